import type { Answer, ApplicantKind, Condition, Submitter } from '@cabinet/contracts/service-definition';

/** What a condition may look at. `age` is in full years on the day of the check; null when unknown or not a person. */
export interface Facts {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly applicant: { readonly kind: ApplicantKind; readonly age: number | null };
  readonly submittedBy: Submitter;
}

// Only own keys: a condition on "constructor" must not find what every object has.
const answerTo = (facts: Facts, key: string): Answer | undefined =>
  Object.hasOwn(facts.answers, key) ? facts.answers[key] : undefined;

const matches = (answer: Answer | undefined, value: string | boolean): boolean =>
  Array.isArray(answer) ? typeof value === 'string' && answer.includes(value) : answer === value;

/** Whether the condition is true of the facts. An answer not given, or an unknown age, makes its condition false. */
export const holds = (condition: Condition, facts: Facts): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('submittedBy' in condition) return facts.submittedBy === condition.submittedBy;
  if ('applicant' in condition) {
    if (condition.applicant === 'kind') return facts.applicant.kind === condition.is;
    return facts.applicant.age !== null && facts.applicant.age < condition.below;
  }
  const answer = answerTo(facts, condition.answer);
  if ('is' in condition) return matches(answer, condition.is);
  if ('in' in condition) return condition.in.some((value) => matches(answer, value));
  if (typeof answer !== 'number') return false;
  return 'atLeast' in condition ? answer >= condition.atLeast : answer <= condition.atMost;
};

/** A condition without the words that join others: one comparison. */
export type Comparison = Exclude<
  Condition,
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition }
>;

/** Every comparison inside a condition, in reading order. */
export const comparisonsIn = (condition: Condition): readonly Comparison[] => {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
};

/** The questions whose answers a condition looks at. */
export const questionsRead = (condition: Condition): ReadonlySet<string> =>
  new Set(comparisonsIn(condition).flatMap((comparison) => ('answer' in comparison ? [comparison.answer] : [])));
