import type { Attribute } from '@cabinet/contracts/catalogue';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { TypedPrice, typedPrice, typedValues, valuesIn } from './typed.ts';

const attribute = (key: string, kind: Attribute['kind']): Attribute => ({
  ...{ key, kind, options: [] },
  name: { uk: key, en: key },
  unit: { uk: '', en: '' },
});

const attributes = [
  attribute('widthCm', 'number'),
  attribute('foldable', 'yesNo'),
  attribute('drive', 'choice'),
  attribute('colour', 'text'),
];

test.each<[string, number | null]>([
  ['', null],
  ['100', 10_000],
  ['12 345,50', 1_234_550],
  ['12345.5 грн', 1_234_550],
])('O10 a price typed as «%s» is %s kopiykas', (typed, kopiykas) => {
  expect(z.parse(TypedPrice, typed)).toBe(kopiykas);
});

test.each(['дорого', '0', '12,345', '-5', '99999999999'])('O10 «%s» is no price', (typed) => {
  const answer = z.safeParse(TypedPrice, typed);
  expect(answer.error?.issues[0]?.message).toBe('catalogue.table_price');
});

test('O10 a price is shown as people write it', () => {
  expect([null, 10_000, 1_234_550].map(typedPrice)).toEqual(['', '100', '12345,50']);
});

test('O10 values of attributes come back from their boxes as they went in', () => {
  const values = { widthCm: 42.5, foldable: false, drive: ['handrim', 'lever'], colour: 'синій' };
  const typed = typedValues(values, attributes);
  expect(typed).toEqual({ widthCm: '42,5', foldable: 'no', drive: ['handrim', 'lever'], colour: 'синій' });
  expect(valuesIn(typed, attributes)).toEqual(values);
});

test('O10 an empty box says nothing, and what is no number is kept as it was typed', () => {
  const empty = { widthCm: ' ', foldable: '', drive: [], colour: '' };
  expect(valuesIn(empty, attributes)).toEqual({});
  expect(valuesIn({ ...empty, widthCm: 'багато', drive: ['lever'] }, attributes)).toEqual({
    widthCm: 'багато',
    drive: 'lever',
  });
});

test('O10 a value of another class has no box', () => {
  expect(typedValues({ lengthCm: 90 }, attributes)).not.toHaveProperty('lengthCm');
});
