import * as routes from '@cabinet/contracts/applications';
import type { Route } from '@cabinet/contracts/http/route';
import type { OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { type ApplicationAct, type ApplicationState, applicationMachine } from '@cabinet/domain/workflows/application';
import { actsOf, statesOf } from '@cabinet/domain/workflows/machine';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication, storeLibraryDocument } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { anApplicant, anOfficer } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const someText = 'Є причина для цього';

type AskedAct = Exclude<ApplicationAct, 'leaveUnclaimed'>;

/** How each act of the machine is asked for over HTTP. The cabinet's own acts have no door. */
const doors: Record<AskedAct, { route: Route; body: Record<string, unknown> }> = {
  submit: { route: routes.submitApplicationRoute, body: {} },
  claim: { route: inbox.claimApplicationRoute, body: {} },
  release: { route: inbox.releaseApplicationRoute, body: {} },
  takeOver: { route: inbox.takeOverApplicationRoute, body: { reason: null } },
  takeOverFromColleague: { route: inbox.takeOverApplicationRoute, body: { reason: someText } },
  requestInformation: {
    route: inbox.askForInformationRoute,
    body: {
      dueOn: '2026-11-27',
      requests: [{ kind: 'explain', requirementCode: null, pointer: null, text: someText }],
    },
  },
  answerInformation: { route: routes.answerRequestsRoute, body: { answers: [] } },
  endInformation: { route: inbox.endInformationRoute, body: { reason: someText } },
  suspend: { route: inbox.suspendApplicationRoute, body: { reason: someText, owner: 'law' } },
  resume: { route: inbox.resumeApplicationRoute, body: {} },
  approve: { route: inbox.decideApplicationRoute, body: { outcome: 'approved', reason: someText, ground: null } },
  refuse: { route: inbox.decideApplicationRoute, body: { outcome: 'refused', reason: someText, ground: 'Закон' } },
  close: { route: inbox.decideApplicationRoute, body: { outcome: 'closed', reason: someText, ground: 'Закон' } },
  withdraw: { route: routes.withdrawApplicationRoute, body: { reason: null } },
  appeal: { route: routes.appealApplicationRoute, body: { reason: someText } },
  upholdRefusal: { route: inbox.decideAppealRoute, body: { outcome: 'upheld', reason: someText } },
  setRefusalAside: { route: inbox.decideAppealRoute, body: { outcome: 'set_aside', reason: someText } },
};

type Who =
  | 'anonymous'
  | 'owner'
  | 'another applicant'
  | 'the officer who took it'
  | 'a colleague'
  | 'an officer of another office'
  | 'an administrator';

interface Cast {
  readonly callers: Readonly<Record<Who, Caller | null>>;
  readonly personId: string;
  readonly officeId: string;
  readonly serviceId: string;
}

const aCast = async (): Promise<Cast> => {
  const officeId = await storeOffice(cabinet.db);
  const { serviceId } = await storeService(cabinet.db, [officeId], { documents: [] });
  const owner = await anApplicant(cabinet);
  const callers = {
    anonymous: null,
    owner: owner.owner,
    'another applicant': (await anApplicant(cabinet)).owner,
    'the officer who took it': await anOfficer(cabinet, officeId),
    'a colleague': await anOfficer(cabinet, officeId),
    'an officer of another office': await anOfficer(cabinet, await storeOffice(cabinet.db)),
    'an administrator': await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId),
  };
  return { callers, personId: owner.personId, officeId, serviceId };
};

const taken: ReadonlySet<ApplicationState> = new Set([
  'in_review',
  'needs_info',
  'suspended',
  'approved',
  'refused',
  'closed',
  'appealed',
]);
const decided: ReadonlySet<ApplicationState> = new Set(['approved', 'refused', 'closed', 'appealed']);

