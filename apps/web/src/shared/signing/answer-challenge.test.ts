import { signatureProblems } from '@cabinet/contracts/signatures';
import { checkNames } from '@cabinet/kep/verify/report';
import { expect, test } from 'vitest';
import { ApiProblem } from '#shared/api/problem.ts';
import en from '#locales/en/signing.ts';
import uk from '#locales/uk/signing.ts';
import { explainRefusal } from './answer-challenge.ts';

const refusal = (facts: Readonly<Record<string, unknown>>): ApiProblem =>
  new ApiProblem({ ...signatureProblems.refused, title: 'Підпис не прийнято', detail: 'Причину названо нижче', facts });

const told = (facts: Readonly<Record<string, unknown>>, words: typeof uk = uk): string | undefined => {
  const trouble = explainRefusal(refusal(facts), words);
  return trouble instanceof ApiProblem ? trouble.detail : undefined;
};

test('a refusal is told by the check that decided, where the reason alone would mislead', () => {
  const reason = 'CHAIN_CONSTRAINTS_FAILURE';
  expect(told({ reason, check: 'purpose' })).toContain('особистий ключ');
  expect(told({ reason, check: 'qualified' })).toContain('не кваліфікований');
  expect(told({ reason, check: 'path' })).toBe(uk.reasons.CHAIN_CONSTRAINTS_FAILURE);
  expect(told({ reason: 'SIG_CONSTRAINTS_FAILURE', check: 'claimed-time' })).toContain('дату, час і часовий пояс');
  expect(told({ reason: 'REVOKED', check: 'revocation' })).toBe(uk.reasons.REVOKED);
  expect(told({ reason: 'SEVERAL_SIGNERS', check: null })).toBe(uk.reasons.SEVERAL_SIGNERS);
});

test('a reason of a newer server leaves the words of the server', () => {
  expect(told({ reason: 'toString', check: 'constructor' })).toBe('Причину названо нижче');
  const other = new Error('of another kind');
  expect(explainRefusal(other, uk)).toBe(other);
});

test('the words by check name checks that there are, in both languages, each its own', () => {
  for (const { reasonsByCheck } of [uk, en]) {
    const names = Object.keys(reasonsByCheck);
    expect(names.filter((name) => !checkNames.some((known) => known === name))).toEqual([]);
    expect(new Set(Object.values(reasonsByCheck)).size).toBe(names.length);
  }
});
