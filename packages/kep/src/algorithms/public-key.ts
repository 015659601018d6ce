import {
  bitsOf,
  childrenOf,
  DerError,
  integerOf,
  octetsOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
} from '../asn1/der.ts';
import { bitString, nullValue, objectId, sequence } from '../asn1/der-writer.ts';
import { type Bytes, equalBytes, fromBigEndian, fromLittleEndian } from '../bytes.ts';
import { type Curve, curveNamed, curveOfOid, PointError } from '../primitives/curve.ts';
import type { Point } from '../primitives/point.ts';
import { type CurveParameters, standardCurves } from '../primitives/curves.ts';
import { standardSbox } from '../primitives/gost28147.ts';
import * as oids from './oids.ts';

/** A key we do not take: unknown algorithm, foreign curve or substitution table, a point off its curve, a short RSA key. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/** The curves of ECDSA by the names of WebCrypto. */
export type EcdsaCurve = 'P-256' | 'P-384' | 'P-521';

/** A public key; `spki` is a SubjectPublicKeyInfo as WebCrypto imports it, `raw` the compressed point as the key carries it. */
export type PublicKey =
  | { readonly kind: 'dstu'; readonly curve: Curve; readonly point: Point; readonly raw: Bytes }
  | { readonly kind: 'ecdsa'; readonly curve: EcdsaCurve; readonly spki: Bytes }
  | { readonly kind: 'rsa'; readonly bits: number; readonly spki: Bytes; readonly pssOnly: boolean };

const shortestRsa = 2048;
/** WebCrypto would take longer ones, and much longer to verify with them. */
const longestRsa = 8192;

const ecdsaCurves: ReadonlyMap<string, EcdsaCurve> = new Map([
  [oids.p256, 'P-256'],
  [oids.p384, 'P-384'],
  [oids.p521, 'P-521'],
]);

const fieldOf = (field: Tlv | undefined): { m: number; ks: number[] } => {
  const [degree, middle] = childrenOf(field, tags.sequence);
  const exponents = middle?.tag === tags.sequence ? middle.children : [middle];
  return { m: smallIntegerOf(degree), ks: exponents.map(smallIntegerOf).toSorted((a, b) => b - a) };
};

/** ECBinary of DSTU 4145 keys: [0] version?, field, a, b, n, base point. */
const explicitCurve = (parameters: Tlv, bigEndian: boolean): Curve => {
  const all = childrenOf(parameters, tags.sequence);
  const [field, a, b, n, base] = all[0]?.tag === 0xa0 ? all.slice(1) : all;
  const { m, ks } = fieldOf(field);
  const number = bigEndian ? fromBigEndian : fromLittleEndian;
  const coefficientB = number(octetsOf(b));
  const same = (one: CurveParameters): boolean =>
    one.m === m &&
    one.ks.toSorted((x, y) => y - x).join() === ks.join() &&
    one.a === smallIntegerOf(a) &&
    one.b === coefficientB &&
    one.n === integerOf(n);
  const standard = standardCurves.find(same);
  if (!standard) throw new KeyError('Parameters of no standard curve');
  const curve = curveNamed(standard.name);
  const point = octetsOf(base);
  if (!equalBytes(bigEndian ? point.toReversed() : point, curve.compress(curve.base)))
    throw new KeyError('Another base point than the standard one');
  return curve;
};

const namedCurve = (parameters: Tlv): Curve => {
  const curve = curveOfOid(oidOf(parameters));
  if (!curve) throw new KeyError('An unknown curve');
  return curve;
};

/**
 * The curve of DSTU 4145 key parameters: `SEQUENCE { curve, dke OCTET STRING OPTIONAL }`. An explicit curve has to be
 * one of the ten standard ones in everything, and the substitution table (DKE) the first one. `bigEndian` is for the
 * old identifier whose octets run the other way. Throws KeyError.
 */
