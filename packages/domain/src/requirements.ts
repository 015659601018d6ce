import type {
  Answer,
  Bilingual,
  Condition,
  DocumentRequirement,
  Question,
  ServiceDefinition,
  Term,
} from '@cabinet/contracts/service-definition';
import { type Facts, holds, questionsRead } from './conditions.ts';

/** The facts with only the answers that count: a hidden question's old answer decides nothing. */
export const settledFacts = (definition: ServiceDefinition, facts: Facts): Facts => {
  const shown = shownQuestions(definition, facts);
  return { ...facts, answers: answersOf(shown, facts) };
};

/** The questions to ask, in the order of the definition. It ends even on a cycle of conditions, which is a defect of the definition. */
export const shownQuestions = (definition: ServiceDefinition, facts: Facts): readonly Question[] => {
  const byKey = new Map(definition.questions.map((question) => [question.key, question]));
  const verdicts = new Map<string, boolean>();
  const isShown = (question: Question): boolean => {
    const known = verdicts.get(question.key);
    if (known !== undefined) return known;
    verdicts.set(question.key, false);
    const verdict = question.when === null || holds(question.when, { ...facts, answers: readBy(question.when) });
    verdicts.set(question.key, verdict);
    return verdict;
  };
  const readBy = (condition: Condition): Record<string, Answer> => {
    const asked = [...questionsRead(condition)].map((key) => byKey.get(key)).filter((found) => found !== undefined);
    return answersOf(asked.filter(isShown), facts);
  };
  return definition.questions.filter(isShown);
};

const answersOf = (questions: readonly Question[], facts: Facts): Record<string, Answer> =>
  Object.fromEntries(
    questions.flatMap(({ key }) => {
      const answer = Object.hasOwn(facts.answers, key) ? facts.answers[key] : undefined;
      return answer === undefined ? [] : [[key, answer] as const];
    }),
  );

export interface Requirement {
  readonly code: string;
  /** The application cannot be sent without it. */
  readonly mandatory: boolean;
  /** Why it is mandatory for this person; null when it always is, or is not. */
  readonly reason: Bilingual | null;
  readonly document: DocumentRequirement;
}

/** The document list of one application: what must be attached now, and why. */
export const requirementsFor = (definition: ServiceDefinition, facts: Facts): readonly Requirement[] => {
  const settled = settledFacts(definition, facts);
  return definition.documents.map((document) => {
    const { code, required } = document;
    const conditional = typeof required !== 'string';
    const mandatory = conditional ? holds(required, settled) : required === 'always';
    return { code, mandatory, reason: conditional && mandatory ? document.reason : null, document };
  });
};

/** The term that applies to these facts, and why it is not the usual one. */
export const termFor = (definition: ServiceDefinition, facts: Facts): { term: Term; reason: Bilingual | null } => {
  const settled = settledFacts(definition, facts);
  const other = definition.otherTerms.find(({ when }) => holds(when, settled));
  return other ? { term: other.term, reason: other.reason } : { term: definition.term, reason: null };
};
