import { bitsOf, readDer } from '../asn1/der.ts';
import { bitString, integer, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, toLittleEndian } from '../bytes.ts';
import type { Curve } from '../primitives/curve.ts';
import { standardSbox } from '../primitives/gost28147.ts';
import { keyIdOf } from '../x509/certificate.ts';
import { type DstuTestKey, dstuAlgorithms, type TestKey } from './test-keys.ts';

/** Explicit parameters of a curve, each of which may be made to lie. */
export interface ExplicitParameters {
  readonly m: number;
  /** Exponents of the polynomial between m and 0. */
  readonly ks: readonly number[];
  readonly a: number;
  readonly b: bigint;
  readonly n: bigint;
  /** The compressed base point, little-endian. */
  readonly base: Bytes;
}

/** How the key of a certificate is written. */
export interface PublicKeyShape {
  /** The algorithm that the key signs with unless told. */
  readonly algorithmOid?: string;
  /** The curve's name (its OID) unless told: standard parameters written out, or others. */
  readonly parameters?: 'named' | 'explicit' | ExplicitParameters;
  /** Another object identifier for the curve. */
  readonly curveOid?: string;
  /** The S-box; DKE №1 unless told, null for none. */
  readonly sbox?: Bytes | null;
  /** Other octets for the compressed point. */
  readonly point?: Bytes;
}

/** The standard parameters of a curve. */
export const parametersOf = (curve: Curve): ExplicitParameters => {
  const { m, ks, a, b, n } = curve.parameters;
  return { m, ks, a, b, n, base: curve.compress(curve.base) };
};

const explicitCurve = ({ m, ks, a, b, n, base }: ExplicitParameters): Bytes => {
  const exponents = ks.toSorted((one, other) => one - other).map((k) => integer(k));
  const [only, ...others] = exponents;
  const polynomial = only !== undefined && others.length === 0 ? only : sequence(...exponents);
  const coefficient = octetString(toLittleEndian(b, Math.ceil(m / 8)));
  return sequence(sequence(integer(m), polynomial), integer(a), coefficient, integer(n), octetString(base));
};

const curveParameters = (curve: Curve, { parameters = 'named', curveOid }: PublicKeyShape): Bytes => {
  if (parameters === 'named') return objectId(curveOid ?? curve.parameters.oid);
  return explicitCurve(parameters === 'explicit' ? parametersOf(curve) : parameters);
};

const dstuPublicKey = (key: DstuTestKey, shape: PublicKeyShape): Bytes => {
  const { sbox = standardSbox } = shape;
  const box = sbox === null ? [] : [octetString(Uint8Array.from(sbox))];
  const parameters = sequence(curveParameters(key.curve, shape), ...box);
  const algorithm = sequence(objectId(shape.algorithmOid ?? dstuAlgorithms[key.hash]), parameters);
  return sequence(algorithm, bitString(octetString(shape.point ?? key.point)));
};

/** A SubjectPublicKeyInfo; the shape is for DSTU keys only. */
export const publicKeyInfo = (key: TestKey, shape: PublicKeyShape = {}): Bytes =>
  key.kind === 'dstu' ? dstuPublicKey(key, shape) : key.spki;

/** The key identifier of a SubjectPublicKeyInfo, 32 octets. Throws DerError. */
export const keyIdOfInfo = (spki: Bytes): Bytes => keyIdOf(bitsOf(readDer(spki).children[1]).bytes);
