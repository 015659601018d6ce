import { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { hasEdrpouCheckDigit } from '@cabinet/contracts/check-digits';
import { MakerForm, SocialProviderForm } from '@cabinet/contracts/managed-bodies';
import { productFaults } from '@cabinet/domain/product-faults';
import { demoProductCount, someProducts } from '@cabinet/testkit/catalogue';
import { demoMakers } from '@cabinet/testkit/catalogue/makers';
import { expect, test } from 'vitest';
import { firstAttributes } from './attributes.ts';
import { firstClasses } from './classes.ts';
import { demoProviders } from './social-providers.ts';

const lowest = new Map(firstClasses.flatMap(({ code, products }) => (products ? [[code, products] as const] : [])));
const products = someProducts(demoProductCount, 1);

test('E2 the fictional bodies carry sound codes of ЄДРПОУ that nobody has, phones and addresses that lead nowhere', () => {
  const bodies = [...demoMakers.map(({ row }) => row), ...demoProviders];
  expect(demoMakers).toHaveLength(26);
  expect(demoProviders).toHaveLength(20);
  expect(bodies.filter(({ edrpou }) => !/^99\d{6}$/.test(edrpou) || !hasEdrpouCheckDigit(edrpou))).toEqual([]);
  expect(new Set(bodies.map(({ edrpou }) => edrpou)).size).toBe(bodies.length);
  expect(
    bodies.filter(({ email, website }) => !email.endsWith('@example.org') || !website.endsWith('.example.org')),
  ).toEqual([]);
  expect(bodies.filter(({ phone }) => !/^\+38000\d{7}$/.test(phone))).toEqual([]);
  expect(bodies.filter(({ nameUk, nameEn }) => /[ыэъё]/i.test(nameUk) || /\p{Script=Cyrillic}/u.test(nameEn))).toEqual(
    [],
  );
  expect(bodies.filter(({ nameUk }) => !/вигадан/i.test(nameUk))).toEqual([]);
});

test('E2 an editor can open any of these bodies and save it as it is', () => {
  for (const { row } of demoMakers) expect(MakerForm.safeParse(row).error, row.nameUk).toBeUndefined();
  for (const row of demoProviders)
    expect(SocialProviderForm.safeParse({ ...row, active: true }).error, row.nameUk).toBeUndefined();
});

test('E6 every class that products can be had of has some, from a maker of such products', () => {
  const made = new Set(products.map(({ classCode }) => classCode));
  // Its products stand in other classes by now.
  expect([...lowest.keys()].filter((code) => !made.has(code))).toEqual(['12 39']);
  expect([...made].filter((code) => !lowest.has(code))).toEqual([]);
  const strange = products.filter(
    ({ classCode, makerIndex }) => !demoMakers[makerIndex]?.makes.some((made) => classCode.startsWith(made)),
  );
  expect(strange).toEqual([]);
  expect(demoMakers.filter((_, place) => !products.some(({ makerIndex }) => makerIndex === place))).toEqual([]);
});

test('E6 every product could be published as it is: its class asks for what it says, and each value is of its kind', () => {
  for (const { classCode, definition } of products) {
    expect(ProductDefinition.safeParse(definition).error, definition.name.uk).toBeUndefined();
    const keys = lowest.get(classCode)?.attributeKeys ?? [];
    const attributes = firstAttributes.filter(({ key }) => keys.includes(key));
    expect(productFaults(definition, { attributes, files: new Map() }), definition.name.uk).toEqual([]);
  }
});

test('E6 makes of a product differ in what they are told by, and numbers that belong together agree', () => {
  const several = products.filter(({ definition }) => definition.variants.length > 0);
  expect(several.length).toBeGreaterThan(100);
  for (const { definition } of several) {
    expect(definition.variants.length, definition.name.uk).toBeGreaterThan(1);
    const articles = definition.variants.map(({ article }) => article);
    expect(new Set(articles).size).toBe(articles.length);
  }
  for (const { definition } of products)
    for (const { heightMinCm: least, heightMaxCm: most } of [
      definition.attributes,
      ...definition.variants.map((variant) => variant.attributes),
    ])
      if (typeof least === 'number' && typeof most === 'number') expect(least, definition.name.uk).toBeLessThan(most);
});

test('the same seed gives the same products, another one others, and as many as are asked for', () => {
  expect(someProducts(60, 7)).toEqual(someProducts(60, 7));
  expect(someProducts(60, 7)).not.toEqual(someProducts(60, 8));
  const many = someProducts(5_000, 1);
  expect(many).toHaveLength(5_000);
  expect(new Set(many.map(({ definition }) => definition.name.uk)).size).toBe(5_000);
});
