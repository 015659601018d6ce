import type { ManagedClassSummary } from '@cabinet/contracts/managed-classes';
import { expect, test } from 'vitest';
import { classesWith, inAddress, sizeOf, treeOf } from './tree.ts';

const aClass = (code: string, uk: string, popular: string[] = []): ManagedClassSummary => ({
  ...{ code, parent: code.includes(' ') ? code.slice(0, -3) : null, name: { uk, en: uk }, popular },
  ...{ channel: null, active: true, products: 0 },
});

const classes = [
  aClass('12', 'Пересування'),
  aClass('12 03', 'Для ходьби однією рукою'),
  aClass('12 03 03', 'Палиці', ['ціпок']),
  aClass('12 22', 'Крісла колісні'),
  aClass('30', 'Дозвілля'),
];

test('O10 the list of classes is shown as the tree it is', () => {
  const [moving, leisure] = treeOf(classes);
  expect(moving?.below.map(({ own }) => own.code)).toEqual(['12 03', '12 22']);
  expect(moving && sizeOf(moving)).toBe(3);
  expect(leisure?.below).toEqual([]);
});

test.each([
  ['12-03', ['12 03', '12 03 03']],
  ['1203', ['12 03', '12 03 03']],
  ['КРІСЛА', ['12 22']],
  ['ціпок', ['12 03 03']],
  ['літак', []],
])('O10 «%s» finds a class by its code, its name or its plain words', (typed, codes) => {
  expect(classesWith(classes, typed).map(({ code }) => code)).toEqual(codes);
});

test('a code goes into an address without spaces', () => {
  expect(inAddress('12 22 03')).toBe('12-22-03');
});
