import type { ClassSummary, Help } from '@cabinet/contracts/catalogue';
import type { Facet } from '@cabinet/contracts/catalogue-search';
import { expect, test } from 'vitest';
import { askedFrom } from './asked.ts';
import {
  firstFilters,
  holdingFilters,
  inOrder,
  knownDevice,
  splitOptions,
  suitedClasses,
  type ValuesFacet,
} from './rules.ts';

const words = (uk: string) => ({ uk, en: uk });

const aClass = (code: string, helps: Help[], over: Partial<ClassSummary> = {}): ClassSummary => ({
  code,
  name: words(code),
  parent: null,
  group: 'MV',
  popular: [],
  helps,
  channel: 'decree321',
  products: 3,
  ...over,
});

const option = (value: string, products = 1, chosen = false) => ({ value, name: words(value), products, chosen });

const values = (key: string, options: ValuesFacet['options'], isAttribute = false): Facet => ({
  kind: 'values',
  key,
  isAttribute,
  name: words(key),
  options,
});

const range = (key: string, isAttribute = false): Facet => ({
  kind: 'range',
  ...{ key, isAttribute, name: words(key), unit: words('см'), least: 1, most: 9, from: null, to: null },
});

test('E1 a class that helps with more of what is hard is advised first, with the reason', () => {
  const classes = [
    aClass('cane', ['walking']),
    aClass('chair', ['moving_outdoors', 'sitting', 'walking']),
    aClass('lamp', ['seeing']),
  ];
  const advised = suitedClasses(classes, { hard: ['walking', 'moving_outdoors'], place: 'both' });
  expect(advised.map(({ class: { code }, because }) => [code, because])).toEqual([
    ['chair', ['walking', 'moving_outdoors']],
    ['cane', ['walking']],
  ]);
});

test('E1 of two that help alike, the one for the place comes first, then the one with more to choose from', () => {
  const classes = [
    aClass('rail', ['walking', 'home_entrance'], { products: 9 }),
    aClass('rollator', ['walking', 'moving_outdoors'], { products: 2 }),
    aClass('cane', ['walking'], { products: 5 }),
  ];
  const codes = (place: 'home' | 'outdoors'): string[] =>
    suitedClasses(classes, { hard: ['walking'], place }).map((one) => one.class.code);
  expect(codes('outdoors')).toEqual(['cane', 'rollator', 'rail']);
  expect(codes('home')).toEqual(['rail', 'cane', 'rollator']);
});

test('E1 what nobody can choose is not advised: a class above others, a class without products', () => {
  const classes = [aClass('12', ['walking'], { channel: null }), aClass('none', ['walking'], { products: 0 })];
  expect(suitedClasses(classes, { hard: ['walking'], place: 'both' })).toEqual([]);
});

test('E4 the application learns the class of a device, and the number of the product that was looked at', () => {
  expect(knownDevice('12 22 03', 42)).toEqual({ class: '12 22 03', product: '42' });
  expect(knownDevice('12 22').product).toBe('');
});

test('E1 each filter that holds is told with the question that is left without it', () => {
  const asked = askedFrom(new URLSearchParams('filter=drive:handrim,lever&price=..5000&q=крісло'));
  const facets = [values('drive', [option('handrim', 1, true), option('lever', 1, true)], true), range('price')];
  const holding = holdingFilters(asked, facets);
  expect(holding.map(({ key }) => key)).toEqual(['drive:handrim', 'drive:lever', 'price']);
  expect(holding[0]?.without.filter).toEqual({ drive: 'lever' });
  expect(holding[2]?.without).toMatchObject({ price: '', q: 'крісло' });
});

test('E1 price and oblast come first, then what the class is told apart by; what leaves no choice is not offered', () => {
  const two = [option('a'), option('b')];
  const facets = [
    values('class', two),
    values('group', two),
    values('helps', [option('a')]),
    values('region', two),
    range('price'),
    values('drive', two, true),
  ];
  expect(inOrder(facets).map(({ key }) => key)).toEqual(['price', 'region', 'drive', 'group']);
});

test('E1 eight filters stand before the results, and those that hold; the rest is folded together', () => {
  const offered = Array.from({ length: 12 }, (_, at) => range(`f${at}`, true));
  const { shown, more } = firstFilters(offered, ({ key }) => key === 'f10');
  expect(shown.map(({ key }) => key)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f10']);
  expect(more.map(({ key }) => key)).toEqual(['f8', 'f9', 'f11']);
});

test('E1 of a long list what is chosen and what most have stands open, in the order of the list', () => {
  const options = Array.from({ length: 20 }, (_, at) => option(`v${at}`, at, at === 0));
  const { open, folded } = splitOptions(options);
  expect(open.map(({ value }) => value)).toEqual(['v0', 'v15', 'v16', 'v17', 'v18', 'v19']);
  expect(folded).toHaveLength(14);
  expect(splitOptions(options.slice(0, 8)).folded).toEqual([]);
});
