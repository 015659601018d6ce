import { DerError, octetsOf, oidOf, type Tlv } from '../asn1/der.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { onlyChild } from '../cms/fields.ts';
import { type MessageParts, partsOf, rawOf, written } from '../cms/message-parts.ts';
import { mostOfEach } from '../cms/signed-data.ts';

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

const sameContent = (first: MessageParts, second: MessageParts): boolean => {
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
  const all: MessageParts = {
    version: first.version.content[0] === 1 ? second.version : first.version,
    digestAlgorithms: joined(first.digestAlgorithms, second.digestAlgorithms),
    content: first.content,
    certificates: joined(first.certificates, second.certificates),
    crls: joined(first.crls, second.crls),
    signers,
  };
  return written(all, rawOf(signers));
};
