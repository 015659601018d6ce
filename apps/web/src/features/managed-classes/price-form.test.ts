import { LimitPriceForm, type ManagedClass } from '@cabinet/contracts/managed-classes';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contractOf, makesOf, PricePageForm } from './price-form.ts';

type Price = ManagedClass['limitPrices'][number];

const price = (uk: string, en: string): Price => ({
  ...{ id: '01990000-0000-7000-8000-000000000001', variant: { uk, en }, kopiykas: 100, act: 'Наказ' },
  ...{ validFrom: '2026-01-01', validTo: null, createdAt: '2026-01-01T00:00:00.000Z', createdByName: 'Р.' },
});

const makes = makesOf({
  limitPrices: [price('', ''), price('Дитяче', 'child'), price('дитяче', 'child'), price('активне', 'active')],
});

const typed = { sum: '16 500,50', act: 'Наказ № 1', validFrom: '2026-12-01', corrects: false, end: { is: 'open' } };

test('O10 makes that have had a price are offered, each once', () => {
  expect(makes.map(({ uk }) => uk)).toEqual(['дитяче', 'активне']);
});

test.each([
  [{ is: 'all' }, ['', '']],
  [{ is: 'known', place: '1' }, ['активне', 'active']],
  [{ is: 'new', nameUk: 'спортивне', nameEn: 'sports' }, ['спортивне', 'sports']],
])('O10 a price for %o is sent for that make', (make, names) => {
  const sent = contractOf(z.parse(PricePageForm, { ...typed, make }), makes);
  expect([sent.variantUk, sent.variantEn, sent.kopiykas, sent.validTo]).toEqual([...names, 1_650_050, null]);
  expect(z.safeParse(LimitPriceForm, sent).success).toBe(true);
});

test('O10 a price that ends says its last day', () => {
  const answers = { ...typed, make: { is: 'all' }, end: { is: 'set', validTo: '2027-01-31' } };
  expect(contractOf(z.parse(PricePageForm, answers), makes).validTo).toBe('2027-01-31');
});
