import { expect, test } from 'vitest';
import { check } from '#shared/form/issues.ts';
import { DecisionForm, RequestForm, VerdictForm } from './forms.ts';

const missingIn = (result: ReturnType<typeof check>): readonly string[] =>
  result.ok ? [] : result.issues.map(({ name }) => name);

test('F14 a document cannot be returned without a remark, and needs none to be accepted', () => {
  expect(missingIn(check(VerdictForm, { verdict: 'needs_rework', remark: '' }))).toEqual(['remark']);
  expect(check(VerdictForm, { verdict: 'accepted', remark: '' }).ok).toBe(true);
});

test('F9 a refusal names its reason and its legal ground, an approval only its reason', () => {
  const decision = { forIncompleteness: false, groundChoice: '', groundText: '', reason: 'Бракує довідки.' };
  expect(missingIn(check(DecisionForm, { ...decision, outcome: 'refused' }))).toEqual(['groundChoice']);
  expect(missingIn(check(DecisionForm, { ...decision, outcome: 'refused', groundChoice: 'own' }))).toEqual([
    'groundText',
  ]);
  expect(check(DecisionForm, { ...decision, outcome: 'approved' }).ok).toBe(true);
  expect(missingIn(check(DecisionForm, { ...decision, outcome: 'approved', reason: '' }))).toEqual(['reason']);
});

test('a request to add a document says which, a request to correct says what', () => {
  const question = { requirementCode: '', pointer: '', text: 'Додайте, будь ласка.' };
  const asked = (kind: string) => ({ dueOn: '2026-11-27', requests: [{ ...question, kind }] });
  expect(missingIn(check(RequestForm, asked('add_document')))).toEqual(['requests.0.requirementCode']);
  expect(missingIn(check(RequestForm, asked('fix_field')))).toEqual(['requests.0.pointer']);
  expect(check(RequestForm, asked('explain')).ok).toBe(true);
});
