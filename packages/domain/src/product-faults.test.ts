import type { Attribute } from '@cabinet/contracts/catalogue';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { knownFieldCodes } from '@cabinet/contracts/words/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { productFaults } from './product-faults.ts';

const both = (text: string) => ({ uk: text, en: text });
const [picture, paper, gone] = [1, 2, 3].map((nth) => `00000000-0000-4000-8000-00000000000${nth}`) as [
  string,
  string,
  string,
];

const attributes: Attribute[] = [
  { key: 'seatWidthCm', name: both('Ширина'), kind: 'number', unit: both('см'), options: [] },
  {
    key: 'drive',
    name: both('Привід'),
    kind: 'choice',
    unit: both(''),
    options: [
      { value: 'handrim', name: both('ручний') },
      { value: 'attendant', name: both('супроводжувачем') },
    ],
  },
  { key: 'foldable', name: both('Складається'), kind: 'yesNo', unit: both(''), options: [] },
  { key: 'colour', name: both('Колір'), kind: 'text', unit: both(''), options: [] },
];
const around = {
  attributes,
  files: new Map([
    [picture, 'image/jpeg'],
    [paper, 'application/pdf'],
  ]),
};

const sound: ProductDefinition = {
  name: both('Крісло колісне'),
  summary: both('Для міста.'),
  attributes: { seatWidthCm: 42, drive: ['handrim', 'attendant'], foldable: false, colour: 'синій' },
  priceKopiykas: 1_500_000,
  variants: [{ name: both('вузьке'), article: null, attributes: { seatWidthCm: 38 }, priceKopiykas: null }],
  photos: [{ fileId: picture, alt: both('Крісло збоку') }],
  instructions: [{ fileId: paper, title: both('Як складати'), language: 'uk' }],
  compatibility: both(''),
};

const faultsOf = (over: Partial<ProductDefinition>): string[] =>
  productFaults({ ...sound, ...over }, around).map(({ pointer, code }) => `${pointer} ${code}`);
const [variant] = sound.variants as [ProductDefinition['variants'][number]];
const withVariants = (...variants: Partial<typeof variant>[]): Partial<ProductDefinition> => ({
  variants: variants.map((over) => ({ ...variant, ...over })),
});

test('O10 a product said in full, in both languages, may be published', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ attributes: {}, variants: [], photos: [], instructions: [], priceKopiykas: null })).toEqual([]);
});

