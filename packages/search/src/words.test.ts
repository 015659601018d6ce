import { expect, test } from 'vitest';
import { inOtherLayout } from './layout.ts';
import { wordsAsked, wordsOf } from './words.ts';

test('E1 apostrophes of every kind, capitals, accents and look-alike letters do not matter', () => {
  const plain = wordsOf('компютер');
  for (const typed of ['Комп’ютер', "КОМП'ЮТЕР", 'компʼютер', 'комп"ютер', 'компю\u0301тер', 'кoмп’ютер'])
    expect(wordsOf(typed)).toEqual(plain);
  expect(wordsOf('Ґудзики')).toEqual(wordsOf('гудзики'));
});

test('E1 a word of Latin letters stays Latin', () => {
  expect(wordsOf('iPhone, USB-C')).toEqual(['iphone', 'usb', 'c']);
});

test('E1 a code is found by its parts', () => {
  expect(wordsOf('12 22 03')).toEqual(['12', '22', '03']);
});

test('E1 how somebody asks is left out of what they ask for, unless it is all they say', () => {
  expect(wordsAsked('хочу отримати крісло колісне для дитини')).toEqual(['крісло', 'колісне', 'дитини']);
  expect(wordsAsked('про')).toEqual(['про']);
  expect(wordsAsked('  ')).toEqual([]);
});

test('E1 what was typed in the other layout can be read', () => {
  expect(inOtherLayout('rhsckj')).toBe('крісло');
  expect(inOtherLayout('Ks;rj')).toBe('ліжко');
  expect(inOtherLayout('цруудсрфшк')).toBe('wheelchair');
  expect(inOtherLayout('12 22')).toBeNull();
});
