import { childrenOf, octetsOf, smallIntegerOf, type Tlv, tags } from '../asn1/der.ts';
import { algorithmOf } from '../algorithms/algorithm-identifier.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, wipe } from '../bytes.ts';
import { Gost28147 } from '../primitives/gost28147.ts';
import { pbkdf2Gost } from '../primitives/gost-kdf.ts';
import * as containerOids from './container-oids.ts';
import { DamagedContainer, UnknownAlgorithm, WrongPassword } from './errors.ts';
import type { WorkBudget } from './work-budget.ts';

const shaOfHmac: ReadonlyMap<string, string> = new Map([
  [containerOids.hmacSha1, 'SHA-1'],
  [containerOids.hmacSha256, 'SHA-256'],
  [containerOids.hmacSha384, 'SHA-384'],
  [containerOids.hmacSha512, 'SHA-512'],
]);

/** Octets of the key by the cipher. */
const aesKeyLengths: ReadonlyMap<string, number> = new Map([
  [containerOids.aes128Cbc, 16],
  [containerOids.aes192Cbc, 24],
  [containerOids.aes256Cbc, 32],
]);

const longestSalt = 1024;

interface Derivation {
  readonly salt: Bytes;
  readonly iterations: number;
  /** What HMAC is made of: GOST 34.311 or a name of WebCrypto. */
  readonly hash: string;
}

/** PBKDF2-params (RFC 8018 appendix A.2); the length of the key is what the cipher takes, so it is only checked for type. */
const derivationOf = (tlv: Tlv | undefined): Derivation => {
  const { oid, parameters } = algorithmOf(tlv);
  if (oid !== containerOids.pbkdf2) throw new UnknownAlgorithm(`Key derivation ${oid} is not supported`);
  const [saltTlv, iterations, ...rest] = childrenOf(parameters, tags.sequence);
  if (saltTlv?.tag !== tags.octetString) throw new UnknownAlgorithm('A salt from elsewhere is not supported');
  const salt = octetsOf(saltTlv);
  if (salt.length > longestSalt) throw new DamagedContainer('The salt of the key file is too long');
  const named = rest.find(({ tag }) => tag === tags.sequence);
  const prf = named === undefined ? containerOids.hmacSha1 : algorithmOf(named).oid;
  const hash = prf === oids.hmacGost34311 ? 'GOST' : shaOfHmac.get(prf);
  if (hash === undefined) throw new UnknownAlgorithm(`Key derivation with ${prf} is not supported`);
  return { salt, iterations: smallIntegerOf(iterations), hash };
};

const deriveKey = async (password: Bytes, { salt, iterations, hash }: Derivation, length: number): Promise<Bytes> => {
  if (hash === 'GOST') return pbkdf2Gost(password, salt, iterations).slice(0, length);
  const imported = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash, salt, iterations }, imported, 8 * length);
  return new Uint8Array(bits);
};

/** The initial vector and, where it is another than № 1 or the writer is thorough, the substitution table. */
const decryptGost = (parameters: Tlv | undefined, key: Bytes, body: Bytes): Bytes => {
  const [iv, table] = parameters?.tag === tags.octetString ? [parameters] : childrenOf(parameters, tags.sequence);
  const vector = octetsOf(iv);
  const sbox = table?.tag === tags.octetString ? octetsOf(table) : undefined;
  if (vector.length !== 8 || (sbox !== undefined && sbox.length !== 64))
    throw new DamagedContainer('The parameters of GOST 28147 have a wrong length');
  const cipher = new Gost28147(key, sbox);
  const plain = cipher.decryptCfb(vector, body);
  cipher.wipe();
  return plain;
};

const decryptAes = async (parameters: Tlv | undefined, key: Bytes, body: Bytes): Promise<Bytes> => {
  const iv = octetsOf(parameters);
  if (iv.length !== 16 || body.length === 0 || body.length % 16 !== 0)
    throw new DamagedContainer('The key file does not hold whole blocks of AES');
  const imported = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt']).catch(() => undefined);
  if (imported === undefined) throw new UnknownAlgorithm(`This engine has no AES with ${8 * key.length} bits`);
  // Wrong padding is all that AES-CBC tells of a wrong key.
  const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, imported, body).catch(() => undefined);
  if (plain === undefined) throw new WrongPassword();
  return new Uint8Array(plain);
};

/**
 * What is protected by PBES2 (RFC 8018 §6.2): PBKDF2 with HMAC of GOST 34.311 or SHA, then GOST 28147 in CFB mode or AES
 * in CBC mode, in any combination. A wrong password is not always noticed here: whoever reads the result notices.
 * Throws WrongPassword, UnknownAlgorithm, CostlyContainer, DamagedContainer, DerError. The caller wipes the result.
 */
export const decryptPbes2 = async (
  parameters: Tlv | undefined,
  body: Bytes,
  password: Bytes,
  budget: WorkBudget,
): Promise<Bytes> => {
  const [derivationTlv, cipherTlv] = childrenOf(parameters, tags.sequence);
  const derivation = derivationOf(derivationTlv);
  const cipher = algorithmOf(cipherTlv);
  const isGost = cipher.oid === oids.gost28147Cfb;
  const length = isGost ? 32 : aesKeyLengths.get(cipher.oid);
  if (length === undefined) throw new UnknownAlgorithm(`Cipher ${cipher.oid} is not supported`);
  budget.spend(derivation.iterations);
  const key = await deriveKey(password, derivation, length);
  try {
    return await (isGost ? decryptGost : decryptAes)(cipher.parameters, key, body);
  } finally {
    wipe(key);
  }
};
