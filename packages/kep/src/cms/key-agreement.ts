import { nullValue, objectId, octetString, explicit, sequence } from '../asn1/der-writer.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, concat, wipe } from '../bytes.ts';
import type { Curve } from '../primitives/curve.ts';
import type { Point } from '../primitives/point.ts';
import { sharedX } from '../primitives/dstu4145.ts';
import { gost34311 } from '../primitives/gost34311.ts';

/** Two parties of which one is known by its private key. */
export interface Agreement {
  readonly curve: Curve;
  readonly scalar: bigint;
  readonly publicKey: Point;
  /** User keying material: what the sender adds so that the same two never get the same key. */
  readonly keyingMaterial?: Bytes;
}

/** AlgorithmIdentifier of the key wrap: the envelope carries it and the derivation takes it in. */
export const keyWrapAlgorithm: Bytes = sequence(objectId(oids.gost28147KeyWrap), nullValue());

/** The first block of the derivation is all that a key of 32 octets needs. */
const counter = Uint8Array.of(0, 0, 0, 1);
const keyLengthInBits = Uint8Array.of(0, 0, 1, 0);

/** ECC-CMS-SharedInfo (RFC 5753 §7.2). */
const sharedInfo = (keyingMaterial: Bytes | undefined): Bytes =>
  sequence(
    keyWrapAlgorithm,
    ...(keyingMaterial === undefined ? [] : [explicit(0, octetString(keyingMaterial))]),
    explicit(2, octetString(keyLengthInBits)),
  );

/** The shared x as the implementations feed it to the hash: an octet of zero in front is left out, or all are, or none. */
const formsOf = (x: Bytes): readonly Bytes[] => {
  const leading = x.findIndex((octet) => octet !== 0);
  const dropped = [Math.min(leading, 1), leading, 0];
  return [...new Set(dropped)].map((count) => x.subarray(count));
};

/**
 * The keys that two parties may have agreed upon (32 octets each): cofactor Diffie–Hellman of DSTU 4145 and the
 * derivation of RFC 5753 §7.2 with GOST 34.311. The first is what this package's envelopes use; there are others only
 * where x begins with zeroes, which implementations cut differently. The caller wipes them. Throws RangeError unless
 * 0 < scalar < n.
 */
export const agreedKeys = ({ curve, scalar, publicKey, keyingMaterial }: Agreement): Bytes[] => {
  const x = sharedX(curve, scalar, publicKey);
  const info = sharedInfo(keyingMaterial);
  const keys = formsOf(x).map((form) => {
    const input = concat(form, counter, info);
    const key = gost34311(input);
    wipe(input);
    return key;
  });
  wipe(x);
  return keys;
};
