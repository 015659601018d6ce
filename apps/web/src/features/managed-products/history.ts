import type { Difference, ManagedProduct, RevisionStep } from '@cabinet/contracts/managed-products';

type Revision = ManagedProduct['revisions'][number];

/** One line of the history: what became of the product, or what was done with a revision of it. */
export type Happening =
  | {
      readonly kind: 'state';
      readonly at: string;
      readonly event: ManagedProduct['events'][number];
    }
  | {
      readonly kind: 'step';
      readonly at: string;
      readonly number: number;
      readonly step: RevisionStep;
      /** Of a publication: what it changed. */
      readonly differences: readonly Difference[];
    };

/** Of revisions published before steps were kept only the publication is known. */
const stepsOf = ({ steps, decidedAt, reviewerName }: Revision): readonly RevisionStep[] => {
  if (steps.length > 0 || decidedAt === null) return steps;
  return [{ at: decidedAt, act: 'publish', byName: reviewerName ?? '', reason: null }];
};

const happeningsOf = (number: number, steps: readonly RevisionStep[], differences: readonly Difference[]) =>
  steps.map(
    (step): Happening => ({
      ...{ kind: 'step', at: step.at, number, step },
      differences: step.act === 'publish' ? differences : [],
    }),
  );

/** Everything that was done with a product, the newest first. Its first publication is told once, with what it said. */
export const historyOf = ({ events, revisions, open }: ManagedProduct): Happening[] => {
  const steps = [
    ...revisions.flatMap((revision) => happeningsOf(revision.number, stepsOf(revision), revision.differences)),
    ...(open ? happeningsOf(open.number, open.steps, []) : []),
  ];
  const isTold = (at: string): boolean => steps.some((one) => one.kind === 'step' && one.at === at);
  const states = events
    .filter(({ from, to, at }) => !(from === 'new' && to === 'active' && isTold(at)))
    .map((event): Happening => ({ kind: 'state', at: event.at, event }));
  return [...states, ...steps].toSorted((one, other) => other.at.localeCompare(one.at));
};
