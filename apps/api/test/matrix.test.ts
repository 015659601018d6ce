import { Readable } from 'node:stream';
import { uploadDocumentRoute } from '@cabinet/contracts/documents';
import type { Route } from '@cabinet/contracts/http/route';
import { changeProfileRoute } from '@cabinet/contracts/persons';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { referred, storeAid, storeOrder, storeProvision } from '@cabinet/testkit/aid';
import { storeApplication, storeLibraryDocument } from '@cabinet/testkit/applications';
import { storeConsultation } from '@cabinet/testkit/consultations';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeProgrammeLine } from '@cabinet/testkit/programme-lines';
import { anId } from '@cabinet/testkit/random';
import { storeVisits } from '@cabinet/testkit/visits';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Access, describeAccess, type Role, refusalOf } from '#platform/actor.ts';
import { anApplicant, anOfficer, claimed } from './applications.ts';
import type { Caller } from './cabinet.ts';
import { contractRoutes, doorName } from './contract-routes.ts';
import { absent, type Known } from './door-inputs.ts';
import { type Knocked, knock } from './knock.ts';
import { aReadyDesk, sendDraft, signAs } from './signed-applications.ts';
import { aSignedDecision } from './signed-decisions.ts';
import { useSigning } from './signing.ts';

const room = useSigning();
const { cabinet } = room;
const routes = await contractRoutes();

const accessOf = (route: Route): Access => {
  const door = cabinet.app.doors.find((one) => doorName(one.route) === doorName(route));
  if (!door) throw new Error(`${doorName(route)} is not mounted`);
  return door.access;
};

const knocker = (role: Role, state = 'active'): Promise<Caller | null> => {
  const account = { state, emailVerifiedAt: state === 'awaiting_confirmation' ? null : new Date() };
  if (role === 'applicant')
    return storeApplicant(cabinet.db, { account }).then(({ accountId }) => cabinet.sessionFor(accountId));
  if (role === 'anonymous') return Promise.resolve(null);
  return storeStaff(cabinet.db, role === 'officer' ? officeIds : [], { account: { ...account, role } }).then(
    ({ accountId }) => cabinet.sessionFor(accountId),
  );
};

/** Of the kinds that receive people: files of the databank are brought from one kind alone. */
let officeIds: string[];
beforeAll(async () => {
  officeIds = [await storeOffice(cabinet.db), await storeOffice(cabinet.db, { kind: 'social_protection' })];
});

const doorRefusals = ['common.sign_in_required', 'common.not_allowed'];

/** What the table of doors says should happen at the door itself: 401, 403, or be let in. */
const expected = (access: Access, role: Role, state: string): number | 'in' => {
  const refusal = refusalOf({ role, state } as Parameters<typeof refusalOf>[0], access);
  return refusal === null ? 'in' : refusal === 'sign_in' ? 401 : 403;
};

const outcome = ({ status, body }: Knocked): number | 'in' => (doorRefusals.includes(body.code ?? '') ? status : 'in');

describe.each([
  ['anonymous', 'active'],
  ['applicant', 'active'],
  ['applicant', 'awaiting_confirmation'],
  ['applicant', 'inactive'],
  ['officer', 'active'],
  ['officer', 'inactive'],
  ['administrator', 'active'],
  ['administrator', 'inactive'],
  ['editor', 'active'],
  ['editor', 'inactive'],
] as const)('S1 %s, account %s', (role, state) => {
  test.each(routes.map((route) => ({ name: doorName(route), route })))(
    '$name lets in whom the table names, and nobody else',
    async ({ route }) => {
      const access = accessOf(route);
      const wanted = expected(access, role, state);
      // An open stream never answers; that it is refused to others is asked all the same.
      if (route.produces === 'events' && wanted === 'in') return;
      // Each door is asked by a person of its own: some of them end the account that asks.
      const answer = await knock(cabinet, await knocker(role, state), route, absent());
      expect(outcome(answer), `${describeAccess(access)}: ${answer.status} ${answer.body.code}`).toBe(wanted);
      expect(answer.status).toBeLessThan(500);
    },
  );
});

