import { childrenOf, contextChild, DerError, integerOf, readDer, smallIntegerOf, tags } from '../asn1/der.ts';
import { type Bytes, concat, toBigEndian } from '../bytes.ts';
import { type AlgorithmIdentifier, algorithmOf, withoutParameters } from './algorithm-identifier.ts';
import { type Sha2, sha2Of } from './digests.ts';
import * as oids from './oids.ts';
import type { EcdsaCurve, PublicKey } from './public-key.ts';
import type { SignatureCheck } from './signature-check.ts';

type Of<Kind extends PublicKey['kind']> = Extract<PublicKey, { kind: Kind }>;

const ecdsaDigests: ReadonlyMap<string, Sha2> = new Map([
  [oids.ecdsaSha256, 'SHA-256'],
  [oids.ecdsaSha384, 'SHA-384'],
  [oids.ecdsaSha512, 'SHA-512'],
]);

const rsaDigests: ReadonlyMap<string, Sha2> = new Map([
  [oids.rsaSha256, 'SHA-256'],
  [oids.rsaSha384, 'SHA-384'],
  [oids.rsaSha512, 'SHA-512'],
]);

const fieldOctets: Readonly<Record<EcdsaCurve, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** Ecdsa-Sig-Value (RFC 3279 §2.2.3) as WebCrypto takes it: r‖s, both of the field's length. */
const ecdsaSignature = (signature: Bytes, length: number): Bytes => {
  const parts = childrenOf(readDer(signature), tags.sequence).map(integerOf);
  if (parts.length !== 2) throw new DerError('Not an ECDSA signature');
  return concat(...parts.map((part) => toBigEndian(part, length)));
};

const verifyEcdsa = async (
  key: Of<'ecdsa'>,
  { algorithm, data, signature, digestOid }: SignatureCheck,
): Promise<boolean> => {
  const bare = algorithm.oid === oids.ecPublicKey;
  const hash = bare ? sha2Of(digestOid ?? '') : ecdsaDigests.get(algorithm.oid);
  // Some name the curve once more beside the key's own identifier.
  const isPlain = withoutParameters(algorithm) || (bare && algorithm.parameters?.tag === tags.oid);
  if (hash === undefined || !isPlain) return false;
  const imported = { name: 'ECDSA', namedCurve: key.curve };
  const verifying = await crypto.subtle.importKey('spki', key.spki, imported, false, ['verify']);
  const value = ecdsaSignature(signature, fieldOctets[key.curve]);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, verifying, value, data);
};

interface PssParameters {
  readonly hash: Sha2;
  readonly saltLength: number;
}

/** RSASSA-PSS-params (RFC 4055 §3.1): one SHA-2 for both the message and the mask; the defaults are SHA-1 and so refused. */
const pssParameters = ({ parameters }: AlgorithmIdentifier): PssParameters | undefined => {
  const fields = childrenOf(parameters, tags.sequence);
  const parts = [0, 1, 2, 3].map((n) => contextChild(fields, n)?.children);
  // Of a CMS signer nobody signs them: what is not read is not to be there.
  if (fields.length !== parts.filter((part) => part?.length === 1).length) return undefined;
  const [hash, mask, salt, trailer] = parts.map((part) => part?.[0]);
  const digest = algorithmOf(hash);
  const mgf = algorithmOf(mask);
  const maskDigest = algorithmOf(mgf.parameters);
  const name = sha2Of(digest.oid);
  if (mgf.oid !== oids.mgf1 || maskDigest.oid !== digest.oid) return undefined;
  if (!withoutParameters(digest) || !withoutParameters(maskDigest)) return undefined;
  if (trailer && smallIntegerOf(trailer) !== 1) return undefined;
  const saltLength = salt ? smallIntegerOf(salt) : 20;
  return name === undefined || saltLength > 512 ? undefined : { hash: name, saltLength };
};

const verifyPss = async (key: Of<'rsa'>, { algorithm, data, signature }: SignatureCheck): Promise<boolean> => {
  const parameters = pssParameters(algorithm);
  if (parameters === undefined) return false;
  const { hash, saltLength } = parameters;
  const verifying = await crypto.subtle.importKey('spki', key.spki, { name: 'RSA-PSS', hash }, false, ['verify']);
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, verifying, signature, data);
};

const verifyRsa = async (key: Of<'rsa'>, check: SignatureCheck): Promise<boolean> => {
  const { algorithm, data, signature, digestOid } = check;
  if (algorithm.oid === oids.rsaPss) return verifyPss(key, check);
  const hash = algorithm.oid === oids.rsaEncryption ? sha2Of(digestOid ?? '') : rsaDigests.get(algorithm.oid);
  if (hash === undefined || key.pssOnly || !withoutParameters(algorithm)) return false;
  const imported = { name: 'RSASSA-PKCS1-v1_5', hash };
  const verifying = await crypto.subtle.importKey('spki', key.spki, imported, false, ['verify']);
  return crypto.subtle.verify(imported.name, verifying, signature, data);
};

/**
 * Whether the signature is by this key of ECDSA or RSA, as WebCrypto says. Rejects for octets that are no key or no
 * signature.
 */
export const verifyByWebCrypto = (key: Of<'ecdsa'> | Of<'rsa'>, check: SignatureCheck): Promise<boolean> =>
  key.kind === 'ecdsa' ? verifyEcdsa(key, check) : verifyRsa(key, check);
