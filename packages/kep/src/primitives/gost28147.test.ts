import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex } from '../bytes.ts';
import { Gost28147, standardSbox } from './gost28147.ts';

/** The vectors of cryptonite and UAPKI are for the table of the examples of GOST R 34.11-94. */
const exampleSbox = fromHex(`
  4a92d80e6b1c7f53 eb4c6dfa23810759 581da342efc7609b 7da1089fe46cb253
  6c715fd84a9e03b2 4ba0721d36859cfe db413f590ae7682c 1fd057a4923e6b8c`);
const countingKey = fromHex('0100000002000000030000000400000005000000060000000700000008000000');

test('simple substitution gives the published blocks', () => {
  const cipher = new Gost28147(
    fromHex('348724a4c1a67667153dde5933884250e3248c657d413b8c1c9ca09a56d968cf'),
    exampleSbox,
  );
  const blocks = fromHex('34c01533e37d1c56e9431604f57e37a18f90eb0333a33362');
  const encrypted = fromHex('863e78dd2d60d13ce38f0f691f68f7feb99bb76c3073142d');
  expect(cipher.encryptEcb(blocks)).toEqual(encrypted);
  expect(cipher.decryptEcb(encrypted)).toEqual(blocks);
});

test('gamma with feedback gives the published text', () => {
  const cipher = new Gost28147(countingKey, exampleSbox);
  const iv = fromHex('0300000003000000');
  const plain = fromHex('0102030405060708090a0b0c0d0e0f101112131415161718');
  const encrypted = fromHex('d1ce841aa50de523b0ab76646f0d1ee8ae02aa0c4e8eafb3');
  expect(cipher.encryptCfb(iv, plain)).toEqual(encrypted);
  expect(cipher.decryptCfb(iv, encrypted)).toEqual(plain);
  // A last block may be of any length.
  expect(cipher.encryptCfb(iv, plain.subarray(0, 19))).toEqual(encrypted.subarray(0, 19));
});

test('the authentication code is the published one', () => {
  const cipher = new Gost28147(countingKey, exampleSbox);
  expect(toHex(cipher.mac(fromHex('d1ce841aa50de523b0ab76646f0d1ee8ae02aa0c4e8eafb3')))).toBe('7e4a9667');
});

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const blocks = fc.nat(6).chain((count) => fc.uint8Array({ minLength: 8 * count, maxLength: 8 * count }));

test('what is encrypted is decrypted again, with table № 1 as the one that need not be named', () => {
  fc.assert(
    fc.property(
      key,
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      blocks,
      fc.uint8Array(),
      (bytes, iv, whole, any) => {
        const cipher = new Gost28147(bytes);
        const named = new Gost28147(bytes, standardSbox);
        expect(named.decryptEcb(cipher.encryptEcb(whole))).toEqual(whole);
        expect(named.decryptCfb(iv, cipher.encryptCfb(iv, any))).toEqual(any);
        expect(named.mac(any)).toEqual(cipher.mac(any));
      },
    ),
  );
});

test('the authentication code tells a flipped bit, and reads the last block with zeroes after it', () => {
  fc.assert(
    fc.property(key, fc.uint8Array({ minLength: 9, maxLength: 60 }), fc.nat(), (bytes, data, position) => {
      const cipher = new Gost28147(bytes);
      const padded = new Uint8Array(Math.ceil(data.length / 8) * 8);
      padded.set(data);
      expect(cipher.mac(padded)).toEqual(cipher.mac(data));
      const bit = position % (8 * data.length);
      padded[bit >> 3] = (padded[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(cipher.mac(padded)).not.toEqual(cipher.mac(data));
    }),
  );
});

test('a part of a larger array is read from its own beginning', () => {
  const room = new Uint8Array(50).fill(7);
  room.set(countingKey, 3);
  const data = new Uint8Array(16);
  expect(new Gost28147(room.subarray(3, 35)).encryptEcb(data)).toEqual(new Gost28147(countingKey).encryptEcb(data));
});

test('a wiped cipher has forgotten its key', () => {
  const cipher = new Gost28147(countingKey);
  cipher.wipe();
  const data = new Uint8Array(8);
  expect(cipher.encryptEcb(data)).toEqual(new Gost28147(new Uint8Array(32)).encryptEcb(data));
});

test('keys, tables, vectors and blocks of other lengths are refused', () => {
  expect(() => new Gost28147(new Uint8Array(31))).toThrow(RangeError);
  expect(() => new Gost28147(new Uint8Array(32), new Uint8Array(63))).toThrow(RangeError);
  const cipher = new Gost28147(countingKey);
  expect(() => cipher.encryptEcb(new Uint8Array(9))).toThrow(RangeError);
  expect(() => cipher.decryptEcb(new Uint8Array(7))).toThrow(RangeError);
  expect(() => cipher.encryptCfb(new Uint8Array(7), new Uint8Array(8))).toThrow(RangeError);
  expect(() => cipher.decryptCfb(new Uint8Array(9), new Uint8Array(8))).toThrow(RangeError);
});
