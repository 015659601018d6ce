import * as oids from './oids.ts';

/** What one file may ask of whoever verifies it. */
export interface WorkLimits {
  /** Signatures by a public key, and questions to centres. */
  readonly operations: number;
  readonly signers: number;
  /** Octets that are hashed, or read again, as if all of it were GOST 34.311. */
  readonly octets: number;
}

/** Forty signers with a time-stamp and an answer about each certificate; four large PDFs. */
const usual: WorkLimits = { operations: 200, signers: 40, octets: 256 * 1024 * 1024 };

/** So much of hashing takes a few hundredths of a second: then others have their turn. */
const stride = 256 * 1024;

/** How a digest's speed compares with GOST 34.311: DSTU 7564 is slower, and SHA is not run by JavaScript. */
const weights: ReadonlyMap<string, number> = new Map([
  ...[oids.kupyna256, oids.kupyna384, oids.kupyna512].map((oid) => [oid, 3] as const),
  ...[oids.sha1, oids.sha256, oids.sha384, oids.sha512].map((oid) => [oid, 0.125] as const),
]);

/**
 * The work that one file may make, counted over all its signatures, manifests and time-stamps. Where it is used up, what
 * is asked for is not done, and `isSpent` says so: whoever verifies must not take what is found then for a finding.
 */
export class VerificationWork {
  readonly #left: Record<keyof WorkLimits, number>;
  readonly #rest: (() => Promise<void>) | undefined;
  #sinceRest = 0;
  #isSpent = false;
  /** What was found of certificates and keys in this file, by their digests: a forger is looked at once. */
  readonly issuances = new Map<string, 'not-signed' | 'bad-key'>();

  /** `rest` is awaited before every operation: a server lets its other visitors have their turn. */
  constructor(options: Partial<WorkLimits> & { readonly rest?: () => Promise<void> } = {}) {
    const { rest, ...limits } = options;
    this.#left = { ...usual, ...limits };
    this.#rest = rest;
  }

  get isSpent(): boolean {
    return this.#isSpent;
  }

  #take(what: keyof WorkLimits, count: number): boolean {
    this.#left[what] -= count;
    if (this.#left[what] < 0) this.#isSpent = true;
    return !this.#isSpent;
  }

  /** Whether one more signature may be verified, or a centre asked. */
  async operation(): Promise<boolean> {
    if (!this.#take('operations', 1)) return false;
    this.#sinceRest = 0;
    await this.#rest?.();
    return true;
  }

  /** Whether so many octets may be hashed by this digest, or by GOST 34.311. */
  async hashing(octets: number, digestOid: string = oids.gost34311): Promise<boolean> {
    if (!this.#take('octets', Math.ceil(octets * (weights.get(digestOid) ?? 1)))) return false;
    this.#sinceRest += octets;
    if (this.#sinceRest < stride) return true;
    this.#sinceRest = 0;
    await this.#rest?.();
    return true;
  }

  /** Whether so many more signers may be looked at. */
  signers(count: number): boolean {
    return this.#take('signers', count);
  }
}

/** Whether one more operation may be done; always where nobody counts. */
export const mayVerify = async (work: VerificationWork | undefined): Promise<boolean> =>
  work === undefined || work.operation();
