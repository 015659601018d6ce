import * as oids from '../algorithms/oids.ts';
import type { EcdsaCurve } from '../algorithms/public-key.ts';
import { integer, nullValue, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, fromBase64, fromBigEndian, fromHex, toBase64 } from '../bytes.ts';
import type { PrivateKey } from '../containers/private-key.ts';
import { type Curve, curveNamed } from '../primitives/curve.ts';
import { type CurveName, standardCurves } from '../primitives/curves.ts';
import { publicKeyOf, randomScalar, signDigest } from '../primitives/dstu4145.ts';
import { gost34311 } from '../primitives/gost34311.ts';
import { kupyna } from '../primitives/kupyna.ts';

export type DstuHash = 'gost34311' | 'kupyna256' | 'kupyna384' | 'kupyna512';

/** A key pair of DSTU 4145 and the hash function it signs with. */
export interface DstuTestKey {
  readonly kind: 'dstu';
  readonly hash: DstuHash;
  readonly curve: Curve;
  readonly scalar: bigint;
  /** The compressed point, little-endian. */
  readonly point: Bytes;
}

/** An ECDSA key pair; it signs with the SHA-2 of its curve's size. */
export interface EcdsaTestKey {
  readonly kind: 'ecdsa';
  readonly curve: EcdsaCurve;
  readonly pkcs8: Bytes;
  readonly spki: Bytes;
}

/** An RSA key pair; it signs with PKCS #1 v1.5 and SHA-256. */
export interface RsaTestKey {
  readonly kind: 'rsa';
  readonly bits: number;
  readonly pkcs8: Bytes;
  readonly spki: Bytes;
}

/** A key pair that lives in memory unprotected: for tests and for an installation's own test centre, nothing else. */
export type TestKey = DstuTestKey | EcdsaTestKey | RsaTestKey;

const digests: Readonly<Record<DstuHash, (data: Uint8Array) => Bytes>> = {
  gost34311: (data) => gost34311(data),
  kupyna256: (data) => kupyna(data, 256),
  kupyna384: (data) => kupyna(data, 384),
  kupyna512: (data) => kupyna(data, 512),
};

/** Signature algorithms of DSTU 4145 in the polynomial basis, by the hash function. */
export const dstuAlgorithms: Readonly<Record<DstuHash, string>> = {
  gost34311: oids.dstu4145LittleEndian,
  kupyna256: oids.dstu4145Kupyna256LittleEndian,
  kupyna384: oids.dstu4145Kupyna384LittleEndian,
  kupyna512: oids.dstu4145Kupyna512LittleEndian,
};

const ecdsaAlgorithms = {
  'P-256': { oid: oids.ecdsaSha256, hash: 'SHA-256', length: 32 },
  'P-384': { oid: oids.ecdsaSha384, hash: 'SHA-384', length: 48 },
  'P-521': { oid: oids.ecdsaSha512, hash: 'SHA-512', length: 66 },
} as const;

const rsaAlgorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

const dstuKey = (curve: Curve, hash: DstuHash, scalar: bigint): DstuTestKey => ({
  kind: 'dstu',
  hash,
  curve,
  scalar,
  point: curve.compress(publicKeyOf(curve, scalar)),
});

/** A new DSTU 4145 key: m257 and GOST 34.311 unless told. */
export const createDstuKey = (name: CurveName = 'm257', hash: DstuHash = 'gost34311'): DstuTestKey =>
  dstuKey(curveNamed(name), hash, randomScalar(curveNamed(name)));

interface WebPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

const exportPair = async ({ privateKey, publicKey }: WebPair): Promise<{ pkcs8: Bytes; spki: Bytes }> => ({
  pkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)),
  spki: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
});

/** A new ECDSA key. */
export const createEcdsaKey = async (curve: EcdsaCurve = 'P-256'): Promise<EcdsaTestKey> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, true, ['sign', 'verify']);
  return { kind: 'ecdsa', curve, ...(await exportPair(pair)) };
};

