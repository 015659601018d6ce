import { octetsOf, readDer, tags } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import { verifyDigest } from '../primitives/dstu4145.ts';
import { withoutParameters } from './algorithm-identifier.ts';
import { digestOf } from './digests.ts';
import * as oids from './oids.ts';
import { dstuParameters, type PublicKey } from './public-key.ts';
import type { SignatureCheck } from './signature-check.ts';

const dstuDigests: ReadonlyMap<string, string> = new Map([
  [oids.dstu4145, oids.gost34311],
  [oids.dstu4145LittleEndian, oids.gost34311],
  [oids.dstu4145Kupyna256, oids.kupyna256],
  [oids.dstu4145Kupyna384, oids.kupyna384],
  [oids.dstu4145Kupyna512, oids.kupyna512],
  [oids.dstu4145Kupyna256LittleEndian, oids.kupyna256],
  [oids.dstu4145Kupyna384LittleEndian, oids.kupyna384],
  [oids.dstu4145Kupyna512LittleEndian, oids.kupyna512],
]);

type DstuKey = Extract<PublicKey, { kind: 'dstu' }>;

/** Certificates, CRLs and OCSP answers wrap r‖s into an OCTET STRING; CMS does not. Their lengths tell them apart. */
const dstuSignature = (signature: Bytes): Bytes =>
  signature.length % 2 === 0 && signature[0] === tags.octetString && signature[1] === signature.length - 2
    ? octetsOf(readDer(signature))
    : signature;

const verifyDstu = async (key: DstuKey, check: SignatureCheck): Promise<boolean> => {
  const digest = dstuDigests.get(check.algorithm.oid);
  if (digest === undefined) return false;
  const { parameters } = check.algorithm;
  // Where they are said at all, they are those of the key.
  if (parameters && !withoutParameters(check.algorithm) && dstuParameters(parameters) !== key.curve) return false;
  const hash = await digestOf(digest, check.data);
  const { signature } = check;
  if (verifyDigest(key.curve, hash, signature, key.point)) return true;
  const inner = dstuSignature(signature);
  return inner !== signature && verifyDigest(key.curve, hash, inner, key.point);
};

/**
 * Whether the signature over the data is by this key: DSTU 4145 with GOST 34.311 or DSTU 7564 (r‖s as it is or in one
 * OCTET STRING), ECDSA and RSA (PKCS #1 v1.5, PSS) with SHA-2. False for every other algorithm, for one of another kind
 * than the key and for octets that are no signature. Rejects only where a browser cannot load this part of the program.
 */
export const verifySignature = async (check: SignatureCheck): Promise<boolean> => {
  const { key } = check;
  const answer =
    key.kind === 'dstu'
      ? verifyDstu(key, check)
      : // Few sign by ECDSA or RSA: a browser loads what that takes when such a key comes.
        (await import('./webcrypto-signatures.ts')).verifyByWebCrypto(key, check);
  return answer.catch(() => false);
};
