import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Asked,
  askedFrom,
  countFilters,
  nothingAsked,
  rangeFault,
  orders,
  restOf,
  resultsAddress,
  states,
  step,
  typedRange,
  withChosen,
  wordsOf,
  withRange,
} from './asked.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const range = fc
  .tuple(fc.option(fc.nat(999_999), { nil: '' }), fc.option(fc.nat(999_999), { nil: '' }))
  .filter(([from, to]) => from !== '' || to !== '')
  .map(([from, to]) => `${from}..${to}`);
const maybeRange = fc.oneof(fc.constant(''), range);
const key = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,39}$/).filter((one) => !(one in {}));
const values = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/), { minLength: 1, maxLength: 5 });

const anAsked: fc.Arbitrary<Asked> = fc.record({
  q: fc.string({ maxLength: 200 }).map((words) => words.trim()),
  class: fc.oneof(
    fc.constant(''),
    fc.array(digits(2), { minLength: 1, maxLength: 3 }).map((pairs) => pairs.join('-')),
  ),
  group: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: 6 }),
  maker: fc.uniqueArray(fc.uuid(), { maxLength: 5 }),
  region: fc.uniqueArray(
    digits(17).map((code) => `UA${code}`),
    { maxLength: 5 },
  ),
  helps: fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,40}$/), { maxLength: 5 }),
  channel: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9]{1,40}$/), { maxLength: 4 }),
  price: maybeRange,
  term: maybeRange,
  state: fc.constantFrom(...states),
  filter: fc.dictionary(
    key,
    fc.oneof(
      values.map((many) => many.join(',')),
      range,
    ),
    { maxKeys: 6, noNullPrototype: true },
  ),
  sort: fc.constantFrom(...orders),
  shown: fc.integer({ min: 1, max: 50 }).map((pages) => pages * step),
});

test('E1 whatever is asked of the catalogue comes back whole from the address', () => {
  fc.assert(
    fc.property(anAsked, (asked) => {
      expect(askedFrom(wordsOf(asked))).toEqual(asked);
    }),
  );
});

test('E1 an address that is broken shows the catalogue without what cannot be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('class', 'price', 'filter', 'shown', 'maker'), fc.string())),
      (pairs) => {
        const asked = askedFrom(new URLSearchParams(pairs));
        expect(askedFrom(wordsOf(asked))).toEqual(asked);
      },
    ),
  );
  expect(askedFrom(new URLSearchParams('class=wide&price=cheap&maker=1&filter=x&shown=-5&sort=best'))).toEqual(
    nothingAsked,
  );
});

test('E1 what is as usual is not in the address', () => {
  expect(resultsAddress(nothingAsked)).toBe('/catalogue/products');
  expect(resultsAddress({ class: '12-22', filter: { foldable: 'yes' }, price: '..20000' })).toBe(
    '/catalogue/products?class=12-22&price=..20000&filter=foldable%3Ayes',
  );
});

test.each([
  ['', '20 000', '..20000'],
  ['1,5', '', '1.5..'],
  ['40', '45', '40..45'],
  ['', '', ''],
])('E1 «%s» to «%s» is read as %s', (from, to, said) => {
  expect(rangeFault(from, to)).toBeNull();
  expect(typedRange(from, to)).toBe(said);
});

test.each([
  ['дешево', '', { side: 'from', why: 'number' }],
  ['', 'дорого', { side: 'to', why: 'number' }],
  ['30 000', '10 000', { side: 'to', why: 'order' }],
])('E1 «%s» to «%s» is refused at its side, and never turned round', (from, to, fault) => {
  expect(rangeFault(from, to)).toEqual({ ...fault, from });
});

test('E1 filters are counted one by one, and taken away one by one', () => {
  const drive = { key: 'drive', isAttribute: true };
  const asked = withChosen({ ...nothingAsked, class: '12-22', q: 'крісло' }, drive, ['handrim', 'lever']);
  const priced = withRange(asked, { key: 'price', isAttribute: false }, '..5000');
  expect(countFilters(priced)).toBe(4);
  expect(countFilters(withChosen(priced, drive, []))).toBe(2);
  expect(withChosen(priced, drive, []).filter).toEqual({});
});

test('E1 more products are offered while there are any and the page can show them, and the end is told', () => {
  expect(restOf({ shown: step }, 'next')).toBe('more');
  // As many as were asked for are not always shown: one of them may be gone.
  expect(restOf({ shown: step }, null)).toBe('nothing');
  const furthest = askedFrom(new URLSearchParams('shown=1000000'));
  expect(restOf(furthest, 'next')).toBe('too many');
  expect(restOf(furthest, null)).toBe('nothing');
});
