import type { FieldError } from '@cabinet/contracts/http/problem';
import type { Condition, Question, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { type Comparison, comparisonsIn, questionsRead } from './conditions.ts';
import { canHold } from './satisfiable.ts';

const problem = (pointer: string, code: string, params?: FieldError['params']): FieldError => ({
  pointer,
  code,
  ...(params && { params }),
});

interface PlacedCondition {
  readonly at: string;
  readonly condition: Condition;
  /** Code of the problem when the condition can never be true. */
  readonly neverCode: string;
}

const conditionsOf = (definition: ServiceDefinition): readonly PlacedCondition[] => [
  ...definition.questions.flatMap(({ when }, index) =>
    when ? [{ at: `/questions/${index}/when`, condition: when, neverCode: 'services.question_never_shown' }] : [],
  ),
  ...definition.documents.flatMap(({ required }, index) =>
    typeof required === 'string'
      ? []
      : [{ at: `/documents/${index}/required`, condition: required, neverCode: 'services.document_never_required' }],
  ),
  ...(['otherTerms', 'otherFees'] as const).flatMap((list) =>
    definition[list].map(({ when }, index) => ({
      at: `/${list}/${index}/when`,
      condition: when,
      neverCode: 'services.condition_never_true',
    })),
  ),
];

const repeated = (keys: readonly string[]): readonly number[] =>
  keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));

const duplicateProblems = ({ questions, documents }: ServiceDefinition): FieldError[] => [
  ...repeated(questions.map(({ key }) => key)).map((index) =>
    problem(`/questions/${index}/key`, 'services.key_repeated'),
  ),
  ...repeated(documents.map(({ code }) => code)).map((index) =>
    problem(`/documents/${index}/code`, 'services.key_repeated'),
  ),
  ...questions.flatMap((question, index) =>
    'options' in question
      ? repeated(question.options.map(({ value }) => value)).map((option) =>
          problem(`/questions/${index}/options/${option}/value`, 'services.key_repeated'),
        )
      : [],
  ),
];

const valuesOf = (comparison: Comparison): readonly (string | boolean)[] =>
  'in' in comparison ? comparison.in : 'answer' in comparison && 'is' in comparison ? [comparison.is] : [];

const canAnswer = (question: Question, comparison: Comparison): boolean => {
  if ('atLeast' in comparison || 'atMost' in comparison) return question.type === 'number' || question.type === 'money';
  if (question.type === 'yesNo') return valuesOf(comparison).every((value) => typeof value === 'boolean');
  const known: readonly (string | boolean)[] = 'options' in question ? question.options.map(({ value }) => value) : [];
  return valuesOf(comparison).every((value) => known.includes(value));
};

const readingProblems = (definition: ServiceDefinition, { at, condition }: PlacedCondition): FieldError[] =>
  comparisonsIn(condition).flatMap((comparison) => {
    if (!('answer' in comparison)) return [];
    const question = definition.questions.find(({ key }) => key === comparison.answer);
    if (!question) return [problem(at, 'services.unknown_question', { question: comparison.answer })];
    return canAnswer(question, comparison)
      ? []
      : [problem(at, 'services.impossible_answer', { question: comparison.answer })];
  });

/** The keys of questions whose conditions lead back to themselves. */
const keysInCycles = ({ questions }: ServiceDefinition): ReadonlySet<string> => {
  const reads = new Map(questions.map(({ key, when }) => [key, when ? questionsRead(when) : new Set<string>()]));
  const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
    [...(reads.get(from) ?? [])].some((next) => {
      if (next === target) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, target, seen);
    });
  return new Set([...reads.keys()].filter((key) => reaches(key, key)));
};

const cycleProblems = (definition: ServiceDefinition): FieldError[] => {
  const looping = keysInCycles(definition);
  return definition.questions.flatMap(({ key }, index) =>
    looping.has(key) ? [problem(`/questions/${index}/when`, 'services.condition_cycle', { question: key })] : [],
  );
};

const limitProblems = ({ questions }: ServiceDefinition): FieldError[] =>
  questions.flatMap((question, index) => {
    const at = `/questions/${index}`;
    if (question.type === 'text' && question.minLength > question.maxLength)
      return [problem(`${at}/minLength`, 'services.limits_crossed')];
    if (question.type === 'number' || question.type === 'money') {
      const { atLeast, atMost } = question;
      return atLeast !== null && atMost !== null && atLeast > atMost
        ? [problem(`${at}/atLeast`, 'services.limits_crossed')]
        : [];
    }
    if (question.type !== 'date' || question.notBefore === null || question.notAfter === null) return [];
    const fixed = question.notBefore !== 'today' && question.notAfter !== 'today';
    return fixed && question.notBefore > question.notAfter
      ? [problem(`${at}/notBefore`, 'services.limits_crossed')]
      : [];
  });

/** Every pair of words in the definition has both languages; walks the value, so a new field cannot be forgotten. */
const missingWords = (value: unknown, at: string): FieldError[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const place = `${at}/${key}`;
    const isWords = (key === 'uk' || key === 'en') && typeof inner === 'string';
    return isWords && inner.trim() === '' ? [problem(place, 'services.words_missing')] : missingWords(inner, place);
  });
};

const reasonProblems = ({ documents }: ServiceDefinition): FieldError[] =>
  documents.flatMap(({ required, reason }, index) =>
    typeof required !== 'string' && reason === null
      ? [problem(`/documents/${index}/reason`, 'services.reason_missing')]
      : [],
  );

// A representative who need not prove it could act for anybody: the proof is demanded of every one of them.
const authorityProblems = (definition: ServiceDefinition): FieldError[] =>
  definition.submitters.flatMap((submitter, index) => {
    const proofs = definition.documents.filter(({ provesAuthorityOf }) => provesAuthorityOf === submitter);
    const proved = proofs.some(({ required }) =>
      typeof required === 'string'
        ? required === 'always'
        : !canHold(definition, { all: [{ submittedBy: submitter }, { not: required }] }),
    );
    return submitter === 'self' || proved
      ? []
      : [problem(`/submitters/${index}`, 'services.authority_unproved', { submitter })];
  });

/** Everything that makes a definition unfit for publishing, with JSON pointers into it. Empty: it may be published. */
export const definitionProblems = (definition: ServiceDefinition): readonly FieldError[] => {
  const conditions = conditionsOf(definition);
  const shape = [
    ...duplicateProblems(definition),
    ...conditions.flatMap((placed) => readingProblems(definition, placed)),
    ...cycleProblems(definition),
  ];
  // What can never happen is worth asking only of conditions that read real answers.
  const never = shape.length > 0 ? [] : conditions.filter(({ condition }) => !canHold(definition, condition));
  return [
    ...shape,
    ...never.map(({ at, neverCode }) => problem(at, neverCode)),
    ...limitProblems(definition),
    ...missingWords(definition, ''),
    ...reasonProblems(definition),
    ...authorityProblems(definition),
  ];
};
