import type { Route } from '@cabinet/contracts/http/route';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { beforeAll, describe, expect, test } from 'vitest';
import { refusalOf, type SignedInRole } from '#platform/actor.ts';
import { type Caller, useCabinet } from './cabinet.ts';
import { contractRoutes, doorName } from './contract-routes.ts';
import { absent, addressFor, bodies } from './door-inputs.ts';

const cabinet = useCabinet();
const routes = await contractRoutes();

const callers = new Map<SignedInRole, Caller>();
let office: string;
let cardId: string;
beforeAll(async () => {
  office = await storeOffice(cabinet.db);
  cardId = await storeCard({ db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() }, aCard());
  callers.set('applicant', await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId));
  const offices = [office, await storeOffice(cabinet.db, { kind: 'social_protection' })];
  callers.set('officer', await cabinet.sessionFor((await storeStaff(cabinet.db, offices)).accountId));
  callers.set('administrator', await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId));
});

const maySee = (route: Route): Caller[] => {
  const access = cabinet.app.doors.find((door) => doorName(door.route) === doorName(route))?.access;
  // A door that is missing is the table of doors' business.
  if (access === undefined) return [];
  return [...callers]
    .filter(([role]) => refusalOf({ role, state: 'active' } as Parameters<typeof refusalOf>[0], access) === null)
    .map(([, caller]) => caller);
};

const ask = async (caller: Caller, route: Route, { query = '', body }: { query?: string; body?: object }) => {
  const answer = await cabinet.app.inject({
    method: route.method,
    url: `${addressFor(route.path, { ...absent(), officeId: office, cardId })}${query}`,
    headers: { cookie: caller.cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  });
  return answer.statusCode;
};

const packed = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Texts that no list of ours ever gave as its next page; a uuid of nothing may be the end of a list. */
const cursors = [
  'x',
  ' ',
  '%00',
  '-1',
  anId().toUpperCase(),
  anId(),
  `${anId()}'--`,
  packed(),
  packed(null, anId()),
  packed(2 ** 31, anId()),
  packed(-(2 ** 53), anId()),
  packed(1e300, anId()),
  packed('2026-02-30T00:00:00.000Z', anId()),
  packed('275760-09-13T00:00:00.001Z', anId()),
  packed('+275760-09-13T00:00:00.000Z', anId()),
  packed('0000-01-01T00:00:00.000Z', anId()),
  packed('a\u0000', anId()),
  packed('a', 'not-an-id'),
  packed({}, []),
];

const hasCursor = ({ query }: Route): boolean =>
  query !== undefined && 'shape' in query && 'cursor' in Object(query.shape);

describe('S21 a cursor that cannot be', () => {
  const lists = routes.filter(hasCursor);

  test('every list is asked', () => expect(lists.length).toBeGreaterThan(5));

  test.each(lists.map((route) => ({ name: doorName(route), route })))(
    'is refused by $name, and breaks nothing',
    async ({ route }) => {
      const asking = maySee(route);
      for (const caller of asking) {
        for (const cursor of cursors) {
          const status = await ask(caller, route, { query: `?cursor=${encodeURIComponent(cursor)}` });
          expect([cursor, status]).toEqual([cursor, expect.toBeOneOf([200, 400, 422])]);
        }
        expect(await ask(caller, route, { query: '?cursor=x' })).toBe(422);
      }
    },
  );
});

describe('S21 a version that cannot be', () => {
  const counted = ['version', 'basedOnRevision'];
  const doors = routes.flatMap((route) => {
    const body = bodies[doorName(route)]?.(absent());
    const field = counted.find((name) => typeof body === 'object' && body !== null && name in body);
    return field === undefined ? [] : [{ name: doorName(route), route, body: body as object, field }];
  });

  test('every change with a version is asked', () => expect(doors.length).toBeGreaterThan(15));

  test.each(doors)('is refused by $name, and breaks nothing', async ({ route, body, field }) => {
    for (const caller of maySee(route)) {
      for (const number of [2 ** 31, 2 ** 32 + 1, 2 ** 53 + 2, 1e308, -1, 0.5, '1', [1], {}]) {
        const status = await ask(caller, route, { body: { ...body, [field]: number } });
        expect([number, status]).toEqual([number, 422]);
      }
    }
  });
});
