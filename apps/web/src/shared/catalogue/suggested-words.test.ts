import { expect, test } from 'vitest';
import { suggestedWords } from './suggested-words.ts';

const aClass = (uk: string) => ({ code: '12', name: { uk, en: uk }, products: 1 });
const say = ({ uk }: { readonly uk: string }): string => uk;

test('E1 the last word is written out after the words before it, then come kinds of products', () => {
  const answer = { words: ['складне', 'складається'], classes: [aClass('Крісла колісні')] };
  expect(suggestedWords('крісло скл', answer, say)).toEqual(['крісло складне', 'крісло складається', 'Крісла колісні']);
});

test('E1 what stands in the box already is not offered, nothing twice, and seven at most', () => {
  const words = ['візок', 'візка', 'візки', 'візку', 'візком'];
  const classes = ['Візки', 'А', 'А', 'Б', 'В', 'Г', 'Ґ', 'Д'].map(aClass);
  expect(suggestedWords('Візок', { words, classes }, say)).toEqual([
    ...['візка', 'візки', 'візку'],
    ...['Візки', 'А', 'Б', 'В'],
  ]);
});
