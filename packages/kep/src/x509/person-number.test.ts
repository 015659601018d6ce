import { expect, test } from 'vitest';
import { personNumber } from './person-number.ts';

test.each([
  ['3184710691', '3184710691'],
  [' 318 471 0691\u200B', '3184710691'],
  ['123456789', '123456789'],
  ['АВ123456', 'АВ123456'],
  ['AB123456', 'АВ123456'],
  ['ав123456', 'АВ123456'],
])('«%s» is a person’s number', (written, number) => {
  expect(personNumber(written)).toBe(number);
});

test.each([
  '0000000000',
  '000000000',
  'АВ000000',
  '-',
  '',
  'відсутній',
  '12345678',
  '12345678901',
  'QZ123456',
  'А1234567',
])('«%s» is nobody’s number', (written) => {
  expect(personNumber(written)).toBeNull();
});
