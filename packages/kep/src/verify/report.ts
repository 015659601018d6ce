import { type Bytes, toBase64 } from '../bytes.ts';
import type { Identity } from '../x509/identity.ts';

/** The three results of ETSI EN 319 102-1 §5.1.3, from the best to the worst. */
export type Verdict = 'total-passed' | 'indeterminate' | 'total-failed';

/** Why a signature is not total-passed: the names of ETSI EN 319 102-1 §5.1.3, tables 5 and 6. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'SIGNED_DATA_NOT_FOUND'
  | 'TIMESTAMP_ORDER_FAILURE'
  | 'REVOKED_CA_NO_POE'
  /** The file asks for more work than is done for one; verifying it again would find no more. */
  | 'GENERIC'
  | 'TRY_LATER';

/** What is looked at, and the order in which a report lists it; the comments name what each one says when it passed. */
export const checkNames = [
  /** The file is one SignedData with a bounded number of signers. */
  'format',
  /** The content is there, and is the one the caller expected. */
  'content',
  /** The signed attribute content-type names the type of the content, and it is data. */
  'content-type',
  /** The signed attribute message-digest is the whole digest of the content. */
  'message-digest',
  /** The file holds the certificate that the signer information names. */
  'signing-certificate',
  /** The signed attribute signing-certificate-v2 holds the digest of that certificate. */
  'signing-certificate-reference',
  /** The digest is an allowed one. */
  'digest-algorithm',
  /** The key is of a standard curve (or RSA of a sufficient length), its point on the curve and of the right order. */
  'public-key',
  /** The signature over the signed attributes, by an algorithm that is allowed and belongs to the kind of the key. */
  'signature',
  /** A path of certificates up to an anchor of the trust store. */
  'path',
  /** The anchor is allowed: one of a test centre is only where the policy says so. */
  'anchor',
  /** The certificate is for signing. */
  'key-usage',
  /** The certificate is a qualified one. */
  'qualified',
  /** The certificate is for an electronic signature or a seal, whichever the policy asks for. */
  'purpose',
  /** The certificate was issued under a policy for qualified certificates. */
  'certificate-policy',
  /** The trust list grants the issuer's service its status at the best signature time. */
  'issuer-status',
  /** A time-stamp over the signature holds. */
  'signature-time-stamp',
  /** The time that the signer claims does not contradict the certificate or the proven time. */
  'claimed-time',
  /** The certificate was not revoked at the best signature time. */
  'revocation',
  /** Nor were the certificates between it and the anchor. */
  'authority-revocation',
  /** The references and values that a long-term signature carries fit one another. */
  'long-term-values',
] as const;

export type CheckName = (typeof checkNames)[number];

export interface Check {
  readonly name: CheckName;
  /** 'skipped': an earlier check had decided, or there was nothing to look at. */
  readonly outcome: 'passed' | 'failed' | 'unknown' | 'skipped';
  /** English, for logs and developers; never shown as it is. */
  readonly detail?: string;
}

export type SignatureLevel = 'none' | 'BES' | 'T' | 'C' | 'X-Long';

export interface CertificateSummary {
  readonly serialHex: string;
  readonly issuerName: string;
  readonly subjectName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SHA-256 of the DER, lower-case hexadecimal. */
  readonly sha256Hex: string;
}

export interface RevocationSummary {
  readonly source: 'ocsp' | 'crl' | 'none';
  /** 'revoked' is also told when it happened after the best signature time: the signature stays valid then. */
  readonly status: 'good' | 'revoked' | 'unknown';
  /** When it was revoked, else when the answer was made. */
  readonly at: Date | null;
}

export interface SignerReport {
  readonly verdict: Verdict;
  readonly subIndication?: SubIndication;
  /** The check that made the verdict what it is; null for total-passed. */
  readonly decidedBy: CheckName | null;
  readonly level: SignatureLevel;
  /** Only of a certificate for signing whose path and signature hold, and that was asked about and not revoked. */
  readonly identity: Identity | null;
  /** What the file says: no proof of anything while `identity` is null. */
  readonly certificate: CertificateSummary | null;
  readonly claimedTime: Date | null;
  readonly bestTime: Date;
  readonly bestTimeFrom: 'timestamp' | 'receipt';
  /** The name of the authority whose time-stamp holds. */
  readonly timestampBy: string | null;
  /** When it was put; later than `bestTime` where the caller had the signature before. */
  readonly timestampAt: Date | null;
  readonly revocation: RevocationSummary;
  /** 'qualified': qualified certificate and a QSCD (КЕП); 'advanced': qualified certificate only (УЕП). */
  readonly kind: 'qualified' | 'advanced' | 'unknown';
  readonly testCentre: boolean;
  /** Each of `checkNames`, in its order. */
  readonly checks: readonly Check[];
}

/** What the verdict rests on, so that it can be made again without asking anybody. DER, each once. */
export interface Evidence {
  readonly certificates: readonly Bytes[];
  readonly ocspResponses: readonly Bytes[];
  readonly crls: readonly Bytes[];
}

export interface VerificationReport {
  /** The worst of the signers; total-failed where the file could not be read. */
  readonly verdict: Verdict;
  readonly subIndication?: SubIndication;
  /** Why the file could not be read; absent otherwise. */
  readonly problem?: string;
  readonly signers: readonly SignerReport[];
  readonly checkedAt: Date;
  readonly evidence: Evidence;
}

/** A type as JSON has it: dates as ISO 8601 in UTC, octets as base64. */
export type Json<T> = T extends Date
  ? string
  : T extends Uint8Array
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Json<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Json<T[Key]> }
        : T;

const jsonOf = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return toBase64(value);
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonOf(item)]));
};

/** The report with ISO dates and base64 octets, to store or to send. */
export const reportToJson = (report: VerificationReport): Json<VerificationReport> =>
  jsonOf(report) as Json<VerificationReport>; // The recursion does to the value what Json does to its type.
