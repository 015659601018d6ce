import { expect, test } from 'vitest';
import { toHex, utf8 } from '../bytes.ts';
import { gost34311 } from '../primitives/gost34311.ts';
import { kupyna } from '../primitives/kupyna.ts';
import { digestOf, isKnownDigest, sha2Of, UnknownDigest } from './digests.ts';
import * as oids from './oids.ts';

const data = utf8('abc');

test('SHA-2 of "abc" is that of FIPS 180-4', async () => {
  expect(toHex(await digestOf(oids.sha256, data))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(toHex(await digestOf(oids.sha384, data))).toMatch(/^cb00753f45a35e8bb5a03d699ac65007272c32ab0eded163/);
  expect(toHex(await digestOf(oids.sha512, data))).toMatch(/^ddaf35a193617abacc417349ae20413112e6fa4e89a97ea2/);
});

test('the Ukrainian digests are those of their identifiers', async () => {
  expect(await digestOf(oids.gost34311, data)).toEqual(gost34311(data));
  expect(await digestOf(oids.kupyna256, data)).toEqual(kupyna(data, 256));
  expect(await digestOf(oids.kupyna384, data)).toEqual(kupyna(data, 384));
  expect(await digestOf(oids.kupyna512, data)).toEqual(kupyna(data, 512));
});

test.each([
  ['GOST 34.311', oids.gost34311, (octets: Uint8Array<ArrayBuffer>) => gost34311(octets)],
  ['Kupyna', oids.kupyna256, (octets: Uint8Array<ArrayBuffer>) => kupyna(octets, 256)],
])('%s of large data is the same, and others have their turn while it is made', async (_name, oid, whole) => {
  const large = new Uint8Array(600_001).map((_, index) => index % 251);
  let turns = 0;
  let done = false;
  const takeTurns = (): void => {
    if (done) return;
    turns += 1;
    setTimeout(takeTurns, 0);
  };
  setTimeout(takeTurns, 0);
  const digest = await digestOf(oid, large);
  done = true;
  expect(digest).toEqual(whole(large));
  expect(turns).toBeGreaterThanOrEqual(2);
});

test('SHA-1 and unknown digests are refused', async () => {
  expect(isKnownDigest(oids.sha1)).toBe(false);
  expect(isKnownDigest(oids.kupyna256)).toBe(true);
  expect(isKnownDigest(oids.sha512)).toBe(true);
  expect(sha2Of(oids.gost34311)).toBeUndefined();
  await expect(digestOf(oids.sha1, data)).rejects.toThrow(UnknownDigest);
  await expect(digestOf('__proto__', data)).rejects.toThrow(UnknownDigest);
});
