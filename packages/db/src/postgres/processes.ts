import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** True while a process with this number exists, whoever owns it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (refusal) {
    return (refusal as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const readProc = (pid: number, file: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};

/** The fields of /proc/<pid>/stat that follow the name, which itself may hold spaces and brackets. */
const statOf = (pid: number): string[] =>
  readProc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ') ?? [];

const isZombie = (pid: number): boolean => statOf(pid)[0] === 'Z';

/** Tells one process from a later one with the same number: the kernel's start time, or empty where there is no /proc. */
export const startOf = (pid: number): string => statOf(pid)[19] ?? '';

/** The command line of a running process, words separated by spaces. */
export const commandOf = (pid: number): string =>
  readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ??
  spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ??
  '';

/** Waits until the process is gone; false when it is still there after the limit in milliseconds. */
export const waitForEnd = async (pid: number, limitMs: number): Promise<boolean> => {
  for (const until = performance.now() + limitMs; performance.now() < until; ) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return !isAlive(pid);
};
