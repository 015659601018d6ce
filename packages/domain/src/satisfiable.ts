import type { Answer, Condition, Question, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { type Comparison, comparisonsIn, type Facts, holds, questionsRead } from './conditions.ts';
import { settledFacts } from './requirements.ts';

/** Beyond this many combinations the search gives up and assumes the condition can hold. */
const searchLimit = 5_000;

/** The questions a condition depends on, through the conditions of those questions too. */
const dependsOn = (definition: ServiceDefinition, condition: Condition): readonly Question[] => {
  const found = new Set<string>();
  const visit = (read: Condition): void => {
    for (const key of questionsRead(read)) {
      if (found.has(key)) continue;
      found.add(key);
      const when = definition.questions.find((question) => question.key === key)?.when;
      if (when) visit(when);
    }
  };
  visit(condition);
  return definition.questions.filter(({ key }) => found.has(key));
};

const around = (limit: number): readonly number[] => [limit - 1, limit, limit + 1];

const withinLimits = ({ atLeast, atMost }: { atLeast: number | null; atMost: number | null }, value: number): boolean =>
  (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);

/** Answers worth trying: every option, and the neighbours of every limit a comparison names. Undefined: not answered. */
const candidates = (question: Question, comparisons: readonly Comparison[]): readonly (Answer | undefined)[] => {
  switch (question.type) {
    case 'yesNo':
      return [undefined, true, false];
    case 'choice':
      return [undefined, ...question.options.map(({ value }) => value)];
    case 'choices': {
      const values = question.options.map(({ value }) => value);
      return [undefined, values, ...values.map((value) => [value])];
    }
    case 'number':
    case 'money': {
      const limits = comparisons.flatMap((one) => {
        if (!('answer' in one) || one.answer !== question.key) return [];
        return 'atLeast' in one ? around(one.atLeast) : 'atMost' in one ? around(one.atMost) : [];
      });
      return [undefined, ...new Set(limits)].filter((value) => value === undefined || withinLimits(question, value));
    }
    default:
      return [undefined];
  }
};

const agesWorthTrying = (comparisons: readonly Comparison[]): readonly (number | null)[] => [
  null,
  ...new Set(
    comparisons.flatMap((one) => ('applicant' in one && one.applicant === 'age' ? [one.below - 1, one.below] : [])),
  ),
];

/** Whether some applicant, some submitter and some answers make the condition true. */
export const canHold = (definition: ServiceDefinition, condition: Condition): boolean => {
  const questions = dependsOn(definition, condition);
  const comparisons = [condition, ...questions.map(({ when }) => when)].flatMap((one) =>
    one ? comparisonsIn(one) : [],
  );
  const standings: Facts[] = definition.applicants.flatMap((kind) =>
    definition.submitters.flatMap((submittedBy) =>
      agesWorthTrying(comparisons).map((age) => ({ submittedBy, applicant: { kind, age }, answers: {} })),
    ),
  );
  const choices = questions.map((question) => candidates(question, comparisons));
  const size = choices.reduce((product, list) => product * list.length, standings.length);
  if (size > searchLimit) return true;
  return standings.some((standing) =>
    someAnswers(questions, choices, (answers) => holds(condition, settledFacts(definition, { ...standing, answers }))),
  );
};

const someAnswers = (
  questions: readonly Question[],
  choices: readonly (readonly (Answer | undefined)[])[],
  accept: (answers: Record<string, Answer>) => boolean,
): boolean => {
  const tryFrom = (index: number, answers: Record<string, Answer>): boolean => {
    const question = questions[index];
    if (!question) return accept(answers);
    return (choices[index] ?? []).some((answer) =>
      tryFrom(index + 1, answer === undefined ? answers : { ...answers, [question.key]: answer }),
    );
  };
  return tryFrom(0, {});
};
