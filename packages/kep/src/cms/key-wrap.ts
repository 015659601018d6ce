import { type Bytes, concat, equalBytes, wipe } from '../bytes.ts';
import { Gost28147 } from '../primitives/gost28147.ts';

/** A wrapped key of a wrong length, or one whose checksum says that another key wrapped it. */
export class KeyWrapError extends Error {
  override readonly name = 'KeyWrapError';
}

const keyLength = 32;
const macLength = 4;
const ivLength = 8;
const wrappedLength = ivLength + keyLength + macLength;

/** The vector of the second pass, the same as in RFC 3217 §3.1. */
const secondVector = Uint8Array.of(0x4a, 0xdd, 0xa2, 0x2c, 0x79, 0xe8, 0x21, 0x05);

/**
 * Wraps a key of 32 octets under another (order 739 of the State Special Communications Service, Gost28147-cfb-wrap, made
 * after RFC 3217): key and its authentication code in CFB mode under a random vector, then the vector and that,
 * last octet first, once more in CFB mode. Returns 44 octets. Throws RangeError for another length.
 */
export const wrapKey = (encryptionKey: Bytes, contentKey: Bytes): Bytes => {
  if (contentKey.length !== keyLength) throw new RangeError('a content key has 32 octets');
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const cipher = new Gost28147(encryptionKey);
  const checked = concat(contentKey, cipher.mac(contentKey));
  const reversed = concat(iv, cipher.encryptCfb(iv, checked)).reverse();
  const wrapped = cipher.encryptCfb(secondVector, reversed);
  wipe(checked, reversed);
  cipher.wipe();
  return wrapped;
};

/** The key that wrapKey wrapped: 32 octets, which the caller wipes. Throws KeyWrapError. */
export const unwrapKey = (encryptionKey: Bytes, wrapped: Bytes): Bytes => {
  if (wrapped.length !== wrappedLength) throw new KeyWrapError('A wrapped key of a wrong length');
  const cipher = new Gost28147(encryptionKey);
  const reversed = cipher.decryptCfb(secondVector, wrapped).reverse();
  const checked = cipher.decryptCfb(reversed.subarray(0, ivLength), reversed.subarray(ivLength));
  const contentKey = checked.slice(0, keyLength);
  const intact = equalBytes(cipher.mac(contentKey), checked.subarray(keyLength));
  wipe(reversed, checked);
  cipher.wipe();
  if (intact) return contentKey;
  wipe(contentKey);
  throw new KeyWrapError('The key was wrapped under another');
};
