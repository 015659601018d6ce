import { contextTag, DerError, type Tlv, tags } from '../asn1/der.ts';
import { explicit, objectId, sequence, tlv } from '../asn1/der-writer.ts';
import * as oids from '../algorithms/oids.ts';
import type { Bytes } from '../bytes.ts';
import { elementsOf, fieldsOf } from './fields.ts';
import { mostOfEach, signedDataElement } from './signed-data.ts';

/** The parts of SignedData (RFC 5652 §5.1) as they are. */
export interface MessageParts {
  readonly version: Tlv;
  readonly digestAlgorithms: readonly Tlv[];
  readonly content: Tlv;
  readonly certificates: readonly Tlv[];
  readonly crls: readonly Tlv[];
  readonly signers: readonly Tlv[];
}

const certificatesTag = contextTag(0);
const crlsTag = contextTag(1);

/** The parts of a message. Throws DerError for anything else. */
export const partsOf = (message: Bytes): MessageParts => {
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

export const rawOf = (elements: readonly Tlv[]): readonly Bytes[] => elements.map(({ raw }) => raw);

const optional = (tag: number, elements: readonly Tlv[]): readonly Bytes[] =>
  elements.length > 0 ? [tlv(tag, ...rawOf(elements))] : [];

/** Writes the parts in the order they have: what is already signed or time-stamped over them stays as it was. */
export const written = (parts: MessageParts, signers: readonly Bytes[]): Bytes => {
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
