import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { ServerAccount } from './server-account.ts';
import { giveTo } from './server-account.ts';

/** The data folder of one server, its programs and the account that runs them. */
export interface Cluster {
  readonly binaries: Binaries;
  readonly account: ServerAccount | undefined;
  /** Folder that holds cluster/, password and postgres.log. */
  readonly home: string;
  /** True where a crash may lose everything. */
  readonly forTests: boolean;
}

export const superuser = 'cabinet';

export const clusterFolder = (home: string): string => join(home, 'cluster');

const passwordFile = (home: string): string => join(home, 'password');

/** The server's password, written when the cluster was made; only its owner may read the file. */
export const readPassword = (home: string): string => readFileSync(passwordFile(home), 'utf8').trim();

/** The environment of PostgreSQL's programs: their messages in English, nothing of ours. */
export const programEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: '',
  LC_MESSAGES: 'C',
  TZ: 'UTC',
};

/** Trigrams and full-text search see Cyrillic letters only under a UTF-8 character type; ICU sorts, but does not class. */
const findCharacterType = (): string => {
  const known = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];
  return known.find((name) => /^(C|en_US|uk_UA)\.utf-?8$/i.test(name)) ?? 'C';
};

const assertSameMajor = (binaries: Binaries, folder: string): void => {
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (major === binaries.major) return;
  throw new Error(
    `The data in ${folder} was written by PostgreSQL ${major}, and this version brings PostgreSQL ${binaries.major}. ` +
      `Move the data with pg_dump and pg_restore, or delete the folder to start empty.`,
  );
};

const runInitdb = ({ binaries, account, home, forTests }: Cluster, folder: string): void => {
  const flags = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile(home)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${findCharacterType()}`,
    '--locale-provider=icu',
    '--icu-locale=uk',
    ...(forTests ? ['--no-sync'] : []),
  ];
  const run = spawnSync(join(binaries.folder, 'initdb'), flags, {
    ...account,
    cwd: home,
    env: programEnvironment,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? ''}${run.stderr}${run.stdout}`);
};

/** Makes the cluster on the first call; later only checks that it was made by the same major version. */
export const prepareCluster = (cluster: Cluster): void => {
  const { home, account } = cluster;
  const folder = clusterFolder(home);
  if (existsSync(join(folder, 'PG_VERSION'))) {
    assertSameMajor(cluster.binaries, folder);
    return;
  }
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  writeFileSync(passwordFile(home), `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  chmodSync(passwordFile(home), 0o600);
  giveTo(account, passwordFile(home));
  runInitdb(cluster, unfinished);
  renameSync(unfinished, folder);
};
