import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aKey } from '../../test/small-certificates.ts';
import { sample } from '../../test/samples.ts';
import { readDer, type Tlv } from '../asn1/der.ts';
import { bitString, explicit, integer, nullValue, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, toBigEndian, toLittleEndian } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { type CurveParameters, standardCurves } from '../primitives/curves.ts';
import { standardSbox } from '../primitives/gost28147.ts';
import { parseCertificate } from '../x509/certificate.ts';
import * as oids from './oids.ts';
import { dstuParameters, KeyError, parsePublicKey } from './public-key.ts';

const m257 = curveNamed('m257');
const named = sequence(objectId(m257.parameters.oid));

const dstuSpki = (bits: Bytes, parameters: Bytes = named, oid: string = oids.dstu4145LittleEndian): Tlv =>
  readDer(sequence(sequence(objectId(oid), parameters), bitString(bits)));

const aPoint = octetString(m257.compress(m257.base));

/** ECBinary with whatever is to be other than standard. */
const explicitly = (changes: Partial<CurveParameters> & { base?: Bytes } = {}, bigEndian = false): Bytes => {
  const { m, ks, a, b, n } = { ...m257.parameters, ...changes };
  const number = (value: bigint): Bytes => (bigEndian ? toBigEndian : toLittleEndian)(value, 33);
  const standardBase = m257.compress(m257.base);
  const base = changes.base ?? (bigEndian ? standardBase.toReversed() : standardBase);
  const [one = 0] = ks;
  const middle = ks.length === 1 ? integer(one) : sequence(...ks.map((k) => integer(k)));
  const curve = [sequence(integer(m), middle), integer(a), octetString(number(b)), integer(n), octetString(base)];
  return sequence(sequence(...curve));
};

test('the sample certificates have keys on their explicit, standard curves', () => {
  const keyOf = (name: 'root.cer' | 'ca.cer' | 'user.cer') => parseCertificate(sample(name)).publicKey();
  expect(keyOf('root.cer')).toMatchObject({ kind: 'dstu', curve: { parameters: { name: 'm431' } } });
  expect(keyOf('ca.cer')).toMatchObject({ kind: 'dstu', curve: { parameters: { name: 'm257' } } });
  const user = keyOf('user.cer');
  expect(user.kind === 'dstu' && user.curve.compress(user.point)).toEqual(user.kind === 'dstu' && user.raw);
});

test('every standard curve is known by its name', () => {
  for (const { oid, name } of standardCurves)
    expect(dstuParameters(readDer(sequence(objectId(oid)))).parameters.name).toBe(name);
});

test('explicit parameters are taken when they are the standard ones, whichever way the octets run', () => {
  expect(dstuParameters(readDer(explicitly()))).toBe(m257);
  expect(dstuParameters(readDer(explicitly({}, true)), true)).toBe(m257);
  expect(() => dstuParameters(readDer(explicitly({}, true)))).toThrow(KeyError);
});

test.each<[string, Bytes]>([
  ['another b', explicitly({ b: m257.parameters.b ^ 2n })],
  ['another a', explicitly({ a: 1 })],
  ['another order', explicitly({ n: m257.parameters.n - 2n })],
  ['another field', explicitly({ ks: [11] })],
  ['another degree', explicitly({ m: 263 })],
  ['a field polynomial of five terms', explicitly({ ks: [12, 3, 1] })],
  ['another base point', explicitly({ base: m257.compress(m257.negate(m257.base)) })],
  ['an unknown curve', sequence(objectId('1.2.804.2.1.1.1.1.3.1.1.2.10'))],
  ['another substitution table', sequence(objectId(m257.parameters.oid), octetString(new Uint8Array(64)))],
  ['more than two parameters', sequence(objectId(m257.parameters.oid), octetString(standardSbox), nullValue())],
  ['no parameters', sequence()],
  ['NULL', nullValue()],
])('a key with %s is refused', (_, parameters) => {
  expect(() => parsePublicKey(dstuSpki(aPoint, parameters))).toThrow(KeyError);
});

test('a key with the first substitution table or none is taken', () => {
  const withTable = sequence(objectId(m257.parameters.oid), octetString(standardSbox));
  for (const parameters of [named, withTable, explicitly()])
    expect(parsePublicKey(dstuSpki(aPoint, parameters))).toMatchObject({ kind: 'dstu', curve: m257 });
});

