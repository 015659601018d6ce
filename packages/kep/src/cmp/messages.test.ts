import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { integer, objectId, octetString, explicit, sequence } from '../asn1/der-writer.ts';
import { type Bytes, fromHex, toHex } from '../bytes.ts';
import { LookupError, readLookup, readLookupAnswer, writeLookup, writeLookupAnswer } from './messages.ts';

const first = fromHex('11'.repeat(32));
const second = fromHex('22'.repeat(32));
const dataMessage = (content: Bytes): Bytes =>
  sequence(objectId('1.2.840.113549.1.7.1'), explicit(0, octetString(content)));

test('A request for two keys is CMS data around a block of 120 octets', () => {
  const block = [
    '0d00000000000000',
    '02000000',
    '11'.repeat(32),
    '22'.repeat(32),
    '00'.repeat(32),
    '01000000',
    '01000000',
    '00000000',
  ].join('');
  expect(toHex(writeLookup([first, second]))).toBe(`308187${'06092a864886f70d010701'}${'a07a0478'}${block}`);
});

test('A request says which keys it asks for, one of them once', () => {
  expect(readLookup(writeLookup([first, second]))).toEqual([first, second]);
  expect(readLookup(writeLookup([first]))).toEqual([first]);
});

test('No key, three keys and short identifiers are not asked for', () => {
  for (const keyIds of [[], [first, second, first], [first.subarray(1)], [first, second.subarray(1)]])
    expect(() => writeLookup(keyIds)).toThrow(RangeError);
});

test('An answer gives the certificates in their order', () => {
  const certificates = [sample('user.cer'), sample('ca.cer')];
  expect(readLookupAnswer(writeLookupAnswer(certificates))).toEqual(certificates);
});

test('An answer without certificates says that the key is not known', () => {
  expect(readLookupAnswer(writeLookupAnswer([]))).toEqual([]);
  const refusal = fromHex('0000000002000000');
  expect(readLookupAnswer(dataMessage(refusal))).toEqual([]);
});

test('Messages that are none are refused', () => {
  const messages = [
    sample('doc.json'),
    sample('user.cer'),
    dataMessage(fromHex('0100')),
    dataMessage(fromHex('0000000001000000')),
    dataMessage(fromHex('00000000010000003003020101')),
    sequence(objectId('1.2.3'), explicit(0, octetString(first))),
    new Uint8Array(1_048_577),
  ];
  for (const message of messages) {
    expect(() => readLookupAnswer(message)).toThrow(LookupError);
    expect(() => readLookup(message)).toThrow(LookupError);
  }
});

test('More certificates than a person has are refused', () => {
  const answer = writeLookupAnswer(Array.from({ length: 101 }, () => sequence(integer(1))));
  expect(() => readLookupAnswer(answer)).toThrow(LookupError);
});

test('Whatever octet is changed, nothing but a LookupError comes out', () => {
  const messages = [writeLookup([first, second]), writeLookupAnswer([sample('user.cer')])];
  const change = fc.tuple(fc.constantFrom(...messages), fc.nat(), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(change, fc.constantFrom(readLookup, readLookupAnswer), ([message, at, octet], read) => {
      const changed = message.slice();
      changed[at % changed.length] = octet;
      try {
        expect(Array.isArray(read(changed))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(LookupError);
      }
    }),
    { numRuns: 500 },
  );
});
