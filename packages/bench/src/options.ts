import { parseArgs } from 'node:util';

export const workNames = [
  'start',
  'read',
  'list',
  'submit',
  'booking',
  'upload',
  'sign-in',
  'mixed',
  'growth',
  'catalogue',
  'registry',
  'kep',
] as const;
export type WorkName = (typeof workNames)[number];

export interface Options {
  readonly quick: boolean;
  readonly only: readonly WorkName[];
  readonly seed: number;
  /** People of the smaller database; the larger one has ten times as many. */
  readonly persons: number;
  readonly applicationsPerPerson: number;
  readonly documentsPerPerson: number;
  readonly offices: number;
  /** Writes a CPU profile of the product beside the results; such figures are not for quoting. */
  readonly profile: boolean;
}

const numbers = {
  seed: { quick: 20_261_121, full: 20_261_121 },
  persons: { quick: 250, full: 420 },
  'applications-per-person': { quick: 24, full: 24 },
  'documents-per-person': { quick: 6, full: 6 },
  offices: { quick: 8, full: 20 },
} as const;

/** What the command line takes. */
export const usage = `How far the cabinet is from the limit of its own stack. README.md says how to read the answer.

  npm run bench -- [options]

  --quick                       a short run that shows the direction
  --only <works>                some of: ${workNames.join(' ')} (separated by commas)
  --profile                     writes a CPU profile of the API to .cache/bench/profiles; do not quote such figures
  --help                        this text

Sizes of the smaller database; the larger one has ten times as much. Unless told (quick, full):
${Object.entries(numbers)
  .map(([name, { quick, full }]) => `  ${`--${name} <n>`.padEnd(30)}${quick}, ${full}`)
  .join('\n')}

The table goes to the screen, every number to .cache/bench/<date>.json.`;

const isWork = (name: string): name is WorkName => workNames.some((known) => known === name);

const worksIn = (asked: readonly string[]): WorkName[] => {
  const names = asked.flatMap((list) => list.split(','));
  const unknown = names.filter((name) => !isWork(name));
  if (unknown.length > 0) throw new Error(`--only knows ${workNames.join(', ')}; not ${unknown.join(', ')}`);
  return names.filter(isWork);
};

/** Reads the command line. Throws a sentence that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      ...{ seed: text, persons: text, 'applications-per-person': text, 'documents-per-person': text, offices: text },
    },
  });
  const numberOf = (name: keyof typeof numbers): number => {
    const given = values[name] ?? String(numbers[name][values.quick ? 'quick' : 'full']);
    if (!/^[1-9]\d*$/.test(given)) throw new Error(`--${name} takes a whole number above zero; not ${given}`);
    return Number(given);
  };
  const asked = worksIn(values.only);
  return {
    quick: values.quick,
    profile: values.profile,
    only: asked.length > 0 ? asked : workNames,
    seed: numberOf('seed'),
    persons: numberOf('persons'),
    applicationsPerPerson: numberOf('applications-per-person'),
    documentsPerPerson: numberOf('documents-per-person'),
    offices: numberOf('offices'),
  };
}
