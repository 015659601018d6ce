import { childrenOf, octetsOf, smallIntegerOf, type Tlv, tags } from '../asn1/der.ts';
import * as oids from '../algorithms/oids.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import { type Bytes, concat, equalBytes, wipe } from '../bytes.ts';
import { hmacGost34311, pkcs12Gost } from '../primitives/gost-kdf.ts';
import { DamagedContainer, UnknownAlgorithm, WrongPassword } from './errors.ts';
import { pkcs12Password } from './password.ts';
import type { WorkBudget } from './work-budget.ts';

/** What a derivation is for (RFC 7292 appendix B.3). */
export const macPurpose = 3;

/** The SHA functions with the length of the block they work on, in octets. */
const shaBlocks: ReadonlyMap<string, { readonly hash: string; readonly block: number }> = new Map([
  [oids.sha1, { hash: 'SHA-1', block: 64 }],
  [oids.sha256, { hash: 'SHA-256', block: 64 }],
  [oids.sha384, { hash: 'SHA-384', block: 128 }],
  [oids.sha512, { hash: 'SHA-512', block: 128 }],
]);

/** Copies of the octets up to a whole number of blocks. */
const repeated = (octets: Bytes, block: number): Bytes => {
  const length = Math.ceil(octets.length / block) * block;
  return Uint8Array.from({ length }, (_, index) => octets[index % octets.length] ?? 0);
};

/** RFC 7292 appendix B.2 for as many octets as the hash function gives, which is what a MAC key has. */
const deriveSha = async (
  { hash, block }: { readonly hash: string; readonly block: number },
  password: Bytes,
  salt: Bytes,
  iterations: number,
): Promise<Bytes> => {
  const secret = repeated(password, block);
  let state = concat(new Uint8Array(block).fill(macPurpose), repeated(salt, block), secret);
  wipe(secret);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const next = new Uint8Array(await crypto.subtle.digest(hash, state));
    wipe(state);
    state = next;
  }
  return state;
};

const macOf = async (oid: string, password: Bytes, salt: Bytes, iterations: number, data: Bytes): Promise<Bytes> => {
  if (oid === oids.gost34311) {
    const key = pkcs12Gost(password, salt, iterations, macPurpose);
    const mac = hmacGost34311(key)(data);
    wipe(key);
    return mac;
  }
  const sha = shaBlocks.get(oid);
  if (sha === undefined) throw new UnknownAlgorithm(`Authentication by ${oid} is not supported`);
  const key = await deriveSha(sha, password, salt, iterations);
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: sha.hash }, false, ['sign']);
  wipe(key);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
};

/**
 * Checks MacData (RFC 7292 §4) over the content of the AuthenticatedSafe: HMAC of GOST 34.311 or SHA under a key that
 * is derived from the password. Throws WrongPassword, UnknownAlgorithm, CostlyContainer, DamagedContainer, DerError.
 */
export const checkMac = async (macData: Tlv, data: Bytes, password: string, budget: WorkBudget): Promise<void> => {
  const [digestInfo, saltTlv, count] = childrenOf(macData, tags.sequence);
  const [algorithm, expected] = childrenOf(digestInfo, tags.sequence);
  const { oid } = algorithmOf(algorithm);
  const salt = octetsOf(saltTlv);
  if (salt.length > 1024) throw new DamagedContainer('The salt of the key file is too long');
  const iterations = count === undefined ? 1 : smallIntegerOf(count);
  budget.spend(iterations);
  const octets = pkcs12Password(password);
  try {
    const mac = await macOf(oid, octets, salt, iterations, data);
    if (!equalBytes(mac, octetsOf(expected))) throw new WrongPassword();
  } finally {
    wipe(octets);
  }
};
