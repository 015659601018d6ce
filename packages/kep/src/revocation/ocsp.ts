import * as oids from '../algorithms/oids.ts';
import { verifySignature } from '../algorithms/signatures.ts';
import { mayVerify, type VerificationWork } from '../algorithms/verification-work.ts';
import { DerError, timeOf } from '../asn1/der.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { identifierDigest } from '../cms/identifier-digest.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Extensions, readExtension } from '../x509/extensions.ts';
import { issuanceOf } from '../x509/issuance.ts';
import {
  isForgotten,
  type Moments,
  type RevocationAnswer,
  statusAt,
  timeFault,
  type Unusable,
  unusable,
} from './answer.ts';
import { namesCertificate } from './certificate-id.ts';
import type { RevocationSubject } from './subject.ts';
import { nonceOf } from './ocsp-request.ts';
import {
  type BasicOcspResponse,
  type OcspResponse,
  type ResponderId,
  readOcspResponse,
  type SingleResponse,
} from './ocsp-response.ts';

/** An answer and what it was asked about. */
export interface OcspCheck extends Moments {
  readonly response: Bytes | OcspResponse;
  readonly certificate: RevocationSubject;
  readonly issuer: Certificate;
  /** The nonce of the request; an answer kept from earlier has none to compare. */
  readonly nonce?: Bytes;
  /** Responders that are known otherwise, for answers that come without their certificate. */
  readonly responders?: readonly Certificate[];
  /** What the file that brought the answer may ask for. */
  readonly work?: VerificationWork | undefined;
}

/** id-pkix-ocsp-archive-cutoff (RFC 6960 §4.4.4): since when the responder remembers certificates that ran out. */
const archiveCutoff = '1.3.6.1.5.5.7.48.1.6';

/** Nobody signs with more than one, and each costs us a signature to verify. */
const mostResponders = 4;

const hasUnknownCritical = (extensions: Extensions, known: readonly string[]): boolean =>
  [...extensions].some(([oid, { critical }]) => critical && !known.includes(oid));

/** RFC 6960 §4.2.1 has SHA-1; Ukrainian centres name keys by GOST 34.311, and the extension says it too. */
const keyDigests = [oids.sha1, oids.gost34311, oids.sha256] as const;

const isNamed = async (responder: ResponderId, certificate: Certificate): Promise<boolean> => {
  if ('name' in responder) return equalBytes(responder.name, certificate.subjectRaw);
  const { keyDigest } = responder;
  if (certificate.subjectKeyId && equalBytes(certificate.subjectKeyId, keyDigest)) return true;
  const digests = await Promise.all(keyDigests.map((oid) => identifierDigest(oid, certificate.publicKeyBits)));
  return digests.some((digest) => equalBytes(digest, keyDigest));
};

const respondersOf = async (basic: BasicOcspResponse, check: OcspCheck): Promise<readonly Certificate[]> => {
  const found: Certificate[] = [];
  for (const candidate of [check.issuer, ...basic.certificates, ...(check.responders ?? [])]) {
    if (found.length === mostResponders) break;
    if (found.some(({ der }) => equalBytes(der, candidate.der))) continue;
    if (check.work && !(await check.work.hashing(candidate.publicKeyBits.length))) break;
    if (await isNamed(basic.responder, candidate)) found.push(candidate);
  }
  return found;
};

const isValidAt = ({ notBefore, notAfter }: Certificate, { producedAt }: BasicOcspResponse): boolean =>
  producedAt >= notBefore && producedAt <= notAfter;

/** What a responder's certificate may have critical; the rest is not for us to understand (RFC 5280 §4.2). */
const knownCritical = [
  oids.keyUsage,
  oids.basicConstraints,
  oids.extendedKeyUsage,
  oids.certificatePolicies,
  oids.subjectKeyIdentifier,
  oids.authorityKeyIdentifier,
  oids.qcStatements,
  oids.ocspNoCheck,
];

