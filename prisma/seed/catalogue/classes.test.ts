import { Attribute, helps } from '@cabinet/contracts/catalogue';
import { expect, test } from 'vitest';
import { firstAttributes } from './attributes.ts';
import { firstClasses } from './classes.ts';
import type { Words } from './define-class.ts';
import { firstGroups } from './groups.ts';
import { firstSynonyms } from './synonyms.ts';

const codes = new Set(firstClasses.map(({ code }) => code));
const lowest = firstClasses.flatMap(({ products, ...own }) => (products ? [{ ...own, products }] : []));

test('E1 the tree has 159 classes, each of which stands in the one its code begins with', () => {
  expect(codes.size).toBe(159);
  expect(firstClasses).toHaveLength(159);
  expect(firstClasses.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
  expect(
    firstClasses.filter(({ code, parent }) => (parent ?? '') !== code.slice(0, -3)).map(({ code }) => code),
  ).toEqual([]);
  expect(firstClasses.filter(({ code }) => !/^\d{2}( \d{2}){0,2}$/.test(code))).toEqual([]);
});

test('E1 parents come before children, and only classes without children hold products', () => {
  const seen = new Set<string | null>([null]);
  for (const { code, parent } of firstClasses) {
    expect(seen.has(parent), code).toBe(true);
    seen.add(code);
  }
  const parents = new Set(firstClasses.map(({ parent }) => parent));
  expect(firstClasses.filter(({ code, products }) => parents.has(code) === (products !== null))).toEqual([]);
});

test('E1 every class is of an official group that there is, or of none', () => {
  const groups: (string | null)[] = firstGroups.map(({ code }) => code);
  expect(groups).toHaveLength(6);
  expect(firstClasses.filter(({ group }) => group !== null && !groups.includes(group))).toEqual([]);
  expect(groups.filter((group) => !lowest.some((one) => one.group === group))).toEqual([]);
});

test('E1 every class of the last level says what it is for, whom it helps and what it is called', () => {
  for (const { code, popular, products } of lowest) {
    expect(products.summary[0].length, code).toBeGreaterThan(20);
    expect(products.helps.length, code).toBeGreaterThan(0);
    expect(popular.length, code).toBeGreaterThan(1);
  }
  const used = new Set<string>(lowest.flatMap(({ products }) => products.helps));
  // Nothing of the decree is for driving a car.
  expect(helps.filter((help) => !used.has(help))).toEqual(['driving']);
});

test('E1 a norm is told with its source: wheelchairs by a notice, the rest as practice has it', () => {
  const sourced = lowest.filter(({ products }) => products.term?.basis === 'sourced').map(({ code }) => code);
  expect(sourced).toEqual(['12 22 03', '12 22 91', '12 22 92', '12 23 03', '12 23 06']);
  expect(
    lowest.filter(({ products }) => products.channel === 'decree321' && !products.term).map(({ code }) => code),
  ).toEqual(
    // A first prosthesis is worn as long as the stump needs.
    ['06 24 48'],
  );
});

test('E1 the 77 attributes are what the contract says, and every key that a class names is one of them', () => {
  for (const attribute of firstAttributes) expect(Attribute.safeParse(attribute).success, attribute.key).toBe(true);
  const keys = new Set(firstAttributes.map(({ key }) => key));
  expect(keys.size).toBe(77);
  const named = lowest.flatMap(({ products }) => products.attributeKeys);
  expect(named.filter((key) => !keys.has(key))).toEqual([]);
  expect([...keys].filter((key) => !named.includes(key))).toEqual([]);
  for (const { code, products } of lowest)
    expect(new Set(products.attributeKeys).size, code).toBe(products.attributeKeys.length);
});

test('every text stands in both languages, in Ukrainian without letters of another one', () => {
  const texts: Words[] = [
    ...firstGroups.map(({ name }) => name),
    ...firstClasses.map(({ name }) => name),
    ...lowest.flatMap(({ products: { summary, term, unit } }) => [
      summary,
      unit,
      ...(term?.note[0] ? [term.note] : []),
    ]),
    ...firstAttributes.map(({ name }): Words => [name.uk, name.en]),
  ];
  const wrong = texts.filter(
    ([uk, en]) => !/[а-яіїєґ]/i.test(uk) || !/[a-z]/i.test(en) || /[ыэъё]/i.test(uk) || /\p{Script=Cyrillic}/u.test(en),
  );
  expect(wrong).toEqual([]);
  const said = [...firstClasses.flatMap(({ popular }) => popular), ...firstSynonyms.flat()];
  expect(said.filter((word) => /[ыэъё]/i.test(word) || word.includes("'"))).toEqual([]);
});

test('what people are shown as the usual name is never one that offends', () => {
  const shown = firstClasses.flatMap(({ popular }) => popular);
  expect(shown.filter((word) => /інвалідн|для інвалід|сліпих/.test(word))).toEqual([]);
});
