import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex } from '../bytes.ts';
import { KeyWrapError, unwrapKey, wrapKey } from './key-wrap.ts';

// No standard publishes an example: these are the keys of the sample env.p7, which another implementation made.
const encryptionKey = fromHex('f64b59904eb82892d415660b1e8c2942a74161586ea13e4f2f1801cd1497255b');
const contentKey = fromHex('435515a0dc4a71b23d485504705958a7924c658033dd74155fb4919b6a7119a2');
const wrapped = fromHex('d83d6261b8f2a2b4997f77e09f7a535daca8d98f20734f7aaa31eb0f0eaa5bd1935d8a2148006855d12e4e79');

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((octets) => Uint8Array.from(octets));

test('A key that another implementation wrapped is unwrapped', () => {
  expect(unwrapKey(encryptionKey, wrapped)).toEqual(contentKey);
});

test('Any key comes back, wrapped in other octets each time', () => {
  fc.assert(
    fc.property(key, key, (outer, inner) => {
      const once = wrapKey(outer, inner);
      expect(once).toHaveLength(44);
      expect(wrapKey(outer, inner)).not.toEqual(once);
      expect(unwrapKey(outer, once)).toEqual(inner);
    }),
  );
});

test('Another key, altered octets and another length are refused', () => {
  expect(() => unwrapKey(contentKey, wrapped)).toThrow(KeyWrapError);
  for (const at of [0, 20, 43]) {
    const altered = wrapped.slice();
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(() => unwrapKey(encryptionKey, altered)).toThrow(KeyWrapError);
  }
  expect(() => unwrapKey(encryptionKey, wrapped.subarray(1))).toThrow(KeyWrapError);
  expect(() => wrapKey(encryptionKey, contentKey.subarray(1))).toThrow(RangeError);
});
