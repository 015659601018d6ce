import type { Answer, Condition, QuestionInput, ServiceDefinition } from '@cabinet/contracts/service-definition';
import fc from 'fast-check';
import type { Facts } from '../src/conditions.ts';
import { aService, proofOf, words } from './a-service.ts';

const keys = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'];
const values = ['a', 'b', 'c'];
const options = values.map((value) => ({ value, label: words }));

const comparison = (readable: readonly string[]): fc.Arbitrary<Condition> => {
  const standing: fc.Arbitrary<Condition>[] = [
    fc.integer({ min: 1, max: 60 }).map((below) => ({ applicant: 'age', below })),
    fc.constantFrom('person' as const, 'business' as const).map((is) => ({ applicant: 'kind', is })),
    fc
      .constantFrom('self' as const, 'representative' as const, 'legalRepresentative' as const)
      .map((submittedBy) => ({ submittedBy })),
  ];
  if (readable.length === 0) return fc.oneof(...standing);
  const answer = fc.constantFrom(...readable);
  return fc.oneof(
    ...standing,
    fc.record({ answer, is: fc.oneof(fc.boolean(), fc.constantFrom(...values)) }),
    fc.record({ answer, in: fc.subarray(values, { minLength: 1 }) }),
    fc.record({ answer, atLeast: fc.integer({ min: -5, max: 5 }) }),
    fc.record({ answer, atMost: fc.integer({ min: -5, max: 5 }) }),
  );
};

/** Any condition over these questions; it may be nonsense, such as a limit on a text. */
export const aCondition = (readable: readonly string[] = keys): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      comparison(readable),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  })).condition;

const anAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.boolean(),
  fc.constantFrom(...values, '', ' ', '2026-02-31', '2026-01-15', 'UA620000000000000000000000001', '__proto__'),
  fc.double(),
  fc.integer({ min: -6, max: 6 }),
  fc.array(fc.constantFrom(...values, 'z'), { maxLength: 4 }),
);

export const someAnswers: fc.Arbitrary<Record<string, Answer>> = fc.dictionary(
  fc.constantFrom(...keys, 'constructor', 'toString'),
  anAnswer,
);

export const someFacts: fc.Arbitrary<Facts> = fc.record({
  answers: someAnswers,
  applicant: fc.record({
    kind: fc.constantFrom('person' as const, 'business' as const),
    age: fc.option(fc.integer({ min: 0, max: 110 })),
  }),
  submittedBy: fc.constantFrom('self' as const, 'representative' as const, 'legalRepresentative' as const),
});

const shapes: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.constantFrom({ type: 'yesNo' }, { type: 'iban' }, { type: 'choice', options }, { type: 'choices', options }),
  fc.record({ type: fc.constant('text'), minLength: fc.nat(4), maxLength: fc.integer({ min: 4, max: 40 }) }),
  fc.record({
    type: fc.constantFrom('number', 'money'),
    atLeast: fc.option(fc.integer({ min: -5, max: 0 })),
    atMost: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  fc.record({
    type: fc.constant('date'),
    notBefore: fc.constantFrom(null, '2020-01-01'),
    notAfter: fc.constantFrom(null, 'today'),
  }),
);

/** A question may look only at those before it, so there is no cycle. */
const aQuestion = (key: string, index: number): fc.Arbitrary<QuestionInput> =>
  fc
    .tuple(shapes, fc.boolean(), fc.option(aCondition(keys.slice(0, index))))
    // The record is one of the shapes above; the definition is parsed below, which proves it.
    .map(([shape, required, when]) => ({ ...shape, key, label: words, required, when }) as QuestionInput);

/** A service that an administrator could publish, apart from conditions that never come true. */
export const aDefinition: fc.Arbitrary<ServiceDefinition> = fc
  .record({
    questions: fc.tuple(...keys.map(aQuestion)),
    required: fc.array(fc.oneof(fc.constantFrom('always' as const, 'never' as const), aCondition()), { maxLength: 6 }),
    needsObject: fc.boolean(),
  })
  .map(({ questions, required, needsObject }) =>
    aService({
      applicants: ['person', 'business'],
      submitters: ['self', 'representative', 'legalRepresentative'],
      needsObject,
      questions,
      documents: [
        proofOf('representative'),
        proofOf('legalRepresentative'),
        ...required.map((rule, index) => ({
          code: `d${index}`,
          name: words,
          why: words,
          required: rule,
          reason: words,
        })),
      ],
    }),
  );
