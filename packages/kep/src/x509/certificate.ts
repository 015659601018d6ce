import * as oids from '../algorithms/oids.ts';
import { KeyError, type PublicKey, parsePublicKey } from '../algorithms/public-key.ts';
import { type AlgorithmIdentifier, algorithmOf } from '../algorithms/algorithm-identifier.ts';
import {
  bitsOf,
  childrenOf,
  contextTag,
  DerError,
  integerOf,
  octetsOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
  timeOf,
} from '../asn1/der.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { gost34311 } from '../primitives/gost34311.ts';
import {
  authorityKeyIdOf,
  type BasicConstraints,
  basicConstraintsOf,
  type CertificateUrls,
  type Extensions,
  type KeyUsage,
  keyUsageOf,
  parseExtensions,
  policiesOf,
  purposesOf,
  qcStatementsOf,
  readExtension,
  urlsOf,
} from './extensions.ts';
import { type NameAttribute, parseName } from './names.ts';

/** An X.509 certificate (RFC 5280). All octets are views of what was parsed; nothing of it is trusted yet. */
export interface Certificate {
  readonly der: Bytes;
  /** What the issuer signed. */
  readonly tbs: Bytes;
  /** The content of the INTEGER, never negative. */
  readonly serial: Bytes;
  readonly issuerRaw: Bytes;
  readonly subjectRaw: Bytes;
  readonly issuer: readonly NameAttribute[];
  readonly subject: readonly NameAttribute[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly spki: Bytes;
  /** The key, read at the first call and kept. Throws KeyError at every call for one that we do not take. */
  readonly publicKey: () => PublicKey;
  /** What the BIT STRING of the key holds; of DSTU 4145 the whole OCTET STRING. */
  readonly publicKeyBits: Bytes;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Bytes;
  readonly extensions: Extensions;
  readonly subjectKeyId?: Bytes;
  readonly authorityKeyId?: Bytes;
  readonly isAuthority: boolean;
  readonly pathLength?: number;
  /** Undefined where the certificate does not limit its key. */
  readonly keyUsage: ReadonlySet<KeyUsage> | undefined;
  readonly extendedKeyUsage?: readonly string[];
  readonly policies: readonly string[];
  /** The statements of a qualified certificate, by identifier, with their information. */
  readonly qcStatements: ReadonlyMap<string, Tlv | undefined>;
  readonly urls: CertificateUrls;
}

const maximumSize = 64 * 1024;

const v3 = 2;

interface Fields {
  readonly version: number;
  /** Serial number, algorithm, issuer, validity, subject, key. */
  readonly required: readonly Tlv[];
  readonly extensions: Tlv | undefined;
}

/** The fields after the key come in their order, each once, and only in the versions that have them (RFC 5280 §4.1). */
const checkOptional = (optional: readonly Tlv[], version: number): void => {
  let last = 0;
  for (const { tag, content } of optional) {
    const n = tag & 0x1f;
    const known = tag === contextTag(3) || tag === contextTag(n, false);
    if (!known || n <= last || n > 3 || content.length === 0) throw new DerError('A field no certificate has');
    if (version < (n === 3 ? v3 : 1)) throw new DerError('A field the version does not have');
    last = n;
  }
};

const fieldsOf = (tbs: Tlv): Fields => {
  const all = childrenOf(tbs, tags.sequence);
  const explicitVersion = all[0]?.tag === contextTag(0);
  const version = explicitVersion ? smallIntegerOf(only(all[0])) : 0;
  // Version 1 is the default, and DER has no defaults.
  if (version > v3 || (explicitVersion && version === 0)) throw new DerError('A version no certificate has');
  const fields = explicitVersion ? all.slice(1) : all;
  const optional = fields.slice(6);
  checkOptional(optional, version);
  const extensions = optional.find(({ tag }) => tag === contextTag(3));
  return { version, required: fields.slice(0, 6), extensions: extensions && only(extensions) };
};

const only = (holder: Tlv | undefined): Tlv | undefined => {
  if (holder?.children.length !== 1) throw new DerError('Not one element');
  return holder.children[0];
};

const serialOf = (tlv: Tlv | undefined): Bytes => {
  if (integerOf(tlv) < 0n || tlv === undefined || tlv.content.length > 32)
    throw new DerError('A serial number we do not take');
  return tlv.content;
};

const validityOf = (tlv: Tlv | undefined): { notBefore: Date; notAfter: Date } => {
  const [from, to, ...others] = childrenOf(tlv, tags.sequence);
  if (others.length > 0) throw new DerError('Not a validity');
  return { notBefore: timeOf(from), notAfter: timeOf(to) };
};

const signatureOf = (tlv: Tlv | undefined): Bytes => {
  const { bytes, unusedBits } = bitsOf(tlv);
  if (unusedBits !== 0) throw new DerError('A signature that ends within an octet');
  return bytes;
};

/** Reads the key when it is first asked for: to check a DSTU 4145 point costs as much as a signature. */
const lazyKey = (spki: Tlv): (() => PublicKey) => {
  let known: PublicKey | KeyError | undefined;
  return () => {
    known ??= keyOrFault(spki);
    if (known instanceof KeyError) throw known;
    return known;
  };
};

const keyOrFault = (spki: Tlv): PublicKey | KeyError => {
  try {
    return parsePublicKey(spki);
  } catch (fault) {
    if (fault instanceof KeyError) return fault;
    throw fault;
  }
};

const keyFields = (spki: Tlv | undefined): Pick<Certificate, 'spki' | 'publicKey' | 'publicKeyBits'> => {
  const [algorithm, bits] = childrenOf(spki, tags.sequence);
  if (spki === undefined) throw new DerError('No key');
  algorithmOf(algorithm);
  return { spki: spki.raw, publicKey: lazyKey(spki), publicKeyBits: bitsOf(bits).bytes };
};

type Extended = Pick<
  Certificate,
  | 'extensions'
  | 'subjectKeyId'
  | 'authorityKeyId'
  | 'isAuthority'
  | 'pathLength'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'policies'
  | 'qcStatements'
  | 'urls'
>;

const nothingConstrained: BasicConstraints = { isAuthority: false };

const extendedFields = (tlv: Tlv | undefined): Extended => {
  const extensions: Extensions = tlv ? parseExtensions(tlv) : new Map();
  const subjectKeyId = readExtension(extensions, oids.subjectKeyIdentifier, octetsOf);
  const authorityKeyId = readExtension(extensions, oids.authorityKeyIdentifier, authorityKeyIdOf);
  const extendedKeyUsage = readExtension(extensions, oids.extendedKeyUsage, purposesOf);
  return {
    extensions,
    ...(subjectKeyId && { subjectKeyId }),
    ...(authorityKeyId && { authorityKeyId }),
    ...(readExtension(extensions, oids.basicConstraints, basicConstraintsOf) ?? nothingConstrained),
    keyUsage: readExtension(extensions, oids.keyUsage, keyUsageOf),
    ...(extendedKeyUsage && { extendedKeyUsage }),
    policies: readExtension(extensions, oids.certificatePolicies, policiesOf) ?? [],
    qcStatements: readExtension(extensions, oids.qcStatements, qcStatementsOf) ?? new Map(),
    urls: urlsOf(extensions),
  };
};

/**
 * Reads one certificate of at most 64 KiB: strict DER, version 1–3, the two algorithms the same (RFC 5280 §4.1.1.2), no
 * extension twice, a serial number that is not negative. Critical extensions we do not know are kept for the path to
 * refuse. Throws DerError.
 */
export const parseCertificate = (der: Bytes): Certificate => {
  if (der.length > maximumSize) throw new DerError('A certificate too large');
  const [tbs, outer, signature, ...others] = childrenOf(readDer(der), tags.sequence);
  if (tbs === undefined || outer === undefined || others.length > 0) throw new DerError('Not a certificate');
  const { required, extensions } = fieldsOf(tbs);
  const [serial, inner, issuer, validity, subject, spki] = required;
  if (!inner || !issuer || !subject) throw new DerError('A certificate cut short');
  if (!equalBytes(inner.raw, outer.raw)) throw new DerError('Another algorithm inside than outside');
  return {
    der,
    tbs: tbs.raw,
    serial: serialOf(serial),
    issuerRaw: issuer.raw,
    subjectRaw: subject.raw,
    issuer: parseName(issuer),
    subject: parseName(subject),
    ...validityOf(validity),
    ...keyFields(spki),
    signatureAlgorithm: algorithmOf(outer),
    signature: signatureOf(signature),
    ...extendedFields(extensions),
  };
};

/**
 * The identifier Ukrainian centres give a key: GOST 34.311 over what the BIT STRING of the key holds
 * (`publicKeyBits`; for DSTU 4145 the OCTET STRING with its tag and length). 32 octets.
 */
export const keyIdOf = (publicKeyBits: Bytes): Bytes => gost34311(publicKeyBits);
