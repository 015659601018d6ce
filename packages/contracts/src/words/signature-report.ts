import type { SignerReport } from '../signatures.ts';
import type { signatureReportUk } from './signature-report.uk.ts';

/** The same keys as the Ukrainian words, with any text. */
type Said<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...asked: infer A) => string
      ? (...asked: A) => string
      : Said<T[K]>;
};
export type SignatureReportWords = Said<typeof signatureReportUk>;

/** The words of a table by a name that a newer server may have more of. */
const wordOf = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Why a signature is not simply valid; null where it is. */
export const whyOf = ({ verdict, subIndication }: SignerReport, words: SignatureReportWords): string | null => {
  if (verdict === 'total-passed') return null;
  return wordOf(words.reasons, subIndication ?? '') ?? words.otherReason;
};

/** When it was signed, and how far that can be believed. */
export const whenOf = (
  signer: SignerReport,
  words: SignatureReportWords,
  dateTime: (when: string) => string,
): string => {
  const { bestTimeFrom, bestTime, timestampBy, claimedTime } = signer;
  if (bestTimeFrom === 'timestamp') return words.proven(dateTime(bestTime), timestampBy ?? words.nobody);
  return claimedTime === null ? words.timeUnknown : words.claimed(dateTime(claimedTime));
};

/** A check that we have no words for is shown by the name it has. */
export const checkName = (name: string, words: SignatureReportWords): string => wordOf(words.checks, name) ?? name;

export const revocationOf = ({ revocation }: SignerReport, words: SignatureReportWords): string =>
  wordOf(words.revocations, revocation.status) ?? words.revocations.unknown;
