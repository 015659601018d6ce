import { expect, test } from 'vitest';
import { tableOf } from './report.ts';
import { atMost, shareOfLimit, voided } from './works/finding.ts';

test('a figure that is missed is told as missed', () => {
  const compared = { ratios: [0.42, 1], sides: [] };
  const share = shareOfLimit('read', 'GET one application', { compared, least: 0.6 });
  const delay = atMost('mixed', 'Event-loop delay', { value: 12, most: 50, unit: ' ms' });
  expect(tableOf([share, delay])).toEqual([
    'Work                 Measured           To reach',
    'GET one application  0.42 of the limit  ≥ 0.60    MISSED',
    'Event-loop delay     12 ms              ≤ 50 ms   met',
  ]);
});

test('a figure that could not be computed is not met', () => {
  expect(atMost('growth', 'Growth', { value: Number.NaN, most: 1.3, unit: ' ×' }).met).toBe(false);
});

test('a work in which a call failed has no figure and counts as missed', () => {
  expect(voided('submit', new Error('answered 500'))).toMatchObject({
    figure: 'void',
    met: false,
    details: { why: 'answered 500' },
  });
});
