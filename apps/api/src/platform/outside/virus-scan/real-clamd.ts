import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clamdScan } from './clamd.ts';
import { testVirus } from '@cabinet/launch/virus-scan/test-virus';

/** A clamd of our own on a Unix socket, knowing one signature; needs no download and no root. */
export interface RealClamd {
  readonly unix: string;
  stop(): Promise<void>;
}

const runs = (program: string): boolean => {
  try {
    execFileSync(program, ['--help'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The clamd of this machine, if there is one; Debian keeps it in a folder that an ordinary path leaves out. */
const program = ['clamd', '/usr/sbin/clamd'].find(runs);

export const hasClamd = program !== undefined;

const configuration = (folder: string, streamMaxLength: number): string =>
  [
    'Foreground yes',
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${join(folder, 'clamd.sock')}`,
    `StreamMaxLength ${streamMaxLength}`,
    'AlertExceedsMax yes',
    'MaxThreads 4',
  ].join('\n');

const ready = async (unix: string, daemon: ChildProcess): Promise<void> => {
  for (let turn = 0; turn < 100 && daemon.exitCode === null; turn += 1) {
    if (await clamdScan({ unix }).isReady()) return;
    await new Promise((soon) => setTimeout(soon, 100));
  }
  daemon.kill('SIGKILL');
  throw new Error('clamd did not start');
};

export const startRealClamd = async (streamMaxLength: number): Promise<RealClamd> => {
  const folder = await mkdtemp(join(tmpdir(), 'cabinet-clamd-'));
  const unix = join(folder, 'clamd.sock');
  // An extended signature: name, any file type, any offset, bytes.
  await writeFile(join(folder, 'cabinet.ndb'), `Eicar-Test-Signature:0:*:${testVirus.toString('hex')}\n`);
  await writeFile(join(folder, 'clamd.conf'), `${configuration(folder, streamMaxLength)}\n`);
  const daemon = spawn(program ?? 'clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  await ready(unix, daemon);
  return {
    unix,
    async stop() {
      if (daemon.exitCode === null) {
        daemon.kill('SIGTERM');
        await once(daemon, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
};
