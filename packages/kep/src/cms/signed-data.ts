import * as oids from '../algorithms/oids.ts';
import { type AlgorithmIdentifier, algorithmOf, withoutParameters } from '../algorithms/algorithm-identifier.ts';
import { isKnownDigest } from '../algorithms/digests.ts';
import { normaliseBer } from '../asn1/ber.ts';
import {
  childrenOf,
  contextTag,
  DerError,
  octetsOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
} from '../asn1/der.ts';
import { type Bytes, concat, equalBytes } from '../bytes.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { elementsOf, fieldsOf, onlyChild } from './fields.ts';

/** Attributes by the dotted number of their type; each has at least one value. */
export type Attributes = ReadonlyMap<string, readonly Tlv[]>;

/** RFC 5652 §5.3. The certificate is named by issuer and serial number, or by its subject key identifier. */
export interface SignerInfo {
  readonly raw: Bytes;
  /** The issuer's Name, DER. */
  readonly issuerRaw?: Bytes;
  /** The content octets of the serial number. */
  readonly serial?: Bytes;
  readonly subjectKeyId?: Bytes;
  readonly digestAlgorithm: AlgorithmIdentifier;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Bytes;
  /** What was signed when there are signed attributes: their octets as sent under the tag of a SET (RFC 5652 §5.4). */
  readonly signedAttributesDer?: Bytes;
  readonly signed: Attributes;
  readonly unsigned: Attributes;
}

/** RFC 5652 §5.1. */
export interface SignedData {
  readonly contentType: string;
  /** Absent from a detached signature. */
  readonly content?: Bytes;
  readonly certificates: readonly Certificate[];
  /** Certificates of other kinds, and those that could not be parsed. */
  readonly unreadableCertificates: number;
  /** CertificateLists, DER, as sent. */
  readonly crls: readonly Bytes[];
  readonly signers: readonly SignerInfo[];
}

/** How many signers, and how many certificates, a message may have. */
export const mostOfEach = 100;

/** The content is hashed once for all signers with attributes, but for each without. */
const mostWithoutAttributes = 4;

const signedTag = contextTag(0);
const unsignedTag = contextTag(1);

/**
 * One type may come once among the signed attributes (RFC 5652 §5.3). Among the unsigned it may come again, as a second
 * time-stamp does (EN 319 122-1 §5.3): then the values are taken together.
 */
const attributesOf = (set: Tlv | undefined, mayRepeat: boolean): Attributes => {
  const attributes = new Map<string, readonly Tlv[]>();
  for (const attribute of set?.children ?? []) {
    const fields = fieldsOf(attribute, tags.sequence);
    const type = oidOf(fields.next());
    const values = childrenOf(fields.next(), tags.set);
    fields.end();
    const earlier = attributes.get(type);
    if (values.length === 0) throw new DerError('An attribute without a value');
    if (earlier && !mayRepeat) throw new DerError('An attribute that comes twice');
    attributes.set(type, [...(earlier ?? []), ...values]);
  }
  return attributes;
};

const signerNameOf = (name: Tlv | undefined): Pick<SignerInfo, 'issuerRaw' | 'serial' | 'subjectKeyId'> => {
  if (name?.tag === contextTag(0, false)) return { subjectKeyId: name.content };
  const fields = fieldsOf(name, tags.sequence);
  const issuer = fields.next();
  const serial = fields.next();
  fields.end();
  if (issuer?.tag !== tags.sequence || serial?.tag !== tags.integer) throw new DerError('No name of a signer');
  return { issuerRaw: issuer.raw, serial: serial.content };
};

/** A digest has no parameters (RFC 5754 §2); nobody signs them, and another file could lie there. */
const digestAlgorithmOf = (element: Tlv | undefined): AlgorithmIdentifier => {
  const algorithm = algorithmOf(element);
  if (!withoutParameters(algorithm)) throw new DerError('A digest with parameters');
  return algorithm;
};

/** RFC 5652 §5.1: the digests of the signers, listed for who reads in one go; nobody signs the list. */
const checkDigestList = (list: readonly AlgorithmIdentifier[], signers: readonly SignerInfo[]): void => {
  const used = new Set(signers.map(({ digestAlgorithm }) => digestAlgorithm.oid));
  if (list.some(({ oid }) => !used.has(oid) && !isKnownDigest(oid))) throw new DerError('A digest nobody signed by');
};

