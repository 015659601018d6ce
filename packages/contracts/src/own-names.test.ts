import { expect, test } from 'vitest';
import { containsOwnName } from './own-names.ts';

const taras = ['Шевченко', 'Тарас', 'Григорович'];

test.each([
  'shevchenko85',
  'Тарас2024',
  'ШЕВЧЕНКО',
  'my_Shev.Chenko',
  '$h3vch3nk0',
  'т4рас',
  'TaPac77',
  'xxhryhorovychxx',
  'grigorovich',
  'Schevtschenko'.replace('tsch', 'tch'),
])('B3 Тарас Григорович Шевченко may not use %s', (candidate) => {
  expect(containsOwnName(candidate, taras)).toBe(true);
});

test.each(['vesna27', 'Портал7', 'shevron', 'тар', 'кобзар1840', ''])('B3 Тарас Шевченко may use %j', (candidate) => {
  expect(containsOwnName(candidate, taras)).toBe(false);
});

test.each([
  ['Дар’я', 'darya'],
  ['Дар’я', 'daria'],
  ['Лук’яненко', 'lukianenko'],
  ['Андрій', 'andrey'],
  ['Андрій', 'andrii'],
  ['Щербань', 'shcherban'],
  ['Юлія', 'Juliya'],
  ['Їжакевич', 'yizhakevych'],
  ['Згурський', 'zghurskyi'],
  ['Ґалаґан', 'galagan'],
  ['Нечуй-Левицький', 'levytskyi1838'],
  ['Євгенія', 'evgenia'],
  ['Володимир', 'wolodymyr'],
  ['Христина', 'khrystyna'],
])('B3 %s is recognised in %s', (name, candidate) => {
  expect(containsOwnName(candidate, [name])).toBe(true);
});

test('B3 a name of two letters is refused only as the whole of a login', () => {
  expect(containsOwnName('yan', ['Ян'])).toBe(true);
  expect(containsOwnName('океан_yanvar', ['Ян'])).toBe(false);
});

test('B3 missing names forbid nothing, and a hostile text is read quickly', () => {
  expect(containsOwnName('vesna27', [null, undefined, '', '-'])).toBe(false);
  expect(containsOwnName('зг'.repeat(5000), [`${'зг'.repeat(24)}а`])).toBe(false);
});
