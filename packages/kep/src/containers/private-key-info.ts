import {
  bitsOf,
  childrenOf,
  contextTag,
  DerError,
  integerOf,
  octetsOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
} from '../asn1/der.ts';
import { integer, sequence } from '../asn1/der-writer.ts';
import * as oids from '../algorithms/oids.ts';
import { dstuParameters, KeyError } from '../algorithms/public-key.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { type Bytes, fromBigEndian, fromLittleEndian, wipe } from '../bytes.ts';
import { type Curve, curveNamed } from '../primitives/curve.ts';
import { standardCurves } from '../primitives/curves.ts';
import * as containerOids from './container-oids.ts';
import { DamagedContainer, UnknownAlgorithm } from './errors.ts';
import type { DstuPrivateKey, EcdsaPrivateKey, PrivateKey, RsaPrivateKey } from './private-key.ts';

const shortestRsa = 2048;
const longestRsa = 8192;

const ecdsaCurves: ReadonlyMap<string, EcdsaPrivateKey['namedCurve']> = new Map([
  [oids.p256, 'P-256'],
  [oids.p384, 'P-384'],
  [oids.p521, 'P-521'],
]);

const dstuAlgorithms: ReadonlySet<string> = new Set([
  oids.dstu4145,
  oids.dstu4145LittleEndian,
  oids.dstu4145BigEndian,
  oids.dstu4145Kupyna256LittleEndian,
  oids.dstu4145Kupyna384LittleEndian,
  oids.dstu4145Kupyna512LittleEndian,
]);

/** The scalar is taken modulo the order: some generators fill all octets and leave the reduction to the curve. */
const dstuKey = (curve: Curve, number: bigint, use: DstuPrivateKey['use']): DstuPrivateKey => {
  const scalar = number % curve.order;
  if (scalar === 0n) throw new DamagedContainer('The private key is zero');
  return { kind: 'dstu', curve, scalar, use };
};

const signatureKey = (oid: string, parameters: Tlv | undefined, octets: Bytes): DstuPrivateKey => {
  const bigEndian = oid === oids.dstu4145BigEndian;
  const curve = dstuParameters(parameters, bigEndian);
  if (octets.length === 0 || octets.length > 64) throw new DamagedContainer('The private key has a wrong length');
  return dstuKey(curve, (bigEndian ? fromBigEndian : fromLittleEndian)(octets), 'signature');
};

const reverseBits = (octet: number): number => {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit += 1) reversed |= ((octet >> bit) & 1) << (7 - bit);
  return reversed;
};

/** The first bit of IIT's BIT STRING is the lowest of the number. */
const numberOfBits = (bits: Bytes): bigint => {
  const octets = bits.map(reverseBits);
  const number = fromLittleEndian(octets);
  wipe(octets);
  return number;
};

/** IIT writes these parameters in its own octet order; degree and order tell which standard curve is meant. */
const agreementCurve = (tlv: Tlv): Curve | undefined => {
  const all = childrenOf(childrenOf(tlv, tags.sequence)[0], tags.sequence);
  const [field, , , order] = all;
  const degree = smallIntegerOf(childrenOf(field, tags.sequence)[0]);
  const standard = standardCurves.find(({ m, n }) => m === degree && n === integerOf(order));
  return standard && curveNamed(standard.name);
};

/** The companion key of IIT's containers, for key agreement. Without it one can sign, so a strange one is passed over. */
const agreementKey = (attributes: Tlv): DstuPrivateKey | undefined => {
  try {
    const values = new Map<string, Tlv | undefined>();
    for (const attribute of attributes.children) {
      const [type, set] = childrenOf(attribute, tags.sequence);
      values.set(oidOf(type), childrenOf(set, tags.set)[0]);
    }
    const [bits, parameters] = [containerOids.iitAgreementScalar, containerOids.iitAgreementCurve].map((oid) =>
      values.get(oid),
    );
    const curve = parameters && agreementCurve(parameters);
    return bits && curve && dstuKey(curve, numberOfBits(bitsOf(bits).bytes), 'agreement');
  } catch (error) {
    if (error instanceof DerError || error instanceof DamagedContainer) return undefined;
    throw error;
  }
};

/** PrivateKeyInfo of three fields only: the attributes some containers add are not WebCrypto's business. */
const withoutAttributes = (algorithm: Tlv, key: Tlv): Bytes => sequence(integer(0), algorithm.raw, key.raw);

const ecdsaKey = (algorithm: Tlv, parameters: Tlv | undefined, key: Tlv): EcdsaPrivateKey => {
  const namedCurve = parameters?.tag === tags.oid ? ecdsaCurves.get(oidOf(parameters)) : undefined;
  if (namedCurve === undefined) throw new UnknownAlgorithm('The elliptic curve of the key is not supported');
  return { kind: 'ecdsa', namedCurve, pkcs8: withoutAttributes(algorithm, key) };
};

const rsaKey = (algorithm: Tlv, key: Tlv): RsaPrivateKey => {
  const [, modulus] = childrenOf(readDer(octetsOf(key)), tags.sequence);
  const bits = integerOf(modulus).toString(2).length;
  if (bits < shortestRsa || bits > longestRsa)
    throw new UnknownAlgorithm(`An RSA key of ${bits} bits is not supported`);
  return { kind: 'rsa', bits, pkcs8: withoutAttributes(algorithm, key) };
};

const dstuKeys = (
  oid: string,
  parameters: Tlv | undefined,
  octets: Bytes,
  attributes: Tlv | undefined,
): PrivateKey[] => {
  try {
    const companion = attributes && agreementKey(attributes);
    return [signatureKey(oid, parameters, octets), ...(companion === undefined ? [] : [companion])];
  } catch (error) {
    if (error instanceof KeyError) throw new UnknownAlgorithm(`The key is not supported: ${error.message}`);
    throw error;
  }
};

/** Whether the element has the shape of a PrivateKeyInfo: a version, an algorithm, octets. */
export const isPrivateKeyInfo = ({ tag, children }: Tlv): boolean =>
  tag === tags.sequence &&
  children[0]?.tag === tags.integer &&
  children[1]?.tag === tags.sequence &&
  children[2]?.tag === tags.octetString;

/**
 * The keys of a PrivateKeyInfo (RFC 5208 §5, RFC 5958 §2): a key of DSTU 4145, little-endian, with the companion for
 * key agreement that IIT puts into the attributes; or one of ECDSA or RSA. What it returns shares no memory with `tlv`.
 * Throws UnknownAlgorithm, DamagedContainer, DerError.
 */
export const privateKeysOf = (tlv: Tlv): PrivateKey[] => {
  const [version, algorithm, key, ...rest] = childrenOf(tlv, tags.sequence);
  if (smallIntegerOf(version) > 1 || algorithm === undefined || key === undefined)
    throw new DamagedContainer('The private key has another shape than PKCS #8');
  const { oid, parameters } = algorithmOf(algorithm);
  const attributes = rest.find(({ tag }) => tag === contextTag(0));
  if (dstuAlgorithms.has(oid)) return dstuKeys(oid, parameters, octetsOf(key), attributes);
  if (oid === oids.ecPublicKey) return [ecdsaKey(algorithm, parameters, key)];
  if (oid === oids.rsaEncryption) return [rsaKey(algorithm, key)];
  throw new UnknownAlgorithm(`Keys of algorithm ${oid} are not supported`);
};
