import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

test.each([
  ['2026-01-01', null, 'now'],
  ['2026-11-22', '2026-11-22', 'now'],
  ['2026-11-23', null, 'later'],
  ['2026-01-01', '2026-11-21', 'over'],
  ['2026-07-01', '2026-06-30', 'replaced'],
  ['2027-07-01', '2027-06-30', 'replaced'],
])('O10 on 22 November a price from %s to %s is %s', (validFrom, validTo, standing) => {
  expect(standingOf({ validFrom, validTo }, '2026-11-22')).toBe(standing);
});
