import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  concat,
  equalBytes,
  fromBase64,
  fromBigEndian,
  fromHex,
  fromLittleEndian,
  toBase64,
  toBigEndian,
  toHex,
  toLittleEndian,
  utf8,
  wipe,
} from './bytes.ts';

const octets = fc.uint8Array({ maxLength: 100 });

test('hexadecimal and base64 give back what they were made from', () => {
  fc.assert(
    fc.property(octets, (bytes) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes);
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
  expect(toHex(Uint8Array.of(0, 0xab))).toBe('00ab');
});

test('base64 holds more octets than a function takes arguments', () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

test('white space between digits is left out, and anything else is refused', () => {
  expect(fromHex(' 0a\n0B ')).toEqual(Uint8Array.of(10, 11));
  expect(fromBase64('AQ\n ID')).toEqual(Uint8Array.of(1, 2, 3));
  for (const text of ['0', 'zz', '0x10', '+1']) expect(() => fromHex(text)).toThrow(RangeError);
  for (const text of ['A', 'AQI', 'AQ==AQID', 'A===', '====', 'AQ_D', 'AQI!'])
    expect(() => fromBase64(text)).toThrow(RangeError);
});

test('numbers keep their value in both orders of octets, whatever zeroes go before them', () => {
  fc.assert(
    fc.property(octets, (bytes) => {
      expect(toBigEndian(fromBigEndian(bytes), bytes.length)).toEqual(bytes);
      expect(toLittleEndian(fromLittleEndian(bytes), bytes.length)).toEqual(bytes);
      expect(fromLittleEndian(bytes)).toBe(fromBigEndian(bytes.toReversed()));
    }),
  );
  expect(toLittleEndian(0x0102n, 3)).toEqual(Uint8Array.of(2, 1, 0));
});

test('a number that does not fit is refused', () => {
  for (const write of [toBigEndian, toLittleEndian]) {
    expect(write(255n, 1)).toEqual(Uint8Array.of(255));
    for (const [value, length] of [
      [256n, 1],
      [1n, 0],
      [-1n, 4],
    ] as const)
      expect(() => write(value, length)).toThrow(RangeError);
  }
});

test('octets are equal when their length and all of them are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, position) => {
      const changed = bytes.slice();
      const index = position % bytes.length;
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(equalBytes(bytes, bytes.slice())).toBe(true);
      expect(equalBytes(bytes, changed)).toBe(false);
      expect(equalBytes(bytes, bytes.subarray(1))).toBe(false);
    }),
  );
});

test('joined octets are copies, and a wiped array is zero', () => {
  const secret = utf8('ключ');
  const joined = concat(secret, Uint8Array.of(1));
  wipe(secret, new Int32Array(2));
  expect(secret).toEqual(new Uint8Array(8));
  expect(joined).toEqual(concat(utf8('ключ'), Uint8Array.of(1)));
});
