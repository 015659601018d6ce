import * as oids from '../algorithms/oids.ts';
import {
  bitsOf,
  booleanOf,
  childrenOf,
  contextChild,
  contextTag,
  DerError,
  implicitOctetsOf,
  octetsOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
} from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';

/** An extension of a certificate, CRL, request or answer; `value` is what its OCTET STRING holds. */
export interface Extension {
  readonly critical: boolean;
  readonly value: Bytes;
}

/** Extensions by their identifiers. */
export type Extensions = ReadonlyMap<string, Extension>;

const maximumExtensions = 100;

const extensionOf = (tlv: Tlv): [string, Extension] => {
  const [identifier, ...rest] = childrenOf(tlv, tags.sequence);
  const value = rest.at(-1);
  if (rest.length < 1 || rest.length > 2) throw new DerError('Not an extension');
  // `critical FALSE` is a default that DER leaves out; issuers write it nonetheless, and it says nothing else.
  const critical = rest.length === 2 && booleanOf(rest[0]);
  return [oidOf(identifier), { critical, value: octetsOf(value) }];
};

/** Extensions (RFC 5280 §4.1.2.9); one that is there twice is refused. Throws DerError. */
export const parseExtensions = (tlv: Tlv | undefined): Extensions => {
  const all = childrenOf(tlv, tags.sequence);
  if (all.length === 0 || all.length > maximumExtensions) throw new DerError('Extensions of a wrong number');
  const extensions = new Map(all.map(extensionOf));
  if (extensions.size !== all.length) throw new DerError('An extension that is there twice');
  return extensions;
};

/** The one DER element an extension holds, read with `read`; undefined where there is no such extension. Throws DerError. */
export const readExtension = <T>(extensions: Extensions, oid: string, read: (tlv: Tlv) => T): T | undefined => {
  const extension = extensions.get(oid);
  return extension && read(readDer(extension.value));
};

/** The uses of a key by their names in RFC 5280 §4.2.1.3, in the order of their bits. */
const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** One use of a key. */
export type KeyUsage = (typeof keyUsages)[number];

/** RFC 5280 §4.2.1.3. Throws DerError. */
export const keyUsageOf = (tlv: Tlv): ReadonlySet<KeyUsage> => {
  const { bytes } = bitsOf(tlv);
  return new Set(keyUsages.filter((_, bit) => (((bytes[bit >> 3] ?? 0) << (bit & 7)) & 0x80) !== 0));
};

/** RFC 5280 §4.2.1.9. */
export interface BasicConstraints {
  readonly isAuthority: boolean;
  readonly pathLength?: number;
}

/** RFC 5280 §4.2.1.9; a length of the path where there is no authority is refused. Throws DerError. */
export const basicConstraintsOf = (tlv: Tlv): BasicConstraints => {
  const parts = childrenOf(tlv, tags.sequence);
  const isAuthority = parts[0]?.tag === tags.boolean && booleanOf(parts[0]);
  const [length, ...others] = parts[0]?.tag === tags.boolean ? parts.slice(1) : parts;
  if (others.length > 0 || (length && !isAuthority)) throw new DerError('Not basic constraints');
  return { isAuthority, ...(length && { pathLength: smallIntegerOf(length) }) };
};

/** The key identifier of an AuthorityKeyIdentifier (RFC 5280 §4.2.1.1). Throws DerError. */
export const authorityKeyIdOf = (tlv: Tlv): Bytes | undefined => {
  const keyId = contextChild(childrenOf(tlv, tags.sequence), 0);
  return keyId && implicitOctetsOf(keyId, 0);
};

/** A sequence of object identifiers: extended key usage (RFC 5280 §4.2.1.12). Throws DerError. */
export const purposesOf = (tlv: Tlv): readonly string[] => childrenOf(tlv, tags.sequence).map(oidOf);

/** The identifiers of the policies (RFC 5280 §4.2.1.4), their qualifiers left out. Throws DerError. */
export const policiesOf = (tlv: Tlv): readonly string[] =>
  childrenOf(tlv, tags.sequence).map((policy) => oidOf(childrenOf(policy, tags.sequence)[0]));

/** The statements of a qualified certificate (RFC 3739 §3.2.6) and what each says more. Throws DerError. */
export const qcStatementsOf = (tlv: Tlv): ReadonlyMap<string, Tlv | undefined> =>
  new Map(
    childrenOf(tlv, tags.sequence).map((statement) => {
      const [identifier, information] = childrenOf(statement, tags.sequence);
      return [oidOf(identifier), information];
    }),
  );

/** Addresses in the certificate. They are whatever its issuer wrote: whoever calls them needs a list of allowed hosts. */
export interface CertificateUrls {
  readonly ocsp: readonly string[];
  readonly crl: readonly string[];
  readonly deltaCrl: readonly string[];
  readonly issuers: readonly string[];
  readonly timestamp: readonly string[];
}

const longestUrl = 2048;

/** The address of a GeneralName that is a URI; other names and octets that no address has are passed over. */
const urlOf = (name: Tlv | undefined): readonly string[] => {
  if (name?.tag !== contextTag(6, false) || name.content.length > longestUrl) return [];
  const text = String.fromCharCode(...name.content);
  return /^[!-~]+$/.test(text) ? [text] : [];
};

const accessUrls = (extensions: Extensions, extension: string, method: string): readonly string[] =>
  readExtension(extensions, extension, (tlv) =>
    childrenOf(tlv, tags.sequence).flatMap((description) => {
      const [identifier, location] = childrenOf(description, tags.sequence);
      return oidOf(identifier) === method ? urlOf(location) : [];
    }),
  ) ?? [];

/** The full names of the distribution points (RFC 5280 §4.2.1.13). Throws DerError. */
const distributionUrls = (extensions: Extensions, extension: string): readonly string[] =>
  readExtension(extensions, extension, (tlv) =>
    childrenOf(tlv, tags.sequence).flatMap((point) => {
      const name = contextChild(childrenOf(point, tags.sequence), 0);
      const full = name && contextChild(name.children, 0);
      return full ? full.children.flatMap(urlOf) : [];
    }),
  ) ?? [];

/** Where the certificate says that services are (RFC 5280 §4.2.1.13, §4.2.1.15, §4.2.2). Throws DerError. */
export const urlsOf = (extensions: Extensions): CertificateUrls => ({
  ocsp: accessUrls(extensions, oids.authorityInformationAccess, oids.accessOcsp),
  issuers: accessUrls(extensions, oids.authorityInformationAccess, oids.accessIssuers),
  timestamp: accessUrls(extensions, oids.subjectInformationAccess, oids.accessTimeStamping),
  crl: distributionUrls(extensions, oids.crlDistributionPoints),
  deltaCrl: distributionUrls(extensions, oids.freshestCrl),
});
