import * as oids from '../algorithms/oids.ts';
import {
  bitString,
  enumerated,
  explicit,
  generalizedTime,
  implicit,
  objectId,
  octetString,
  sequence,
} from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { gost34311 } from '../primitives/gost34311.ts';
import type { CentreMember } from './centre-members.ts';
import { extension } from './extension-writer.ts';
import { signatureAlgorithmOf, signatureBitsWith } from './test-keys.ts';

/** What the responder says of a certificate. */
export type SaidStatus = 'good' | 'unknown' | { readonly revokedAt: Date; readonly reason?: number };

/** SingleResponse (RFC 6960 §4.2.1). */
export interface SaidOfCertificate {
  /** The CertID of the request, DER. */
  readonly id: Bytes;
  readonly status: SaidStatus;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  /** Whole Extensions, DER. */
  readonly extensions?: readonly Bytes[];
}

/** An answer, right or wrong. */
export interface OcspAnswerShape {
  readonly responses: readonly SaidOfCertificate[];
  readonly producedAt: Date;
  /** Whoever signs. */
  readonly responder: CentreMember;
  /** By the GOST 34.311 of the key unless told. */
  readonly responderId?: 'name' | { readonly keyDigest: Bytes };
  readonly nonce?: Bytes;
  /** Whole Extensions, DER, beside the nonce. */
  readonly extensions?: readonly Bytes[];
  /** The responder's unless told. */
  readonly certificates?: readonly Bytes[];
}

const statusOf = (status: SaidStatus): Bytes => {
  if (status === 'good') return implicit(0, new Uint8Array(0));
  if (status === 'unknown') return implicit(2, new Uint8Array(0));
  const reason = status.reason === undefined ? [] : [explicit(0, enumerated(status.reason))];
  return explicit(1, generalizedTime(status.revokedAt), ...reason);
};

const singleOf = ({ id, status, thisUpdate, nextUpdate, extensions = [] }: SaidOfCertificate): Bytes =>
  sequence(
    id,
    statusOf(status),
    generalizedTime(thisUpdate),
    ...(nextUpdate ? [explicit(0, generalizedTime(nextUpdate))] : []),
    ...(extensions.length > 0 ? [explicit(1, sequence(...extensions))] : []),
  );

const responderOf = ({ responderId, responder: { certificate } }: OcspAnswerShape): Bytes => {
  if (responderId === 'name') return explicit(1, certificate.subjectRaw);
  return explicit(2, octetString(responderId?.keyDigest ?? gost34311(certificate.publicKeyBits)));
};

const dataOf = (shape: OcspAnswerShape): Bytes => {
  const { nonce, producedAt, responses, extensions = [] } = shape;
  const all = [...(nonce ? [extension(oids.ocspNonce, octetString(nonce))] : []), ...extensions];
  return sequence(
    responderOf(shape),
    generalizedTime(producedAt),
    sequence(...responses.map(singleOf)),
    ...(all.length > 0 ? [explicit(1, sequence(...all))] : []),
  );
};

/** A successful OCSPResponse (RFC 6960 §4.2.1), DER, signed by the responder. */
export const writeOcspResponse = async (shape: OcspAnswerShape): Promise<Bytes> => {
  const { responder, certificates = [responder.certificate.der] } = shape;
  const data = dataOf(shape);
  const signature = bitString(await signatureBitsWith(responder.key, data));
  const carried = certificates.length > 0 ? [explicit(0, sequence(...certificates))] : [];
  const basic = sequence(data, signatureAlgorithmOf(responder.key), signature, ...carried);
  return sequence(enumerated(0), explicit(0, sequence(objectId(oids.ocspBasic), octetString(basic))));
};

/** An OCSPResponse that only says why there is none: 1 malformedRequest, 2 internalError, 3 tryLater, 6 unauthorized. */
export const writeOcspRefusal = (status: 1 | 2 | 3 | 5 | 6): Bytes => sequence(enumerated(status));
