import { contextTag, type Tlv } from '../asn1/der.ts';
import { objectId, sequence, setOf, tlv } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { partsOf, rawOf, written } from './message-parts.ts';

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
