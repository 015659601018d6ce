import { Condition } from '@cabinet/contracts/service-definition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCondition, someFacts } from '../test/service-arbitraries.ts';
import { type Facts, holds } from './conditions.ts';

const facts: Facts = {
  answers: { kind: 'repair', agreed: true, grounds: ['veteran', 'elderly'], size: 3 },
  applicant: { kind: 'person', age: 13 },
  submittedBy: 'representative',
};

test.each<[Condition, boolean]>([
  [{ answer: 'kind', is: 'repair' }, true],
  [{ answer: 'kind', is: 'supply' }, false],
  [{ answer: 'agreed', is: true }, true],
  [{ answer: 'agreed', is: false }, false],
  [{ answer: 'grounds', is: 'elderly' }, true],
  [{ answer: 'grounds', in: ['child', 'veteran'] }, true],
  [{ answer: 'grounds', in: ['child'] }, false],
  [{ answer: 'size', atLeast: 3 }, true],
  [{ answer: 'size', atMost: 2 }, false],
  [{ applicant: 'age', below: 14 }, true],
  [{ applicant: 'age', below: 13 }, false],
  [{ applicant: 'kind', is: 'business' }, false],
  [{ submittedBy: 'representative' }, true],
  [{ all: [{ submittedBy: 'representative' }, { not: { answer: 'agreed', is: true } }] }, false],
  [{ any: [{ submittedBy: 'self' }, { answer: 'kind', in: ['repair'] }] }, true],
])('F6 the condition %j is judged %s', (condition, verdict) => {
  expect(holds(condition, facts)).toBe(verdict);
});

test('F6 what is not known makes a condition false: no answer, no age, not even the names every object has', () => {
  const unknown: Facts = { ...facts, answers: {}, applicant: { kind: 'person', age: null } };

  expect(holds({ applicant: 'age', below: 120 }, unknown)).toBe(false);
  for (const answer of ['kind', 'constructor', 'toString']) {
    expect(holds({ answer, is: true }, unknown)).toBe(false);
    expect(holds({ answer, atLeast: -1 }, unknown)).toBe(false);
  }
});

test('F18 every condition has a verdict on all facts, and the joining words obey logic', () => {
  fc.assert(
    fc.property(aCondition(), aCondition(), someFacts, (left, right, some) => {
      const verdict = holds(left, some);
      expect(typeof verdict).toBe('boolean');
      expect(holds({ not: left }, some)).toBe(!verdict);
      expect(holds({ all: [left, right] }, some)).toBe(verdict && holds(right, some));
      expect(holds({ any: [left, right] }, some)).toBe(holds({ not: { all: [{ not: left }, { not: right }] } }, some));
    }),
  );
});

test('F18 a condition survives storage as JSON, and a stranger in it is refused', () => {
  fc.assert(
    fc.property(aCondition(), (condition) => {
      expect(Condition.parse(JSON.parse(JSON.stringify(condition)))).toEqual(condition);
    }),
  );
  expect(Condition.safeParse({ answer: 'a', is: true, run: 'rm' }).success).toBe(false);
  expect(Condition.safeParse({ all: [] }).success).toBe(false);
});
