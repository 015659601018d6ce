import type { Bytes } from '../bytes.ts';
import type { AlgorithmIdentifier } from './algorithm-identifier.ts';
import type { PublicKey } from './public-key.ts';

/** What was signed and by which key and algorithm it is to be verified. */
export interface SignatureCheck {
  readonly key: PublicKey;
  readonly algorithm: AlgorithmIdentifier;
  readonly data: Bytes;
  readonly signature: Bytes;
  /** The digest of a CMS signer whose signature algorithm names only the key: rsaEncryption, ecPublicKey. */
  readonly digestOid?: string;
}
