import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { childrenOf, oidOf, readDer, tags } from '../asn1/der.ts';
import { objectId, sequence } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import type { DstuPrivateKey, PrivateKey } from '../containers/private-key.ts';
import { signDigest } from '../primitives/dstu4145.ts';
import type { Certificate } from '../x509/certificate.ts';

/** A key with its certificate and the algorithms they are used with. */
export interface Signer {
  readonly certificate: Certificate;
  readonly kind: PrivateKey['kind'];
  readonly digestOid: string;
  /** AlgorithmIdentifier, DER. */
  readonly signatureAlgorithm: Bytes;
  /** Hashes and signs; the signature as CMS has it (RFC 5753, RFC 8017; r‖s of DSTU 4145 little-endian). */
  readonly sign: (data: Bytes) => Promise<Bytes>;
}

/** The key cannot sign under this certificate. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
}

const dstuAlgorithms: ReadonlyMap<string, string> = new Map([
  [oids.gost34311, oids.dstu4145LittleEndian],
  [oids.kupyna256, oids.dstu4145Kupyna256LittleEndian],
  [oids.kupyna384, oids.dstu4145Kupyna384LittleEndian],
  [oids.kupyna512, oids.dstu4145Kupyna512LittleEndian],
]);

const kupynaOf: ReadonlyMap<string, string> = new Map([
  [oids.dstu4145Kupyna256, oids.kupyna256],
  [oids.dstu4145Kupyna384, oids.kupyna384],
  [oids.dstu4145Kupyna512, oids.kupyna512],
  [oids.dstu4145Kupyna256LittleEndian, oids.kupyna256],
  [oids.dstu4145Kupyna384LittleEndian, oids.kupyna384],
  [oids.dstu4145Kupyna512LittleEndian, oids.kupyna512],
]);

/** A key says it is for DSTU 7564, or its centre has gone over to it; GOST 34.311 otherwise. */
const dstuDigestFor = ({ spki, signatureAlgorithm }: Certificate): string => {
  const [algorithm] = childrenOf(readDer(spki), tags.sequence);
  const own = oidOf(childrenOf(algorithm, tags.sequence)[0]);
  return kupynaOf.get(own) ?? kupynaOf.get(signatureAlgorithm.oid) ?? oids.gost34311;
};

const dstuSigner = (key: DstuPrivateKey, certificate: Certificate, asked?: string): Signer => {
  const digestOid = asked ?? dstuDigestFor(certificate);
  const algorithm = dstuAlgorithms.get(digestOid);
  if (algorithm === undefined) throw new SigningError(`No DSTU 4145 with the digest ${digestOid}`);
  return {
    certificate,
    kind: 'dstu',
    digestOid,
    signatureAlgorithm: sequence(objectId(algorithm)),
    sign: async (data) => signDigest(key.curve, await digestOf(digestOid, data), key.scalar),
  };
};

/**
 * The key ready to sign. DSTU 4145 takes the digest that is asked for (`digestOid`: GOST 34.311 or DSTU 7564) or the
 * certificate calls for, ECDSA the SHA-2 of its curve's strength, RSA SHA-256 (PKCS #1 v1.5). That key and certificate
 * belong together is not checked here. Rejects with SigningError, and KeyError for a certificate whose key we do not read.
 */
export const signerOf = async (key: PrivateKey, certificate: Certificate, digestOid?: string): Promise<Signer> => {
  const publicKey = certificate.publicKey();
  if (key.kind !== publicKey.kind) throw new SigningError('A key of another algorithm than its certificate');
  if (key.kind === 'dstu') return dstuSigner(key, certificate, digestOid);
  // Few sign by ECDSA or RSA: a browser loads what that takes when such a key comes.
  const { webCryptoSigning } = await import('./webcrypto-signer.ts');
  try {
    return { certificate, kind: key.kind, ...(await webCryptoSigning(key, publicKey)) };
  } catch (cause) {
    throw new SigningError('The key cannot be read', { cause });
  }
};