/** A new RSA key of 2048 bits unless told; fewer than the package accepts are possible. */
export const createRsaKey = async (bits = 2048): Promise<RsaTestKey> => {
  const algorithm = { ...rsaAlgorithm, modulusLength: bits, publicExponent: Uint8Array.of(1, 0, 1) };
  return {
    kind: 'rsa',
    bits,
    ...(await exportPair(await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']))),
  };
};

/** The AlgorithmIdentifier of what the key signs. */
export const signatureAlgorithmOf = (key: TestKey): Bytes => {
  if (key.kind === 'dstu') return sequence(objectId(dstuAlgorithms[key.hash]));
  if (key.kind === 'rsa') return sequence(objectId(oids.rsaSha256), nullValue());
  return sequence(objectId(ecdsaAlgorithms[key.curve].oid));
};

const signEcdsa = async (pkcs8: Bytes, curve: EcdsaCurve, data: Bytes): Promise<Bytes> => {
  const { hash, length } = ecdsaAlgorithms[curve];
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: curve }, false, ['sign']);
  const halves = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, key, data));
  const [r, s] = [halves.subarray(0, length), halves.subarray(length)];
  return sequence(integer(fromBigEndian(r)), integer(fromBigEndian(s)));
};

/** The signature as CMS holds it: DSTU r‖s little-endian, ECDSA in DER (RFC 5480), RSA PKCS#1. */
export const signWith = async (key: TestKey, data: Bytes): Promise<Bytes> => {
  if (key.kind === 'dstu') return signDigest(key.curve, digests[key.hash](data), key.scalar);
  if (key.kind === 'ecdsa') return signEcdsa(key.pkcs8, key.curve, data);
  const imported = await crypto.subtle.importKey('pkcs8', key.pkcs8, rsaAlgorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign(rsaAlgorithm.name, imported, data));
};

/** The signature as the BIT STRING of a certificate, a CRL or an OCSP answer holds it: DSTU inside an OCTET STRING. */
export const signatureBitsWith = async (key: TestKey, data: Bytes): Promise<Bytes> => {
  const signature = await signWith(key, data);
  return key.kind === 'dstu' ? octetString(signature) : signature;
};

/** The key as a container gives it. */
export const privateKeyOf = (key: TestKey): PrivateKey => {
  if (key.kind === 'dstu') return { kind: 'dstu', curve: key.curve, scalar: key.scalar, use: 'signature' };
  if (key.kind === 'ecdsa') return { kind: 'ecdsa', namedCurve: key.curve, pkcs8: key.pkcs8 };
  return { kind: 'rsa', bits: key.bits, pkcs8: key.pkcs8 };
};

/** A key in JSON, unprotected. */
export type TestKeyJson =
  | { readonly kind: 'dstu'; readonly hash: DstuHash; readonly curve: CurveName; readonly scalar: string }
  | { readonly kind: 'ecdsa'; readonly curve: EcdsaCurve; readonly pkcs8: string; readonly spki: string }
  | { readonly kind: 'rsa'; readonly bits: number; readonly pkcs8: string; readonly spki: string };

/** The key as JSON can say it. */
export const keyToJson = (key: TestKey): TestKeyJson =>
  key.kind === 'dstu'
    ? { kind: 'dstu', hash: key.hash, curve: key.curve.parameters.name, scalar: key.scalar.toString(16) }
    : { ...key, pkcs8: toBase64(key.pkcs8), spki: toBase64(key.spki) };

/** The key that keyToJson wrote. Throws RangeError for a curve or a number that is none. */
export const keyFromJson = (json: TestKeyJson): TestKey => {
  if (json.kind !== 'dstu') return { ...json, pkcs8: fromBase64(json.pkcs8), spki: fromBase64(json.spki) };
  if (!standardCurves.some(({ name }) => name === json.curve)) throw new RangeError(`No curve ${json.curve}`);
  const digits = json.scalar.padStart(json.scalar.length + (json.scalar.length % 2), '0');
  return dstuKey(curveNamed(json.curve), json.hash, fromBigEndian(fromHex(digits)));
};
