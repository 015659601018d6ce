import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Prisma } from '@cabinet/db/open-database';
import { knownFieldCodes, knownProblemCodes, problemText } from '@cabinet/contracts/words/words';
import { problemsEn } from '@cabinet/contracts/words/problems.en';
import { problemsUk } from '@cabinet/contracts/words/problems.uk';
import { changeProfileRoute, readProfileRoute } from '@cabinet/contracts/persons';
import { changeDraftRoute, readApplicationRoute } from '@cabinet/contracts/applications';
import { registerRoute } from '@cabinet/contracts/identity';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import * as core from 'zod/v4/core';
import { write } from '#platform/write.ts';
import { describedReadme } from '../src/describe-settings.ts';
import { aDesk } from './applications.ts';
import { contextOf, useCabinet } from './cabinet.ts';
import { contractProblems, contractRoutes, doorName } from './contract-routes.ts';
import { absent, bodies } from './door-inputs.ts';
import { aProof, aRegistration } from './visitors.ts';

const cabinet = useCabinet();
const routes = await contractRoutes();
const problems = await contractProblems();
const withBody = routes.flatMap((route) => (route.body ? [{ name: doorName(route), body: route.body }] : []));

interface Source {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sourcesBelow = (folder: string): Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/test/'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), 'utf8') }));

const house = sourcesBelow('apps/api/src');
const shared = [...sourcesBelow('packages/contracts/src'), ...sourcesBelow('packages/domain/src')];

test('C8 every problem a person can meet has words in both languages, and no words are left without a problem', () => {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  expect(codes.length).toBeGreaterThan(40);
  expect(codes).toEqual([...knownProblemCodes].sort());
  expect(Object.keys(problemsEn).sort()).toEqual(Object.keys(problemsUk).sort());
  for (const code of codes) expect(problemText('uk', code).title).toMatch(/\p{Script=Cyrillic}/u);
});

test('a problem code has one status everywhere', () => {
  const statuses = new Map<string, Set<number>>();
  for (const { code, status } of problems) statuses.set(code, (statuses.get(code) ?? new Set()).add(status));
  expect([...statuses].filter(([, all]) => all.size > 1)).toEqual([]);
});

test('C8 every code that the code gives to a field has words', () => {
  const given = [...house, ...shared].flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /(?:error: |fieldProblem\([^;]*?, |pointer\b[^{}]*?code: |requiring\([^;]*?, )'([a-z]+\.[a-z0-9_]+)'/g,
      ),
    ].map(([, code = '']) => ({ path, code })),
  );
  expect(given.length).toBeGreaterThan(30);
  expect(given.filter(({ code }) => !knownFieldCodes.has(code))).toEqual([]);
});

test('a write that records nothing is refused, and nothing of it stays', async () => {
  const { accountId } = await storeApplicant(cabinet.db);
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  const silent = write(ctx, 'test.silent', async ({ tx }) =>
    tx.account.update({ where: { id: accountId }, data: { state: 'blocked' } }),
  );
  await expect(silent).rejects.toThrow('left no audit record');
  expect((await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).state).toBe('active');
});

// What changes rows outside write(): bookkeeping of which no record is owed. A new line here needs a reason.
const outsideWrite: Readonly<Record<string, string>> = {
  'apps/api/src/modules/identity/finish-sign-in.ts':
    'a try is counted before the code is looked at, and stays counted when it is refused',
  'apps/api/src/modules/identity/change-contacts.ts':
    'a try is counted before the code is looked at, and stays counted when it is refused',
  'apps/api/src/modules/identity/complete-sign-in.ts': 'known devices: the sign-in itself is recorded',
  'apps/api/src/modules/identity/id-gov-ua-visits.ts':
    'a way to id.gov.ua and back is used up whether or not it tells who somebody is; the act it allows is recorded',
  'apps/api/src/modules/identity/jobs.ts': 'what has expired is swept away',
  'apps/api/src/modules/identity/phone-codes.ts':
    'a try is counted before the code is looked at, and stays counted when it is refused',
  'apps/api/src/modules/identity/proof-of-work.ts': 'a solved proof is spent whether or not the act succeeds',
  'apps/api/src/modules/identity/read-actor.ts': 'when a session was last seen',
  'apps/api/src/modules/signatures/challenges.ts':
    'a text to sign is used up whether or not the answer is good; the act it allows is recorded',
  'apps/api/src/modules/signatures/jobs.ts': 'what has expired is swept away',
  'apps/api/src/modules/status/check.ts':
    'when a part was looked at last: what the looks find to have changed is recorded',
  'apps/api/src/platform/jobs/housekeeping.ts': 'what has expired is swept away',
  'apps/api/src/platform/read-log.ts': 'the record of readings itself',
};

// A transaction comes from write() alone, so what is changed through `tx` is changed in write().
const throughClient = /\b(?:db|prisma)\.[a-zA-Z]+\.(?:create|update|delete|upsert)/;
const inSql = /\b(?:update|insert into|delete from) [a-z_]+\s+(?:set\b|values\b|\(|where\b)/;
const beyondTransaction = /\bpool\b|\bsqlOf\((?!(?:writing\.)?tx\))|\bdb\.\$executeRaw/;

test('rows change in write() only, save for what is listed with a reason', () => {
  const found = house.filter(
    ({ path, text }) =>
      !path.endsWith('platform/write.ts') &&
      (throughClient.test(text) || (inSql.test(text) && beyondTransaction.test(text))),
  );
  expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(outsideWrite).sort());
});

