import * as oids from '../algorithms/oids.ts';
import type { EcdsaCurve, PublicKey } from '../algorithms/public-key.ts';
import { integer, nullValue, objectId, sequence } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import type { EcdsaPrivateKey, RsaPrivateKey } from '../containers/private-key.ts';

/** Digest, signature algorithm (DER) and function of one key, as Signer has them. */
interface WebCryptoSigning {
  readonly digestOid: string;
  readonly signatureAlgorithm: Bytes;
  readonly sign: (data: Bytes) => Promise<Bytes>;
}

const ecdsaAlgorithms: Readonly<Record<EcdsaCurve, { hash: string; digest: string; algorithm: string }>> = {
  'P-256': { hash: 'SHA-256', digest: oids.sha256, algorithm: oids.ecdsaSha256 },
  'P-384': { hash: 'SHA-384', digest: oids.sha384, algorithm: oids.ecdsaSha384 },
  'P-521': { hash: 'SHA-512', digest: oids.sha512, algorithm: oids.ecdsaSha512 },
};

/** Ecdsa-Sig-Value (RFC 3279 §2.2.3) of the r‖s that WebCrypto gives. */
const ecdsaValue = (pair: Bytes): Bytes =>
  sequence(integer(pair.subarray(0, pair.length / 2)), integer(pair.subarray(pair.length / 2)));

const ecdsaSigner = async (pkcs8: Bytes, namedCurve: EcdsaCurve): Promise<WebCryptoSigning> => {
  const { hash, digest, algorithm } = ecdsaAlgorithms[namedCurve];
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve }, false, ['sign']);
  return {
    digestOid: digest,
    signatureAlgorithm: sequence(objectId(algorithm)),
    sign: async (data) => ecdsaValue(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, key, data))),
  };
};

const rsaSigner = async (pkcs8: Bytes): Promise<WebCryptoSigning> => {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  return {
    digestOid: oids.sha256,
    signatureAlgorithm: sequence(objectId(oids.rsaSha256), nullValue()),
    sign: async (data) => new Uint8Array(await crypto.subtle.sign(algorithm.name, key, data)),
  };
};

/**
 * An ECDSA key ready to sign with the SHA-2 of its curve's strength, an RSA key with SHA-256 (PKCS #1 v1.5). Rejects with
 * an error of WebCrypto for octets that are no such key.
 */
export const webCryptoSigning = (
  key: EcdsaPrivateKey | RsaPrivateKey,
  publicKey: PublicKey,
): Promise<WebCryptoSigning> =>
  publicKey.kind === 'ecdsa' ? ecdsaSigner(key.pkcs8, publicKey.curve) : rsaSigner(key.pkcs8);
