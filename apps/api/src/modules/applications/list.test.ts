import * as routes from '@cabinet/contracts/applications';
import * as inbox from '@cabinet/contracts/inbox';
import { shortNumber } from '@cabinet/domain/short-number';
import { storeApplication } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { beforeAll, expect, test } from 'vitest';
import { anApplicant, anOfficer } from '#test/applications.ts';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { hashOfToken } from '#platform/http/session.ts';
import { readActor } from '../identity/public.ts';
import { listApplications } from './queries.ts';

const cabinet = useCabinet();
const many = 10_000;
const states = ['draft', 'submitted', 'in_review', 'approved', 'refused'];

let owner: Caller;
let ctx: ReturnType<typeof contextOf>;

beforeAll(async () => {
  const officeId = await storeOffice(cabinet.db);
  const names = ['Довідка', 'Ґанок', 'єдина виплата', 'Житло', 'Ідентифікація'];
  const services = await Promise.all(
    names.map((name) => storeService(cabinet.db, [officeId], { name: { uk: name, en: name } })),
  );
  const revisions = await cabinet.db.serviceRevision.findMany({
    where: { serviceId: { in: services.map(({ serviceId }) => serviceId) } },
  });
  const applicant = await anApplicant(cabinet);
  owner = applicant.owner;
  ctx = contextOf(cabinet, await readActor(cabinet.services, hashOfToken(owner.cookie.split('=')[1] ?? '')));
  const rows = Array.from({ length: many }, (_, place) => {
    const revision = revisions[place % revisions.length];
    const isDecided = place % 5 > 2;
    // Many rows share a second, a name and a day, so that only the tie-break keeps pages apart.
    const at = new Date(Date.UTC(2026, 0, 1 + (place % 40)));
    return {
      id: anId(),
      sequence: 100_000 + place,
      number: shortNumber(100_000 + place),
      personId: applicant.personId,
      officeId,
      serviceId: revision?.serviceId ?? '',
      revisionId: revision?.id ?? '',
      state: states[place % 5] ?? 'draft',
      answers: {},
      createdAt: at,
      updatedAt: at,
      ...(isDecided && {
        decidedAt: new Date(Date.UTC(2026, 1, 1 + (place % 20))),
        decidedByName: ['Євтушенко О.', 'Ґава І.', 'Жук П.'][place % 3] ?? null,
      }),
    };
  });
  await cabinet.db
    .$executeRaw`insert into application select * from jsonb_populate_recordset(null::application, ${JSON.stringify(rows.map((row) => ({ submittedBy: 'self', declaration: false, version: 1, ...row })))}::jsonb)`;
}, 60_000);

const collator = new Intl.Collator('uk');
const order = states.concat();
const keyOf: Record<routes.ApplicationSort, (item: routes.ApplicationSummary) => string | number> = {
  number: (item) => item.number,
  service: (item) => item.serviceName.uk,
  created: (item) => item.createdAt,
  state: (item) => order.indexOf(item.state),
  decidedBy: (item) => item.decidedByName ?? '',
  decided: (item) => item.decidedAt ?? '',
};
const compare = (sort: routes.ApplicationSort, one: string | number, other: string | number): number => {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  if (sort === 'service' || sort === 'decidedBy') return collator.compare(one, other);
  return one < other ? -1 : one > other ? 1 : 0;
};

test.each(
  routes.ApplicationSort.options.flatMap((sort) =>
    (['asc', 'desc'] as const).map((direction) => ({ sort, direction })),
  ),
)(
  'F10 ten thousand applications are paged completely and without repeats, sorted by $sort $direction',
  async ({ sort, direction }) => {
    const items: routes.ApplicationSummary[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await listApplications(ctx, { sort, order: direction, limit: 333, ...(cursor && { cursor }) });
      items.push(...page.items);
      cursor = page.nextCursor;
    }

    expect(new Set(items.map(({ id }) => id)).size).toBe(many);
    expect(items).toHaveLength(many);
    const sign = direction === 'asc' ? 1 : -1;
    const keys = items.map(keyOf[sort]);
    expect(keys.findIndex((key, place) => place > 0 && sign * compare(sort, keys[place - 1] ?? key, key) > 0)).toBe(-1);
  },
  60_000,
);

