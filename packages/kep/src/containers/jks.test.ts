import { expect, test } from 'vitest';
import { foreignContainer } from '../../test/foreign-containers.ts';
import { sample } from '../../test/samples.ts';
import { nullValue, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, concat, toBigEndian, utf8 } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { DamagedContainer, NotAKeyContainer, UnknownAlgorithm, WrongPassword } from './errors.ts';
import { openContainer } from './open-container.ts';
import { utf16Password } from './password.ts';
import type { DstuPrivateKey } from './private-key.ts';
import { writePrivateKeyInfo } from '../testing/write-container.ts';

const key: DstuPrivateKey = { kind: 'dstu', curve: curveNamed('m257'), scalar: 987_654_321n, use: 'signature' };
const other: DstuPrivateKey = { ...key, scalar: 5n };

const sha1 = async (...parts: readonly Bytes[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-1', concat(...parts)));

const uint32 = (value: number): Bytes => toBigEndian(BigInt(value), 4);
const text = (value: string): Bytes => concat(toBigEndian(BigInt(utf8(value).length), 2), utf8(value));
const block = (octets: Bytes): Bytes => concat(uint32(octets.length), octets);
const certificateOf = (der: Bytes): Bytes => concat(text('X.509'), block(der));

/** What Java's KeyProtector makes of a key. */
const protect = async (info: Bytes, password: string): Promise<Bytes> => {
  const octets = utf16Password(password);
  const salt = crypto.getRandomValues(new Uint8Array(20));
  let stream = salt;
  const body = info.slice();
  for (let at = 0; at < body.length; at += 20) {
    stream = await sha1(octets, stream);
    stream.forEach((octet, index) => {
      if (at + index < body.length) body[at + index] = (body[at + index] ?? 0) ^ octet;
    });
  }
  const algorithm = sequence(objectId('1.3.6.1.4.1.42.2.17.1.1'), nullValue());
  return sequence(algorithm, octetString(concat(salt, body, await sha1(octets, info))));
};

const keyEntry = async (written: DstuPrivateKey, password: string, certificates: readonly Bytes[]): Promise<Bytes> =>
  concat(
    uint32(1),
    text('підпис'),
    new Uint8Array(8),
    block(await protect(writePrivateKeyInfo(written), password)),
    uint32(certificates.length),
    ...certificates.map(certificateOf),
  );

const trusted = (der: Bytes): Bytes => concat(uint32(2), text('корінь'), new Uint8Array(8), certificateOf(der));

const storeOf = (entries: readonly Bytes[], version = 2): Bytes =>
  concat(uint32(0xfeedfeed), uint32(version), uint32(entries.length), ...entries, new Uint8Array(20));

const [leaf, centre] = [sample('user.cer'), sample('ca.cer')];

test('A JKS with a DSTU key opens to the key, its chain and the trusted certificates', async () => {
  const store = storeOf([await keyEntry(key, 'пароль 1', [leaf, centre]), trusted(centre)]);
  const opened = await openContainer(store, 'пароль 1');
  expect(opened).toEqual({ kind: 'jks', keys: [key], certificates: [leaf, centre, centre] });
});

test('Of two keys the password need open only one', async () => {
  const store = storeOf([await keyEntry(key, 'first', [leaf]), await keyEntry(other, 'second', [])]);
  expect((await openContainer(store, 'second')).keys).toEqual([other]);
  await expect(openContainer(store, 'third')).rejects.toBeInstanceOf(WrongPassword);
});

test('A JKS of nothing but certificates is no container of keys', async () => {
  await expect(openContainer(storeOf([trusted(centre)]), '')).rejects.toBeInstanceOf(NotAKeyContainer);
});

test('Another version is not supported, another kind of entry is damage', async () => {
  await expect(openContainer(storeOf([], 1), '')).rejects.toBeInstanceOf(UnknownAlgorithm);
  const strange = concat(uint32(9), text('a'), new Uint8Array(8));
  await expect(openContainer(storeOf([strange]), '')).rejects.toBeInstanceOf(DamagedContainer);
});

test('Counts and lengths beyond the file are damage', async () => {
  const store = foreignContainer('ecdsa.jks');
  for (const at of [8, 28]) {
    const lying = store.slice();
    lying.set(uint32(0xffffffff), at);
    await expect(openContainer(lying, 'demo1234')).rejects.toBeInstanceOf(DamagedContainer);
  }
});