/** RFC 6960 §4.2.2.2: the issuer itself, or one that the issuer itself certified for this. */
const isEntrusted = async (
  responder: Certificate,
  basic: BasicOcspResponse,
  { issuer, work }: OcspCheck,
): Promise<boolean> => {
  if (equalBytes(responder.der, issuer.der)) return true;
  const { keyUsage, extendedKeyUsage, issuerRaw, extensions } = responder;
  return (
    extendedKeyUsage?.includes(oids.ocspSigning) === true &&
    (!keyUsage || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation')) &&
    !hasUnknownCritical(extensions, knownCritical) &&
    isValidAt(responder, basic) &&
    equalBytes(issuerRaw, issuer.subjectRaw) &&
    (await issuanceOf(responder, issuer, work)) === 'signed'
  );
};

const isSignedBy = async (responder: Certificate, basic: BasicOcspResponse): Promise<boolean> => {
  const { tbs: data, signature, signatureAlgorithm: algorithm } = basic;
  return verifySignature({ key: responder.publicKey(), algorithm, data, signature });
};

/** The responder whose signature holds; a fault when there is none. */
const signerOf = async (basic: BasicOcspResponse, check: OcspCheck): Promise<Certificate | Unusable> => {
  let fault: Unusable = 'responder';
  for (const responder of await respondersOf(basic, check)) {
    if (!(await isEntrusted(responder, basic, check)) || !(await mayVerify(check.work))) continue;
    if (await isSignedBy(responder, basic).catch(() => false)) return responder;
    fault = 'signature';
  }
  return fault;
};

const severity = ({ status }: SingleResponse): number => ['good', 'unknown', 'revoked'].indexOf(status);

/** The one about the certificate; of several the worst. */
const answerAbout = async (basic: BasicOcspResponse, check: OcspCheck): Promise<SingleResponse | undefined> => {
  const about: SingleResponse[] = [];
  for (const single of basic.responses)
    if (await namesCertificate(single.id, check.certificate, check.issuer).catch(() => false)) about.push(single);
  return about.toSorted((a, b) => severity(b) - severity(a))[0];
};

const said = (single: SingleResponse, check: OcspCheck): RevocationAnswer => {
  const { thisUpdate, nextUpdate, revokedAt, reason } = single;
  const when = { thisUpdate, ...(nextUpdate && { nextUpdate }) };
  if (single.status === 'unknown') return { status: 'unknown', ...when };
  if (revokedAt)
    return { status: statusAt(revokedAt, check.at), revokedAt, ...(reason !== undefined && { reason }), ...when };
  const remembersSince = readExtension(single.extensions, archiveCutoff, timeOf);
  return isForgotten(check.certificate, single, remembersSince)
    ? unusable('certificate-expired')
    : { status: 'good', ...when };
};

const faultOf = (basic: BasicOcspResponse, single: SingleResponse, check: OcspCheck): Unusable | undefined => {
  const { nonce, now = new Date() } = check;
  if (hasUnknownCritical(basic.extensions, [oids.ocspNonce])) return 'critical-extension';
  if (hasUnknownCritical(single.extensions, [archiveCutoff])) return 'critical-extension';
  const repeated = nonceOf(basic.extensions);
  if (nonce && !(repeated && equalBytes(repeated, nonce))) return 'nonce';
  return (
    timeFault({ thisUpdate: basic.producedAt }, { ...check, now, at: basic.producedAt }) ??
    timeFault(single, { ...check, now })
  );
};

const judge = async (check: OcspCheck): Promise<RevocationAnswer> => {
  const { response } = check;
  const { basic } = response instanceof Uint8Array ? readOcspResponse(response) : response;
  if (!basic) return unusable('refused');
  const single = await answerAbout(basic, check);
  if (!single) return unusable('another-certificate');
  const fault = faultOf(basic, single, check);
  if (fault) return unusable(fault);
  const responder = await signerOf(basic, check);
  if (typeof responder === 'string') return unusable(responder);
  const delegated = equalBytes(responder.der, check.issuer.der) ? {} : { responder };
  const answer = said(single, check);
  return answer.status === 'unusable' ? answer : { ...answer, producedAt: basic.producedAt, ...delegated };
};

/**
 * What an OCSP answer (RFC 6960 §3.2) says of a certificate at a moment: it names the certificate by whatever digest, is
 * signed by the issuer or a responder that the issuer certified, repeats the nonce, and speaks of that moment. That the
 * responder's own certificate was not revoked is not checked (RFC 6960 §4.2.2.2.1). Never rejects.
 */
export const checkOcspResponse = async (check: OcspCheck): Promise<RevocationAnswer> => {
  try {
    return await judge(check);
  } catch (error) {
    return unusable(error instanceof DerError ? 'malformed' : 'signature');
  }
};
