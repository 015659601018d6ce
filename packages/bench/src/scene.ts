import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { openSecrets, type Secrets } from '@cabinet/secrets/secrets';
import type { Keys } from '@cabinet/launch/settings';
import { aDefinition } from '@cabinet/testkit/services';
import pg from 'pg';
import type { OfferedService } from './generate/applications.ts';
import type { Member, Sizes } from './generate/cast.ts';
import { generate, storeRows } from './generate/generate.ts';
import { seeded } from './generate/seeded.ts';
import { type Server, startServer } from './processes.ts';

/** Somebody with a live session. */
export interface Visitor {
  readonly member: Member;
  readonly headers: Readonly<Record<string, string>>;
  /** For forms with a file. */
  readonly formToken: string;
}

/** One filled database and who knocks at it. */
export interface Scene {
  readonly databaseUrl: string;
  readonly applications: number;
  readonly visitors: readonly Visitor[];
  readonly officers: readonly Pick<Visitor, 'headers'>[];
  readonly seconds: number;
}

export interface Stage {
  /** Folder of this run; gone afterwards. */
  readonly directory: string;
  readonly keys: Keys;
  readonly seed: number;
  readonly profiles: string | undefined;
}

/** The password of everybody in a benchmark database. */
export const password = 'вітряк меле повільно 41';

const visitorsAtMost = 400;

export const secretsOf = (keys: Keys): Secrets =>
  openSecrets({ secretKey: keys.SECRET_KEY, dataKey: keys.DATA_KEY, dataKeyVersion: 1 });

async function servicesOf(db: pg.Client): Promise<{ services: OfferedService[]; draftService: OfferedService }> {
  const { rows } = await db.query<{ id: string; revision: string; definition: unknown }>(
    `select s.id, r.id as revision, r.definition from service s join service_revision r on r.id = s."currentRevisionId" order by s.code`,
  );
  const services = rows.map(({ id, revision, definition }) => ({
    serviceId: id,
    revisionId: revision,
    definition: ServiceDefinition.parse(definition),
  }));
  const chance = seeded(1);
  const definition = aDefinition({ code: 'benchmark' });
  const draftService = { serviceId: chance.id(0), revisionId: chance.id(0), definition };
  const [category] = (await db.query<{ code: string }>('select code from service_category order by code limit 1')).rows;
  await storeRows(db, 'service', [
    { id: draftService.serviceId, code: 'benchmark', categoryCode: category?.code, active: true },
  ]);
  await storeRows(db, 'service_revision', [
    {
      id: draftService.revisionId,
      serviceId: draftService.serviceId,
      number: 1,
      definition,
      publishedAt: '2026-10-01T08:00:00Z',
    },
  ]);
  await db.query('update service set "currentRevisionId" = $2 where id = $1', [
    draftService.serviceId,
    draftService.revisionId,
  ]);
  return { services, draftService };
}

const sessionRow = ({ id, accountId, token }: { id: string; accountId: string; token: string }) => ({
  id,
  accountId,
  tokenHash: `\\x${createHash('sha256').update(token).digest('hex')}`,
  createdAt: new Date(),
  lastSeenAt: new Date(),
  expiresAt: new Date(Date.now() + 12 * 3_600_000),
  idleMinutes: 0,
  confirmedAt: new Date(),
  complete: true,
  attempts: 0,
  sharedDevice: false,
  userAgent: 'bench',
  ipPrefix: '127.0.0.0/24',
});

/** Fills an empty, prepared database and signs its people in. */
export async function setScene({ keys, seed }: Stage, databaseUrl: string, sizes: Sizes): Promise<Scene> {
  const secrets = secretsOf(keys);
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const passwordHash = await hashPassword(password, keys.PASSWORD_PEPPER);
    const seal = (id: string, facts: object): Uint8Array =>
      secrets.seal({ table: 'application', id, column: 'applicant' }, JSON.stringify(facts));
    const made = await generate(db, { seed, now: Date.now(), sizes, ...(await servicesOf(db)), passwordHash, seal });
    const chance = seeded(seed + 1);
    const signIn = (accountId: string) => {
      const session = { id: chance.id(Date.now()), accountId, token: chance.bytes(32).toString('base64url') };
      return {
        session,
        headers: { cookie: `__Host-sid=${session.token}` },
        formToken: secrets.derive('form', session.id),
      };
    };
    const step = Math.max(1, Math.floor(made.members.length / visitorsAtMost));
    const chosen = made.members.filter((_, at) => at % step === 0);
    const visitors = chosen.map((member) => ({ member, ...signIn(member.accountId) }));
    const officers = made.officers.map(({ accountId }) => signIn(accountId));
    await storeRows(
      db,
      'session',
      [...visitors, ...officers].map(({ session }) => sessionRow(session)),
    );
    const applications = sizes.persons * sizes.applicationsPerPerson + sizes.drafts;
    return { databaseUrl, applications, visitors, officers, seconds: made.seconds };
  } finally {
    await db.end();
  }
}

/**
 * Settings of the measured product: those of production. Two ceilings are out of the way, because one address makes all
 * calls and one person all uploads; the code that counts them still runs.
 */
export const productSettings = ({ directory, keys }: Stage, databaseUrl: string): Record<string, string> => ({
  ...keys,
  NODE_ENV: 'production',
  WORKER: 'beside',
  HOST: '127.0.0.1',
  PORT: '0',
  PUBLIC_URL: 'http://localhost:8080',
  DATABASE_URL: databaseUrl,
  SMTP_URL: 'smtp://127.0.0.1:1',
  CLAMD: 'tcp://127.0.0.1:1',
  FILES_DIRECTORY: join(directory, 'files'),
  LOG_LEVEL: 'info',
  REQUESTS_PER_MINUTE: '100000000',
  LIBRARY_BYTES: '100000000000',
  LIBRARY_FILES: '1000000',
});

/** Starts the product itself, as it runs in production. */
export const startProduct = (
  stage: Stage,
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Server> =>
  startServer({
    script: 'apps/api/src/main.ts',
    env: { ...productSettings(stage, databaseUrl), ...more },
    logFile: join(stage.directory, 'product.log'),
    profiles: stage.profiles,
  });

/** Starts one of the limits. */
export const startLimit = (stage: Stage, name: string, env: Readonly<Record<string, string>>): Promise<Server> =>
  startServer({
    script: `packages/bench/src/baselines/${name}.ts`,
    env: { ...env, NODE_ENV: 'production' },
    logFile: join(stage.directory, `${name}.log`),
  });
