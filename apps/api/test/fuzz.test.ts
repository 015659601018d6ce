import type { Route } from '@cabinet/contracts/http/route';
import { knownProblemCodes } from '@cabinet/contracts/words/words';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeAccess, type Role } from '#platform/actor.ts';
import type { Caller } from './cabinet.ts';
import { contractRoutes, doorName } from './contract-routes.ts';
import { addressFor, bodies, type Known, searches } from './door-inputs.ts';
import { hostileRaw, hostileText, hostileValue, spoil } from './fuzz/hostile.ts';
import { aBystander, aWorld, isStaged, stage, type World } from './fuzz/world.ts';
import { uploadPayload } from './knock.ts';
import { useIdGovUa } from './id-gov-ua.ts';
import { useSigning } from './signing.ts';

const idGovUa = useIdGovUa();
const signing = useSigning({ demo: true, beside: idGovUa.settings });
const { cabinet } = signing;
const routes = await contractRoutes();

/** Requests to each operation; the seed makes a failure come again. */
const runs = Number(process.env.FUZZ_RUNS ?? 24);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

type Asker = Exclude<Role, 'system'>;

/** One request: who asks, and what is wrong with it. Half of them are honest. */
interface Attack {
  readonly asEntitled: boolean;
  readonly asker: Asker;
  readonly kind: 'honest' | 'spoiled' | 'raw' | 'address' | 'query' | 'header';
  readonly where: number;
  readonly leaveOut: boolean;
  readonly value: unknown;
  readonly text: string;
  readonly raw: (honest: string) => string;
}

const attack: fc.Arbitrary<Attack> = fc.record({
  asEntitled: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, { arbitrary: fc.constant(false), weight: 1 }),
  asker: fc.constantFrom<Asker>('anonymous', 'applicant', 'officer', 'administrator', 'editor'),
  kind: fc.oneof(
    { arbitrary: fc.constant<Attack['kind']>('honest'), weight: 6 },
    { arbitrary: fc.constant<Attack['kind']>('spoiled'), weight: 4 },
    { arbitrary: fc.constantFrom<Attack['kind']>('raw', 'address', 'query', 'header'), weight: 3 },
  ),
  where: fc.double({ min: 0, max: 0.999, noNaN: true }),
  leaveOut: fc.boolean(),
  value: hostileValue,
  text: hostileText,
  raw: hostileRaw,
});

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

let world: World;
let operations: ReadonlyMap<string, Operation>;
let problemShape: ValidateFunction;
const shapes = new Map<string, ValidateFunction>();
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
const accepted = new Map<string, { asked: number; taken: number }>();

beforeAll(async () => {
  world = await aWorld(signing, idGovUa);
  const document = (await cabinet.app.inject({ url: '/api/v1/openapi.json' })).json() as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: { Problem: object } };
  };
  problemShape = ajv.compile(document.components.schemas.Problem);
  operations = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) =>
          [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, operation] as const,
      ),
    ),
  );
});

const entitled = (route: Route): Asker => {
  const access = describeAccess(
    cabinet.app.doors.find((door) => doorName(door.route) === doorName(route))?.access ?? 'public',
  );
  return (
    (['applicant', 'officer', 'administrator', 'editor'] as const).find((role) => access.includes(role)) ?? 'anonymous'
  );
};

