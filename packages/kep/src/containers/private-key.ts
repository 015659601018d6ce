import type { Bytes } from '../bytes.ts';
import type { Curve } from '../primitives/curve.ts';

/** A key of DSTU 4145. A bigint cannot be wiped: let go of the object and the engine reclaims it in its own time. */
export interface DstuPrivateKey {
  readonly kind: 'dstu';
  readonly curve: Curve;
  /** 0 < scalar < the order of the curve. */
  readonly scalar: bigint;
  /** `agreement` where the container keeps the key as the companion of another; what a certificate says decides. */
  readonly use: 'signature' | 'agreement';
}

/** An ECDSA key as WebCrypto imports it. */
export interface EcdsaPrivateKey {
  readonly kind: 'ecdsa';
  readonly namedCurve: 'P-256' | 'P-384' | 'P-521';
  /** PrivateKeyInfo without attributes (RFC 5208); whoever is done with the key wipes it. */
  readonly pkcs8: Bytes;
}

/** An RSA key as WebCrypto imports it. */
export interface RsaPrivateKey {
  readonly kind: 'rsa';
  /** Length of the modulus, at least 2048. */
  readonly bits: number;
  /** PrivateKeyInfo without attributes (RFC 5208); whoever is done with the key wipes it. */
  readonly pkcs8: Bytes;
}

export type PrivateKey = DstuPrivateKey | EcdsaPrivateKey | RsaPrivateKey;
