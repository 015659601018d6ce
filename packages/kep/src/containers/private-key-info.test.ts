import { expect, test } from 'vitest';
import { foreignContainer } from '../../test/foreign-containers.ts';
import { readDer } from '../asn1/der.ts';
import { integer, nullValue, objectId, octetString, sequence, setOf, tlv } from '../asn1/der-writer.ts';
import { type Bytes, fromHex, toHex } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { standardSbox } from '../primitives/gost28147.ts';
import { DamagedContainer, UnknownAlgorithm } from './errors.ts';
import type { PrivateKey } from './private-key.ts';
import { isPrivateKeyInfo, privateKeysOf } from './private-key-info.ts';

const infoOf = (algorithm: Bytes, octets: Bytes, ...rest: readonly Bytes[]): Bytes =>
  sequence(integer(0), algorithm, octetString(octets), ...rest);

const keysOf = (info: Bytes): PrivateKey[] => privateKeysOf(readDer(info));

const littleEndian = '1.2.804.2.1.1.1.1.3.1.1';
const m257 = curveNamed('m257');
const parameters = sequence(objectId(m257.parameters.oid), octetString(standardSbox));
const five = fromHex(`05${'00'.repeat(31)}`);

test('A key of a curve by its name is read little-endian', () => {
  const [key, ...others] = keysOf(infoOf(sequence(objectId(littleEndian), parameters), five));
  expect(key).toEqual({ kind: 'dstu', curve: m257, scalar: 5n, use: 'signature' });
  expect(others).toEqual([]);
});

test('A key under the big-endian identifier is read the other way', () => {
  const [key] = keysOf(infoOf(sequence(objectId(`${littleEndian}.1.1`), parameters), five.toReversed()));
  expect(key).toMatchObject({ scalar: 5n });
});

test('A scalar beyond the order is taken modulo it', () => {
  const beyond = fromHex('ff'.repeat(33));
  const [key] = keysOf(infoOf(sequence(objectId(littleEndian), parameters), beyond));
  expect(key).toMatchObject({ scalar: ((1n << 264n) - 1n) % m257.order });
});

test('A foreign curve, a foreign table and an unknown algorithm are not supported', () => {
  const algorithms = [
    sequence(objectId(littleEndian), sequence(objectId('1.2.804.2.1.1.1.1.3.1.1.2.77'), octetString(standardSbox))),
    sequence(objectId(littleEndian), sequence(objectId(m257.parameters.oid), octetString(standardSbox.toReversed()))),
    sequence(objectId(littleEndian)),
    sequence(objectId('1.2.840.10040.4.1'), nullValue()),
    sequence(objectId('1.2.840.10045.2.1'), objectId('1.3.132.0.10')),
    sequence(objectId('1.2.840.10045.2.1'), sequence(integer(1))),
  ];
  for (const algorithm of algorithms) expect(() => keysOf(infoOf(algorithm, five))).toThrow(UnknownAlgorithm);
});

test('A short RSA key is not supported', () => {
  const rsa = (modulus: bigint): Bytes => sequence(integer(0), integer(modulus), integer(65_537));
  const algorithm = sequence(objectId('1.2.840.113549.1.1.1'), nullValue());
  expect(() => keysOf(infoOf(algorithm, rsa((1n << 1024n) - 1n)))).toThrow(UnknownAlgorithm);
  expect(keysOf(infoOf(algorithm, rsa((1n << 2048n) - 1n)))).toMatchObject([{ kind: 'rsa', bits: 2048 }]);
});

test('Another version or a key without octets is damage', () => {
  const algorithm = sequence(objectId(littleEndian), parameters);
  expect(() => keysOf(sequence(integer(2), algorithm, octetString(five)))).toThrow(DamagedContainer);
  expect(() => keysOf(infoOf(algorithm, new Uint8Array(0)))).toThrow(DamagedContainer);
  expect(() => keysOf(infoOf(algorithm, new Uint8Array(65)))).toThrow(DamagedContainer);
  expect(isPrivateKeyInfo(readDer(sequence(integer(0), algorithm)))).toBe(false);
});

test('Attributes do not go to WebCrypto', () => {
  const open = foreignContainer('ecdsa-open.p8');
  const attribute = sequence(objectId('2.5.29.15'), setOf(tlv(0x03, fromHex('0780'))));
  const children = readDer(open).children.map(({ raw }) => raw);
  const [key] = keysOf(sequence(...children, tlv(0xa0, attribute)));
  expect(key?.kind === 'ecdsa' && toHex(key.pkcs8)).toBe(toHex(open));
});
