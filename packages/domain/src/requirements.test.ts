import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aService, words } from '../test/a-service.ts';
import { aDefinition, someFacts } from '../test/service-arbitraries.ts';
import type { Facts } from './conditions.ts';
import { requirementsFor, settledFacts, shownQuestions, termFor } from './requirements.ts';

const lease = { uk: 'Ви винаймаєте житло.', en: 'You rent the home.' };

const subsidy = aService({
  term: { unit: 'workDays', value: 20 },
  otherTerms: [{ when: { answer: 'urgent', is: true }, term: { unit: 'workDays', value: 7 }, reason: words }],
  fee: { kind: 'fixed', kopiykas: 1000 },
  otherFees: [{ when: { applicant: 'age', below: 1 }, fee: { kind: 'free' }, reason: words }],
  questions: [
    { type: 'yesNo', key: 'renting', label: words, required: true },
    { type: 'yesNo', key: 'written', label: words, required: true, when: { answer: 'renting', is: true } },
    { type: 'yesNo', key: 'urgent', label: words, required: true, when: { answer: 'written', is: true } },
  ],
  documents: [
    { code: 'lease', name: words, why: words, required: { answer: 'written', is: true }, reason: lease },
    { code: 'income', name: words, why: words, required: 'always' },
    { code: 'letter', name: words, why: words, required: 'never' },
  ],
});

const facts = (answers: Facts['answers'], age = 40): Facts => ({
  answers,
  applicant: { kind: 'person', age },
  submittedBy: 'self',
});

test('F6 a document becomes mandatory only when its condition holds, and says why', () => {
  const rows = (answers: Facts['answers']) =>
    requirementsFor(subsidy, facts(answers)).map(({ code, mandatory, reason }) => ({ code, mandatory, reason }));

  expect(rows({ renting: true, written: true })).toEqual([
    { code: 'lease', mandatory: true, reason: lease },
    { code: 'income', mandatory: true, reason: null },
    { code: 'letter', mandatory: false, reason: null },
  ]);
  expect(rows({ renting: true })[0]).toEqual({ code: 'lease', mandatory: false, reason: null });
});

test('F6 an answer left behind by a question that is no longer asked decides nothing', () => {
  const changedMind = facts({ renting: false, written: true, urgent: true });

  expect(shownQuestions(subsidy, changedMind).map(({ key }) => key)).toEqual(['renting']);
  expect(settledFacts(subsidy, changedMind).answers).toEqual({ renting: false });
  expect(requirementsFor(subsidy, changedMind)[0]?.mandatory).toBe(false);
  expect(termFor(subsidy, changedMind)).toEqual({ term: { unit: 'workDays', value: 20 }, reason: null });
});

test('F6 answers can change the term, with a reason', () => {
  const urgent = facts({ renting: true, written: true, urgent: true });

  expect(termFor(subsidy, urgent)).toEqual({ term: { unit: 'workDays', value: 7 }, reason: words });
});

test('F18 settling the facts twice changes nothing, for every service and every answer', () => {
  fc.assert(
    fc.property(aDefinition, someFacts, (definition, some) => {
      const settled = settledFacts(definition, some);
      expect(settledFacts(definition, settled)).toEqual(settled);
      expect(shownQuestions(definition, settled)).toEqual(shownQuestions(definition, some));
      expect(requirementsFor(definition, settled)).toEqual(requirementsFor(definition, some));
    }),
  );
});

test('F18 a cycle of conditions does not hang the form', () => {
  const [first, second] = subsidy.questions;
  if (!first || !second) throw new Error('the example has questions');
  const looping = { ...subsidy, questions: [{ ...first, when: { not: { answer: 'written', is: true } } }, second] };

  expect(() => shownQuestions(looping, facts({ renting: true, written: true }))).not.toThrow();
});
