import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { check, nameOf } from './issues.ts';
import { wordsFor } from './words.ts';

const Contact = z.object({
  surname: z.string().check(z.minLength(1), z.maxLength(5)),
  email: z.optional(z.email()),
  address: z.object({ street: z.string().check(z.minLength(1)), flat: z.optional(z.string().check(z.minLength(1))) }),
  sex: z.enum(['female', 'male']),
});

const good = { surname: 'Лесь', email: '', address: { street: 'Садова', flat: '' }, sex: 'male' };

test('an optional answer left empty is left out of what is sent', () => {
  expect(check(Contact, good)).toEqual({
    ok: true,
    answers: { surname: 'Лесь', address: { street: 'Садова' }, sex: 'male' },
  });
});

test('a required answer left empty, not chosen or too long is named with its place and code', () => {
  const answers = { surname: 'Довгоносик', email: 'нема', address: { street: '', flat: '' }, sex: undefined };
  expect(check(Contact, answers)).toEqual({
    ok: false,
    issues: [
      { name: 'surname', code: 'field.too_long', params: { maximum: 5 } },
      { name: 'email', code: 'field.format' },
      { name: 'address.street', code: 'field.required', params: { minimum: 1 } },
      { name: 'sex', code: 'field.choice' },
    ],
  });
});

test('a pointer of the server names the same field as the form does', () => {
  expect(nameOf('/phones/0/a~1b')).toBe('phones.0.a/b');
});

test('a form’s own words win for a missing answer, common words tell about the rest', () => {
  const common = {
    'field.required': 'Заповніть це поле',
    'field.too_long': (p: Readonly<Record<string, string | number>>) => `До ${p.maximum}`,
  };
  expect(wordsFor({ code: 'field.required' }, common, 'Введіть прізвище')).toBe('Введіть прізвище');
  expect(wordsFor({ code: 'field.too_long', params: { maximum: 5 } }, common, 'Введіть прізвище')).toBe('До 5');
  expect(wordsFor({ code: 'field.too_long' }, common, { 'field.too_long': 'Коротше' })).toBe('Коротше');
});