interface Sent {
  readonly url: string;
  readonly payload?: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const headersOf = (caller: Caller | null): Record<string, string> =>
  caller ? { cookie: caller.cookie, 'x-form-token': caller.formToken } : {};

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const addressOf = (route: Route, known: Known, { kind, text, where }: Attack): string => {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const spoiled = kind === 'address' ? names[Math.floor(where * names.length)] : undefined;
  const path =
    spoiled === undefined
      ? addressFor(route.path, known)
      : addressFor(route.path.replace(`:${spoiled}`, encoded(text)), known);
  const search = searches[doorName(route)]?.(known) ?? '';
  if (kind !== 'query') return `${path}${search}`;
  const names2 = ['cursor', 'limit', 'search', 'state', 'sort', 'order', 'kind', 'scope', '__proto__', 'limit'];
  const name = names2[Math.floor(where * names2.length)] ?? 'limit';
  return `${path}${search || '?a=b'}&${name}=${encoded(text)}&limit=5&limit=7`;
};

const bodyOf = (honest: unknown, { kind, value, where, leaveOut, raw }: Attack): string => {
  const body = kind === 'spoiled' ? spoil(honest, where, value, leaveOut) : honest;
  const text = JSON.stringify(body) ?? 'null';
  return kind === 'raw' ? raw(text) : text;
};

async function prepare(route: Route, attempt: Attack): Promise<Sent> {
  const scene = await stage(cabinet, world, route, entitled(route));
  const caller = attempt.asEntitled ? scene.caller : await aBystander(cabinet, attempt.asker);
  const url = addressOf(route, scene.known, attempt);
  const odd =
    attempt.kind === 'header'
      ? {
          'idempotency-key': encoded(attempt.text).slice(0, 300),
          'content-type': 'text/plain',
          'accept-language': encoded(attempt.text).slice(0, 300),
        }
      : {};
  if (route.consumes === 'multipart') {
    const { type, payload } = uploadPayload(attempt.kind === 'spoiled' ? attempt.text : 'Файл');
    return { url, payload, headers: { ...headersOf(caller), 'content-type': type, ...odd } };
  }
  const sample = bodies[doorName(route)]?.(scene.known) as object | undefined;
  if (!sample) return { url, headers: { ...headersOf(caller), ...odd } };
  const honest = { ...sample, ...('version' in sample && { version: scene.version }), ...scene.body };
  return {
    url,
    payload: bodyOf(honest, attempt),
    headers: { ...headersOf(caller), 'content-type': 'application/json', ...odd },
  };
}

const leak = /node_modules|PrismaClient|at [\w.<>]+ \(|file:\/\/|SQLSTATE|"stack"/;

function assertSound(
  route: Route,
  answer: { statusCode: number; headers: Readonly<Record<string, unknown>>; payload: string },
): void {
  const { statusCode: status, payload } = answer;
  const name = doorName(route);
  const type = String(answer.headers['content-type'] ?? '');
  expect(status, `${name}: ${payload.slice(0, 400)}`).toBeLessThan(500);
  expect(
    Object.keys(operations.get(name)?.responses ?? {}),
    `${name} answered ${status}: ${payload.slice(0, 300)}`,
  ).toContain(String(status));
  expect(payload).not.toMatch(leak);
  if (status >= 400) {
    const body = JSON.parse(payload) as { code: string };
    expect(type).toContain('application/problem+json');
    expect(problemShape(body), JSON.stringify(problemShape.errors)).toBe(true);
    expect(knownProblemCodes).toContain(body.code);
    return;
  }
  const schema = operations.get(name)?.responses[String(status)]?.content?.['application/json']?.schema;
  if (!schema) return;
  const shape = shapes.get(name) ?? ajv.compile(schema);
  shapes.set(name, shape);
  expect(shape(JSON.parse(payload)), `${name}: ${JSON.stringify(shape.errors)}`).toBe(true);
}

const isEndless = (route: Route): boolean => route.produces === 'events';

test.each(routes.map((route) => ({ name: doorName(route), route })))(
  'S21 $name answers everything soundly',
  async ({ name, route }) => {
    const count = { asked: 0, taken: 0 };
    accepted.set(name, count);
    await fc.assert(
      fc.asyncProperty(attack, async (attempt) => {
        if (isEndless(route) && (attempt.asEntitled || attempt.asker !== 'anonymous')) return;
        const answer = await cabinet.app.inject({ method: route.method, ...(await prepare(route, attempt)) });
        if (attempt.asEntitled) count.asked += 1;
        if (attempt.asEntitled && answer.statusCode < 300) count.taken += 1;
        assertSound(route, answer);
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
    if (isStaged(route))
      expect(count.taken / count.asked, `accepted ${count.taken} of ${count.asked}`).toBeGreaterThanOrEqual(0.3);
  },
  60_000,
);

test('S21 nothing that was sent has reached the prototype of objects', () => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

afterAll(() => {
  const all = [...accepted.values()].reduce(
    (sum, { asked, taken }) => ({ asked: sum.asked + asked, taken: sum.taken + taken }),
    { asked: 0, taken: 0 },
  );
  const least = [...accepted]
    .filter(([name]) => routes.some((route) => doorName(route) === name && isStaged(route)))
    .map(([name, { asked, taken }]) => [name, taken / Math.max(1, asked)] as const);
  least.sort(([, one], [, other]) => one - other);
  console.log(
    `fuzz: ${runs} requests each of ${accepted.size} operations; accepted ${all.taken} of ${all.asked}; least: ${least
      .slice(0, 3)
      .map(([name, share]) => `${name} ${Math.round(share * 100)} %`)
      .join(', ')}`,
  );
});