test('a big-endian key is turned round', () => {
  const bits = octetString(m257.compress(m257.base).toReversed());
  const key = parsePublicKey(dstuSpki(bits, named, oids.dstu4145BigEndian));
  expect(key.kind === 'dstu' && m257.equals(key.point, m257.base)).toBe(true);
});

test.each<[string, Bytes]>([
  ['of another length', octetString(new Uint8Array(32).fill(1))],
  ['that is zero', octetString(new Uint8Array(33))],
  ['above the field', octetString(new Uint8Array(33).fill(0xff))],
  ['with something after it', sequence(aPoint, nullValue())],
  ['without its OCTET STRING', m257.compress(m257.base)],
])('a point %s is refused', (_, bits) => {
  expect(() => parsePublicKey(dstuSpki(bits))).toThrow(KeyError);
});

test('of random points only those on the curve are taken', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 33, maxLength: 33 }), (octets) => {
      octets[32] = (octets[32] ?? 0) & 1;
      try {
        const key = parsePublicKey(dstuSpki(octetString(new Uint8Array(octets))));
        expect(key.kind === 'dstu' && m257.multiplyAdd(0n, key.point, m257.order)).toBeNull();
      } catch (fault) {
        expect(fault).toBeInstanceOf(KeyError);
      }
    }),
    { numRuns: 40 },
  );
});

test('ECDSA keys are of a named NIST curve', async () => {
  const { spki } = await aKey();
  expect(parsePublicKey(readDer(spki))).toMatchObject({ kind: 'ecdsa', curve: 'P-256' });
  const other = (parameters: Bytes): Tlv =>
    readDer(sequence(sequence(objectId(oids.ecPublicKey), parameters), bitString(new Uint8Array(65))));
  expect(parsePublicKey(other(objectId(oids.p521)))).toMatchObject({ kind: 'ecdsa', curve: 'P-521' });
  for (const parameters of [objectId('1.3.132.0.10'), nullValue(), sequence()])
    expect(() => parsePublicKey(other(parameters))).toThrow(KeyError);
});

const rsa = (
  modulus: bigint,
  exponent: bigint | number,
  parameters: readonly Bytes[] = [nullValue()],
  oid: string = oids.rsaEncryption,
): Tlv =>
  readDer(sequence(sequence(objectId(oid), ...parameters), bitString(sequence(integer(modulus), integer(exponent)))));

const modulusOf = (bits: number): bigint => (1n << BigInt(bits - 1)) + 1n;

test('RSA keys have 2048 to 8192 bits and an odd exponent', () => {
  expect(parsePublicKey(rsa(modulusOf(2048), 65_537))).toMatchObject({ kind: 'rsa', bits: 2048, pssOnly: false });
  for (const refused of [
    rsa(modulusOf(2047), 65_537),
    rsa(modulusOf(8193), 65_537),
    rsa(-modulusOf(2048), 65_537),
    rsa(modulusOf(2048), 1),
    rsa(modulusOf(2048), 65_536),
    rsa(modulusOf(2048), (1n << 64n) + 1n),
    rsa(modulusOf(2048), 65_537, [sequence()]),
    rsa(modulusOf(2048), 65_537, [nullValue(), nullValue()]),
  ])
    expect(() => parsePublicKey(refused)).toThrow(KeyError);
});

test('a key for RSA-PSS only is rewritten for WebCrypto, and refused when it has parameters', () => {
  const key = parsePublicKey(rsa(modulusOf(2048), 65_537, [], oids.rsaPss));
  expect(key).toMatchObject({ kind: 'rsa', pssOnly: true });
  expect(key.kind === 'rsa' && key.spki).toEqual(rsa(modulusOf(2048), 65_537).raw);
  expect(() => parsePublicKey(rsa(modulusOf(2048), 65_537, [sequence()], oids.rsaPss))).toThrow(KeyError);
});

test('unknown algorithms and other shapes are refused', () => {
  for (const refused of [
    dstuSpki(aPoint, named, '1.2.3'),
    dstuSpki(aPoint, named, oids.dstu4145),
    readDer(nullValue()),
    readDer(sequence()),
    readDer(explicit(0, nullValue())),
    readDer(sequence(sequence(objectId(oids.dstu4145LittleEndian), named), bitString(Uint8Array.of(0x80), 7))),
    readDer(sequence(sequence(objectId(oids.dstu4145LittleEndian), named), bitString(aPoint), nullValue())),
  ])
    expect(() => parsePublicKey(refused)).toThrow(KeyError);
});
