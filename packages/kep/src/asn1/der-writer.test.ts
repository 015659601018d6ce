import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex } from '../bytes.ts';
import { booleanOf, integerOf, octetsOf, oidOf, readDer, smallIntegerOf, tags, textOf, timeOf } from './der.ts';
import {
  bitString,
  bmpString,
  booleanValue,
  enumerated,
  explicit,
  generalizedTime,
  ia5String,
  implicit,
  integer,
  nullValue,
  objectId,
  octetString,
  printableString,
  sequence,
  setOf,
  time,
  tlv,
  utf8String,
} from './der-writer.ts';

test('integers come back as they were written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(1n << 300n), max: 1n << 300n }), (value) => {
      expect(integerOf(readDer(integer(value)))).toBe(value);
    }),
  );
});

test('octets of an integer are a magnitude: leading zeros go and the sign stays positive', () => {
  expect(toHex(integer(fromHex('00000080')))).toBe('02020080');
  expect(toHex(integer(fromHex('0000')))).toBe('020100');
  expect(toHex(integer(new Uint8Array(0)))).toBe('020100');
  expect(toHex(integer(-128))).toBe('020180');
});

test('object identifiers come back as they were written', () => {
  const arcs = fc.array(fc.bigInt({ min: 0n, max: 1n << 64n }), { maxLength: 5 });
  const roots = fc.oneof(fc.tuple(fc.nat(1), fc.nat(39)), fc.tuple(fc.constant(2), fc.nat(100_000)));
  fc.assert(
    fc.property(roots, arcs, (root, others) => {
      const dotted = [...root, ...others].join('.');
      expect(oidOf(readDer(objectId(dotted)))).toBe(dotted);
    }),
  );
});

test.each(['', '1', '3.1', '1.40', '0.99', '1.2.', '1.2.x', '-1.2'])('%s is no object identifier', (dotted) => {
  expect(() => objectId(dotted)).toThrow(RangeError);
});

test('a set is in the order of its octets, the shorter before what it begins', () => {
  const set = setOf(fromHex('020102'), fromHex('0402abcd'), fromHex('020101'), fromHex('04020001'));
  expect(toHex(set)).toBe(`310e${'020101'}${'020102'}${'04020001'}${'0402abcd'}`);
  expect(toHex(setOf(fromHex('0201'), fromHex('02')))).toBe('3103020201');
});

test.each([0, 1, 127, 128, 255, 256, 65_535, 65_536, 70_000])(
  'a length of %i is written in the fewest octets',
  (length) => {
    expect(octetsOf(readDer(octetString(new Uint8Array(length))))).toHaveLength(length);
  },
);

test('dates are UTCTime from 1950 to 2049 and GeneralizedTime around it', () => {
  const written = (iso: string): [number, string] => {
    const element = readDer(time(new Date(iso)));
    return [element.tag, timeOf(element).toISOString()];
  };
  expect(written('1949-12-31T23:59:59Z')).toEqual([tags.generalizedTime, '1949-12-31T23:59:59.000Z']);
  expect(written('1950-01-01T00:00:00Z')).toEqual([tags.utcTime, '1950-01-01T00:00:00.000Z']);
  expect(written('2049-12-31T23:59:59Z')).toEqual([tags.utcTime, '2049-12-31T23:59:59.000Z']);
  expect(written('2050-01-01T00:00:00Z')).toEqual([tags.generalizedTime, '2050-01-01T00:00:00.000Z']);
  expect(() => generalizedTime(new Date('+010000-01-01T00:00:00Z'))).toThrow(RangeError);
});

test('texts come back as they were written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOf(readDer(utf8String(text)))).toBe(text);
      expect(textOf(readDer(bmpString(text)))).toBe(text);
    }),
  );
  expect(textOf(readDer(printableString("Kyiv (1) +,-./:=?'")))).toBe("Kyiv (1) +,-./:=?'");
  expect(textOf(readDer(ia5String('a@b_c')))).toBe('a@b_c');
});

test('characters a string type does not have are refused', () => {
  expect(() => printableString('a@b')).toThrow(RangeError);
  expect(() => printableString('Київ')).toThrow(RangeError);
  expect(() => ia5String('Київ')).toThrow(RangeError);
});

test('the other elements are the octets X.690 gives them', () => {
  expect(toHex(nullValue())).toBe('0500');
  expect(toHex(bitString(fromHex('a0'), 5))).toBe('030205a0');
  expect(toHex(explicit(3, integer(1)))).toBe('a303020101');
  expect(toHex(implicit(2, fromHex('ab')))).toBe('8201ab');
  expect(toHex(sequence(nullValue(), tlv(0x42, fromHex('01'))))).toBe('30050500420101');
  expect(booleanOf(readDer(booleanValue(true)))).toBe(true);
  expect(smallIntegerOf(readDer(enumerated(200)))).toBe(200);
});
