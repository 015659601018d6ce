import { VerificationWork } from '../algorithms/verification-work.ts';
import { DerError, tags } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import type { VerificationReport, Verdict } from '../verify/report.ts';
import { type VerificationRequest, verifyCms } from '../verify/verify-cms.ts';
import { withoutArmour } from './armour.ts';
import { type AsicContainer, AsicError, readAsice } from './asice.ts';
import { type CoveredFile, intactAmong, verdictOnFiles, worse } from './coverage.ts';
import { ManifestError } from './manifest.ts';
import { isPdf, PdfError, type PdfSignature, readPdfSignatures } from './pades.ts';
import type { ZipLimits } from './zip.ts';
import { records, ZipError } from './zip-format.ts';

/** What a file seems to be by its first octets. */
export type SignedFileKind = 'cms' | 'container' | 'pdf' | 'unknown';

/** What is to be told beside the verdicts of the signatures; the first that applies. */
export type SignedFileProblem =
  /** Neither CMS nor a container nor a PDF. */
  | 'unknown-kind'
  /** It begins as one of them and is not. */
  | 'damaged'
  /** It is larger, or asks for more work, than is done for one file. */
  | 'too-large'
  | 'no-signature'
  /** A detached signature, and the file that it is over was not given. */
  | 'content-needed'
  /** A file that a signature stands for is changed or missing. */
  | 'file-changed'
  /** A PDF to which something was added after its last signature. */
  | 'added-after-signing'
  /** A PDF of which a signature stands for an earlier version. Whether only signatures came later is not decided here. */
  | 'changed-after-a-signature'
  /** Files lie in the container that no signature stands for. */
  | 'unsigned-files'
  /** Each file of a container is signed, but not all signatures stand for the same files. */
  | 'not-all-sign-all'
  /** Some signature is of a format that is not supported (XAdES, time-stamps of files). */
  | 'unread-signatures';

export interface SignatureOfFile {
  /** Its name in a container. */
  readonly name: string | null;
  /** The verdict of the report, lowered where what is signed is not what is there. */
  readonly verdict: Verdict;
  readonly report: VerificationReport;
  /** Of a container: the files the signature stands for. */
  readonly files: readonly CoveredFile[];
  /** Of a PDF: false where something was added after this signature, be it another one. Null of other kinds. */
  readonly coversWholeFile: boolean | null;
}

export interface SignedFileReport {
  readonly kind: 'p7s-attached' | 'p7s-detached' | 'asic-e' | 'asic-s' | 'pdf' | 'unknown';
  /** The worst of the signatures, lowered by a problem; total-failed where there is nothing to verify. */
  readonly verdict: Verdict;
  readonly problem: SignedFileProblem | null;
  readonly signatures: readonly SignatureOfFile[];
  /**
   * What was signed, to look at or to save: the content of an attached p7s (without a name), the files of a container.
   * A signature that is broken makes nothing `signed`.
   */
  readonly files: readonly { readonly name: string | null; readonly content: Bytes; readonly signed: boolean }[];
}

export interface SignedFileRequest extends VerificationRequest {
  /** Of containers. */
  readonly limits?: ZipLimits;
}

const worstOf = (verdicts: readonly Verdict[]): Verdict => verdicts.reduce(worse, 'total-passed');

/** By the first octets alone (a PDF within a CMS is a CMS); a `cms` may also be in base64, with or without the lines of PEM. */
export const kindOfSignedFile = (bytes: Bytes): SignedFileKind => {
  const start = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 4 && start.getUint32(0, true) === records.local.signature) return 'container';
  if (bytes[0] === tags.sequence) return 'cms';
  if (isPdf(bytes)) return 'pdf';
  return withoutArmour(bytes)[0] === tags.sequence ? 'cms' : 'unknown';
};

const nothing = (kind: SignedFileReport['kind'], problem: SignedFileProblem): SignedFileReport => ({
  kind,
  verdict: 'total-failed',
  problem,
  signatures: [],
  files: [],
});

/** Whether anybody's signature in it may hold. */
const mayHold = ({ report }: Pick<SignatureOfFile, 'report'>): boolean =>
  report.signers.some(({ verdict }) => verdict !== 'total-failed');

const attachedContent = (cms: Bytes): Bytes | undefined => {
  try {
    return parseSignedData(cms).content;
  } catch (error) {
    if (error instanceof DerError || error instanceof RangeError) return undefined;
    throw error;
  }
};

const verifyP7s = async (file: Bytes, request: SignedFileRequest): Promise<SignedFileReport> => {
  const cms = withoutArmour(file);
  const report = await verifyCms(cms, request);
  const content = attachedContent(cms);
  const { verdict, subIndication } = report;
  const absent = subIndication === 'SIGNED_DATA_NOT_FOUND';
  const problem = report.problem === undefined ? (absent ? 'content-needed' : null) : 'damaged';
  return {
    kind: content === undefined ? 'p7s-detached' : 'p7s-attached',
    verdict,
    problem,
    signatures: report.problem === undefined ? [{ name: null, verdict, report, files: [], coversWholeFile: null }] : [],
    files: content === undefined ? [] : [{ name: null, content, signed: mayHold({ report }) }],
  };
};

