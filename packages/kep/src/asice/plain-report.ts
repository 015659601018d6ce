import type { Check, Json, SignerReport, Verdict } from '../verify/report.ts';
import { intactAmong, verdictOnFiles, worse } from './coverage.ts';
import type { SignatureOfFile, SignedFileProblem, SignedFileReport } from './signed-file.ts';

/** One signer in plain values: dates in ISO 8601, null where nothing is known. */
export interface PlainSigner {
  readonly verdict: Verdict;
  readonly subIndication: string | null;
  /** The check that made the verdict what it is; null for total-passed. */
  readonly decidedBy: string | null;
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
  readonly timestampAt: string | null;
  readonly revocation: {
    readonly source: 'ocsp' | 'crl' | 'none';
    readonly status: string;
    readonly at: string | null;
  };
  readonly kind: SignerReport['kind'];
  readonly testCentre: boolean;
  readonly checks: { readonly name: string; readonly outcome: Check['outcome']; readonly detail: string | null }[];
}

/** One signer of a file, and what of the file their signature stands for. */
export interface PlainFileSigner extends PlainSigner {
  /** Of a container: places in the report's `files`, from 0, of those it stands for and that are as they were signed; else null. */
  readonly files: number[] | null;
  /** Of a PDF: false where something was added after this signature, be it another one; else null. */
  readonly coversWholeFile: boolean | null;
}

/** What came of a file, small enough to send: without the octets of what was signed and of what the verdicts rest on. */
export interface PlainReport {
  readonly verdict: Verdict;
  readonly kind: SignedFileReport['kind'];
  readonly problem: SignedFileProblem | null;
  readonly checkedAt: string;
  readonly files: {
    readonly name: string | null;
    readonly size: number;
    readonly signed: boolean;
    /** A signature stands for it as it was before. */
    readonly changed?: true;
  }[];
  readonly signers: PlainFileSigner[];
}

/** As it was kept; before the time of the stamp was told, without it. */
type Kept = Omit<Json<SignerReport>, 'timestampAt'> & { readonly timestampAt?: string | null };

/** As the verifier tells it, or as it was kept. */
type Told = SignerReport | Kept;

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
  decidedBy: signer.decidedBy,
  level: signer.level,
  signer: identityOf(signer),
  certificate: certificateOf(signer),
  claimedTime: isoOrNull(signer.claimedTime),
  bestTime: iso(signer.bestTime),
  bestTimeFrom: signer.bestTimeFrom,
  timestampBy: signer.timestampBy,
  timestampAt: isoOrNull(signer.timestampAt ?? null),
  revocation: { ...signer.revocation, at: isoOrNull(signer.revocation.at) },
  kind: signer.kind,
  testCentre: signer.testCentre,
  checks: signer.checks.map(({ name, outcome, detail }) => ({ name, outcome, detail: detail ?? null })),
});

/** Of a container the signature is over the manifest: whether the files are what it names is a check of its own. */
const filesCheck = 'signed-files';

const outcomes = { 'total-passed': 'passed', indeterminate: 'unknown', 'total-failed': 'failed' } as const;

/** The signer of one signature of a file, whose verdict is lowered where what is signed is not what is there. */
const signerOfFile = (signer: SignerReport, { files }: SignatureOfFile): PlainSigner => {
  const plain = plainSignerOf(signer);
  if (files.length === 0) return plain;
  const found = verdictOnFiles(files);
  const checks = [...plain.checks, { name: filesCheck, outcome: outcomes[found], detail: null }];
  const verdict = worse(plain.verdict, found);
  if (verdict === plain.verdict) return { ...plain, checks };
  const subIndication = found === 'total-failed' ? 'HASH_FAILURE' : 'CRYPTO_CONSTRAINTS_FAILURE';
  return { ...plain, checks, verdict, subIndication, decidedBy: filesCheck };
};

const isContainer = (kind: SignedFileReport['kind']): boolean => kind === 'asic-e' || kind === 'asic-s';

/** Whether some signature stands for this file as it was, and it is another now. */
const isChanged = ({ signatures }: SignedFileReport, name: string | null): boolean =>
  signatures.some(({ files }) => files.some((file) => file.name === name && file.outcome === 'changed'));

/** The report as whoever asked is told it. */
export const plainReportOf = (report: SignedFileReport, checkedAt: Date): PlainReport => ({
  ...{ verdict: report.verdict, kind: report.kind, problem: report.problem, checkedAt: checkedAt.toISOString() },
  files: report.files.map(({ name, content, signed }) => ({
    ...{ name, size: content.length, signed },
    ...(isChanged(report, name) && { changed: true as const }),
  })),
  signers: report.signatures.flatMap((signature) =>
    signature.report.signers.map((signer) => ({
      ...signerOfFile(signer, signature),
      files: isContainer(report.kind) ? intactAmong(report.files, signature.files) : null,
      coversWholeFile: signature.coversWholeFile,
    })),
  ),
});
