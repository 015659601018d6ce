import * as oids from '../algorithms/oids.ts';
import { childrenOf, contextChild, DerError, type Tlv, tags } from '../asn1/der.ts';
import { enumerated, explicit, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import type { SignedData, SignerInfo } from '../cms/signed-data.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import type { Evidence } from './report.ts';

/** An OCSPResponse (RFC 6960 §4.2.1) or a CertificateList. */
export interface KnownAnswer {
  readonly source: 'ocsp' | 'crl';
  readonly der: Bytes;
  /** Brought along by the file, whoever made it; otherwise kept by the caller from an earlier verification. */
  readonly embedded: boolean;
}

/** Certificates and answers that are at hand. Nobody vouches for them: each is checked like any other. */
export interface KnownValues {
  readonly certificates: readonly Certificate[];
  readonly answers: readonly KnownAnswer[];
}

/** More than any signature needs, and few enough to look at every one. */
const maximumCertificates = 60;
const maximumAnswers = 8;

/** A list of revocations is hashed for every certificate it is asked about; a longer one is better fetched than carried. */
const maximumAnswerOctets = 1024 * 1024;

/** RFC 5126 §6.3.4 stores what lies inside of an OCSPResponse; this puts it back. */
const responseOf = (basic: Bytes): Bytes =>
  sequence(enumerated(0), explicit(0, sequence(objectId(oids.ocspBasic), octetString(basic))));

const only = (values: readonly Tlv[] | undefined): Tlv | undefined => {
  if (values !== undefined && values.length !== 1) throw new DerError('An attribute with more than one value');
  return values?.[0];
};

const listIn = (fields: readonly Tlv[], n: number): readonly Bytes[] => {
  const field = contextChild(fields, n);
  return field === undefined ? [] : childrenOf(field.children[0], tags.sequence).map(({ raw }) => raw);
};

/** A certificate that cannot be read is one that is not there. */
const readable = (ders: readonly Bytes[]): readonly Certificate[] =>
  ders.flatMap((der) => {
    try {
      return [parseCertificate(der)];
    } catch {
      return [];
    }
  });

/** The first ones, as long as they are not too large together. */
const bounded = (ders: readonly Bytes[]): readonly Bytes[] => {
  let rest = maximumAnswerOctets;
  return ders.slice(0, maximumAnswers).filter(({ length }) => {
    rest -= length;
    return rest >= 0;
  });
};

const answersOf = (
  source: KnownAnswer['source'],
  embedded: readonly Bytes[],
  kept: readonly Bytes[] = [],
): readonly KnownAnswer[] => [
  ...bounded(embedded).map((der) => ({ source, der, embedded: true })),
  ...kept.slice(0, maximumAnswers).map((der) => ({ source, der, embedded: false })),
];

/**
 * The certificates and answers of a CAdES-X-Long signature (certificate-values and revocation-values, RFC 5126
 * §6.3.3–6.3.4), of the SignedData and of the evidence that an earlier report left. Throws DerError for attributes of a
 * wrong shape.
 */
export const knownValuesOf = (
  signedData: SignedData,
  signer: SignerInfo,
  evidence: Evidence | undefined,
): KnownValues => {
  const certificateValues = only(signer.unsigned.get(oids.certificateValues));
  const revocationValues = only(signer.unsigned.get(oids.revocationValues));
  const ders =
    certificateValues === undefined ? [] : childrenOf(certificateValues, tags.sequence).map(({ raw }) => raw);
  const fields = revocationValues === undefined ? [] : childrenOf(revocationValues, tags.sequence);
  const others = readable([...ders, ...(evidence?.certificates ?? [])].slice(0, maximumCertificates));
  const unordered = [
    ...answersOf('ocsp', listIn(fields, 1).map(responseOf), evidence?.ocspResponses),
    ...answersOf('crl', [...listIn(fields, 0), ...signedData.crls], evidence?.crls),
  ];
  // What the file brings first: a long-term signature is one that needs nothing else.
  const answers = unordered.toSorted((one, other) => Number(other.embedded) - Number(one.embedded));
  return { certificates: [...signedData.certificates.slice(0, maximumCertificates), ...others], answers };
};
