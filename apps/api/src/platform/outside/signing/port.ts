import type { Bytes } from '@cabinet/kep/bytes';
import type { ListedTrustStore, RevocationDesk } from '@cabinet/kep/verify/trust';

/** A centre (КНЕДП) as people choose it. */
export interface SigningCentre {
  /** The name that stands in its certificates. */
  readonly id: string;
  readonly name: string;
  /** Whether it answers which certificates it issued for a key. */
  readonly looksUp: boolean;
  readonly test: boolean;
}

/** Whom a key of tests is made for, in what container, and the password of that. */
export interface TestKeyOrder {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic?: string;
  readonly taxId: string;
  readonly unzr?: string;
  readonly kind: 'dstu' | 'dstu-kupyna' | 'ecdsa';
  readonly container: 'key6' | 'pfx';
  readonly password: string;
}

/** Does not answer, or not as it should; whoever waits may try again. */
export class CentreSilent extends Error {}

/**
 * What the house asks of trust centres. Nothing secret is ever sent: ids of keys, serial numbers, digests. For keys of
 * tests alone the centre beside a demonstration makes the key, and has to be told the password of its file.
 */
export interface Signing {
  centres(): readonly SigningCentre[];
  /** What is trusted now; read anew when the operator changes the folder. */
  trust(): ListedTrustStore;
  readonly revocation: RevocationDesk;
  /** The same for questions that visitors ask through the house: what they make it remember pushes out nothing of its own. */
  readonly relayed: RevocationDesk;
  /** Whether a signature of a test centre counts here. */
  readonly allowsTests: boolean;
  /** DER certificates of keys (ids of 32 bytes) at one centre; none when it has none. Throws CentreSilent. */
  lookUp(centreId: string, keyIds: readonly Bytes[]): Promise<readonly Bytes[]>;
  /** The signature with a time-stamp; null when no authority is configured. Throws CentreSilent. */
  timestamp(cms: Bytes): Promise<Bytes | null>;
  /** Makes a key of tests and its file; null where no centre gives any. Throws CentreSilent. */
  readonly issueTest: ((order: TestKeyOrder) => Promise<Bytes>) | null;
  close(): void;
}
