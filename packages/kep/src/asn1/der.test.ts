import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { type Bytes, concat, fromHex } from '../bytes.ts';
import {
  bitsOf,
  booleanOf,
  childrenOf,
  contextChild,
  contextTag,
  DerError,
  implicitOctetsOf,
  integerOf,
  octetsOf,
  oidOf,
  readDer,
  readFirstDer,
  smallIntegerOf,
  type Tlv,
  tags,
  textOf,
  timeOf,
} from './der.ts';
import { sequence, tlv } from './der-writer.ts';

const read = (hex: string): Tlv => readDer(fromHex(hex));

test('an element keeps its octets, its content and its children', () => {
  const found = read('3006020101020102');
  expect(found.tag).toBe(tags.sequence);
  expect(childrenOf(found, tags.sequence).map(integerOf)).toEqual([1n, 2n]);
  expect(found.children[1]?.raw).toEqual(fromHex('020102'));
  expect(found.children[1]?.children).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['a lone tag', '30'],
  ['a length that is cut short', '3082'],
  ['content that is cut short', '300502'],
  ['a child longer than its parent', '3003020205'],
  ['bytes after the end', '020101ff'],
  ['an indefinite length', '30800201010000'],
  ['a length of 127 in two octets', `04817f${'00'.repeat(127)}`],
  ['a length of 128 in three octets', `04820080${'00'.repeat(128)}`],
  ['a length of five octets', '04850000000001ff'],
  ['a length beyond any memory', '0484ffffffff'],
  ['the reserved length octet', '04ff'],
  ['a tag number above 30', '1f8101'],
  ['a primitive sequence', '100201ff'],
  ['a primitive set', '1100'],
  ['a constructed integer', '2203020101'],
  ['a constructed bit string', '230403020100'],
  ['an end of contents', '30020000'],
])('%s is no DER', (_, hex) => {
  expect(() => read(hex)).toThrow(DerError);
});

test('the first element may be read whatever follows it', () => {
  expect(readFirstDer(fromHex('020101ff')).raw).toEqual(fromHex('020101'));
});

test('forty levels may be nested and no more', () => {
  const nested = (levels: number): Bytes => (levels === 0 ? new Uint8Array(0) : sequence(nested(levels - 1)));
  expect(readDer(nested(40)).tag).toBe(tags.sequence);
  expect(() => readDer(nested(41))).toThrow(DerError);
});

test('the elements are counted, and a caller that expects more may say so', () => {
  const many = tlv(
    tags.sequence,
    new Uint8Array(200_000).map((_, index) => (index % 2 === 0 ? tags.null : 0)),
  );
  expect(() => readDer(many)).toThrow(DerError);
  expect(readDer(many, 100_001).children).toHaveLength(100_000);
});

test('another tag than the one asked for, or nothing, is refused', () => {
  expect(() => childrenOf(undefined, tags.sequence)).toThrow(DerError);
  expect(() => childrenOf(read('3100'), tags.sequence)).toThrow(DerError);
  for (const reader of [oidOf, integerOf, smallIntegerOf, booleanOf, octetsOf, bitsOf, textOf, timeOf]) {
    expect(() => reader(undefined)).toThrow(DerError);
    expect(() => reader(read('0500'))).toThrow(DerError);
  }
});

test('a context-specific child is found by its number, primitive or constructed', () => {
  const { children } = read('3007800101a2020500');
  expect(contextChild(children, 0)?.tag).toBe(contextTag(0, false));
  expect(contextChild(children, 2)?.tag).toBe(contextTag(2));
  expect(contextChild(children, 1)).toBeUndefined();
});

test.each([
  ['06022a03', '1.2.3'],
  ['0603883703', '2.999.3'],
  ['06012a', '1.2'],
  ['060127', '0.39'],
  ['060150', '2.0'],
  ['060b2a86240201010101030101', '1.2.804.2.1.1.1.1.3.1.1'],
  ['060b69a0808080808080808000', '2.25.295147905179352825856'],
])('the identifier %s is %s', (hex, dotted) => {
  expect(oidOf(read(hex))).toBe(dotted);
});

test.each(['0600', '060180', '06032a8001', '0602802a', '06022a83', `0641${'01'.repeat(65)}`])(
  'the identifier %s is refused',
  (hex) => {
    expect(() => oidOf(read(hex))).toThrow(DerError);
  },
);

test.each<[string, bigint]>([
  ['020100', 0n],
  ['02017f', 127n],
  ['02020080', 128n],
  ['0201ff', -1n],
  ['020180', -128n],
  ['0202ff7f', -129n],
])('the integer %s is %i', (hex, value) => {
  expect(integerOf(read(hex))).toBe(value);
});

test.each(['0200', '02020001', '0202007f', '0202ff80', '0203ffffff'])('the integer %s is padded or empty', (hex) => {
  expect(() => integerOf(read(hex))).toThrow(DerError);
  expect(() => smallIntegerOf(read(hex))).toThrow(DerError);
});

test('a small integer is between zero and 2³¹ − 1, enumerated ones too', () => {
  expect(smallIntegerOf(read('02047fffffff'))).toBe(2 ** 31 - 1);
  expect(smallIntegerOf(read('0a0105'))).toBe(5);
  expect(() => smallIntegerOf(read('0201ff'))).toThrow(DerError);
  expect(() => smallIntegerOf(read('02050080000000'))).toThrow(DerError);
});

