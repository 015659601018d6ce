import * as oids from '../algorithms/oids.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { contextTag, DerError, octetsOf, oidOf, type Tlv, tags, timeOf } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import { elementsOf, fieldsOf } from './fields.ts';
import type { Attributes } from './signed-data.ts';

/** Which certificate the signer says is theirs (RFC 5035 §4–5). */
export interface CertificateReference {
  /** 1 has a SHA-1 hash and binds nothing; 2 names its hash. */
  readonly version: 1 | 2;
  readonly digestOid: string;
  readonly digest: Bytes;
  readonly issuerSerial?: {
    /** The Name of the one directoryName, DER; undefined when the issuer is named in another way. */
    readonly issuerRaw: Bytes | undefined;
    readonly serial: Bytes;
  };
}

const only = (attributes: Attributes, type: string): Tlv | undefined => {
  const values = attributes.get(type);
  if (values && values.length !== 1) throw new DerError('An attribute of several values');
  return values?.[0];
};

/** The signer's own word about when they signed (RFC 5652 §11.3); it proves nothing. Throws DerError. */
export const signingTimeOf = (attributes: Attributes): Date | undefined => {
  const value = only(attributes, oids.signingTime);
  return value && timeOf(value);
};

/** The digest of the content (RFC 5652 §11.2). Throws DerError. */
export const messageDigestOf = (attributes: Attributes): Bytes | undefined => {
  const value = only(attributes, oids.messageDigest);
  return value && octetsOf(value);
};

/** The type of the content (RFC 5652 §11.1). Throws DerError. */
export const contentTypeOf = (attributes: Attributes): string | undefined => {
  const value = only(attributes, oids.contentType);
  return value && oidOf(value);
};

const directoryNameTag = contextTag(4);
const mostReferences = 100;

const issuerSerialOf = (element: Tlv): NonNullable<CertificateReference['issuerSerial']> => {
  const fields = fieldsOf(element, tags.sequence);
  const names = elementsOf(fields.next(), tags.sequence, mostReferences);
  const serial = fields.next();
  fields.end();
  if (serial?.tag !== tags.integer) throw new DerError('No serial number of a certificate');
  const [name] = names;
  const issuer = names.length === 1 && name?.tag === directoryNameTag ? name.children[0] : undefined;
  return { issuerRaw: issuer?.raw, serial: serial.content };
};

const referenceOf = (element: Tlv | undefined, version: 1 | 2): CertificateReference => {
  const fields = fieldsOf(element, tags.sequence);
  // RFC 5035 §4: version 2 has SHA-256 where it names no hash.
  const algorithm = version === 2 ? fields.optional(tags.sequence) : undefined;
  const named = algorithm ? algorithmOf(algorithm).oid : oids.sha256;
  const digest = octetsOf(fields.next());
  const issuerSerial = fields.optional(tags.sequence);
  fields.end();
  return {
    version,
    digestOid: version === 1 ? oids.sha1 : named,
    digest,
    ...(issuerSerial && { issuerSerial: issuerSerialOf(issuerSerial) }),
  };
};

const firstReference = (value: Tlv | undefined, version: 1 | 2): readonly CertificateReference[] => {
  if (value === undefined) return [];
  const fields = fieldsOf(value, tags.sequence);
  // RFC 5035 §3: the first is the signer's, the others are of the path.
  const [first] = elementsOf(fields.next(), tags.sequence, mostReferences);
  fields.optional(tags.sequence);
  fields.end();
  return [referenceOf(first, version)];
};

/** The signer's certificate by signingCertificateV2, then by signingCertificate, where they are. Throws DerError. */
export const certificateReferencesOf = (attributes: Attributes): readonly CertificateReference[] => [
  ...firstReference(only(attributes, oids.signingCertificateV2), 2),
  ...firstReference(only(attributes, oids.signingCertificate), 1),
];
