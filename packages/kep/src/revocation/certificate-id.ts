import * as oids from '../algorithms/oids.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { DerError, octetsOf, type Tlv, tags } from '../asn1/der.ts';
import { nullValue, objectId, octetString, sequence, tlv } from '../asn1/der-writer.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { fieldsOf } from '../cms/fields.ts';
import { identifierDigest } from '../cms/identifier-digest.ts';
import type { Certificate } from '../x509/certificate.ts';

/** How OCSP names a certificate: CertID of RFC 6960 §4.1.1. */
export interface CertificateId {
  /** DER. */
  readonly raw: Bytes;
  readonly digestOid: string;
  readonly issuerNameDigest: Bytes;
  readonly issuerKeyDigest: Bytes;
  /** The content octets of the serial number. */
  readonly serial: Bytes;
}

/** Reads a CertID. Throws DerError. */
export const readCertificateId = (element: Tlv | undefined): CertificateId => {
  const fields = fieldsOf(element, tags.sequence);
  const { oid } = algorithmOf(fields.next());
  const issuerNameDigest = octetsOf(fields.next());
  const issuerKeyDigest = octetsOf(fields.next());
  const serial = fields.next();
  fields.end();
  if (!element || serial?.tag !== tags.integer) throw new DerError('No serial number of a certificate');
  return { raw: element.raw, digestOid: oid, issuerNameDigest, issuerKeyDigest, serial: serial.content };
};

const sha: ReadonlySet<string> = new Set([oids.sha1, oids.sha256, oids.sha384, oids.sha512]);

/** Responders compare the octets, and OpenSSL's write NULL for SHA; the Ukrainian digests have no parameters. */
const digestIdentifier = (oid: string): Bytes => sequence(objectId(oid), ...(sha.has(oid) ? [nullValue()] : []));

/** Writes the CertID of a certificate with this digest. Rejects with UnknownDigest. */
export const writeCertificateId = async (
  certificate: Pick<Certificate, 'serial'>,
  issuer: Certificate,
  digestOid: string,
): Promise<Bytes> =>
  sequence(
    digestIdentifier(digestOid),
    octetString(await identifierDigest(digestOid, issuer.subjectRaw)),
    octetString(await identifierDigest(digestOid, issuer.publicKeyBits)),
    tlv(tags.integer, certificate.serial),
  );

/** Whether the CertID names the certificate, by whatever digest it uses. Rejects with UnknownDigest. */
export const namesCertificate = async (
  id: CertificateId,
  certificate: Pick<Certificate, 'serial'>,
  issuer: Certificate,
): Promise<boolean> =>
  equalBytes(id.serial, certificate.serial) &&
  equalBytes(id.issuerNameDigest, await identifierDigest(id.digestOid, issuer.subjectRaw)) &&
  equalBytes(id.issuerKeyDigest, await identifierDigest(id.digestOid, issuer.publicKeyBits));
