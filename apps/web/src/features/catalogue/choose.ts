import { type Help, helps } from '@cabinet/contracts/catalogue';
import { pathTo } from '#shared/navigation/paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import type { Place } from './rules.ts';

/** The pages of the guided choice, in order. */
export const chooseSteps = ['hard', 'who', 'where', 'result'] as const;
export type ChooseStep = (typeof chooseSteps)[number];

export const whom = ['adult', 'child'] as const;
export type Whom = (typeof whom)[number];
export const places = ['home', 'outdoors', 'both'] as const satisfies readonly Place[];

/** What can be hard, in the order in which it is asked. */
export const areas = {
  moving: ['walking', 'standing_up', 'stairs', 'moving_outdoors', 'sitting', 'transfer', 'lying'],
  hands: ['hand_use', 'washing', 'toilet', 'dressing', 'eating', 'household'],
  senses: ['seeing', 'reading', 'hearing', 'speaking', 'telephone', 'computer', 'remembering'],
  body: ['missing_limb', 'joint_support', 'feet', 'breast', 'pressure_sores'],
  life: ['home_entrance', 'driving', 'work', 'play'],
} as const satisfies Readonly<Record<string, readonly Help[]>>;

/** What was answered so far; all of it stands in the address. */
export interface Answers {
  readonly hard: readonly Help[];
  readonly who: Whom | null;
  readonly where: Place | null;
}

/** Reads the answers in an address; what cannot be one is left out. */
export const answersFrom = (address: URLSearchParams): Answers => {
  const hard = new Set((address.get('hard') ?? '').split(','));
  return {
    hard: helps.filter((help) => hard.has(help)),
    who: whom.find((one) => one === address.get('who')) ?? null,
    where: places.find((one) => one === address.get('where')) ?? null,
  };
};

/** The answers with another one; what cannot be one is none. */
export const withAnswer = (answers: Answers, name: 'who' | 'where', value: string): Answers => ({
  ...answers,
  [name]: answersFrom(new URLSearchParams({ [name]: value }))[name],
});

/** The address of a step with these answers. */
export const stepAddress = (step: ChooseStep, { hard, who, where }: Answers): string =>
  withQuery(pathTo('choose', { step }), { hard: hard.join(','), who, where });

/** The first question without an answer; the result when there is none. */
export const firstOpen = ({ hard, who, where }: Answers): ChooseStep => {
  if (hard.length === 0) return 'hard';
  if (who === null) return 'who';
  return where === null ? 'where' : 'result';
};
