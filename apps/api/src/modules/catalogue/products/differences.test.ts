import type { Attribute } from '@cabinet/contracts/catalogue';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { aProduct } from '@cabinet/testkit/products';
import { expect, test } from 'vitest';
import { differencesOf, type Told } from './differences.ts';

const both = (text: string) => ({ uk: text, en: text });
const known = new Map<string, Attribute>([
  [
    'seatWidthCm',
    {
      key: 'seatWidthCm',
      name: { uk: 'Ширина', en: 'Width' },
      kind: 'number',
      unit: { uk: 'см', en: 'cm' },
      options: [],
    },
  ],
  [
    'foldable',
    { key: 'foldable', name: { uk: 'Складається', en: 'Foldable' }, kind: 'yesNo', unit: both(''), options: [] },
  ],
]);

const definition = aProduct({
  name: both('Крісло'),
  attributes: { seatWidthCm: 42, foldable: true },
  priceKopiykas: 1_500_000,
  variants: [
    { name: both('вузьке'), article: 'K-38', attributes: { seatWidthCm: 38 }, priceKopiykas: null },
    { name: both('широке'), article: 'K-46', attributes: { seatWidthCm: 46 }, priceKopiykas: null },
  ],
  photos: [
    { fileId: 'a', alt: both('Збоку') },
    { fileId: 'b', alt: both('Спереду') },
  ],
});
const told = (over: Partial<ProductDefinition> = {}, more: Partial<Told> = {}): Told => ({
  className: both('Крісла'),
  makerName: both('Виробник'),
  definition: { ...definition, ...over },
  ...more,
});
const changes = (after: Told) =>
  differencesOf(told(), after, known).map(({ field, before, after: is }) => [
    field,
    before?.uk ?? null,
    is?.uk ?? null,
  ]);

test('O10 two revisions that say the same do not differ', () => {
  expect(changes(told())).toEqual([]);
});

test('O10 each field that differs is told with its words before and after', () => {
  const after = told(
    { name: both('Крісло «Крок»'), attributes: { seatWidthCm: 43.5, foldable: false }, priceKopiykas: null },
    { makerName: both('Інший') },
  );
  expect(changes(after)).toEqual([
    ['makerId', 'Виробник', 'Інший'],
    ['name', 'Крісло', 'Крісло «Крок»'],
    ['priceKopiykas', '15\u00a0000,00 грн', 'за запитом'],
    ['attributes/seatWidthCm', '42 сантиметри', '43,5 сантиметра'],
    ['attributes/foldable', 'так', 'ні'],
  ]);
});

test('O10 what is put in has nothing before, and what is taken out nothing after', () => {
  const after = told({
    summary: both('Для міста'),
    attributes: { seatWidthCm: 42 },
    photos: definition.photos.slice(0, 1),
  });
  expect(changes(after)).toEqual([
    ['summary', null, 'Для міста'],
    ['attributes/foldable', 'так', null],
    ['photos/b', 'Спереду', null],
  ]);
});

test('O10 a make that was put in first does not make the others differ', () => {
  const [narrow, wide] = definition.variants as [
    ProductDefinition['variants'][number],
    ProductDefinition['variants'][number],
  ];
  const added = { name: both('дитяче'), article: 'K-30', attributes: {}, priceKopiykas: 90_000 };
  expect(changes(told({ variants: [added, narrow, { ...wide, priceKopiykas: 1 }] }))).toEqual([
    ['variants/K-30', null, 'дитяче, арт. K-30, 900,00 грн'],
    [
      'variants/K-46',
      'широке, арт. K-46, Ширина: 46 сантиметрів',
      'широке, арт. K-46, 0,01 грн, Ширина: 46 сантиметрів',
    ],
  ]);
});

test('O10 what a make says after two thousand letters is compared too, and what differs is in sight', () => {
  const long = Array.from({ length: 20 }, (_, nth) => [`say${nth}`, 'ї'.repeat(190)] as const);
  const aMake = (last: string, priceKopiykas: number | null = null): Told =>
    told({
      variants: [
        {
          ...{ name: both('довге'), article: 'K-1', priceKopiykas },
          attributes: { ...Object.fromEntries(long), last },
        },
      ],
    });
  const shownOf = (before: Told, after: Told): string[] =>
    differencesOf(before, after, known).flatMap((one) => [one.before?.uk ?? '', one.after?.uk ?? '']);
  const changed = shownOf(aMake('так'), aMake('ні'));
  expect(changed).toEqual([expect.stringMatching(/last: так$/), expect.stringMatching(/last: ні$/)]);
  const [whole = '', dear = ''] = shownOf(aMake('так'), aMake('так', 100));
  expect(dear).toMatch(/^довге, арт\. K-1, 1,00 грн, /);
  expect([whole.length, dear.length]).toEqual([2001, 2001]);
  expect(shownOf(aMake('так'), aMake('так'))).toEqual([]);
});

test('O10 another order of photographs is told: the first one is on the card', () => {
  expect(changes(told({ photos: definition.photos.toReversed() }))).toEqual([
    ['photos', 'Збоку; Спереду', 'Спереду; Збоку'],
  ]);
});

test('O10 of a product that was never published all is new', () => {
  const all = differencesOf(null, told(), known);
  expect(all.every(({ before }) => before === null)).toBe(true);
  expect(all.map(({ field }) => field)).toContain('variants/K-38');
});