export const dstuParameters = (parameters: Tlv | undefined, bigEndian = false): Curve =>
  refusing(() => {
    const [named, dke, ...others] = childrenOf(parameters, tags.sequence);
    if (named === undefined || others.length > 0) throw new KeyError('Parameters of another shape');
    if (dke && !equalBytes(octetsOf(dke), standardSbox)) throw new KeyError('Another substitution table');
    return named.tag === tags.oid ? namedCurve(named) : explicitCurve(named, bigEndian);
  });

/** Whoever asks for a key is told of a key, whatever of it was wrong. */
const refusing = <T>(read: () => T): T => {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof DerError || fault instanceof PointError) throw new KeyError(fault.message, { cause: fault });
    throw fault;
  }
};

const dstuKey = (parameters: Tlv | undefined, bits: Bytes, bigEndian: boolean): PublicKey => {
  const curve = dstuParameters(parameters, bigEndian);
  const carried = octetsOf(readDer(bits));
  const raw = bigEndian ? carried.toReversed() : carried;
  return { kind: 'dstu', curve, point: curve.decompress(raw), raw };
};

const ecdsaKey = (parameters: Tlv | undefined, spki: Bytes): PublicKey => {
  const curve = parameters?.tag === tags.oid ? ecdsaCurves.get(oidOf(parameters)) : undefined;
  if (curve === undefined) throw new KeyError('An ECDSA curve that is not named P-256, P-384 or P-521');
  return { kind: 'ecdsa', curve, spki };
};

const rsaKey = (oid: string, parameters: Tlv | undefined, spki: Bytes, bits: Bytes): PublicKey => {
  const pssOnly = oid === oids.rsaPss;
  if (parameters && (pssOnly || parameters.tag !== tags.null)) throw new KeyError('RSA parameters we do not read');
  const [modulus, exponent, ...others] = childrenOf(readDer(bits), tags.sequence).map(integerOf);
  if (modulus === undefined || exponent === undefined || others.length > 0) throw new KeyError('Not an RSA key');
  const size = modulus > 0n ? modulus.toString(2).length : 0;
  if (size < shortestRsa || size > longestRsa) throw new KeyError(`An RSA key of ${size} bits`);
  if (exponent < 3n || exponent % 2n === 0n || exponent >= 1n << 64n)
    throw new KeyError('An RSA exponent we do not take');
  if (!pssOnly) return { kind: 'rsa', bits: size, spki, pssOnly };
  // WebCrypto imports RSA keys under rsaEncryption only.
  const rewritten = sequence(sequence(objectId(oids.rsaEncryption), nullValue()), bitString(bits));
  return { kind: 'rsa', bits: size, spki: rewritten, pssOnly };
};

const keyOf = (spki: Tlv): PublicKey => {
  const [algorithm, subjectKey, ...others] = childrenOf(spki, tags.sequence);
  const [identifier, parameters, ...more] = childrenOf(algorithm, tags.sequence);
  const { bytes, unusedBits } = bitsOf(subjectKey);
  if (others.length > 0 || more.length > 0 || unusedBits !== 0) throw new KeyError('A key of another shape');
  const oid = oidOf(identifier);
  if (dstuKeys.has(oid)) return dstuKey(parameters, bytes, oid === oids.dstu4145BigEndian);
  if (oid === oids.ecPublicKey) return ecdsaKey(parameters, spki.raw);
  if (oid === oids.rsaEncryption || oid === oids.rsaPss) return rsaKey(oid, parameters, spki.raw, bytes);
  throw new KeyError(`A key of the unknown algorithm ${oid}`);
};

const dstuKeys: ReadonlySet<string> = new Set([
  oids.dstu4145LittleEndian,
  oids.dstu4145BigEndian,
  oids.dstu4145Kupyna256LittleEndian,
  oids.dstu4145Kupyna384LittleEndian,
  oids.dstu4145Kupyna512LittleEndian,
]);

/**
 * The public key of a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7): DSTU 4145 on a standard curve (the point is on it and of
 * its order), ECDSA on a named NIST curve, RSA of 2048 to 8192 bits. Throws KeyError.
 */
export const parsePublicKey = (spki: Tlv): PublicKey => refusing(() => keyOf(spki));
