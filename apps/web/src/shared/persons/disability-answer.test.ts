import { expect, test } from 'vitest';
import { check } from '#shared/form/issues.ts';
import { DisabilityAnswer, type TypedDisability, typedFrom } from './disability-answer.ts';

const firstGroup: TypedDisability = {
  has: true,
  term: 'none',
  disability: { ...typedFrom(null).disability, group: 'I', subgroup: 'A', causes: ['general_illness'] },
};

const namesOf = (typed: TypedDisability): readonly string[] => {
  const checked = check(DisabilityAnswer, typed);
  return checked.ok ? [] : checked.issues.map(({ name }) => name);
};

test('C4 a person without disability is asked nothing more', () => {
  expect(check(DisabilityAnswer, { ...typedFrom(null), has: false })).toEqual({
    ok: true,
    answers: { has: false, term: 'none', disability: null },
  });
});

test('C4 group I keeps its subgroup, and no document is needed', () => {
  const checked = check(DisabilityAnswer, firstGroup);
  expect(checked.ok && checked.answers.disability).toMatchObject({ group: 'I', subgroup: 'A', document: null });
});

test('a subgroup left from group I is dropped when the group changes', () => {
  const checked = check(DisabilityAnswer, { ...firstGroup, disability: { ...firstGroup.disability, group: 'II' } });
  expect(checked.ok && checked.answers.disability?.subgroup).toBeNull();
});

test('whoever says «until a day» is asked for the day', () => {
  expect(namesOf({ ...firstGroup, term: 'until' })).toEqual(['disability.validUntil']);
});

test('a document that was chosen is asked for whole', () => {
  const document = { ...firstGroup.disability.document, kind: 'ekopfo_extract' };
  expect(namesOf({ ...firstGroup, disability: { ...firstGroup.disability, document } })).toEqual([
    'disability.document.number',
    'disability.document.issuer',
    'disability.document.issuedOn',
  ]);
});

test('the first question must be answered', () => {
  expect(namesOf(typedFrom(null))).toContain('has');
});