const signerOf = (element: Tlv): SignerInfo => {
  const fields = fieldsOf(element, tags.sequence);
  smallIntegerOf(fields.next());
  const name = signerNameOf(fields.next());
  const digestAlgorithm = digestAlgorithmOf(fields.next());
  const signed = fields.optional(signedTag);
  const signatureAlgorithm = algorithmOf(fields.next());
  const signature = octetsOf(fields.next());
  const unsigned = fields.optional(unsignedTag);
  fields.end();
  return {
    raw: element.raw,
    ...name,
    digestAlgorithm,
    signatureAlgorithm,
    signature,
    ...(signed && { signedAttributesDer: concat(Uint8Array.of(tags.set), signed.raw.subarray(1)) }),
    signed: attributesOf(signed, false),
    unsigned: attributesOf(unsigned, true),
  };
};

const certificatesOf = (set: Tlv | undefined): Pick<SignedData, 'certificates' | 'unreadableCertificates'> => {
  const certificates: Certificate[] = [];
  let unreadableCertificates = 0;
  for (const choice of set === undefined ? [] : elementsOf(set, signedTag, mostOfEach)) {
    try {
      certificates.push(parseCertificate(choice.raw));
    } catch {
      unreadableCertificates += 1;
    }
  }
  return { certificates, unreadableCertificates };
};

const crlsOf = (set: Tlv | undefined): readonly Bytes[] =>
  (set === undefined ? [] : elementsOf(set, unsignedTag, mostOfEach))
    .filter(({ tag }) => tag === tags.sequence)
    .map(({ raw }) => raw);

const contentOf = (element: Tlv | undefined): Pick<SignedData, 'contentType' | 'content'> => {
  const fields = fieldsOf(element, tags.sequence);
  const contentType = oidOf(fields.next());
  const content = fields.optional(contextTag(0));
  fields.end();
  return { contentType, ...(content && { content: octetsOf(onlyChild(content)) }) };
};

/** Readers of PDF look for its beginning in so many octets (ISO 32000-2, annex I). */
const pdfHeaderWithin = 1024;
const beginsPdf = (bytes: Bytes): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-');

/** Certificates and unsigned attributes may be anything: a reader must not find another document there than was signed. */
const checkNoOtherPdf = (message: Bytes, content: Bytes | undefined): void => {
  if (beginsPdf(message) && !(content && beginsPdf(content))) throw new DerError('A PDF beside what is signed');
};

/** The SignedData inside a ContentInfo (RFC 5652 §3), BER or DER. Throws DerError. */
export const signedDataElement = (bytes: Bytes): Tlv => {
  const fields = fieldsOf(readDer(normaliseBer(bytes)), tags.sequence);
  if (oidOf(fields.next()) !== oids.signedData) throw new DerError('Not signed data');
  const content = fields.next();
  fields.end();
  if (content?.tag !== contextTag(0)) throw new DerError('No content');
  return onlyChild(content);
};

/**
 * Reads a ContentInfo with SignedData (RFC 5652 §5). BER is taken where it is not signed; at most 100 signers, 100
 * certificates and 100 CRLs. Nothing is verified. Throws DerError.
 */
export const parseSignedData = (bytes: Bytes): SignedData => {
  const fields = fieldsOf(signedDataElement(bytes), tags.sequence);
  smallIntegerOf(fields.next());
  const digests = elementsOf(fields.next(), tags.set, mostOfEach).map(digestAlgorithmOf);
  const content = contentOf(fields.next());
  const certificates = certificatesOf(fields.optional(signedTag));
  const crls = crlsOf(fields.optional(unsignedTag));
  const signers = elementsOf(fields.next(), tags.set, mostOfEach).map(signerOf);
  fields.end();
  if (signers.filter(({ signedAttributesDer }) => !signedAttributesDer).length > mostWithoutAttributes)
    throw new DerError('Too many signers without attributes');
  checkDigestList(digests, signers);
  checkNoOtherPdf(bytes, content.content);
  return { ...content, ...certificates, crls, signers };
};

/** Whether the certificate is the one a signer names (RFC 5652 §5.3); names are compared octet by octet. */
export const isNamedBy = (certificate: Certificate, signer: SignerInfo): boolean => {
  const { issuerRaw, serial, subjectKeyId } = signer;
  if (subjectKeyId) return certificate.subjectKeyId !== undefined && equalBytes(certificate.subjectKeyId, subjectKeyId);
  return (
    issuerRaw !== undefined &&
    serial !== undefined &&
    equalBytes(certificate.issuerRaw, issuerRaw) &&
    equalBytes(certificate.serial, serial)
  );
};
