import { namedFilesMost, type SignedBy, type SignedFile } from '@cabinet/contracts/documents';
import type { FileSigner, SignatureReport } from '@cabinet/contracts/signatures';
import type { Secrets } from '@cabinet/secrets/secrets';

/** What a row says of the signatures of its file. */
export interface SignedColumns {
  readonly id: string;
  readonly signatures: Uint8Array | null;
  readonly signaturesDueAt: Date | null;
}

const placeOf = (id: string) => ({ table: 'document', id, column: 'signatures' });

export const sealSignatures = (secrets: Secrets, id: string, report: SignatureReport): Uint8Array<ArrayBuffer> =>
  secrets.seal(placeOf(id), JSON.stringify(report));

/** Kept before reports told what each signature stands for. */
type Earlier = Omit<FileSigner, 'files' | 'coversWholeFile'> & Partial<FileSigner>;

const whole = (signer: Earlier): FileSigner => ({
  ...signer,
  files: signer.files ?? null,
  coversWholeFile: signer.coversWholeFile ?? null,
});

/** The whole report; null for a file without signatures, and before the first look. */
export function signaturesOf(secrets: Secrets, { id, signatures }: SignedColumns): SignatureReport | null {
  if (!signatures) return null;
  // Boundary: only sealSignatures writes the column, in this shape or the earlier one.
  const kept = JSON.parse(secrets.open(placeOf(id), signatures)) as Omit<SignatureReport, 'signers'> & {
    signers: Earlier[];
  };
  return { ...kept, signers: kept.signers.map(whole) };
}

const namedFiles = (signer: FileSigner, { problem, files }: SignatureReport): Pick<SignedBy, 'files' | 'filesMore'> => {
  if (problem !== 'not-all-sign-all' || signer.files === null) return { files: null, filesMore: 0 };
  const names = signer.files.flatMap((place) => files[place]?.name ?? []);
  return { files: names.slice(0, namedFilesMost), filesMore: Math.max(0, names.length - namedFilesMost) };
};

const signedBy = (signer: FileSigner, report: SignatureReport): SignedBy => {
  const { verdict, bestTime, bestTimeFrom, claimedTime, kind, testCentre, coversWholeFile } = signer;
  const timeProven = bestTimeFrom === 'timestamp';
  return {
    ...{ verdict, kind, testCentre, timeProven, coversWholeFile },
    ...namedFiles(signer, report),
    name: signer.signer?.fullName ?? null,
    organization: signer.signer?.organization ?? null,
    time: timeProven ? bestTime : claimedTime,
  };
};

/** H7: the signatures in short, for lists and for who else may see the file; null for a file without any. */
export function signedOf(secrets: Secrets, row: SignedColumns): SignedFile | null {
  const report = signaturesOf(secrets, row);
  const pending = row.signaturesDueAt !== null;
  if (!report) return pending ? { pending, verdict: null, problem: null, signers: [] } : null;
  const { verdict, problem, signers } = report;
  return { pending, verdict, problem, signers: signers.map((signer) => signedBy(signer, report)) };
}

/** A centre has not said whether a certificate is in force: it is asked again. */
export const isSilent = ({ signers }: SignatureReport): boolean =>
  signers.some(({ verdict, subIndication }) => verdict === 'indeterminate' && subIndication === 'TRY_LATER');

const brokenBy: readonly (string | null)[] = ['HASH_FAILURE', 'SIG_CRYPTO_FAILURE'];

/** What was signed is not what is there: no later answer of anybody can mend it. */
export const isBroken = ({ problem, signers }: SignatureReport): boolean =>
  problem === 'file-changed' || signers.some(({ subIndication }) => brokenBy.includes(subIndication));
