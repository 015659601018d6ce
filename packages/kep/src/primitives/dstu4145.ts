import { type Bytes, concat, fromBigEndian, fromLittleEndian, toBigEndian, toLittleEndian, wipe } from '../bytes.ts';
import type { FieldElement } from './binary-field.ts';
import type { Curve } from './curve.ts';
import type { Point } from './point.ts';

const bitLength = (value: bigint): number => value.toString(2).length;

/** Octets of r and of s: the octets of the order. */
const scalarLength = ({ order }: Curve): number => Math.ceil(bitLength(order) / 8);

/** The lowest m bits of a digest, whose first octet is the lowest; 1 instead of 0 (DSTU 4145-2002 §5.9). */
const digestElement = ({ field }: Curve, digest: Uint8Array): FieldElement => {
  const lowest = BigInt.asUintN(field.degree, fromLittleEndian(digest));
  return field.fromInteger(lowest === 0n ? 1n : lowest);
};

/** Fewer bits than the order has, the lowest of digest·x (DSTU 4145-2002 §5.10). */
const pairFirst = ({ field, order }: Curve, digest: FieldElement, x: FieldElement): bigint =>
  BigInt.asUintN(bitLength(order) - 1, field.toInteger(field.multiply(digest, x)));

/** A number between 0 and the order, all of them alike probable: a private key or a nonce. */
export const randomScalar = (curve: Curve): bigint => {
  const bytes = new Uint8Array(scalarLength(curve));
  for (;;) {
    const scalar = BigInt.asUintN(bitLength(curve.order), fromBigEndian(crypto.getRandomValues(bytes)));
    wipe(bytes);
    if (scalar > 0n && scalar < curve.order) return scalar;
  }
};

/** The public key −d·G (DSTU 4145-2002 §9). Throws RangeError unless 0 < d < n. */
export const publicKeyOf = (curve: Curve, privateKey: bigint): Point =>
  curve.negate(curve.multiplySecret(privateKey, curve.base));

/**
 * The signature with a nonce that is given, or undefined where the standard asks for another (r or s would be 0). One
 * nonce for two digests gives the key away: it is a parameter for the example of the standard's annex only.
 */
export const signDigestWithNonce = (
  curve: Curve,
  digest: Uint8Array,
  privateKey: bigint,
  nonce: bigint,
): Bytes | undefined => {
  const { x } = curve.multiplySecret(nonce, curve.base);
  const r = pairFirst(curve, digestElement(curve, digest), x);
  const s = (nonce + privateKey * r) % curve.order;
  if (r === 0n || s === 0n) return undefined;
  return concat(toLittleEndian(r, scalarLength(curve)), toLittleEndian(s, scalarLength(curve)));
};

/**
 * Signs a digest (its octets as the hash function gives them): r‖s, each little-endian and as long as the order, as in
 * CMS (DSTU 4145-2002 §12). Throws RangeError unless 0 < d < n and the digest has octets.
 */
export const signDigest = (curve: Curve, digest: Uint8Array, privateKey: bigint): Bytes => {
  if (privateKey <= 0n || privateKey >= curve.order) throw new RangeError('this is no private key of the curve');
  if (digest.length === 0) throw new RangeError('there is no digest to sign');
  for (;;) {
    const signature = signDigestWithNonce(curve, digest, privateKey, randomScalar(curve));
    if (signature !== undefined) return signature;
  }
};

/**
 * Whether r‖s signs the digest under the key (DSTU 4145-2002 §13). Halves padded with zeroes or without their zeroes,
 * as some programs write them, are read too; anything that is no signature is false, and nothing throws.
 */
export const verifyDigest = (curve: Curve, digest: Uint8Array, signature: Uint8Array, publicKey: Point): boolean => {
  const half = signature.length / 2;
  if (!Number.isInteger(half) || half > 2 * scalarLength(curve) || digest.length === 0) return false;
  const r = fromLittleEndian(signature.subarray(0, half));
  const s = fromLittleEndian(signature.subarray(half));
  if (r === 0n || s === 0n || r >= curve.order || s >= curve.order) return false;
  const point = curve.multiplyAdd(s, publicKey, r);
  return point !== null && pairFirst(curve, digestElement(curve, digest), point.x) === r;
};

/**
 * What two parties share: x of h·d·Q for the cofactor h, big-endian, as long as the field (its leading zeroes are
 * there). Throws RangeError unless 0 < d < n.
 */
export const sharedX = (curve: Curve, privateKey: bigint, point: Point): Bytes => {
  const { x } = curve.multiplySecret((privateKey * curve.cofactor) % curve.order, point);
  return toBigEndian(curve.field.toInteger(x), curve.field.byteLength);
};
