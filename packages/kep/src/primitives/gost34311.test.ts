import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../bytes.ts';
import { Gost34311, gost34311 } from './gost34311.ts';

/** The table of the standard's own examples, which the Ukrainian profiles do not use. */
const exampleSbox = fromHex(`
  4a92d80e6b1c7f53 eb4c6dfa23810759 581da342efc7609b 7da1089fe46cb253
  6c715fd84a9e03b2 4ba0721d36859cfe db413f590ae7682c 1fd057a4923e6b8c`);

test('the messages of annex A.3 of GOST 34.311-95 have their digests', () => {
  const digestOf = (text: string): string => toHex(new Gost34311(exampleSbox).update(utf8(text)).digest());
  expect(digestOf('This is message, length=32 bytes')).toBe(
    'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa',
  );
  expect(digestOf('Suppose the original message has length = 50 bytes')).toBe(
    '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
  );
  expect(digestOf('')).toBe('ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d');
});

test('table № 1 gives the digests of other Ukrainian implementations', () => {
  // cryptonite's test of the table, and the content digest in a CMS that UAPKI made
  expect(toHex(gost34311(fromHex('ad26f436f0b627880038727d22e02c97d081ef85260fc96718395091ce224dd7')))).toBe(
    '02d7e8a3c111788bb1b8a489c5e330288728f1c308c2cec08e09265bfa395599',
  );
  expect(toHex(gost34311(utf8('{"service":"Тест","ts":"2026-11-21"}')))).toBe(
    '7e646ba6c4da1765a20bf5f701f6e657a68c6338ee88673a374eb68ef2fe83fa',
  );
});

const pieces = fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 6 });
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

test('data fed in pieces has the digest of the whole', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const hash = new Gost34311();
      for (const part of parts) hash.update(part);
      expect(hash.digest()).toEqual(gost34311(joined(parts)));
    }),
  );
});

test('a clone goes on from where it was made and leaves the first as it is', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), fc.uint8Array(), (start, one, other) => {
      const hash = new Gost34311().update(start);
      const clone = hash.clone().update(other);
      expect(hash.update(one).digest()).toEqual(gost34311(joined([start, one])));
      expect(clone.digest()).toEqual(gost34311(joined([start, other])));
    }),
  );
});

test('a flipped bit anywhere gives another digest, and so does a zero at the end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), fc.nat(), (data, position) => {
      const changed = data.slice();
      const index = position % data.length;
      changed[index] = (changed[index] ?? 0) ^ (1 << (position & 7));
      expect(gost34311(changed)).not.toEqual(gost34311(data));
      expect(gost34311(joined([data, Uint8Array.of(0)]))).not.toEqual(gost34311(data));
    }),
  );
});

test('a table of another length is refused', () => {
  expect(() => new Gost34311(new Uint8Array(128))).toThrow(RangeError);
});
