import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { Binaries } from './postgres/binaries.ts';
import { canOthersReach, copyBinaries, findBinaries } from './postgres/binaries.ts';
import { claimHome, clearLeftovers, releaseHome } from './postgres/claim.ts';
import type { Cluster } from './postgres/cluster.ts';
import { clusterFolder, prepareCluster, readPassword, superuser } from './postgres/cluster.ts';
import { findServerAccount } from './postgres/server-account.ts';
import { startServer } from './postgres/server.ts';

export interface PostgresOptions {
  /** Folder for the data, the password (mode 0600) and the log; made if missing. */
  readonly directory: string;
  /** A free port of 127.0.0.1 unless given. */
  readonly port?: number;
  /** False deletes the folder on stop. */
  readonly persistent: boolean;
  /** Trades safety for speed (fsync off); never for data that anyone wants to keep. */
  readonly forTests?: boolean;
}

export interface RunningPostgres {
  /** postgresql://… of the database `cabinet`, with the password. */
  readonly url: string;
  readonly port: number;
  /** Saves and ends the server; nothing of it is left running. */
  readonly stop: () => Promise<void>;
}

interface Place {
  readonly home: string;
  readonly binaries: Binaries;
}

/** Where root keeps the server when its account cannot enter the repository's own folder (/root is closed to others). */
const rootShelf = '/var/lib/cabinet-postgres';

const choosePlace = (directory: string, isRoot: boolean): Place => {
  const home = resolve(directory);
  const binaries = findBinaries();
  if (!isRoot) return { home, binaries };
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  return {
    home: canOthersReach(join(home, 'x')) ? home : join(rootShelf, name),
    binaries: canOthersReach(binaries.folder) ? binaries : copyBinaries(binaries, rootShelf),
  };
};

const ensureDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url.replace(/\/cabinet$/, '/postgres') });
  await client.connect();
  const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'cabinet'");
  if (found.rowCount === 0) await client.query('CREATE DATABASE cabinet');
  await client.end();
};

const start = async (cluster: Cluster, options: PostgresOptions): Promise<RunningPostgres> => {
  prepareCluster(cluster);
  await clearLeftovers(clusterFolder(cluster.home));
  const server = await startServer(cluster, options.port);
  const stop = async (): Promise<void> => {
    await server.stop();
    releaseHome(cluster.home);
    if (!options.persistent) rmSync(cluster.home, { recursive: true, force: true });
  };
  const url = `postgresql://${superuser}:${readPassword(cluster.home)}@127.0.0.1:${server.port}/cabinet`;
  await ensureDatabase(url);
  return { url, port: server.port, stop };
};

/** Ties data on root's shelf to the folder that a person sees: whoever deletes that folder begins anew. */
const keepTogether = async (directory: string, home: string): Promise<void> => {
  const location = join(directory, 'location');
  if (!existsSync(location)) {
    await clearLeftovers(clusterFolder(home));
    for (const name of ['cluster', 'password', 'postgres.log'])
      rmSync(join(home, name), { recursive: true, force: true });
  }
  writeFileSync(location, `${home}\n`);
};

/**
 * Starts the PostgreSQL that came with the npm packages, on the loopback address only. It ends with this process,
 * however that ends; a server or a pid file left by a crash is cleared first. Throws a readable sentence when the
 * folder is in use or holds data of another major version.
 */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const account = findServerAccount();
  mkdirSync(resolve(options.directory), { recursive: true, mode: 0o755 });
  const { home, binaries } = choosePlace(options.directory, account !== undefined);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  claimHome(home);
  try {
    if (home !== resolve(options.directory)) await keepTogether(options.directory, home);
    return await start({ binaries, account, home, forTests: options.forTests ?? false }, options);
  } catch (failure) {
    releaseHome(home);
    throw failure;
  }
};