const containerProblem = (
  signatures: readonly SignatureOfFile[],
  files: AsicContainer['files'],
  unread: readonly string[],
): SignedFileProblem | null => {
  if (signatures.some((signature) => verdictOnFiles(signature.files) === 'total-failed')) return 'file-changed';
  if (unread.length > 0) return 'unread-signatures';
  if (signatures.length === 0) return 'no-signature';
  // A file under a broken signature alone is told by that signature's verdict.
  if (new Set(signatures.flatMap((one) => intactAmong(files, one.files))).size < files.length) return 'unsigned-files';
  const sets = signatures.filter(mayHold).map((one) => intactAmong(files, one.files).join());
  return new Set(sets).size > 1 ? 'not-all-sign-all' : null;
};

const verifyContainer = async (bytes: Bytes, request: SignedFileRequest): Promise<SignedFileReport> => {
  const container = await readAsice(bytes, request.limits, request.work);
  const signatures: SignatureOfFile[] = [];
  for (const { name, cms, signed, files } of container.signatures) {
    const report = await verifyCms(cms, { ...request, content: signed, contentDigest: undefined });
    signatures.push({
      name,
      verdict: worse(report.verdict, verdictOnFiles(files)),
      report,
      files,
      coversWholeFile: null,
    });
  }
  const signed = new Set(signatures.filter(mayHold).flatMap(({ files }) => intactAmong(container.files, files)));
  const files = container.files.map((file, place) => ({ ...file, signed: signed.has(place) }));
  const problem = containerProblem(signatures, container.files, container.unread);
  const lowest = problem === 'no-signature' ? 'total-failed' : problem === null ? 'total-passed' : 'indeterminate';
  const verdict = worstOf([...signatures.map((signature) => signature.verdict), lowest]);
  return { kind: container.kind, verdict, problem, signatures, files };
};

const pdfProblem = (
  found: readonly PdfSignature[],
  signatures: readonly SignatureOfFile[],
): SignedFileProblem | null => {
  if (found.some(({ kind }) => kind === 'unsupported') || signatures.length === 0) return 'unread-signatures';
  if (signatures.every(({ coversWholeFile }) => !coversWholeFile)) return 'added-after-signing';
  return signatures.every(({ coversWholeFile }) => coversWholeFile) ? null : 'changed-after-a-signature';
};

const verifyPdf = async (bytes: Bytes, request: SignedFileRequest): Promise<SignedFileReport> => {
  const found = readPdfSignatures(bytes);
  const signatures: SignatureOfFile[] = [];
  for (const { kind, cms, coversWholeFile, signed } of found) {
    if (kind !== 'cms') continue;
    const report = await verifyCms(cms, { ...request, content: signed(), contentDigest: undefined });
    signatures.push({ name: null, verdict: report.verdict, report, files: [], coversWholeFile });
  }
  if (found.length === 0) return nothing('pdf', 'no-signature');
  const problem = pdfProblem(found, signatures);
  const verdict = worstOf([
    ...signatures.map((signature) => signature.verdict),
    problem ? 'indeterminate' : 'total-passed',
  ]);
  return { kind: 'pdf', verdict, problem, signatures, files: [] };
};

const readers = { cms: verifyP7s, container: verifyContainer, pdf: verifyPdf } as const;

const problemOf = (error: unknown, { isSpent }: VerificationWork): SignedFileProblem => {
  if (isSpent) return 'too-large';
  if (error instanceof ZipError) return error.fault === 'too-large' ? 'too-large' : 'damaged';
  if (error instanceof ManifestError || error instanceof AsicError || error instanceof PdfError) return 'damaged';
  throw error;
};

/**
 * Verifies a signed file of any kind: CMS (.p7s; `content` is the file of a detached one), ASiC-E and ASiC-S with CAdES,
 * PDF with PAdES. A report for every signature, one verdict for the file. What all of it may ask for is counted by one `work`. Rejects for nothing that lies in the file.
 */
export const verifySignedFile = async (bytes: Bytes, request: SignedFileRequest): Promise<SignedFileReport> => {
  const kind = kindOfSignedFile(bytes);
  const { work = new VerificationWork() } = request;
  try {
    if (kind === 'unknown') return nothing('unknown', 'unknown-kind');
    const report = await readers[kind](bytes, { ...request, work });
    return work.isSpent ? { ...report, problem: 'too-large', verdict: worse(report.verdict, 'indeterminate') } : report;
  } catch (error) {
    return nothing(kind === 'pdf' ? 'pdf' : 'unknown', problemOf(error, work));
  }
};
