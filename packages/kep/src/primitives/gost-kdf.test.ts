import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { concat, fromHex, toHex, toLittleEndian, utf8 } from '../bytes.ts';
import { hmacGost34311, iteratedGost, pbkdf2Gost, pkcs12Gost } from './gost-kdf.ts';
import { Gost28147 } from './gost28147.ts';
import { gost34311 } from './gost34311.ts';

const password = utf8('demo1234');

/** The private key in the IIT container, as PKCS#8 writes it. */
const scalar = toLittleEndian(0x55385eb0c9187e57b9a3052caaec3819cf7f1d1fa8ca15b41f8f0447e4207776n, 32);

test('the authentication code of the legal requirements for key containers comes out', () => {
  // Requirements for the formats of key containers, order 2782/5/689 of 27 December 2013, annex 2
  const key = fromHex('0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef');
  const message = fromHex('8888888899999999aaaaaaaabbbbbbbbccccccccddddddddeeeeeeeeffffffff');
  expect(toHex(hmacGost34311(key)(message))).toBe('679142781455ac14c7ea384d6f81d967b7affbcf39eb9f9e2b2569d43c7ad8b7');
});

test('a key shorter than a block is taken with zeroes after it (vector of cryptonite)', () => {
  const code = hmacGost34311(utf8('password'))(
    fromHex('31a58dc1462981189cf6c701e276c7553a5ab5f6e36d8418e4aa40c930cf3876'),
  );
  expect(toHex(code)).toBe('482e7ae77f7607584c883961770fb374bd85062a1970df77a847c3f9c18ea9a0');
});

test('a key longer than a block is hashed first, and one key serves any number of messages', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 33, maxLength: 70 }), fc.uint8Array(), fc.uint8Array(), (key, one, two) => {
      const hmac = hmacGost34311(key);
      const first = hmac(one);
      expect(hmac(two)).toEqual(hmacGost34311(gost34311(key))(two));
      expect(hmac(one)).toEqual(first);
    }),
  );
});

test('ten thousand hashes of the password open the IIT container', () => {
  const file = sample('user-Key-6.dat');
  // SEQUENCE { SEQUENCE { OID, SEQUENCE { OCTET STRING code, OCTET STRING end } }, OCTET STRING beginning }
  const [code, end, beginning] = [file.subarray(24, 28), file.subarray(30, 33), file.subarray(36)];
  const cipher = new Gost28147(iteratedGost(password, 10_000));
  const plain = cipher.decryptEcb(concat(beginning, end)).subarray(0, beginning.length);
  expect(cipher.mac(plain)).toEqual(Uint8Array.from(code));
  expect(toHex(plain)).toContain(toHex(scalar));
});

test('PBKDF2 opens a container of PBES2', () => {
  const file = sample('key.p8e');
  const salt = fromHex('22b29680f25e25514ff5df6b1879beeea3c659b95fee0d185525fe1160047482');
  const cipher = new Gost28147(pbkdf2Gost(password, salt, 10_000));
  const plain = cipher.decryptCfb(fromHex('d24d217cbb2aeebe'), file.subarray(file.length - 245));
  // PrivateKeyInfo of the length that is there, whose end is the private key
  expect(toHex(plain)).toMatch(
    /^3081f20201003081c9.*042112ccb18fc6ebf78058dcaf7083f7eb3c82fbe338c8377fc1f153a18a4ef79c7800$/,
  );
});

test('one iteration of PBKDF2 is one authentication code', () => {
  const salt = Uint8Array.of(1, 2, 3);
  const expected = hmacGost34311(password)(Uint8Array.of(1, 2, 3, 0, 0, 0, 1));
  expect(pbkdf2Gost(password, salt, 1)).toEqual(expected);
  expect(iteratedGost(password, 1)).toEqual(gost34311(password));
});

test('the derivation of PKCS#12 hashes the purpose, the salt and the password, each in whole blocks', () => {
  const start = (purpose: number): Uint8Array<ArrayBuffer> =>
    concat(
      new Uint8Array(32).fill(purpose),
      utf8('abcdefghijklmnopqrstabcdefghijkl'),
      utf8('0123456701234567'.repeat(2)),
    );
  const derive = (purpose: number, iterations: number, length?: number): Uint8Array<ArrayBuffer> =>
    pkcs12Gost(utf8('01234567'), utf8('abcdefghijklmnopqrst'), iterations, purpose, length);
  expect(derive(3, 1)).toEqual(gost34311(start(3)));
  expect(derive(1, 3)).toEqual(gost34311(gost34311(gost34311(start(1)))));
  expect(derive(2, 1, 8)).toEqual(gost34311(start(2)).slice(0, 8));
  expect(() => derive(1, 1, 33)).toThrow(RangeError);
});

test('the MAC key of a PFX that a second implementation reads is derived', () => {
  const bmpPassword = Uint8Array.from([...'demo1234\0'].flatMap((letter) => [0, letter.charCodeAt(0)]));
  const salt = fromHex('8a7a8440595dc1fa403b016eec3547aa02fa4040277c03e0cc653ed78308fbda');
  expect(toHex(pkcs12Gost(bmpPassword, salt, 10_000, 3))).toBe(
    '153ccc5011da33366517b1031417f50bb346c26bdb5453d208996a794b976880',
  );
});
