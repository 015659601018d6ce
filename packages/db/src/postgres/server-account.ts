import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';

/** The account the server runs under: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const findAccount = (name: string): ServerAccount | undefined => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
};

/** Undefined for an ordinary user, who runs the server as himself; root gets the `postgres` account, made if missing. */
export const findServerAccount = (): ServerAccount | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const known = findAccount('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = findAccount('postgres') ?? findAccount('nobody');
  if (made) return made;
  throw new Error('PostgreSQL cannot run as root and no account for it could be made. Run this as an ordinary user.');
};

/** Gives a file or folder to the account; nothing to do for an ordinary user. */
export const giveTo = (account: ServerAccount | undefined, path: string): void => {
  if (account) chownSync(path, account.uid, account.gid);
};
