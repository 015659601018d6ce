import { digestOf } from '../src/algorithms/digests.ts';
import * as oids from '../src/algorithms/oids.ts';
import { octetsOf, readDer } from '../src/asn1/der.ts';
import { explicit, objectId, octetString, sequence } from '../src/asn1/der-writer.ts';
import type { Bytes } from '../src/bytes.ts';
import { parseSignedData } from '../src/cms/signed-data.ts';
import { addUnsignedAttribute } from '../src/cms/unsigned.ts';
import { writeCertificateId } from '../src/revocation/certificate-id.ts';
import type { CentreMember } from '../src/testing/centre-members.ts';
import { type SaidStatus, writeOcspResponse } from '../src/testing/ocsp-answers.ts';
import { writeTimestampToken } from '../src/testing/timestamp-answers.ts';
import type { Certificate } from '../src/x509/certificate.ts';
import { centre, hour } from './verification-world.ts';

/** Adds a time-stamp: over the signature of the message, unless over something else. */
export const stamped = async (
  message: Bytes,
  time: Date,
  { authority = centre.tsp, over }: { authority?: CentreMember; over?: Bytes } = {},
): Promise<Bytes> => {
  const signature = parseSignedData(message).signers[0]?.signature ?? new Uint8Array(0);
  const digestOid = oids.gost34311;
  const digest = await digestOf(digestOid, over ?? signature);
  const token = await writeTimestampToken({ authority, imprint: { digestOid, digest }, time, serial: 7n });
  return addUnsignedAttribute(message, 0, oids.signatureTimeStamp, token);
};

/** What the centre's responder (or another) says of a certificate of the centre. */
export const ocspAnswer = async (
  certificate: Certificate,
  status: SaidStatus,
  thisUpdate: Date,
  { responder = centre.ocsp, lasting = hour }: { responder?: CentreMember; lasting?: number } = {},
): Promise<Bytes> => {
  const id = await writeCertificateId(certificate, centre.ca.certificate, oids.gost34311);
  const nextUpdate = new Date(thisUpdate.getTime() + lasting);
  return writeOcspResponse({ responder, producedAt: thisUpdate, responses: [{ id, status, thisUpdate, nextUpdate }] });
};

/** RFC 5126 §6.3.4 keeps the BasicOCSPResponse only. */
const basicOf = (response: Bytes): Bytes => octetsOf(readDer(response).children[1]?.children[0]?.children[1]);

/** Adds certificate-values and revocation-values (RFC 5126 §6.3.3–6.3.4). */
export const withValues = (
  message: Bytes,
  {
    certificates = [],
    ocsp = [],
    crls = [],
  }: { certificates?: readonly Certificate[]; ocsp?: readonly Bytes[]; crls?: readonly Bytes[] },
): Bytes => {
  const withCertificates = addUnsignedAttribute(
    message,
    0,
    oids.certificateValues,
    sequence(...certificates.map(({ der }) => der)),
  );
  const lists = crls.length > 0 ? [explicit(0, sequence(...crls))] : [];
  const answers = ocsp.length > 0 ? [explicit(1, sequence(...ocsp.map(basicOf)))] : [];
  return addUnsignedAttribute(withCertificates, 0, oids.revocationValues, sequence(...lists, ...answers));
};

/** Adds complete-certificate-references and complete-revocation-references (RFC 5126 §6.2.1–6.2.2). */
export const withReferences = async (message: Bytes, certificates: readonly Certificate[]): Promise<Bytes> => {
  const digests = await Promise.all(certificates.map(({ der }) => digestOf(oids.gost34311, der)));
  const references = digests.map((digest) =>
    sequence(sequence(sequence(objectId(oids.gost34311)), octetString(digest))),
  );
  const referring = addUnsignedAttribute(message, 0, oids.certificateReferences, sequence(...references));
  return addUnsignedAttribute(referring, 0, oids.revocationReferences, sequence());
};
