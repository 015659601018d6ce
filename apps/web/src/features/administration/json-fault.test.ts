import { expect, test } from 'vitest';
import { faultOffset } from './json-fault.ts';

test.each([
  ['{"a": oops}', 6],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[1, 2', 5],
  ['[1 2]', 3],
  ['{"a": "x}', 6],
  ['{"a": 01}', 6],
  ['{"a": [1}', 8],
  ['', 0],
  ['{} {}', 3],
])('F18 the first fault of %s is found at its place', (text, offset) => expect(faultOffset(text)).toBe(offset));

test.each(['{}', '[]', ' {"a": [1, -2.5e3, true, null, "x, {y}"], "b": {"c": "\\"\\n"}} ', '"text"'])(
  'F18 whole JSON has no fault: %s',
  (text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(faultOffset(text)).toBeNull();
  },
);
