import { AttributeForm, type ManagedAttribute } from '@cabinet/contracts/managed-classes';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';
import { AttributePageForm, atFields, beginningOf, contractOf } from './attribute-form.ts';

const drive: ManagedAttribute = {
  ...{ key: 'drive', name: { uk: 'Привід', en: 'Drive' }, kind: 'choice', unit: { uk: '', en: '' }, position: 2 },
  options: [{ value: 'handrim', name: { uk: 'ручний', en: 'handrim' } }],
  ...{ version: 4, classes: 2 },
};
const width: ManagedAttribute = {
  ...{ key: 'seatWidthCm', name: { uk: 'Ширина', en: 'Width' }, kind: 'number', unit: { uk: 'см', en: 'cm' } },
  ...{ options: [], position: 1, version: 1, classes: 3 },
};

test.each([drive, width, { ...width, kind: 'text' as const, unit: { uk: '', en: '' } }])(
  'O10 an attribute comes back from its form as it went in',
  (attribute) => {
    const { version: _version, classes: _classes, ...form } = attribute;
    const sent = contractOf(z.parse(AttributePageForm, beginningOf(attribute, 9)));
    expect(sent).toEqual(form);
    expect(z.safeParse(AttributeForm, sent).success).toBe(true);
  },
);

test('O10 a new attribute stands after all others; a choice needs its options named in both languages', () => {
  const beginning = beginningOf(null, 79);
  expect(beginning).toMatchObject({ position: '79', of: { kind: 'number' } });
  const choice = { ...beginning, key: 'a', nameUk: 'А', nameEn: 'A', of: { ...beginning.of, kind: 'choice' } };
  const issues = z.safeParse(AttributePageForm, choice).error?.issues.map(({ path }) => path.join('.'));
  expect(issues).toEqual(['of.options.0.value', 'of.options.0.uk', 'of.options.0.en']);
});

test('O10 what the API refuses of an attribute is told at the question it is about', () => {
  const error = (pointer: string) => ({ pointer, code: 'field.required', text: 'x' });
  const errors = ['/attribute/options/1/value', '/attribute/options/0/name/en', '/attribute/key', '/attribute/name/uk'];
  const refusal = atFields(
    new ApiProblem({ status: 422, code: 'common.invalid_request', title: '', errors: errors.map(error) }),
  );
  expect(refusal instanceof ApiProblem && refusal.errors.map(({ pointer }) => pointer)).toEqual([
    '/of/options/1/value',
    '/of/options/0/en',
    '/key',
    '/nameUk',
  ]);
});
