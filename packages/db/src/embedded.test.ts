import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPostgres } from './embedded.ts';
import { isAlive, waitForEnd } from './postgres/processes.ts';
import { runSql } from './scratch-database.ts';

let directory: string;
let elsewhere: ChildProcess | undefined;

// One folder for all tests, as one machine has: making a new one takes a second, starting it again a twentieth.
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'cabinet-embedded-'));
  // Root's server runs under another account, which must get into the folder.
  chmodSync(directory, 0o755);
});

afterEach(() => {
  elsewhere?.kill('SIGKILL');
  elsewhere = undefined;
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const postmaster = (): number => Number(readFileSync(join(directory, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

const start = async (): ReturnType<typeof startPostgres> => startPostgres({ directory, persistent: true });

test('what was saved is there after a stop and a new start', async () => {
  const first = await start();
  await runSql(first.url, 'CREATE TABLE note (text text)', "INSERT INTO note VALUES ('ґанок')");
  const server = postmaster();
  await first.stop();
  expect(isAlive(server)).toBe(false);

  const second = await start();
  expect(await runSql(second.url, 'SELECT text FROM note')).toEqual([{ text: 'ґанок' }]);
  await second.stop();
});

test('Ukrainian letters sort by the alphabet and are found by trigrams', async () => {
  const server = await start();
  const sorted = "SELECT string_agg(l, '' ORDER BY l) AS word FROM unnest(string_to_array('яїіґгєжи', NULL)) AS t(l)";
  expect(await runSql(server.url, sorted)).toEqual([{ word: 'гґєжиіїя' }]);
  const trigrams = "SELECT similarity('Шевченко', 'Шевчинко') > 0.3 AS found";
  expect(await runSql(server.url, 'CREATE EXTENSION pg_trgm', trigrams)).toEqual([{ found: true }]);
  expect(await runSql(server.url, "SELECT upper('їжак') AS up")).toEqual([{ up: 'ЇЖАК' }]);
  await server.stop();
});

test('only this machine reaches the server, with a password nobody else can read', async () => {
  const server = await start();
  expect(statSync(join(directory, 'password')).mode & 0o777).toBe(0o600);
  expect(await runSql(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await runSql(server.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  await expect(runSql(server.url.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow('password');
  await server.stop();
});

test('a second start of the same folder is refused with the number of the process that has it', async () => {
  const server = await start();
  await expect(start()).rejects.toThrow(`already in use by process ${process.pid}`);
  await server.stop();
});

test('data of another major version is left alone', async () => {
  await (await start()).stop();
  writeFileSync(join(directory, 'cluster/PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow(/written by PostgreSQL 17, and this version brings PostgreSQL 18/);
  writeFileSync(join(directory, 'cluster/PG_VERSION'), '18\n');
});

test('after the server was killed the next start recovers', async () => {
  const first = await start();
  await runSql(first.url, 'CREATE TABLE page (text text)');
  process.kill(postmaster(), 'SIGKILL');
  await first.stop();
  const second = await start();
  expect(await runSql(second.url, 'SELECT count(*)::int AS n FROM page')).toEqual([{ n: 0 }]);
  await second.stop();
});

test('a pid file whose number belongs to another program does not stop the start', async () => {
  await (await start()).stop();
  writeFileSync(join(directory, 'cluster/postmaster.pid'), `${process.pid}\n${directory}\n`);
  await (await start()).stop();
});

/** Runs a start in another process and answers it once its server is up. */
const startElsewhere = async (): Promise<ChildProcess> => {
  const embedded = JSON.stringify(new URL('./embedded.ts', import.meta.url).href);
  const script = `const { startPostgres } = await import(${embedded});
    await startPostgres({ directory: ${JSON.stringify(directory)}, persistent: true });
    console.log('up'); setInterval(() => undefined, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  elsewhere = other;
  await new Promise((resolve) => other.stdout?.once('data', resolve));
  return other;
};

test('the server ends by itself when its process is killed', async () => {
  const other = await startElsewhere();
  const server = postmaster();
  other.kill('SIGKILL');
  expect(await waitForEnd(server, 10_000)).toBe(true);
});

/** The supervisor of a server and its other child, which stops the server when the pipe closes. */
const guardsOf = (server: number): number[] => {
  const supervisor = Number(/^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${server}/stat`, 'utf8'))?.[1]);
  const children = readFileSync(`/proc/${supervisor}/task/${supervisor}/children`, 'utf8').match(/\d+/g) ?? [];
  return [supervisor, ...children.map(Number).filter((child) => child !== server)];
};

test('a server that outlived its process and its supervisor is stopped by the next start', async () => {
  const other = await startElsewhere();
  const orphan = postmaster();
  const gone = [...guardsOf(orphan), Number(other.pid)];
  // All are held still first: the last of them would stop the server when it hears that the others are gone.
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const pid of gone) process.kill(pid, signal);
  expect(await Promise.all(gone.map((pid) => waitForEnd(pid, 10_000)))).toEqual([true, true, true]);
  expect(isAlive(orphan)).toBe(true);
  const server = await start();
  expect(postmaster()).not.toBe(orphan);
  expect(isAlive(orphan)).toBe(false);
  await server.stop();
});

test.runIf(process.getuid?.() === 0)(
  'root’s closed folders are no obstacle: the data goes where the server gets in',
  async () => {
    chmodSync(directory, 0o700);
    const server = await startPostgres({ directory, persistent: false, forTests: true });
    const home = readFileSync(join(directory, 'location'), 'utf8').trim();
    expect(home).toMatch(/^\/var\/lib\/cabinet-postgres\/[0-9a-f]{12}$/);
    expect(await runSql(server.url, 'SHOW data_directory')).toEqual([{ data_directory: `${home}/cluster` }]);
    await server.stop();
    expect(existsSync(home)).toBe(false);
  },
);

test.runIf(process.getuid?.() === 0)('whoever deletes the folder begins anew, wherever root’s data lies', async () => {
  chmodSync(directory, 0o700);
  const options = { directory, persistent: true, forTests: true };
  const first = await startPostgres(options);
  await runSql(first.url, 'CREATE TABLE leftover (text text)');
  await first.stop();
  const again = await startPostgres(options);
  expect(await runSql(again.url, "SELECT to_regclass('leftover')::text AS name")).toEqual([{ name: 'leftover' }]);
  await again.stop();

  rmSync(join(directory, 'location'));
  const anew = await startPostgres({ ...options, persistent: false });
  expect(await runSql(anew.url, "SELECT to_regclass('leftover')::text AS name")).toEqual([{ name: null }]);
  await anew.stop();
});
