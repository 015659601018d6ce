import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import {
  booleanOf,
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
import { booleanValue, integer, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { fieldsOf } from '../cms/fields.ts';
import { digestAlgorithm } from '../cms/sign.ts';

/** The digest of what is stamped (RFC 3161 §2.4.1). */
export interface MessageImprint {
  readonly digestOid: string;
  readonly digest: Bytes;
}

/** TimeStampReq (RFC 3161 §2.4.1). */
export interface TimestampRequest {
  readonly imprint: MessageImprint;
  /** Dotted number of the policy that is asked for. */
  readonly policy?: string;
  readonly nonce?: bigint;
  /** The token is to carry the authority's certificate. */
  readonly wantsCertificate: boolean;
}

/** Reads a MessageImprint. Throws DerError. */
export const readImprint = (element: Tlv | undefined): MessageImprint => {
  const fields = fieldsOf(element, tags.sequence);
  const { oid } = algorithmOf(fields.next());
  const digest = octetsOf(fields.next());
  fields.end();
  return { digestOid: oid, digest };
};

/** Writes a MessageImprint. */
export const writeImprint = ({ digestOid, digest }: MessageImprint): Bytes =>
  sequence(digestAlgorithm(digestOid), octetString(digest));

/** A time-stamp request, DER. */
export const writeTimestampRequest = ({ imprint, policy, nonce, wantsCertificate }: TimestampRequest): Bytes =>
  sequence(
    integer(1),
    writeImprint(imprint),
    ...(policy === undefined ? [] : [objectId(policy)]),
    ...(nonce === undefined ? [] : [integer(nonce)]),
    ...(wantsCertificate ? [booleanValue(true)] : []),
  );

/** Reads a time-stamp request; extensions are passed over. Throws DerError. */
export const readTimestampRequest = (der: Bytes): TimestampRequest => {
  const fields = fieldsOf(readDer(der), tags.sequence);
  if (smallIntegerOf(fields.next()) !== 1) throw new DerError('A request of another version');
  const imprint = readImprint(fields.next());
  const policy = fields.optional(tags.oid);
  const nonce = fields.optional(tags.integer);
  const wanted = fields.optional(tags.boolean);
  fields.optional(contextTag(0));
  fields.end();
  return {
    imprint,
    ...(policy && { policy: oidOf(policy) }),
    ...(nonce && { nonce: integerOf(nonce) }),
    wantsCertificate: wanted !== undefined && booleanOf(wanted),
  };
};
