import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningPostgres, startPostgres } from '@cabinet/db/embedded';
import { type OpenDatabase, openDatabase } from '@cabinet/db/open-database';
import { freePort } from '@cabinet/launch/free-port';
import { startMailbox } from '@cabinet/launch/mailbox';
import { listening, type Running, start } from '@cabinet/launch/processes';
import { startClamdDouble } from '@cabinet/launch/virus-scan/clamd-double';
import { anId } from '@cabinet/testkit/random';
import { hashOfToken } from '#platform/http/session.ts';
import { prepareDatabase } from '../src/prepare.ts';
import { testKeys } from './settings.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A cabinet of real processes, with a database that keeps what it has confirmed: for killing. */
export interface Standing {
  readonly url: string;
  readonly database: OpenDatabase;
  /** A cookie of a live session. */
  sessionOf(accountId: string): Promise<string>;
  /** kill -9 of the API, and a new one; resolves when it listens. */
  killApi(): Promise<void>;
  /** Asks the API to end, as a new release does, and starts another; resolves with the exit code of the old one. */
  replaceApi(): Promise<number | null>;
  /** kill -9 of every process of PostgreSQL, and a new server on the same data; resolves when it takes connections. */
  killPostgres(): Promise<void>;
  /** The same, with PostgreSQL away as long as the act lasts. */
  withoutPostgres(act: () => Promise<void>): Promise<void>;
  /** Milliseconds until the cabinet says that it is ready. */
  ready(): Promise<number>;
  stop(): Promise<void>;
}

/** A server process and the parent that began it. */
const processTree = (): { pid: number; parent: number }[] =>
  spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }));

async function killServer({ pool }: OpenDatabase): Promise<void> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const tree = processTree();
  const postmaster = tree.find(({ pid }) => pid === rows[0]?.pid)?.parent;
  if (!postmaster || postmaster === 1) throw new Error('The server process was not found');
  const family = [postmaster, ...tree.filter(({ parent }) => parent === postmaster).map(({ pid }) => pid)];
  for (const pid of family) process.kill(pid, 'SIGKILL');
}

async function endured(wait: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (;;) {
    const done = await wait().catch(() => false);
    if (done) return performance.now() - began;
    if (performance.now() - began > 30_000) throw new Error('The cabinet did not come back within 30 s');
    await sleep(20);
  }
}

export async function standUp(): Promise<Standing> {
  const directory = mkdtempSync(join(tmpdir(), 'cabinet-standing-'));
  const persistent = { directory: join(directory, 'postgres'), persistent: true };
  let postgres: RunningPostgres = await startPostgres(persistent);
  await prepareDatabase(postgres.url);
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
  const clamd = await startClamdDouble();
  const port = await freePort(9600 + (process.pid % 300));
  const url = `http://localhost:${port}`;
  const env = {
    ...testKeys,
    NODE_ENV: 'test',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: postgres.url,
    SMTP_URL: mailbox.smtpUrl,
    CLAMD: `tcp://127.0.0.1:${clamd.port}`,
    FILES_DIRECTORY: join(directory, 'files'),
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
  };
  const output = openSync(join(directory, 'cabinet.log'), 'a');
  const startApi = async (): Promise<Running> => {
    const api = start(join(root, 'apps/api/src/main.ts'), { cwd: root, env, output });
    await listening(api);
    return api;
  };
  let api = await startApi();
  const database = openDatabase({ url: postgres.url, poolSize: 2 });
  const withoutPostgres = async (act: () => Promise<void>): Promise<void> => {
    await killServer(database);
    await postgres.stop();
    try {
      await act();
    } finally {
      postgres = await startPostgres({ ...persistent, port: postgres.port });
    }
  };
  return {
    url,
    database,
    async sessionOf(accountId) {
      const token = randomBytes(32).toString('base64url');
      const now = new Date();
      const expiresAt = new Date(now.getTime() + 3_600_000);
      await database.prisma.session.create({
        data: {
          id: anId(),
          tokenHash: hashOfToken(token),
          accountId,
          createdAt: now,
          lastSeenAt: now,
          expiresAt,
          idleMinutes: 0,
          complete: true,
          sharedDevice: false,
          confirmedAt: now,
          userAgent: 'test',
          ipPrefix: '127.0.0.0/24',
        },
      });
      return `__Host-sid=${token}`;
    },
    async killApi() {
      const ended = once(api.child, 'exit');
      api.child.kill('SIGKILL');
      await ended;
      api = await startApi();
    },
    async replaceApi() {
      const ended = once(api.child, 'exit') as Promise<[number | null]>;
      api.child.kill('SIGTERM');
      const [code] = await ended;
      api = await startApi();
      return code;
    },
    killPostgres: () => withoutPostgres(async () => {}),
    withoutPostgres,
    ready: () => endured(async () => (await fetch(`${url}/api/v1/ready`)).ok),
    async stop() {
      await database.close();
      await api.stop();
      await Promise.all([mailbox.stop(), clamd.stop()]);
      await postgres.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
