import { expect, test } from 'vitest';
import { fieldErrors } from './http/field-errors.ts';
import { keyOfLogin, Login } from './login.ts';

const refusalsOf = (login: string): readonly object[] => {
  const parsed = Login.safeParse(login);
  return parsed.success ? [] : fieldErrors(parsed.error.issues);
};
const codesOf = (login: string): unknown[] =>
  refusalsOf(login).map((refusal) => ('code' in refusal ? refusal.code : refusal));

test.each(Array.from('"\'/\\[]{}:;|=,+*?<>!@#ëы'))(
  'B4 a login with %s is refused and the character is named',
  (character) => {
    expect(refusalsOf(`vesna${character}27`)).toEqual([
      { pointer: '', code: 'people.login_character', params: { character } },
    ]);
  },
);

test('B4 a login has 3 to 50 characters, no spaces inside and nothing invisible', () => {
  expect(Login.parse(' Весна_27.юа-х ')).toBe('Весна_27.юа-х');
  expect(Login.parse('vesna27')).toBe('vesna27');
  expect(codesOf('ab')).toEqual(['people.login_too_short']);
  expect(codesOf('a'.repeat(51))).toEqual(['people.login_too_long']);
  expect(codesOf('vesna 27')).toEqual(['people.login_space']);
  expect(codesOf('ves\u200bna')).toEqual(['people.login_space']);
});

test.each([
  ['dеmo', 'е'],
  ['весна.ua', 'u'],
  ['27vesnа', 'а'],
])('B4 a login of two alphabets is refused, and the stray letter is named: %s', (login, character) => {
  expect(refusalsOf(login)).toEqual([{ pointer: '', code: 'people.login_two_alphabets', params: { character } }]);
});

test.each([
  ['cop', 'сор'],
  ['DEMO', 'demo'],
  ['ｄｅｍｏ', 'demo'],
  ['HATA', 'НАТА'],
  ['BIK', 'вік'],
  ['pip.27', 'рір.27'],
])('B4 %s and %s look alike and have one key', (one, other) => {
  expect(keyOfLogin(one)).toBe(keyOfLogin(other));
});

test('B4 letters that no other is mistaken for keep their key', () => {
  expect(keyOfLogin('Жовтень')).not.toBe(keyOfLogin('Zhovten'));
  expect(keyOfLogin('весна')).not.toBe(keyOfLogin('вишня'));
  expect(keyOfLogin('vesna_27.ua-x')).toBe('vesna_27.ua-x');
});
