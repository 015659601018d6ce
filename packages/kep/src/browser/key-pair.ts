import { KeyError, type PublicKey } from '../algorithms/public-key.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { verifySignature } from '../algorithms/signatures.ts';
import { readDer } from '../asn1/der.ts';
import { octetString } from '../asn1/der-writer.ts';
import { type Bytes, equalBytes, toHex } from '../bytes.ts';
import { SigningError, signerOf } from '../cms/signer.ts';
import type { DstuPrivateKey, PrivateKey } from '../containers/private-key.ts';
import { publicKeyOf } from '../primitives/dstu4145.ts';
import { type Certificate, keyIdOf } from '../x509/certificate.ts';
import { isForDocuments } from '../x509/document-certificate.ts';

/** A private key and, where that can be computed, its public half. */
export interface HeldKey {
  readonly key: PrivateKey;
  /** The compressed point of a DSTU 4145 key. */
  readonly point?: Bytes;
  /** By which centres find the certificate: DSTU 4145 only. */
  readonly keyId?: string;
}

const heldDstu = (key: DstuPrivateKey): HeldKey => {
  const point = key.curve.compress(publicKeyOf(key.curve, key.scalar));
  return { key, point, keyId: toHex(keyIdOf(octetString(point))) };
};

/** The key with what is public of it. */
export const holdKey = (key: PrivateKey): HeldKey => (key.kind === 'dstu' ? heldDstu(key) : { key });

/** WebCrypto tells nothing of a key that it does not export, so such a key shows whose it is by a signature. */
const provesItself = async (key: PrivateKey, certificate: Certificate, publicKey: PublicKey): Promise<boolean> => {
  const data = crypto.getRandomValues(new Uint8Array(32));
  try {
    const signer = await signerOf(key, certificate);
    const algorithm = algorithmOf(readDer(signer.signatureAlgorithm));
    return await verifySignature({ key: publicKey, algorithm, data, signature: await signer.sign(data) });
  } catch (error) {
    if (error instanceof SigningError) return false;
    throw error;
  }
};

const publicKeyIfKnown = (certificate: Certificate): PublicKey | undefined => {
  try {
    return certificate.publicKey();
  } catch (error) {
    if (error instanceof KeyError) return undefined;
    throw error;
  }
};

/** Whether the certificate is of this key. */
export const belongs = async ({ key, point }: HeldKey, certificate: Certificate): Promise<boolean> => {
  const publicKey = publicKeyIfKnown(certificate);
  if (publicKey?.kind !== key.kind) return false;
  if (publicKey.kind === 'dstu' && key.kind === 'dstu')
    return publicKey.curve === key.curve && point !== undefined && equalBytes(publicKey.raw, point);
  return provesItself(key, certificate, publicKey);
};

export type Fitness = 'ready' | 'expired' | 'not-yet-valid' | 'not-for-signing';

/** Whether a document may be signed at that time with the key of this certificate. */
export const fitnessOf = (certificate: Certificate, at: Date): Fitness => {
  if (!isForDocuments(certificate)) return 'not-for-signing';
  if (at > certificate.notAfter) return 'expired';
  return at < certificate.notBefore ? 'not-yet-valid' : 'ready';
};