test('F10 the door hands out pages of at most a hundred, each beginning where the one before ended', async () => {
  const first = await cabinet.call(owner, routes.listApplicationsRoute, { query: { limit: 100 } });
  const second = await cabinet.call(owner, routes.listApplicationsRoute, {
    query: { limit: 100, cursor: first.body.nextCursor ?? '' },
  });
  const tooMany = await cabinet.call(owner, routes.listApplicationsRoute, { query: { limit: 101 } });

  expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size).toBe(200);
  expect(tooMany.status).toBe(422);
});

test('F10 a cursor that is not ours is refused, whatever it holds', async () => {
  const forged = [
    'x',
    'W10',
    Buffer.from(JSON.stringify(["'; drop table application; --", anId()])).toString('base64url'),
    Buffer.from('["2026-13-45T99:99:99.999Z","x"]').toString('base64url'),
  ];

  for (const cursor of forged) {
    const { status, body } = await cabinet.call(owner, routes.listApplicationsRoute, { query: { cursor } });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/cursor']);
  }
});

test('F10 the list can be narrowed to one state', async () => {
  const { body } = await cabinet.call(owner, routes.listApplicationsRoute, { query: { state: 'refused', limit: 100 } });

  expect(new Set(body.items.map(({ state }) => state))).toEqual(new Set(['refused']));
});

const anInbox = async () => {
  const officeId = await storeOffice(cabinet.db);
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const { personId } = await anApplicant(cabinet);
  const officer = await anOfficer(cabinet, officeId);
  const store = (state: string, row: Record<string, unknown> = {}) =>
    storeApplication(cabinet.db, { personId, officeId, serviceId, state, row });
  const list = async (query: Record<string, unknown> = {}) =>
    (await cabinet.call(officer, inbox.listInboxRoute, { query: query as never })).body;
  return { officer, store, list };
};

test('O4 the inbox shows what is overdue first, then by due date, and says how many working days are left', async () => {
  cabinet.clock.set('2026-11-20T09:00:00.000Z');
  const { store, list } = await anInbox();
  const late = await store('submitted', { dueOn: '2026-11-17' });
  const far = await store('submitted', { dueOn: '2026-12-01' });
  const near = await store('in_review', { dueOn: '2026-11-24' });
  const paused = await store('needs_info', { dueOn: null });

  const body = await list();

  expect(body.items.map(({ id, overdue, daysLeft }) => [id, overdue, daysLeft])).toEqual([
    [late, true, -3],
    [near, false, 2],
    [far, false, 7],
    [paused, false, null],
  ]);
  expect(body.overdue).toBe(1);
});

test('O4 the inbox pages by due date without losing or repeating anything', async () => {
  const { store, list } = await anInbox();
  const ids = await Promise.all(
    Array.from({ length: 25 }, (_, place) => store('submitted', { dueOn: place % 3 === 0 ? null : '2026-11-30' })),
  );
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const body = await list({ limit: 4, ...(cursor && { cursor }) });
    seen.push(...body.items.map(({ id }) => id as string));
    cursor = body.nextCursor;
  }

  expect(seen).toHaveLength(25);
  expect([...seen].sort()).toEqual([...ids].sort());
});

test('O4 the inbox is narrowed to mine, unclaimed and done, and searched by number or name', async () => {
  const { officer, store, list } = await anInbox();
  const mine = await store('in_review', { claimedById: officer.accountId, claimedByName: 'Я' });
  const free = await store('submitted', { applicantName: 'Їжак_енко Ганна' });
  const done = await store('approved');
  await store('withdrawn', { submittedAt: null });
  const ids = async (query: Record<string, unknown>) => (await list(query)).items.map(({ id }) => id as string);
  const { number } = await cabinet.db.application.findUniqueOrThrow({ where: { id: mine } });

  expect(await ids({ scope: 'mine' })).toEqual([mine]);
  expect(await ids({ scope: 'unclaimed' })).toEqual([free]);
  expect(await ids({ scope: 'done' })).toEqual([done]);
  expect(await ids({ search: `№ ${number.toLowerCase().replace('-', ' ')}` })).toEqual([mine]);
  expect(await ids({ search: 'їжак_' })).toEqual([free]);
  expect(await ids({ search: 'ї%о_г' })).toEqual([]);
});
