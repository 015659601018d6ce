import { KeyError, type PublicKey } from '../algorithms/public-key.ts';
import { verifySignature } from '../algorithms/signatures.ts';
import { mayVerify, type VerificationWork } from '../algorithms/verification-work.ts';
import { type Bytes, toHex } from '../bytes.ts';
import type { Certificate } from './certificate.ts';

/** Whether a key signed a certificate; `bad-key` when the key is one we do not take. */
export type Issuance = 'signed' | 'not-signed' | 'bad-key';

/**
 * Signatures that held, by the SHA-256 of the whole certificate and of the whole key: nothing a forger could copy, as
 * names and key identifiers can be. A key that was read once is not read again either.
 */
const known = new Set<string>();
const maximumKnown = 4096;

const sha256 = async (bytes: Bytes): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

const remember = (name: string): void => {
  const [oldest] = known;
  if (known.size >= maximumKnown && oldest !== undefined) known.delete(oldest);
  known.add(name);
};

const keyOf = (certificate: Certificate): PublicKey | undefined => {
  try {
    return certificate.publicKey();
  } catch (fault) {
    if (fault instanceof KeyError) return undefined;
    throw fault;
  }
};

const verify = async (certificate: Certificate, issuer: Certificate): Promise<Issuance> => {
  const key = keyOf(issuer);
  if (key === undefined) return 'bad-key';
  const { tbs: data, signature, signatureAlgorithm: algorithm } = certificate;
  return (await verifySignature({ key, algorithm, data, signature })) ? 'signed' : 'not-signed';
};

/**
 * Whether the issuer's key signed the certificate. Names and dates are not looked at. A file that asks for more than its
 * `work` gets 'not-signed'. Never rejects.
 */
export const issuanceOf = async (
  certificate: Certificate,
  issuer: Certificate,
  work?: VerificationWork,
): Promise<Issuance> => {
  const name = `${await sha256(certificate.der)} ${await sha256(issuer.spki)}`;
  if (known.has(name)) return 'signed';
  const before = work?.issuances.get(name);
  if (before !== undefined) return before;
  if (!(await mayVerify(work))) return 'not-signed';
  const found = await verify(certificate, issuer);
  if (found === 'signed') remember(name);
  else work?.issuances.set(name, found);
  return found;
};