test('transactions begin in write() only', () => {
  const begins = house.filter(({ text }) => /\.\$?transaction\(/.test(text));
  expect(begins.map(({ path }) => path)).toEqual(['apps/api/src/platform/write.ts']);
});

test('there is no way in beside mount()', () => {
  const registering = /\b(?:app|api|forms|server|fastify)\.(?:route|get|post|put|patch|delete|all)\(/;
  const found = house.filter(({ text }) => registering.test(text)).map(({ path }) => path);
  // Beside the doors of the API: files of the web app, and what search engines read first.
  expect(found.sort()).toEqual([
    'apps/api/src/modules/site/routes.ts',
    'apps/api/src/platform/http/mount.ts',
    'apps/api/src/platform/http/web.ts',
  ]);
});

type Json = Readonly<Record<string, unknown>>;

/** Places of a schema where names that the contract does not know would get through. */
const openPlaces = (schema: Json, at = ''): string[] =>
  Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const here =
      (value as Json).type === 'object' && (value as Json).additionalProperties !== false ? [`${at}/${key}`] : [];
    return [...here, ...openPlaces(value as Json, `${at}/${key}`)];
  });

test('S3 no body lets names through that its contract does not know, save for answers to questions of a service and attributes of products', () => {
  const open = withBody.flatMap(({ name, body }) => {
    const schema = core.toJSONSchema(body, { io: 'output', unrepresentable: 'any' });
    return openPlaces({ body: schema }).map((place) => `${name} ${place}`);
  });
  const attributes = '/properties/definition/properties/attributes';
  const ofVariant = '/properties/definition/properties/variants/items/properties/attributes';
  expect(open).toEqual([
    'PATCH /applications/:applicationId /body/properties/change/properties/answers',
    ...[attributes, ofVariant].map((place) => `POST /managed-products /body${place}`),
    ...[attributes, ofVariant].map(
      (place) => `PUT /managed-products/:productId/draft /body/properties/product${place}`,
    ),
  ]);
});

/** The names of every column of every table. */
const columns = [
  ...new Set(
    Object.entries(Prisma)
      .filter(([name]) => name.endsWith('ScalarFieldEnum'))
      .flatMap(([, names]) => Object.keys(names as object)),
  ),
];

const foreign = (body: Json): Json => ({ ...Object.fromEntries(columns.map((name) => [name, anId()])), ...body });

test('S3 columns sent beside a profile are not written', async () => {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  const caller = await cabinet.sessionFor(accountId);
  expect(columns.length).toBeGreaterThan(100);
  const { body: before } = await cabinet.call(caller, readProfileRoute);
  const change = {
    notifyBySms: true,
    accountId: anId(),
    kind: 'business',
    citizenship: 'XX',
    createdAt: '2000-01-01',
    id: anId(),
    version: 99,
  };
  const answer = await cabinet.call(caller, changeProfileRoute, {
    body: foreign({ version: before.version, change }) as never,
  });
  expect(answer.body).toEqual({ ...before, notifyBySms: true, version: before.version + 1 });
  expect(await cabinet.db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    accountId,
    kind: 'person',
    citizenship: 'UA',
  });
});

test('S3 columns sent beside a draft are not written', async () => {
  const { owner, draft } = await aDesk(cabinet);
  const params = { applicationId: draft.id };
  const change = {
    declaration: true,
    state: 'approved',
    number: 'X',
    personId: anId(),
    decidedAt: '2020-01-01',
    claimedById: anId(),
    dueOn: '2020-01-01',
  };
  await cabinet.call(owner, changeDraftRoute, { params, body: foreign({ version: draft.version, change }) as never });
  const { body: after } = await cabinet.call(owner, readApplicationRoute, { params });
  expect(after).toMatchObject({
    state: 'draft',
    number: draft.number,
    decidedAt: null,
    dueOn: null,
    declaration: true,
  });
});

test('S3 nobody registers as an administrator', async () => {
  const form = {
    ...aRegistration(),
    role: 'administrator',
    state: 'active',
    emailVerifiedAt: '2020-01-01',
    totpConfirmedAt: '2020-01-01',
  };
  const answer = await cabinet.call(null, registerRoute, {
    body: { form, proof: await aProof(cabinet), role: 'administrator' } as never,
  });
  expect(answer.status).toBe(201);
  const account = await cabinet.db.account.findUniqueOrThrow({ where: { loginKey: form.login.toLowerCase() } });
  expect(account).toMatchObject({
    role: 'applicant',
    state: 'awaiting_confirmation',
    emailVerifiedAt: null,
    totpConfirmedAt: null,
  });
});

test('every sample body of the tests is what its contract wants', () => {
  for (const { name, body } of withBody) {
    const parsed = core.safeParse(body, bodies[name]?.(absent()));
    expect(parsed.success, `${name}: ${JSON.stringify(parsed.error?.issues)}`).toBe(true);
  }
});

test('the settings in the README are those the code reads', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme, 'run: node apps/api/src/describe-settings.ts').toBe(describedReadme(readme));
  expect(readme).toContain('| `DATABASE_URL` ');
});
