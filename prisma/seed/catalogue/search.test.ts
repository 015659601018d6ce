import { eachBit } from '@cabinet/search/bits';
import { find } from '@cabinet/search/find';
import { phrasesOf } from '@cabinet/search/synonyms';
import { addTexts, newTextIndex } from '@cabinet/search/text-index';
import { demoProductCount, someProducts } from '@cabinet/testkit/catalogue';
import { expect, test } from 'vitest';
import { firstAttributes } from './attributes.ts';
import { firstClasses } from './classes.ts';
import { firstSynonyms } from './synonyms.ts';

const lowest = firstClasses.filter(({ products }) => products !== null);
const phrases = phrasesOf(firstSynonyms);

// A product that has the quality a yes-or-no attribute asks for is found by the attribute's name.
const qualities = (keys: readonly string[] = []): string =>
  firstAttributes
    .flatMap(({ key, kind, name }) => (kind === 'yesNo' && keys.includes(key) ? [name.uk, name.en] : []))
    .join(' ');

const index = newTextIndex();
for (const [document, { name, popular, products }] of lowest.entries())
  addTexts(index, document, [
    ...name.map((text) => ({ text, weight: 8, name: 'own' as const })),
    ...popular.map((text) => ({ text, weight: 9, name: 'of class' as const })),
    { text: products?.summary.join(' ') ?? '', weight: 1 },
    { text: qualities(products?.attributeKeys), weight: 1 },
  ]);

/** Codes of the classes found, the best first, and what the search made of the words. */
const found = (search: string) => {
  const { bits, scores, corrections, unknown } = find(index, { search, phrases });
  const documents: number[] = [];
  eachBit(bits, (document) => documents.push(document));
  const codes = documents
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
    .map((document) => lowest[document]?.code ?? '');
  return { codes, meant: corrections.map(({ meant }) => meant), unknown };
};

test('E1 every name that people use finds its class, and no word of it is unknown', () => {
  for (const { code, popular } of lowest)
    for (const name of popular) {
      const { codes, meant, unknown } = found(name);
      expect({ name, meant, unknown, isFound: codes.includes(code) }).toEqual({
        name,
        meant: [],
        unknown: [],
        isFound: true,
      });
    }
});

test('E1 a word stands in one group of synonyms, and each finds something', () => {
  const words = firstSynonyms.flat();
  expect(firstSynonyms.length).toBeGreaterThan(25);
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  expect(words.filter((word) => found(word).codes.length === 0)).toEqual([]);
});

test('E1 no kind is called by a quality that only some of its products have', () => {
  const called = lowest.flatMap(({ code, popular }) => popular.map((name) => `${code} ${name}`));
  expect(called.filter((name) => /склад(?:н|а)|fold/.test(name))).toEqual([]);
});

test.each([
  ['візок', /^12 22/],
  ['інвалідний візок', /^12 22/],
  ['інвалідної коляски', /^12 22/],
  ['wheelchairs', /^12 22/],
  ['електровізок', /^12 23/],
  ['качалка', /^12 22 18/],
  ['коляска для дитини', /^12 27 07/],
  ['палиця', /^12 03/],
  ['ціпки', /^12 03/],
  ['біла палиця', /^12 08/],
  ['милиця', /^12 03/],
  ['ходунців', /^12 06/],
  ['слухові апарати', /^22 06/],
  ['штучна нога', /^06 24/],
  ['протез нижньої кінцівки', /^06 24/],
  ['памперси', /^09 30/],
  ['матрас від пролежнів', /^04 33 06/],
  ['тутор', /^06 (03|06|12)/],
  ['підіймач', /^(12 36|09 33 18)/],
  ['стілець-туалет', /^09 12 03/],
  ['перила', /^18 18/],
  ['скрінрідер', /^22 39 12/],
  ['лінійка Брайля', /^22 (39 05|12 12)/],
])('E1 «%s» leads to what is meant', (search, expected) => {
  expect(found(search).codes[0]).toMatch(expected);
});

test('E1 products can be told by the words of their class: each name begins with a noun of its own', () => {
  for (const { definition } of someProducts(demoProductCount, 1)) {
    expect(definition.name.uk).toMatch(/^[А-ЯІЇЄҐ][^«]+ «[^»]+»$/);
    expect(definition.name.en).toMatch(/^[A-Z][^«]+ [A-Z][a-z]+-\d+/);
  }
});
