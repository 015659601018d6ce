import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopServer } from './claim.ts';
import type { Cluster } from './cluster.ts';
import { clusterFolder, programEnvironment } from './cluster.ts';
import { isAlive, waitForEnd } from './processes.ts';

/**
 * Runs the server and stops it when our end of the pipe closes, which the kernel does for us even after kill -9. It
 * sits in its own process group, so that Ctrl-C reaches us and not the server, which must outlive the last request.
 */
const supervisor = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(while read -r _ <&3; do :; done; kill -INT $server 2>/dev/null) &
watch=$!
exec 3<&-
wait $server
code=$?
kill $watch 2>/dev/null
exit $code`;

const settings = (cluster: Cluster, port: number): string[] => {
  const common = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    max_connections: cluster.forTests ? 200 : 100,
    jit: 'off',
    // A cloned database is dropped within seconds; nothing here is worth a crash.
    ...(cluster.forTests && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: 0,
      autovacuum: 'off',
    }),
  };
  return Object.entries(common).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const findFreePort = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });

/** The lines of postmaster.pid: number, folder, start time, port, socket folder, address, shared memory, state. */
const readPostmaster = (home: string): string[] => {
  const file = join(clusterFolder(home), 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
};

const isReady = (home: string, port: number): boolean => {
  const lines = readPostmaster(home);
  // After a crash the file still tells of the server that died.
  return lines[3] === String(port) && lines[7]?.trim() === 'ready' && isAlive(Number(lines[0]));
};

const lastWords = (logFile: string): string => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');

const launch = (cluster: Cluster, port: number, logFile: string): ChildProcess => {
  const log = openSync(logFile, 'a', 0o600);
  const command = [
    join(cluster.binaries.folder, 'postgres'),
    '-D',
    clusterFolder(cluster.home),
    ...settings(cluster, port),
  ];
  const child = spawn('/bin/sh', ['-c', supervisor, 'postgres-supervisor', ...command], {
    ...cluster.account,
    cwd: '/',
    env: programEnvironment,
    detached: true,
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  return child;
};

export interface Server {
  readonly port: number;
  /** Saves and ends the server; when it resolves, none of its processes is left. */
  readonly stop: () => Promise<void>;
}

const startOnce = async (cluster: Cluster, port: number): Promise<Server> => {
  const logFile = join(cluster.home, 'postgres.log');
  const child = launch(cluster, port, logFile);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const until = performance.now() + 60_000; !isReady(cluster.home, port); await sleep(15)) {
    if (child.exitCode !== null || performance.now() > until) {
      child.stdin?.destroy();
      throw new Error(`PostgreSQL did not start. Its log (${logFile}) ends with:\n${lastWords(logFile)}`);
    }
  }
  const postmaster = Number(readPostmaster(cluster.home)[0]);
  child.unref();
  const stop = async (): Promise<void> => {
    child.ref();
    child.stdin?.destroy();
    if (!(await waitForEnd(postmaster, 20_000))) await stopServer(postmaster);
    if (child.exitCode === null && child.signalCode === null) await ended;
  };
  return { port, stop };
};

/** Starts the server on the given port, or on a free one of the loopback address (tried again when another took it). */
export const startServer = async (cluster: Cluster, port: number | undefined): Promise<Server> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(cluster, port ?? (await findFreePort()));
    } catch (failure) {
      const mayPass = /could not bind|in use/i.test(String(failure));
      if (!mayPass || port !== undefined || attempt === 5) throw failure;
      await sleep(100 * attempt);
    }
  }
};
