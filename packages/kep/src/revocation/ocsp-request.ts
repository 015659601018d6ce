import * as oids from '../algorithms/oids.ts';
import { contextTag, DerError, octetsOf, readDer, tags } from '../asn1/der.ts';
import { explicit, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { elementsOf, fieldsOf, onlyChild } from '../cms/fields.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Extensions, parseExtensions } from '../x509/extensions.ts';
import { type CertificateId, readCertificateId, writeCertificateId } from './certificate-id.ts';

/** Whose status to ask for. */
export interface OcspQuestion {
  readonly certificate: Pick<Certificate, 'serial'>;
  readonly issuer: Certificate;
  /** 1 to 32 octets that the answer is to repeat (RFC 8954). */
  readonly nonce?: Bytes;
  /** Dotted number of the digest of the CertID. */
  readonly hash: string;
}

/** What a responder is asked. */
export interface OcspRequest {
  readonly certificates: readonly CertificateId[];
  readonly nonce?: Bytes;
}

const mostCertificates = 100;

/** The nonce among extensions: RFC 8954 has an OCTET STRING in the value; older programs put the octets there bare. */
export const nonceOf = (extensions: Extensions): Bytes | undefined => {
  const value = extensions.get(oids.ocspNonce)?.value;
  if (value === undefined) return undefined;
  try {
    return octetsOf(readDer(value));
  } catch {
    return value;
  }
};

/** An unsigned OCSPRequest for one certificate (RFC 6960 §4.1.1), DER. Rejects with UnknownDigest. */
export const writeOcspRequest = async ({ certificate, issuer, nonce, hash }: OcspQuestion): Promise<Bytes> => {
  const id = await writeCertificateId(certificate, issuer, hash);
  const extension = nonce && sequence(objectId(oids.ocspNonce), octetString(octetString(nonce)));
  return sequence(sequence(sequence(sequence(id)), ...(extension ? [explicit(2, sequence(extension))] : [])));
};

/** Reads an OCSPRequest of at most 100 certificates; its signature, if any, is not looked at. Throws DerError. */
export const readOcspRequest = (der: Bytes): OcspRequest => {
  const request = fieldsOf(readDer(der), tags.sequence);
  const fields = fieldsOf(request.next(), tags.sequence);
  request.optional(contextTag(0));
  request.end();
  fields.optional(contextTag(0));
  fields.optional(contextTag(1));
  const certificates = elementsOf(fields.next(), tags.sequence, mostCertificates).map((one) => {
    const single = fieldsOf(one, tags.sequence);
    const id = readCertificateId(single.next());
    single.optional(contextTag(0));
    single.end();
    return id;
  });
  const extensions = fields.optional(contextTag(2));
  fields.end();
  if (certificates.length === 0) throw new DerError('A request about nothing');
  const nonce = extensions && nonceOf(parseExtensions(onlyChild(extensions)));
  return { certificates, ...(nonce && { nonce }) };
};
