import { type Bytes, concat, wipe } from '../bytes.ts';
import { Gost34311, gost34311 } from './gost34311.ts';

/** The block and the digest of GOST 34.311 have one length. */
const hashLength = 32;

const padOf = (key: Uint8Array, byte: number): Bytes => {
  const pad = new Uint8Array(hashLength).fill(byte);
  for (let index = 0; index < key.length; index += 1) pad[index] = (key[index] ?? 0) ^ byte;
  return pad;
};

/** HMAC of RFC 2104 with GOST 34.311 under one key: what it returns gives 32 octets for each data. */
export const hmacGost34311 = (key: Uint8Array): ((data: Uint8Array) => Bytes) => {
  const short = key.length > hashLength ? gost34311(key) : key;
  const [innerPad, outerPad] = [padOf(short, 0x36), padOf(short, 0x5c)];
  const inner = new Gost34311().update(innerPad);
  const outer = new Gost34311().update(outerPad);
  wipe(innerPad, outerPad);
  if (short !== key) wipe(short);
  return (data) => outer.clone().update(inner.clone().update(data).digest()).digest();
};

/** 32 octets of PBKDF2 (RFC 8018 §5.2) with HMAC-GOST 34.311: one block, which is what a GOST 28147 key takes. */
export const pbkdf2Gost = (password: Uint8Array, salt: Uint8Array, iterations: number): Bytes => {
  const hmac = hmacGost34311(password);
  let block = hmac(concat(salt, Uint8Array.of(0, 0, 0, 1)));
  const result = block.slice();
  for (let iteration = 1; iteration < iterations; iteration += 1) {
    block = hmac(block);
    for (let index = 0; index < hashLength; index += 1) result[index] = (result[index] ?? 0) ^ (block[index] ?? 0);
  }
  wipe(block);
  return result;
};

/** GOST 34.311 of the password, hashed so many times in all: the key of the IIT container. */
export const iteratedGost = (password: Uint8Array, times: number): Bytes => {
  let hash = gost34311(password);
  for (let done = 1; done < times; done += 1) {
    const next = gost34311(hash);
    wipe(hash);
    hash = next;
  }
  return hash;
};

/** Copies of the octets up to a whole number of blocks (RFC 7292 appendix B.2, steps 2 and 3). */
const repeated = (bytes: Uint8Array): Bytes => {
  const result = new Uint8Array(Math.ceil(bytes.length / hashLength) * hashLength);
  for (let index = 0; index < result.length; index += 1) result[index] = bytes[index % bytes.length] ?? 0;
  return result;
};

/**
 * The derivation of RFC 7292 appendix B.2 with GOST 34.311. The password is a BMPString with its closing zeroes, the
 * purpose 1 for a key, 2 for an initial vector, 3 for a MAC key. Throws RangeError beyond 32 octets, for which nobody
 * asks.
 */
export const pkcs12Gost = (
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  purpose: number,
  length = hashLength,
): Bytes => {
  if (length > hashLength) throw new RangeError('no more than 32 octets are derived');
  const secret = repeated(password);
  const start = concat(new Uint8Array(hashLength).fill(purpose), repeated(salt), secret);
  const hash = iteratedGost(start, iterations);
  wipe(secret, start);
  return hash.slice(0, length);
};
