import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, freemem, loadavg, platform, release, totalmem } from 'node:os';
import type { Finding } from './work.ts';

/** Where and with what a run was made. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly freeGigabytes: number;
  /** Mean number of processes that wanted a core in the minute before the run: above zero, others were working too. */
  readonly loadBefore: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly commit: string;
  readonly versions: Readonly<Record<string, string>>;
}

const commitOf = (directory: string): string => {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: directory, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
};

const versionsOf = (repository: string): Record<string, string> => {
  const catalog = readFileSync(`${repository}/pnpm-workspace.yaml`, 'utf8');
  const names = ['fastify', 'pg', 'prisma', '@node-rs/argon2', 'undici', 'zod'];
  return Object.fromEntries(
    names.map((name) => [name, new RegExp(`^ {2}['"]?${name}['"]?: (.+)$`, 'm').exec(catalog)?.[1] ?? 'unknown']),
  );
};

export const describeMachine = (repository: string, postgres: string): Machine => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  freeGigabytes: Math.round(freemem() / 2 ** 30),
  loadBefore: loadavg()[0] ?? 0,
  system: `${platform()} ${release()}`,
  node: process.version,
  postgres,
  commit: commitOf(repository),
  versions: versionsOf(repository),
});

export const machineLines = (machine: Machine): string[] => [
  `${machine.cpu}, ${machine.cores} cores shared by client, server and database; ${machine.memoryGigabytes} GB; ${machine.system}`,
  `Node ${machine.node}, PostgreSQL ${machine.postgres}, ${Object.entries(machine.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}`,
  `commit ${machine.commit}; load before the run ${machine.loadBefore.toFixed(1)}`,
];

/** Above one waiting process the machine was not ours alone. */
export const wasBusy = ({ loadBefore }: Pick<Machine, 'loadBefore'>): boolean => loadBefore > 1;

const verdict = ({ met }: Finding): string => (met === null ? '' : met ? 'met' : 'MISSED');

/** The findings as an aligned table; what was missed stands in capitals. */
export const tableOf = (findings: readonly Finding[]): string[] => {
  const rows = [
    ['Work', 'Measured', 'To reach', ''],
    ...findings.map((finding) => [finding.title, finding.figure, finding.target ?? '', verdict(finding)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

interface Shown {
  readonly name: string;
  readonly perSecond: number;
  readonly spread: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMicrosecondsPerCall: number;
}

const isSides = (value: unknown): value is readonly Shown[] => Array.isArray(value);

/** What each side did, for orders of magnitude. */
export const sideLines = ({ title, details }: Finding): string[] =>
  isSides(details.sides)
    ? [
        title,
        ...details.sides.map(
          ({ name, perSecond, spread, p50, p99, cpuMicrosecondsPerCall }) =>
            `  ${name}: ${perSecond.toFixed(0)}/s ± ${(spread * 100).toFixed(0)} %, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, server CPU ${cpuMicrosecondsPerCall.toFixed(0)} µs a call`,
        ),
      ]
    : [];
