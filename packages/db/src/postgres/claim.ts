import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive, startOf, waitForEnd } from './processes.ts';

const claimFile = (home: string): string => join(home, 'owner.json');

interface Owner {
  readonly pid: number;
  readonly started: string;
}

const readOwner = (home: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(claimFile(home), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
};

const isStillThere = (owner: Owner): boolean => isAlive(owner.pid) && startOf(owner.pid) === owner.started;

/** Marks the folder as in use by this process; throws a sentence for the reader when another running process has it. */
export const claimHome = (home: string): void => {
  const me: Owner = { pid: process.pid, started: startOf(process.pid) };
  const owner = readOwner(home);
  if (owner && isStillThere(owner)) {
    throw new Error(
      `The database in ${home} is already in use by process ${owner.pid}. Stop that one first (Ctrl-C in its window).`,
    );
  }
  rmSync(claimFile(home), { force: true });
  // "wx" fails when another start was quicker between the two lines.
  writeFileSync(claimFile(home), JSON.stringify(me), { flag: 'wx', mode: 0o644 });
};

/** Gives the folder back. */
export const releaseHome = (home: string): void => rmSync(claimFile(home), { force: true });

/** Ends a server whose owner was killed, and removes a postmaster.pid whose number now belongs to another program. */
export const clearLeftovers = async (cluster: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return rmSync(file, { force: true });
  if (!isAlive(pid)) return;
  if (!commandOf(pid).includes(cluster)) return rmSync(file, { force: true });
  await stopServer(pid);
};

/** Stops a postmaster: politely (sessions are cut, data is saved), then at once, which costs a recovery on next start. */
export const stopServer = async (pid: number): Promise<void> => {
  for (const [signal, limit] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitForEnd(pid, limit)) return;
  }
};
