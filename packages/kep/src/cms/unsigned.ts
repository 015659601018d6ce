import { contextTag, DerError, octetsOf, oidOf, type Tlv, tags } from '../asn1/der.ts';
import { explicit, objectId, sequence, setOf, tlv } from '../asn1/der-writer.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { elementsOf, fieldsOf, onlyChild } from './fields.ts';
import { mostOfEach, signedDataElement } from './signed-data.ts';

/** The parts of SignedData (RFC 5652 §5.1) as they are. */
interface Parts {
  readonly version: Tlv;
  readonly digestAlgorithms: readonly Tlv[];
  readonly content: Tlv;
  readonly certificates: readonly Tlv[];
  readonly crls: readonly Tlv[];
  readonly signers: readonly Tlv[];
}

const certificatesTag = contextTag(0);
const crlsTag = contextTag(1);

const partsOf = (message: Bytes): Parts => {
  const fields = fieldsOf(signedDataElement(message), tags.sequence);
  const version = fields.next();
  const digestAlgorithms = elementsOf(fields.next(), tags.set, mostOfEach);
  const content = fields.next();
  const certificates = fields.optional(certificatesTag)?.children ?? [];
  const crls = fields.optional(crlsTag)?.children ?? [];
  const signers = elementsOf(fields.next(), tags.set, mostOfEach);
  fields.end();
  if (version?.tag !== tags.integer || content?.tag !== tags.sequence) throw new DerError('Not signed data');
  return { version, digestAlgorithms, content, certificates, crls, signers };
};

const rawOf = (elements: readonly Tlv[]): readonly Bytes[] => elements.map(({ raw }) => raw);

const optional = (tag: number, elements: readonly Tlv[]): readonly Bytes[] =>
  elements.length > 0 ? [tlv(tag, ...rawOf(elements))] : [];

/** Writes the parts in the order they have: what is already signed or time-stamped over them stays as it was. */
const written = (parts: Parts, signers: readonly Bytes[]): Bytes => {
  const signedData = sequence(
    parts.version.raw,
    tlv(tags.set, ...rawOf(parts.digestAlgorithms)),
    parts.content.raw,
    ...optional(certificatesTag, parts.certificates),
    ...optional(crlsTag, parts.crls),
    tlv(tags.set, ...signers),
  );
  return sequence(objectId(oids.signedData), explicit(0, signedData));
};

const withAttribute = (signer: Tlv, attribute: Bytes): Bytes => {
  const last = signer.children.at(-1);
  const unsigned = last?.tag === contextTag(1) ? last : undefined;
  const others = unsigned ? signer.children.slice(0, -1) : signer.children;
  return sequence(...rawOf(others), tlv(contextTag(1), ...rawOf(unsigned?.children ?? []), attribute));
};

/**
 * Puts an attribute beside the signature of the signer with this index (a time-stamp for CAdES-T: RFC 5652 §5.3,
 * EN 319 122-1 §5.3). `value` is DER. Everything else stays octet for octet. Throws DerError for no such message, and
 * RangeError for no such signer.
 */
export const addUnsignedAttribute = (message: Bytes, signerIndex: number, oid: string, value: Bytes): Bytes => {
  const parts = partsOf(message);
  const signer = parts.signers[signerIndex];
  if (!signer) throw new RangeError(`No signer ${signerIndex}`);
  const extended = withAttribute(signer, sequence(objectId(oid), setOf(value)));
  return written(
    parts,
    parts.signers.map((one) => (one === signer ? extended : one.raw)),
  );
};

/** The first list with what of the second it does not have yet. */
const joined = (first: readonly Tlv[], second: readonly Tlv[]): readonly Tlv[] => {
  const all = [...first, ...second.filter(({ raw }) => !first.some((one) => equalBytes(one.raw, raw)))];
  if (all.length > mostOfEach) throw new DerError(`More than ${mostOfEach} elements`);
  return all;
};

const contentOf = (element: Tlv): { type: string; content: Bytes | undefined } => {
  const [type, content] = element.children;
  return { type: oidOf(type), content: content && octetsOf(onlyChild(content)) };
};

const sameContent = (first: Parts, second: Parts): boolean => {
  const one = contentOf(first.content);
  const other = contentOf(second.content);
  if (one.type !== other.type) return false;
  return !one.content || !other.content || equalBytes(one.content, other.content);
};

/**
 * Joins the signers of another message over the same content (parallel signatures), with their certificates and CRLs;
 * whether the content is attached stays as it is in the first. A signer that is there already is not repeated. Throws
 * DerError when either is no signed data, the contents differ, or more than 100 signers or certificates come together.
 */
export const addSigner = (message: Bytes, other: Bytes): Bytes => {
  const first = partsOf(message);
  const second = partsOf(other);
  if (!sameContent(first, second)) throw new DerError('Signatures over different contents');
  const signers = joined(first.signers, second.signers);
  const all: Parts = {
    version: first.version.content[0] === 1 ? second.version : first.version,
    digestAlgorithms: joined(first.digestAlgorithms, second.digestAlgorithms),
    content: first.content,
    certificates: joined(first.certificates, second.certificates),
    crls: joined(first.crls, second.crls),
    signers,
  };
  return written(all, rawOf(signers));
};
