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
}

export interface BestTime {
  readonly time: Date;
  readonly from: 'timestamp' | 'receipt';
  /** The name of the authority whose time-stamp holds, be it earlier than the receipt or not. */
  readonly authority: string | null;
  /** A time-stamp is there that would prove an earlier time, but nobody could say whether its authority was revoked. */
  readonly pending: boolean;
}
