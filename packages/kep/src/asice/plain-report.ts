import type { Check, SignerReport, Verdict } from '../verify/report.ts';
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

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

const identityOf = ({ identity }: SignerReport): PlainSigner['signer'] =>
  identity && {
    fullName: identity.fullName,
    organization: identity.organization ?? null,
    title: identity.title ?? null,
    taxId: identity.taxId ?? null,
    edrpou: identity.edrpou ?? null,
    purpose: identity.purpose ?? null,
  };

const certificateOf = ({ certificate }: SignerReport): PlainSigner['certificate'] =>
  certificate && {
    serial: certificate.serialHex,
    issuer: certificate.issuerName,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    sha256: certificate.sha256Hex,
  };

const signerOf = (signer: SignerReport): PlainSigner => ({
  verdict: signer.verdict,
  subIndication: signer.subIndication ?? null,
  level: signer.level,
  signer: identityOf(signer),
  certificate: certificateOf(signer),
  claimedTime: iso(signer.claimedTime),
  bestTime: signer.bestTime.toISOString(),
  bestTimeFrom: signer.bestTimeFrom,
  timestampBy: signer.timestampBy,
  revocation: { ...signer.revocation, at: iso(signer.revocation.at) },
  kind: signer.kind,
  testCentre: signer.testCentre,
  checks: signer.checks.map(({ name, outcome, detail }) => ({ name, outcome, detail: detail ?? null })),
});

/** The report as whoever asked is told it. */
export const plainReportOf = (report: SignedFileReport, checkedAt: Date): PlainReport => ({
  ...{ verdict: report.verdict, kind: report.kind, problem: report.problem, checkedAt: checkedAt.toISOString() },
  files: report.files.map(({ name, content, signed }) => ({ name, size: content.length, signed })),
  signers: report.signatures.flatMap((signature) => signature.report.signers.map(signerOf)),
});