test.each<[string, Partial<ProductDefinition>, string]>([
  ['a name in one language', { name: { uk: 'Крісло', en: ' ' } }, '/definition/name/en catalogue.words_missing'],
  ['no description', { summary: { uk: '', en: 'For towns.' } }, '/definition/summary/uk catalogue.words_missing'],
  [
    'what it fits said in one language',
    { compatibility: { uk: 'Пандус', en: '' } },
    '/definition/compatibility/en catalogue.words_missing',
  ],
  [
    'an attribute of another class',
    { attributes: { lengthCm: 80 } },
    '/definition/attributes/lengthCm catalogue.attribute_not_of_class',
  ],
  [
    'words for a number',
    { attributes: { seatWidthCm: '42' } },
    '/definition/attributes/seatWidthCm catalogue.value_number',
  ],
  [
    'less than nothing',
    { attributes: { seatWidthCm: -1 } },
    '/definition/attributes/seatWidthCm catalogue.number_senseless',
  ],
  [
    'more than a million',
    { attributes: { seatWidthCm: 1_000_001 } },
    '/definition/attributes/seatWidthCm catalogue.number_senseless',
  ],
  ['a word for yes', { attributes: { foldable: 'так' } }, '/definition/attributes/foldable catalogue.value_yes_no'],
  ['a number for words', { attributes: { colour: 7 } }, '/definition/attributes/colour catalogue.value_text'],
  ['empty words', { attributes: { colour: ' ' } }, '/definition/attributes/colour catalogue.value_text'],
  ['no choice', { attributes: { drive: [] } }, '/definition/attributes/drive catalogue.value_choice'],
  ['yes for a choice', { attributes: { drive: true } }, '/definition/attributes/drive catalogue.value_choice'],
  [
    'one choice twice',
    { attributes: { drive: ['handrim', 'handrim'] } },
    '/definition/attributes/drive catalogue.value_choice',
  ],
  [
    'an option that is not offered',
    { attributes: { drive: ['handrim', 'electric'] } },
    '/definition/attributes/drive catalogue.option_not_offered',
  ],
  [
    'a make without a name in English',
    withVariants({ name: { uk: 'вузьке', en: '' } }),
    '/definition/variants/0/name/en catalogue.words_missing',
  ],
  [
    'a make with nothing of its own',
    withVariants({ attributes: {} }),
    '/definition/variants/0/name/uk catalogue.variant_says_nothing',
  ],
  [
    'a make that repeats the product',
    withVariants({ attributes: { seatWidthCm: 42 }, priceKopiykas: 1_500_000 }),
    '/definition/variants/0/name/uk catalogue.variant_says_nothing',
  ],
  [
    'a make with an attribute of another class',
    withVariants({ attributes: { lengthCm: 80 } }),
    '/definition/variants/0/attributes/lengthCm catalogue.attribute_not_of_class',
  ],
  [
    'a price of one make of two',
    { priceKopiykas: null, ...withVariants({ priceKopiykas: 100 }, { article: 'B' }) },
    '/definition/priceKopiykas catalogue.price_of_some',
  ],
  [
    'a photograph without words for those who do not see it',
    { photos: [{ fileId: picture, alt: { uk: 'Збоку', en: '' } }] },
    '/definition/photos/0/alt/en catalogue.alt_missing',
  ],
  [
    'a photograph that is not there',
    { photos: [{ fileId: gone, alt: both('Збоку') }] },
    '/definition/photos/0/fileId catalogue.file_unknown',
  ],
  [
    'a photograph twice',
    { photos: [0, 1].map(() => ({ fileId: picture, alt: both('Збоку') })) },
    '/definition/photos/1/fileId catalogue.file_twice',
  ],
  [
    'a PDF among photographs',
    { photos: [{ fileId: paper, alt: both('Збоку') }] },
    '/definition/photos/0/fileId catalogue.file_not_picture',
  ],
  [
    'a picture among instructions',
    { instructions: [{ fileId: picture, title: both('Як складати'), language: 'uk' }] },
    '/definition/instructions/0/fileId catalogue.file_not_pdf',
  ],
  [
    'an instruction without a title',
    { instructions: [{ fileId: paper, title: { uk: '', en: 'How to fold' }, language: 'uk' }] },
    '/definition/instructions/0/title/uk catalogue.words_missing',
  ],
])('O10 %s is to be mended before publishing', (_what, over, expected) => {
  expect(faultsOf(over)).toEqual([expected]);
});

test('O10 the bounds themselves, one value for a choice, and prices of every make are fine', () => {
  expect(faultsOf({ attributes: { seatWidthCm: 0, drive: 'handrim' } })).toEqual([]);
  expect(faultsOf({ attributes: { seatWidthCm: 1_000_000 } })).toEqual([]);
  const priced = withVariants({ priceKopiykas: 100 }, { priceKopiykas: 200, article: 'B' });
  expect(faultsOf({ priceKopiykas: null, ...priced })).toEqual([]);
  expect(faultsOf({ priceKopiykas: null, ...withVariants({}, { article: 'B' }) })).toEqual([]);
});

const text = fc.constantFrom('', ' ', 'слова');
const words = fc.record({ uk: text, en: text });
const value = fc.oneof(fc.double({ noNaN: true }), fc.boolean(), text, fc.array(fc.constantFrom('handrim', 'x')));
const values = fc.dictionary(
  fc.constantFrom('seatWidthCm', 'drive', 'foldable', 'colour', 'constructor', 'toString'),
  value,
);
const price = fc.option(fc.integer({ min: 1, max: 5 }));
const fileId = fc.constantFrom(picture, paper, gone);
const anything: fc.Arbitrary<ProductDefinition> = fc.record({
  name: words,
  summary: words,
  compatibility: words,
  attributes: values,
  priceKopiykas: price,
  variants: fc.array(fc.record({ name: words, article: fc.option(text), attributes: values, priceKopiykas: price })),
  photos: fc.array(fc.record({ fileId, alt: words })),
  instructions: fc.array(fc.record({ fileId, title: words, language: fc.constantFrom('uk' as const, 'en' as const) })),
});

const at = (form: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], form);

test('O10 whatever is wrong is named in words, at a place that is there, and each place once', () => {
  fc.assert(
    fc.property(anything, (definition) => {
      const faults = productFaults(definition, around);
      for (const { pointer, code } of faults) {
        expect(knownFieldCodes.has(code), code).toBe(true);
        expect(at({ definition }, pointer), pointer).not.toBe(undefined);
      }
      const silent = faults.filter(({ code }) => code === 'catalogue.variant_says_nothing').length;
      expect(new Set(faults.map(({ pointer, code }) => `${pointer} ${code}`)).size).toBe(faults.length);
      expect(silent).toBeLessThanOrEqual(definition.variants.length);
    }),
  );
});
