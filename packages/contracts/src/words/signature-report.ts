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
export const whyOf = (
  { verdict, subIndication, decidedBy }: SignerReport,
  words: SignatureReportWords,
): string | null => {
  if (verdict === 'total-passed') return null;
  return (
    wordOf(words.reasonsByCheck, decidedBy ?? '') ?? wordOf(words.reasons, subIndication ?? '') ?? words.otherReason
  );
};

/** A time-stamp lies there and does not hold: damage must not be told as absence. */
const isStampBroken = ({ checks }: SignerReport): boolean =>
  checks.some(({ name, outcome }) => name === 'signature-time-stamp' && outcome === 'failed');

/** When it was signed, and how far that can be believed. */
export const whenOf = (
  signer: SignerReport,
  words: SignatureReportWords,
  dateTime: (when: string) => string,
): string => {
  const { bestTimeFrom, bestTime, timestampAt, claimedTime } = signer;
  const by = signer.timestampBy ?? words.nobody;
  if (bestTimeFrom === 'timestamp') return words.proven(dateTime(bestTime), by);
  const claimed = claimedTime === null ? null : dateTime(claimedTime);
  // The house had the signature before it was stamped: the stamp is no time of signing.
  if (timestampAt && claimed === null) return words.stamped(dateTime(timestampAt), by);
  if (timestampAt && claimed !== null) return words.claimedAndStamped(claimed, dateTime(timestampAt), by);
  if (claimed === null) return words.timeUnknown;
  return isStampBroken(signer) ? words.claimedWithBrokenStamp(claimed) : words.claimed(claimed);
};

export const levelOf = (signer: SignerReport, words: SignatureReportWords): string =>
  signer.level === 'BES' && isStampBroken(signer) ? words.levelOfBrokenStamp : words.levels[signer.level];

/**
 * A check that we have no words for is shown by the name it has. A centre of tests stands in a list of tests: nothing of
 * the state's is said of it.
 */
export const checkName = (
  name: string,
  words: SignatureReportWords,
  { testCentre }: Pick<SignerReport, 'testCentre'>,
): string => (testCentre ? wordOf(words.checksOfTests, name) : undefined) ?? wordOf(words.checks, name) ?? name;

export const revocationOf = ({ revocation }: SignerReport, words: SignatureReportWords): string =>
  wordOf(words.revocations, revocation.status) ?? words.revocations.unknown;
