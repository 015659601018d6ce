import type { Check, Json, SignerReport, Verdict } from '../verify/report.ts';
import type { SignedFileProblem, SignedFileReport } from './signed-file.ts';

/** One signer in plain values: dates in ISO 8601, null where nothing is known. */
export interface PlainSigner {
  readonly verdict: Verdict;
  readonly subIndication: string | null;
  readonly level: SignerReport['level'];
  readonly signer: {
    readonly fullName: string;
    readonly organization: string | null;
    readonly title: string | null;
    readonly taxId: string | null;
    readonly edrpou: string | null;
    readonly purpose: 'signature' | 'seal' | null;
  } | null;
  readonly certificate: {
    readonly serial: string;
    readonly issuer: string;
    readonly notBefore: string;
    readonly notAfter: string;
    readonly sha256: string;
  } | null;
  readonly claimedTime: string | null;
  readonly bestTime: string;
  readonly bestTimeFrom: SignerReport['bestTimeFrom'];
  readonly timestampBy: string | null;
  readonly revocation: {
    readonly source: 'ocsp' | 'crl' | 'none';
    readonly status: string;
    readonly at: string | null;
  };
  readonly kind: SignerReport['kind'];
  readonly testCentre: boolean;
  readonly checks: { readonly name: string; readonly outcome: Check['outcome']; readonly detail: string | null }[];
}

/** What came of a file, small enough to send: without the octets of what was signed and of what the verdicts rest on. */
export interface PlainReport {
  readonly verdict: Verdict;
  readonly kind: SignedFileReport['kind'];
  readonly problem: SignedFileProblem | null;
  readonly checkedAt: string;
  readonly files: { readonly name: string | null; readonly size: number; readonly signed: boolean }[];
  readonly signers: PlainSigner[];
}

/** As the verifier tells it, or as it was kept. */
type Told = SignerReport | Json<SignerReport>;

const iso = (date: Date | string): string => (typeof date === 'string' ? date : date.toISOString());
const isoOrNull = (date: Date | string | null): string | null => (date === null ? null : iso(date));

const identityOf = ({ identity }: Told): PlainSigner['signer'] =>
  identity && {
    fullName: identity.fullName,
    organization: identity.organization ?? null,
    title: identity.title ?? null,
    taxId: identity.taxId ?? null,
    edrpou: identity.edrpou ?? null,
    purpose: identity.purpose ?? null,
  };

const certificateOf = ({ certificate }: Told): PlainSigner['certificate'] =>
  certificate && {
    serial: certificate.serialHex,
    issuer: certificate.issuerName,
    notBefore: iso(certificate.notBefore),
    notAfter: iso(certificate.notAfter),
    sha256: certificate.sha256Hex,
  };

/** One signer in plain values. */
export const plainSignerOf = (signer: Told): PlainSigner => ({
  verdict: signer.verdict,
  subIndication: signer.subIndication ?? null,
  level: signer.level,
  signer: identityOf(signer),
  certificate: certificateOf(signer),
  claimedTime: isoOrNull(signer.claimedTime),
  bestTime: iso(signer.bestTime),
  bestTimeFrom: signer.bestTimeFrom,
  timestampBy: signer.timestampBy,
  revocation: { ...signer.revocation, at: isoOrNull(signer.revocation.at) },
  kind: signer.kind,
  testCentre: signer.testCentre,
  checks: signer.checks.map(({ name, outcome, detail }) => ({ name, outcome, detail: detail ?? null })),
});

/** The report as whoever asked is told it. */
export const plainReportOf = (report: SignedFileReport, checkedAt: Date): PlainReport => ({
  ...{ verdict: report.verdict, kind: report.kind, problem: report.problem, checkedAt: checkedAt.toISOString() },
  files: report.files.map(({ name, content, signed }) => ({ name, size: content.length, signed })),
  signers: report.signatures.flatMap((signature) => signature.report.signers.map(plainSignerOf)),
});
