import type { VerificationWork } from '../algorithms/verification-work.ts';
import type { RevocationSource, SignaturePolicy, TrustStore } from './trust.ts';

/** What a verification is done with: the caller's part of it. */
export interface Circumstances {
  readonly trust: TrustStore;
  /** Now. */
  readonly at: Date;
  /** When the caller got the signature, by the caller's own clock. */
  readonly receivedAt: Date;
  readonly revocation: RevocationSource;
  readonly policy: SignaturePolicy;
  /** What the file may ask for; the usual unless told. One for the whole of a file. */
  readonly work?: VerificationWork | undefined;
}

/** The caller's part with the count of the work that is done. */
export interface CircumstancesAtWork extends Circumstances {
  readonly work: VerificationWork;
}

export interface BestTime {
  readonly time: Date;
  readonly from: 'timestamp' | 'receipt';
  /** The name of the authority whose time-stamp holds, be it earlier than the receipt or not. */
  readonly authority: string | null;
  /** What that time-stamp says. */
  readonly stampedAt: Date | null;
  /** A time-stamp is there that would prove an earlier time, but nobody could say whether its authority was revoked. */
  readonly pending: boolean;
}