/** An application that has come to a state the usual way: taken and decided by the same officer. */
const stored = ({ callers, personId, officeId, serviceId }: Cast, state: ApplicationState): Promise<string> => {
  const officer = callers['the officer who took it'];
  return storeApplication(cabinet.db, {
    personId,
    officeId,
    serviceId,
    state,
    clock: state === 'needs_info' ? 'applicant' : state === 'suspended' ? 'law' : 'office',
    row: {
      ...(taken.has(state) && officer && { claimedById: officer.accountId, claimedByName: 'Службенко О. П.' }),
      ...(decided.has(state) &&
        officer && {
          decidedById: officer.accountId,
          decidedByName: 'Службенко О. П.',
          decidedAt: cabinet.clock.now(),
          decisionReason: someText,
        }),
    },
  });
};

const asked = (Object.keys(doors) as AskedAct[]).sort();

const isOwn = (act: ApplicationAct): boolean => applicationMachine.acts[act].who.includes('applicant');

/** The policy in words: doors by role, records by relation, then the machine, then whose work it is. */
const expected = (who: Who, act: ApplicationAct, state: ApplicationState): number => {
  if (who === 'anonymous') return 401;
  const isApplicant = who === 'owner' || who === 'another applicant';
  if (who === 'an administrator' || isApplicant !== isOwn(act)) return 403;
  if (who === 'another applicant' || who === 'an officer of another office') return 404;
  if (!isApplicant && state === 'draft') return 404;
  if (act === 'withdraw' && state === 'draft') return 409;
  if (!applicationMachine.acts[act].from.includes(state)) return 409;
  if (isApplicant || act === 'claim') return 200;
  if (act === 'takeOver') return who === 'a colleague' ? 422 : 409;
  if (act === 'takeOverFromColleague') return who === 'a colleague' ? 200 : 409;
  const appeal = act === 'upholdRefusal' || act === 'setRefusalAside';
  return (who === 'a colleague') === appeal ? 200 : 409;
};

const snapshot = async (id: string): Promise<string> => {
  const { _count, ...row } = await cabinet.db.application.findUniqueOrThrow({
    where: { id },
    include: { _count: { select: { events: true, clock: true, requests: true, notes: true } } },
  });
  return JSON.stringify([row, _count]);
};

test('every act of people has a door here, the cabinet keeps the others to itself', () => {
  const ofPeople = actsOf(applicationMachine).filter((act) =>
    applicationMachine.acts[act].who.some((who) => who !== 'system'),
  );
  expect(asked).toEqual([...ofPeople].sort());
});

