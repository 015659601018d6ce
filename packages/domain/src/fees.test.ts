import { expect, test } from 'vitest';
import { feeAmount, feeText, firstMinimums, minimumOn } from './fees.ts';

const share = (basisPoints: number) =>
  ({ kind: 'minimumShare', group: 'ableBodied', basisPoints, note: null }) as const;
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

test('A4 the fee of registering residence follows the subsistence minimum: 45.42 and 75.70 UAH in 2025', () => {
  expect(feeAmount(share(150), firstMinimums, '2025-07-01')).toBe(4542);
  expect(feeAmount(share(250), firstMinimums, '2025-07-01')).toBe(7570);
});

test('A4 the fee changes on the day a new minimum comes into force, and is unknown before the first', () => {
  const table = [
    { from: '2026-01-01', general: 200_000, ableBodied: 300_000 },
    { from: '2025-01-01', general: 100_000, ableBodied: 200_000 },
  ];

  expect(feeAmount(share(100), table, '2025-12-31')).toBe(2000);
  expect(feeAmount(share(100), table, '2026-01-01')).toBe(3000);
  expect(minimumOn(table, '2024-12-31')).toBeNull();
  expect(feeAmount(share(100), table, '2024-12-31')).toBeNull();
  expect(spaced(feeText(share(10), table, '2024-12-31').uk)).toBe('0,1 % прожиткового мінімуму для працездатних осіб');
});

test('A4 the fee is said in words in both languages', () => {
  const said = feeText(share(150), firstMinimums, '2025-07-01');

  expect(spaced(said.uk)).toBe('45,42 грн (1,5 % прожиткового мінімуму для працездатних осіб)');
  expect(spaced(said.en)).toBe('UAH 45.42 (1.5% of the subsistence minimum for people able to work)');
  expect(feeText({ kind: 'free', note: null }, [], '2025-07-01').uk).toBe('безоплатно');
  expect(spaced(feeText({ kind: 'fixed', kopiykas: 123_450, note: null }, [], '2025-07-01').uk)).toBe('1 234,50 грн');
  expect(feeAmount({ kind: 'text', text: { uk: 'мито', en: 'duty' }, note: null }, [], '2025-07-01')).toBeNull();
});

test('A4 half a kopiyka is rounded up', () => {
  expect(feeAmount(share(1), [{ from: '2025-01-01', general: 1, ableBodied: 15_000 }], '2025-01-01')).toBe(2);
});
