import type { SignedBy, SignedFile } from '@cabinet/contracts/documents';
import type { SignatureReport, SignerReport } from '@cabinet/contracts/signatures';
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

/** The whole report; null for a file without signatures, and before the first look. */
export const signaturesOf = (secrets: Secrets, { id, signatures }: SignedColumns): SignatureReport | null =>
  // Boundary: only sealSignatures writes the column.
  signatures && (JSON.parse(secrets.open(placeOf(id), signatures)) as SignatureReport);

const signedBy = (signer: SignerReport): SignedBy => {
  const { verdict, bestTime, bestTimeFrom, claimedTime, kind, testCentre } = signer;
  const timeProven = bestTimeFrom === 'timestamp';
  return {
    ...{ verdict, kind, testCentre, timeProven },
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
  return { pending, verdict, problem, signers: signers.map(signedBy) };
}

/** A centre has not said whether a certificate is in force: it is asked again. */
export const isSilent = ({ signers }: SignatureReport): boolean =>
  signers.some(({ verdict, subIndication }) => verdict === 'indeterminate' && subIndication === 'TRY_LATER');

const brokenBy: readonly (string | null)[] = ['HASH_FAILURE', 'SIG_CRYPTO_FAILURE'];

/** What was signed is not what is there: no later answer of anybody can mend it. */
export const isBroken = ({ problem, signers }: SignatureReport): boolean =>
  problem === 'file-changed' || signers.some(({ subIndication }) => brokenBy.includes(subIndication));
