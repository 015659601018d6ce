import { expect, test } from 'vitest';
import { largestHere } from './device.ts';

test('a device with little memory is given smaller files', () => {
  expect([undefined, 8, 4, 2, 1, 0.5].map(largestHere)).toEqual([
    ...[52_428_800, 52_428_800, 52_428_800],
    ...[26_214_400, 13_107_200, 13_107_200],
  ]);
});
