import * as oids from '../algorithms/oids.ts';
import { type AlgorithmIdentifier, algorithmOf } from '../algorithms/algorithm-identifier.ts';
import {
  bitsOf,
  contextTag,
  DerError,
  octetsOf,
  oidOf,
  readDer,
  smallIntegerOf,
  type Tlv,
  tags,
  timeOf,
} from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import { elementsOf, fieldsOf, onlyChild } from '../cms/fields.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { type Extensions, parseExtensions } from '../x509/extensions.ts';
import { type CertificateId, readCertificateId } from './certificate-id.ts';

/** The responder by its Name (DER) or by a digest of its key. */
export type ResponderId = { readonly name: Bytes } | { readonly keyDigest: Bytes };

/** SingleResponse (RFC 6960 §4.2.1). */
export interface SingleResponse {
  readonly id: CertificateId;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt?: Date;
  readonly reason?: number;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  readonly extensions: Extensions;
}

/** BasicOCSPResponse (RFC 6960 §4.2.1). */
export interface BasicOcspResponse {
  /** What is signed. */
  readonly tbs: Bytes;
  readonly responder: ResponderId;
  readonly producedAt: Date;
  readonly responses: readonly SingleResponse[];
  readonly extensions: Extensions;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Bytes;
  /** Those that could be read. */
  readonly certificates: readonly Certificate[];
}

const statuses = [
  'successful',
  'malformedRequest',
  'internalError',
  'tryLater',
  undefined,
  'sigRequired',
  'unauthorized',
] as const;

/** OCSPResponse (RFC 6960 §4.2.1); `basic` comes with `successful` only. */
export interface OcspResponse {
  readonly status: NonNullable<(typeof statuses)[number]>;
  readonly basic?: BasicOcspResponse;
}

const mostOfEach = 100;

const extensionsOf = (element: Tlv | undefined): Extensions =>
  element ? parseExtensions(onlyChild(element)) : new Map();

const responderOf = (element: Tlv | undefined): ResponderId => {
  if (element?.tag === contextTag(1)) return { name: onlyChild(element).raw };
  if (element?.tag === contextTag(2)) return { keyDigest: octetsOf(onlyChild(element)) };
  throw new DerError('No responder');
};

type Status = Pick<SingleResponse, 'status' | 'revokedAt' | 'reason'>;

const statusOf = (element: Tlv | undefined): Status => {
  if (element?.tag === contextTag(0, false)) return { status: 'good' };
  if (element?.tag === contextTag(2, false)) return { status: 'unknown' };
  const fields = fieldsOf(element, contextTag(1));
  const revokedAt = timeOf(fields.next());
  const reason = fields.optional(contextTag(0));
  fields.end();
  return { status: 'revoked', revokedAt, ...(reason && { reason: smallIntegerOf(onlyChild(reason)) }) };
};

const singleOf = (element: Tlv): SingleResponse => {
  const fields = fieldsOf(element, tags.sequence);
  const id = readCertificateId(fields.next());
  const status = statusOf(fields.next());
  const thisUpdate = timeOf(fields.next());
  const nextUpdate = fields.optional(contextTag(0));
  const extensions = extensionsOf(fields.optional(contextTag(1)));
  fields.end();
  return { id, ...status, thisUpdate, ...(nextUpdate && { nextUpdate: timeOf(onlyChild(nextUpdate)) }), extensions };
};

const readable = (der: Bytes): readonly Certificate[] => {
  try {
    return [parseCertificate(der)];
  } catch {
    return [];
  }
};

const certificatesOf = (element: Tlv | undefined): readonly Certificate[] =>
  element ? elementsOf(onlyChild(element), tags.sequence, mostOfEach).flatMap(({ raw }) => readable(raw)) : [];

type Data = Pick<BasicOcspResponse, 'tbs' | 'responder' | 'producedAt' | 'responses' | 'extensions'>;

const dataOf = (element: Tlv | undefined): Data => {
  const fields = fieldsOf(element, tags.sequence);
  const version = fields.optional(contextTag(0));
  if (version && smallIntegerOf(onlyChild(version)) !== 0) throw new DerError('An answer of another version');
  const responder = responderOf(fields.next());
  const producedAt = timeOf(fields.next());
  const responses = elementsOf(fields.next(), tags.sequence, mostOfEach).map(singleOf);
  const extensions = extensionsOf(fields.optional(contextTag(1)));
  fields.end();
  if (!element) throw new DerError('No answer');
  return { tbs: element.raw, responder, producedAt, responses, extensions };
};

/** Reads a BasicOCSPResponse, which is also how CAdES-X-Long keeps answers (EN 319 122-1 §A.1.5.1). Throws DerError. */
export const readBasicOcspResponse = (der: Bytes): BasicOcspResponse => {
  const fields = fieldsOf(readDer(der), tags.sequence);
  const data = dataOf(fields.next());
  const signatureAlgorithm = algorithmOf(fields.next());
  const { bytes: signature, unusedBits } = bitsOf(fields.next());
  const certificates = certificatesOf(fields.optional(contextTag(0)));
  fields.end();
  if (unusedBits !== 0) throw new DerError('A signature that ends within an octet');
  return { ...data, signatureAlgorithm, signature, certificates };
};

/** Reads an OCSPResponse with at most 100 answers and 100 certificates; nothing is verified. Throws DerError. */
export const readOcspResponse = (der: Bytes): OcspResponse => {
  const fields = fieldsOf(readDer(der), tags.sequence);
  const status = statuses[smallIntegerOf(fields.next())];
  const bytes = fields.optional(contextTag(0));
  fields.end();
  if (status === undefined) throw new DerError('An unknown status of an answer');
  if (status !== 'successful') return { status };
  if (!bytes) throw new DerError('A successful answer without an answer');
  const inside = fieldsOf(onlyChild(bytes), tags.sequence);
  if (oidOf(inside.next()) !== oids.ocspBasic) throw new DerError('An answer of an unknown type');
  const basic = readBasicOcspResponse(octetsOf(inside.next()));
  inside.end();
  return { status, basic };
};