/** An answer without what differs from request to request. */
const plain = ({ status, body: { requestId: _id, supportCode: _code, ...body } }: Knocked): unknown => ({
  status,
  ...body,
});

const aboutSomebody = routes.filter(({ path }) =>
  /:(applicationId|documentId|messageId|sessionId|signerKeyId|consultationId|visitId|entryId|offerId|lineId|orderId)/.test(
    path,
  ),
);
const states = [
  'draft',
  'submitted',
  'in_review',
  'needs_info',
  'suspended',
  'approved',
  'refused',
  'closed',
  'withdrawn',
  'appealed',
];

/** An order that an office has. */
async function theirOrder(officeId: string): Promise<string> {
  const place = { db: cabinet.db, secrets: cabinet.services.secrets };
  const aid = await storeAid(place, { state: 'enterprise_chosen' });
  await storeProvision(place, aid, referred());
  return storeOrder(place, aid, { officeId, state: 'chosen' });
}

describe('S2 what is not mine answers as what is not there', () => {
  let theirs: Known;
  let stranger: Caller;
  let strangeOfficer: Caller;
  let sameOfficer: Caller;
  let owner: Caller;
  let officer: Caller;
  /** An application with a decision that its officer signed. */
  let decided: { known: Known; owner: Caller; officer: Caller };
  let mine: { personId: string; serviceId: string; officeId: string };

  beforeAll(async () => {
    const ready = await aReadyDesk(room);
    await signAs(cabinet, ready, ready.signer);
    const desk = await claimed(cabinet, { ...ready, draft: (await sendDraft(cabinet, ready)).body });
    ({ owner, officer } = desk);
    const messageId = anId();
    await cabinet.db.message.create({
      data: {
        id: messageId,
        personId: desk.personId,
        template: 'test',
        subject: 'Тема',
        body: 'Текст',
        senderName: 'Хтось',
        senderRole: 'system',
        createdAt: new Date(),
        causeKey: messageId,
      },
    });
    const session = await cabinet.db.session.findFirstOrThrow({
      where: { accountId: desk.owner.accountId },
      select: { id: true },
    });
    const attached = desk.review.slots.flatMap(({ documents }) => documents)[0];
    const file = await cabinet.services.files.put(Readable.from([Buffer.from('%PDF-1.4')]), { maxBytes: 100 });
    const keys = { storageKey: file.key, sealedKey: file.fileKey, previewKey: file.key, sealedPreview: file.fileKey };
    await cabinet.db.document.update({ where: { id: attached?.document.id ?? '' }, data: keys });
    theirs = {
      ...absent(),
      applicationId: desk.draft.id,
      documentId: attached?.document.id ?? '',
      attachmentId: attached?.id ?? '',
      consultationId: await storeConsultation(cabinet.db, {
        personId: desk.personId,
        officeId: desk.officeId,
        state: 'sent',
        claimedById: officer.accountId,
        ...(attached && { documentId: attached.document.id }),
      }),
      ...(await storeVisits(cabinet.db, { personId: desk.personId, officeId: desk.officeId })),
      lineId: await storeProgrammeLine({ db: cabinet.db, secrets: cabinet.services.secrets }, desk.personId),
      orderId: await theirOrder(desk.officeId),
      messageId,
      sessionId: session.id,
      officeId: desk.officeId,
      serviceCode: desk.code,
    };
    const { desk: signed } = await aSignedDecision(room);
    decided = { ...signed, known: { ...absent(), applicationId: signed.draft.id } };
    const other = await anApplicant(cabinet);
    stranger = other.owner;
    strangeOfficer = await anOfficer(cabinet, await storeOffice(cabinet.db));
    sameOfficer = await anOfficer(cabinet, desk.officeId);
    mine = { personId: other.personId, serviceId: desk.serviceId, officeId: desk.officeId };
  });

  const rolesAt = (route: Route): string => describeAccess(accessOf(route));
  const askers = (route: Route): Caller[] => [
    ...(rolesAt(route).includes('applicant') ? [stranger] : []),
    ...(rolesAt(route).includes('officer') ? [strangeOfficer] : []),
  ];

  test('there are doors to try', () => {
    expect(aboutSomebody.length).toBeGreaterThan(30);
  });

  test.each(aboutSomebody.map((route) => ({ name: doorName(route), route })))('$name', async ({ route }) => {
    for (const asker of askers(route)) {
      const foreign = await knock(cabinet, asker, route, theirs);
      const nothing = await knock(cabinet, asker, route, absent());
      expect(foreign.status, JSON.stringify(foreign.body)).toBe(404);
      expect(plain(foreign)).toEqual(plain(nothing));
    }
    // The same question of the rightful one is not answered so: the doors above did look.
    if (route.method === 'DELETE') return;
    const { known, ...people } = route.path.includes('/decision/') ? decided : { known: theirs, owner, officer };
    const rightful = rolesAt(route).includes('applicant') ? people.owner : people.officer;
    expect((await knock(cabinet, rightful, route, known)).status).not.toBe(404);
  });

  test.each(states)('an application in the state %s is there for its owner and its office only', async (state) => {
    const { personId } = await storeApplicant(cabinet.db);
    const { serviceId } = await cabinet.db.application.findUniqueOrThrow({
      where: { id: theirs.applicationId },
      select: { serviceId: true },
    });
    const applicationId = await storeApplication(cabinet.db, { personId, officeId: mine.officeId, serviceId, state });
    for (const route of aboutSomebody.filter(({ path }) => path.includes(':applicationId'))) {
      const blind = state === 'draft' && rolesAt(route) === 'officer' ? [sameOfficer] : [];
      for (const asker of [...askers(route), ...blind]) {
        const foreign = await knock(cabinet, asker, route, { ...theirs, applicationId });
        expect({ door: doorName(route), state, status: foreign.status }).toEqual({
          door: doorName(route),
          state,
          status: 404,
        });
      }
    }
  });

  test('a foreign document cannot be named inside something of one’s own', async () => {
    const own = await storeApplication(cabinet.db, { ...mine, state: 'draft' });
    const fill = routes.find((route) => doorName(route) === 'PUT /applications/:applicationId/slots/:code/:documentId');
    if (!fill) throw new Error('No door for slots');
    const ask = (documentId: string) => knock(cabinet, stranger, fill, { ...theirs, applicationId: own, documentId });
    expect(plain(await ask(theirs.documentId))).toEqual(plain(await ask(absent().documentId)));
    expect((await ask(theirs.documentId)).status).toBeGreaterThanOrEqual(400);

    const replace = (replaces: string) =>
      cabinet.upload(
        stranger,
        uploadDocumentRoute,
        { name: 'a.pdf', bytes: Buffer.from('%PDF-1.4') },
        { kind: 'other', title: 'Файл', replaces },
      );
    expect((await replace(theirs.documentId)).status).toBe(404);
    expect((await replace(absent().documentId)).status).toBe(404);

    const { version } = await cabinet.db.person.findUniqueOrThrow({
      where: { id: mine.personId },
      select: { version: true },
    });
    const portray = async (id: string): Promise<unknown> => {
      const { status, body } = await cabinet.call(stranger, changeProfileRoute, {
        body: { version, change: { photoDocumentId: id as never } },
      });
      return { status, errors: body.errors };
    };
    expect(await portray(theirs.documentId)).toEqual(await portray(absent().documentId));
    expect(await portray(theirs.documentId)).not.toMatchObject({ status: 200 });
  });

  test('an officer opens files of the applications of the office, and through them no other file', async () => {
    const own = await storeApplication(cabinet.db, { ...mine, state: 'in_review' });
    const notAttached = await storeLibraryDocument(cabinet.db, mine.personId);
    const files = routes.filter(({ path }) => path.startsWith('/inbox/:applicationId/documents/'));
    expect(files).toHaveLength(3);
    for (const route of files) {
      const answer = await knock(cabinet, sameOfficer, route, {
        ...theirs,
        applicationId: own,
        documentId: notAttached,
      });
      expect(answer.status).toBe(404);
    }
  });
});