test.each(asked)(
  'S1 S2 who may %s, in every state: as the policy says, and a refusal changes nothing',
  async (act) => {
    const cast = await aCast();
    const { route, body } = doors[act];
    const wrong: string[] = [];
    for (const state of statesOf(applicationMachine)) {
      let applicationId = await stored(cast, state);
      for (const [who, caller] of Object.entries(cast.callers) as [Who, Caller | null][]) {
        const before = await snapshot(applicationId);
        const answer = await cabinet.call(caller, route, {
          params: { applicationId } as never,
          body: { version: 1, ...body } as never,
        });
        const want = expected(who, act, state);
        if (answer.status !== want)
          wrong.push(`${who}, ${state}: ${answer.status} ${answer.body.code ?? ''}, expected ${want}`);
        if (answer.status !== 200 && (await snapshot(applicationId)) !== before)
          wrong.push(`${who}, ${state}: refused and yet changed`);
        if (answer.status === 200) applicationId = await stored(cast, state);
      }
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

test('the buttons offered in each state are exactly the acts that would not be refused for the person', async () => {
  const cast = await aCast();
  const wrong: string[] = [];
  for (const state of statesOf(applicationMachine)) {
    const applicationId = await stored(cast, state);
    for (const who of ['owner', 'the officer who took it', 'a colleague'] as const) {
      if (who !== 'owner' && state === 'draft') continue;
      const route = who === 'owner' ? routes.readApplicationRoute : inbox.reviewApplicationRoute;
      const { body } = await cabinet.call(cast.callers[who], route as typeof routes.readApplicationRoute, {
        params: { applicationId } as never,
      });
      const possible = actsOf(applicationMachine).filter(
        (act) => act !== 'leaveUnclaimed' && expected(who, act, state) === 200,
      );
      if (JSON.stringify(body.acts) !== JSON.stringify(possible))
        wrong.push(`${who}, ${state}: ${body.acts}, expected ${possible}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('S2 everything else that names an application gives a stranger the answer of one that is not there', async () => {
  const cast = await aCast();
  const sent = await stored(cast, 'in_review');
  const draft = await stored(cast, 'draft');
  const documentId = await storeLibraryDocument(cabinet.db, cast.personId);
  const attachmentId = anId();
  await cabinet.db.applicationDocument.create({
    data: {
      id: attachmentId,
      applicationId: sent,
      requirementCode: 'idDoc',
      documentId,
      state: 'attached',
      addedAt: cabinet.clock.now(),
    },
  });
  const note = { text: someText };
  const calls: { who: Who; route: Route; id: string; body?: Record<string, unknown> }[] = [
    ...(['another applicant'] as const).flatMap((who) =>
      [draft, sent].flatMap((id) => [
        { who, id, route: routes.readApplicationRoute },
        { who, id, route: routes.changeDraftRoute, body: { version: 1, change: { objectName: 'Чуже' } } },
        { who, id, route: routes.removeDraftRoute },
        { who, id, route: routes.fillSlotRoute, body: { version: 1 } },
        { who, id, route: routes.clearSlotRoute },
        { who, id, route: routes.copyApplicationRoute },
      ]),
    ),
    ...(['an officer of another office', 'a colleague'] as const).flatMap((who) =>
      [draft, ...(who === 'a colleague' ? [] : [sent])].flatMap((id) => [
        { who, id, route: inbox.reviewApplicationRoute },
        { who, id, route: inbox.addNoteRoute, body: note },
        { who, id, route: inbox.judgeDocumentRoute, body: { version: 1, verdict: 'accepted' } },
        { who, id, route: inbox.reviewContentRoute },
        { who, id, route: inbox.reviewPreviewRoute },
      ]),
    ),
  ];
  for (const { who, route, id, body } of calls) {
    const params = { code: 'idDoc', documentId, attachmentId };
    const ask = (applicationId: string) =>
      cabinet.call(cast.callers[who], route, {
        params: { ...params, applicationId } as never,
        ...(body && { body: body as never }),
      });
    const [theirs, nobodys] = [await ask(id), await ask(anId())];
    const plain = ({ requestId: _r, supportCode: _s, ...rest }: Record<string, unknown>) => rest;
    expect([who, route.path, theirs.status]).toEqual([who, route.path, 404]);
    expect(plain(theirs.body as never)).toEqual(plain(nobodys.body as never));
  }
  expect(await cabinet.db.readRecord.count({ where: { personId: cast.personId } })).toBe(0);
});

test('S2 a document of another application is not opened through one’s own', async () => {
  const cast = await aCast();
  const applicationId = await stored(cast, 'in_review');
  const documentId = await storeLibraryDocument(cabinet.db, cast.personId);

  const { status } = await cabinet.call(cast.callers['the officer who took it'], inbox.reviewContentRoute, {
    params: { applicationId, documentId } as never,
  });

  expect(status).toBe(404);
});

test('S2 F3 the lists hold only one’s own: an applicant their applications, an officer those of their offices that were sent', async () => {
  const cast = await aCast();
  const sent = await stored(cast, 'submitted');
  const draft = await stored(cast, 'draft');
  const idsOf = async (who: Who) =>
    (await cabinet.call(cast.callers[who], routes.listApplicationsRoute)).body.items
      .map(({ id }) => id as string)
      .sort();
  const inboxOf = async (who: Who, query: { officeId?: OfficeId } = {}) =>
    (await cabinet.call(cast.callers[who], inbox.listInboxRoute, { query })).body.items.map(({ id }) => id as string);

  expect(await idsOf('owner')).toEqual([sent, draft].sort());
  expect(await idsOf('another applicant')).toEqual([]);
  expect(await inboxOf('a colleague')).toEqual([sent]);
  expect(await inboxOf('an officer of another office')).toEqual([]);
  expect(await inboxOf('an officer of another office', { officeId: cast.officeId as OfficeId })).toEqual([]);
  expect((await cabinet.call(cast.callers['an administrator'], inbox.listInboxRoute)).status).toBe(403);
});