test('a boolean is all zeros or all ones', () => {
  expect([booleanOf(read('0101ff')), booleanOf(read('010100'))]).toEqual([true, false]);
  for (const hex of ['010101', '0100', '0102ffff']) expect(() => booleanOf(read(hex))).toThrow(DerError);
});

test('the parts of a constructed octet string are joined, however many', () => {
  expect(octetsOf(read('0402abcd'))).toEqual(fromHex('abcd'));
  expect(octetsOf(read('24080401ab24030401cd'))).toEqual(fromHex('abcd'));
  expect(implicitOctetsOf(read('a0060401ab0401cd'), 0)).toEqual(fromHex('abcd'));
  expect(implicitOctetsOf(read('8002abcd'), 0)).toEqual(fromHex('abcd'));
  expect(() => octetsOf(read('2403020101'))).toThrow(DerError);
  expect(() => implicitOctetsOf(read('8102abcd'), 0)).toThrow(DerError);
  const empty = tlv(tags.constructedOctetString, concat(...Array.from({ length: 90_000 }, () => fromHex('0400'))));
  expect(octetsOf(readDer(empty))).toHaveLength(0);
});

test('the unused bits of a bit string are zero and fewer than eight', () => {
  expect(bitsOf(read('030205a0'))).toEqual({ bytes: fromHex('a0'), unusedBits: 5 });
  expect(bitsOf(read('030100'))).toEqual({ bytes: fromHex(''), unusedBits: 0 });
  for (const hex of ['0300', '030101', '030208a0', '030205b0']) expect(() => bitsOf(read(hex))).toThrow(DerError);
});

test.each([
  ['0c04d09ad0b8', 'Ки'],
  ['13024b79', 'Ky'],
  ['1302cae8', 'Ки'],
  ['1402cae8', 'Ки'],
  ['16024b79', 'Ky'],
  ['12023132', '12'],
  ['1a024b79', 'Ky'],
  ['1e04041a0438', 'Ки'],
  ['1c080000041a0001f600', 'К😀'],
  ['0c03efbbbf', '\ufeff'],
])('the text %s is %s', (hex, text) => {
  expect(textOf(read(hex))).toBe(text);
});

test.each(['0c01d0', '1e03041a04', '1e02d800', '1c03000004', '1c0400110000', '0401ab'])(
  'the octets %s are no text',
  (hex) => {
    expect(() => textOf(read(hex))).toThrow(DerError);
  },
);

const timed = (tag: number, text: string): Tlv => readDer(tlv(tag, new TextEncoder().encode(text)));

test.each([
  [tags.utcTime, '500101000000Z', '1950-01-01T00:00:00.000Z'],
  [tags.utcTime, '491231235959Z', '2049-12-31T23:59:59.000Z'],
  [tags.utcTime, '690720201740Z', '1969-07-20T20:17:40.000Z'],
  [tags.generalizedTime, '19170707000000Z', '1917-07-07T00:00:00.000Z'],
  [tags.generalizedTime, '00500228120000Z', '0050-02-28T12:00:00.000Z'],
  [tags.generalizedTime, '99991231235959Z', '9999-12-31T23:59:59.000Z'],
  [tags.generalizedTime, '20240229000000Z', '2024-02-29T00:00:00.000Z'],
  [tags.generalizedTime, '20261121142126.5Z', '2026-11-21T14:21:26.500Z'],
  [tags.generalizedTime, '20261121142126.123999Z', '2026-11-21T14:21:26.123Z'],
])('the time of tag %i %s is %s', (tag, text, iso) => {
  expect(timeOf(timed(tag, text)).toISOString()).toBe(iso);
});

test.each([
  [tags.utcTime, '260229000000Z'],
  [tags.utcTime, '261121142126+0200'],
  [tags.utcTime, '2611211421Z'],
  [tags.utcTime, '20261121142126Z'],
  [tags.utcTime, '261121142126.5Z'],
  [tags.generalizedTime, '20261301000000Z'],
  [tags.generalizedTime, '20260001000000Z'],
  [tags.generalizedTime, '20260431000000Z'],
  [tags.generalizedTime, '19000229000000Z'],
  [tags.generalizedTime, '20261121240000Z'],
  [tags.generalizedTime, '20261121146000Z'],
  [tags.generalizedTime, '20261231235960Z'],
  [tags.generalizedTime, '20261121142126.50Z'],
  [tags.generalizedTime, '20261121142126.Z'],
  [tags.generalizedTime, '20261121142126'],
  [tags.generalizedTime, `20261121142126.${'1'.repeat(100)}Z`],
  [tags.utf8String, '261121142126Z'],
])('the time of tag %i %s does not exist', (tag, text) => {
  expect(() => timeOf(timed(tag, text))).toThrow(DerError);
});

test('whatever is done to a certificate, reading it fails in no other way', () => {
  const der = sample('user.cer');
  const at = fc.nat({ max: der.length - 1 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(at, fc.nat({ max: 255 })), { maxLength: 4 }),
      fc.nat(der.length),
      (changes, length) => {
        const changed = der.slice(0, length < 8 ? length : der.length);
        for (const [index, octet] of changes) if (index < changed.length) changed[index] = octet;
        try {
          readDer(changed);
        } catch (fault) {
          expect(fault).toBeInstanceOf(DerError);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('random octets read as DER are the element they encode, or fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (octets) => {
      try {
        expect(readDer(new Uint8Array(octets)).raw).toEqual(new Uint8Array(octets));
      } catch (fault) {
        expect(fault).toBeInstanceOf(DerError);
      }
    }),
    { numRuns: 2000 },
  );
});
