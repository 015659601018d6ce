import type { Certificate } from '../x509/certificate.ts';

/** Why an answer about a certificate cannot be used. */
export type Unusable =
  /** No DER, or not of the shape of the standard. */
  | 'malformed'
  /** An OCSP responder answered that it does not answer. */
  | 'refused'
  /** About another certificate, another issuer's, or another part of the issuer's certificates. */
  | 'another-certificate'
  /** Not signed by whom it should be, or with a key or algorithm we do not take. */
  | 'signature'
  /** Signed by somebody whom the issuer did not entrust with it. */
  | 'responder'
  /** Another nonce than the one asked with, or none. */
  | 'nonce'
  /** Made in the future. */
  | 'future'
  /** Ran out before the moment that was asked about. */
  | 'stale'
  /** Made after the certificate ran out, by somebody who may have forgotten it by then. */
  | 'certificate-expired'
  /** Has a critical extension that we do not know. */
  | 'critical-extension'
  /** A delta CRL where a complete one belongs, the other way about, or one of another base. */
  | 'delta'
  /** An indirect CRL, or one for some reasons only. */
  | 'indirect';

/** CRLReason by its number (RFC 5280 §5.3.1). */
export const removeFromCrl = 8;

/** What an OCSP answer or a CRL says about a certificate at a moment. */
export interface RevocationAnswer {
  readonly status: 'good' | 'revoked' | 'unknown' | 'unusable';
  /** With `good`: revoked later than the moment that was asked about. */
  readonly revokedAt?: Date;
  /** CRLReason (RFC 5280 §5.3.1). */
  readonly reason?: number;
  /** When it was signed: producedAt of OCSP, thisUpdate of a CRL. */
  readonly producedAt?: Date;
  /** From when on what it says is known to be right. */
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
  /** The OCSP responder where it is not the issuer itself. */
  readonly responder?: Certificate;
  /** With `unusable` only. */
  readonly why?: Unusable;
}

/** How far clocks may be apart unless told: five minutes, in milliseconds. */
export const defaultTolerance = 5 * 60 * 1000;

/** Which moment is asked about and when. */
export interface Moments {
  /** The moment the status is wanted for: when the signature was certainly there. */
  readonly at: Date;
  /** The moment of asking; the clock's unless told. */
  readonly now?: Date;
  /** How far clocks may be apart, in milliseconds. */
  readonly tolerance?: number;
}

/** An answer that cannot be used. */
export const unusable = (why: Unusable): RevocationAnswer => ({ status: 'unusable', why });

/** The validity that an answer gives itself. */
export interface Validity {
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
}

/**
 * Whether an answer speaks of the moment (RFC 6960 §3.2, §4.2.2.1; RFC 5280 §6.3.3): it was made, and either after the
 * moment or so that it had not run out by then.
 */
export const timeFault = (
  { thisUpdate, nextUpdate }: Validity,
  { at, now = new Date(), tolerance = defaultTolerance }: Moments,
): Unusable | undefined => {
  if (!(thisUpdate.getTime() <= now.getTime() + tolerance)) return 'future';
  if (nextUpdate && nextUpdate < thisUpdate) return 'malformed';
  if (thisUpdate.getTime() + tolerance >= at.getTime()) return undefined;
  return nextUpdate && nextUpdate.getTime() + tolerance >= at.getTime() ? undefined : 'stale';
};

/**
 * Whether not being revoked still means something (RFC 5280 §3.3, ETSI EN 319 102-1 §5.2.6): who answers about a
 * certificate after its end has to say (`remembersSince`) that they keep it.
 */
export const isForgotten = (
  { notAfter }: Pick<Certificate, 'notAfter'>,
  { thisUpdate }: Validity,
  remembersSince: Date | undefined,
): boolean => thisUpdate > notAfter && !(remembersSince && remembersSince <= notAfter);

/** What a revocation says of a moment: from its second on, the certificate is revoked. */
export const statusAt = (revokedAt: Date, at: Date): 'good' | 'revoked' => (revokedAt <= at ? 'revoked' : 'good');
