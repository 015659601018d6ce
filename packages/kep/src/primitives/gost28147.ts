import { type Bytes, fromHex, wipe } from '../bytes.ts';

/**
 * Substitution table № 1 (ДКЕ № 1) as keys and envelopes write it: eight rows of sixteen half-octets, the row for the
 * lowest half-octet first.
 */
export const standardSbox: Bytes = fromHex(
  'a9d6eb45f13c708280c4967b231f5eadf658eba4c037291d38d96bf025ca4e17f8e9720dc615b43a28975f0bc1dea36438b564ea2c179fd0123e6db8fac57904',
);

/** Substitution and the turn by eleven bits in one: for each octet of a word a table of 256 words. */
export const expandSbox = (sbox: Uint8Array): Int32Array => {
  if (sbox.length !== 64) throw new RangeError('a substitution table has 64 octets');
  const half = (row: number, value: number): number =>
    ((sbox[8 * row + (value >> 1)] ?? 0) >> (value % 2 === 0 ? 4 : 0)) & 15;
  return Int32Array.from({ length: 4 * 256 }, (_, index) => {
    const place = index >> 8;
    const word = ((half(2 * place + 1, (index >> 4) & 15) << 4) | half(2 * place, index & 15)) << (8 * place);
    return (word << 11) | (word >>> 21);
  });
};

/** Table № 1 expanded: the hash function uses it as well. */
export const standardTable = expandSbox(standardSbox);

/** The substitution of a word. */
const substitute = (table: Int32Array, word: number): number =>
  (table[word & 255] ?? 0) ^
  (table[256 + ((word >>> 8) & 255)] ?? 0) ^
  (table[512 + ((word >>> 16) & 255)] ?? 0) ^
  (table[768 + (word >>> 24)] ?? 0);

/**
 * 32 rounds over the words at `from` of `block`, in place (DSTU GOST 28147:2009): three times the key's words in
 * order, once in reverse.
 */
export const encryptBlock = (table: Int32Array, key: Int32Array, block: Int32Array, from: number): void => {
  let low = block[from] ?? 0;
  let high = block[from + 1] ?? 0;
  for (let round = 0; round < 24; round += 2) {
    high ^= substitute(table, (low + (key[round & 7] ?? 0)) | 0);
    low ^= substitute(table, (high + (key[(round + 1) & 7] ?? 0)) | 0);
  }
  for (let word = 7; word > 0; word -= 2) {
    high ^= substitute(table, (low + (key[word] ?? 0)) | 0);
    low ^= substitute(table, (high + (key[word - 1] ?? 0)) | 0);
  }
  block[from] = high;
  block[from + 1] = low;
};

const decryptBlock = (table: Int32Array, key: Int32Array, block: Int32Array): void => {
  let [low = 0, high = 0] = block;
  for (let round = 0; round < 8; round += 2) {
    high ^= substitute(table, (low + (key[round] ?? 0)) | 0);
    low ^= substitute(table, (high + (key[round + 1] ?? 0)) | 0);
  }
  for (let round = 23; round >= 0; round -= 2) {
    high ^= substitute(table, (low + (key[round & 7] ?? 0)) | 0);
    low ^= substitute(table, (high + (key[(round - 1) & 7] ?? 0)) | 0);
  }
  block[0] = high;
  block[1] = low;
};

/** The sixteen rounds of the authentication code; the halves are not exchanged after them. */
const mixBlock = (table: Int32Array, key: Int32Array, block: Int32Array): void => {
  let [low = 0, high = 0] = block;
  for (let round = 0; round < 16; round += 2) {
    high ^= substitute(table, (low + (key[round & 7] ?? 0)) | 0);
    low ^= substitute(table, (high + (key[(round + 1) & 7] ?? 0)) | 0);
  }
  block[0] = low;
  block[1] = high;
};

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** GOST 28147-89 (DSTU GOST 28147:2009) with a key of 32 octets and table № 1 or another of 64. */
export class Gost28147 {
  readonly #key = new Int32Array(8);
  readonly #table: Int32Array;
  readonly #block = new Int32Array(2);

  /** Throws RangeError for a key or a table of another length. */
  constructor(key: Uint8Array, sbox?: Uint8Array) {
    if (key.length !== 32) throw new RangeError('a key has 32 octets');
    const view = viewOf(key);
    for (let index = 0; index < 8; index += 1) this.#key[index] = view.getInt32(4 * index, true);
    this.#table = sbox === undefined ? standardTable : expandSbox(sbox);
  }

  /** Simple substitution. Throws RangeError unless the length is a multiple of 8. */
  encryptEcb(data: Uint8Array): Bytes {
    return this.#eachBlock(data, () => encryptBlock(this.#table, this.#key, this.#block, 0));
  }

  /** The inverse of encryptEcb. */
  decryptEcb(data: Uint8Array): Bytes {
    return this.#eachBlock(data, () => decryptBlock(this.#table, this.#key, this.#block));
  }

  /** Gamma with feedback of the ciphertext, from a vector of 8 octets; any length. Throws RangeError on the vector's. */
  encryptCfb(iv: Uint8Array, data: Uint8Array): Bytes {
    return this.#feedBack(iv, data, (_, output) => output);
  }

  /** The inverse of encryptCfb. */
  decryptCfb(iv: Uint8Array, data: Uint8Array): Bytes {
    return this.#feedBack(iv, data, (input) => input);
  }

  /** The authentication code of 4 octets over data padded with zeroes to whole blocks. */
  mac(data: Uint8Array): Bytes {
    const block = this.#block;
    const padded = new Uint8Array(Math.ceil(data.length / 8) * 8);
    padded.set(data);
    const view = viewOf(padded);
    block.fill(0);
    for (let offset = 0; offset < padded.length; offset += 8) {
      block[0] = (block[0] ?? 0) ^ view.getInt32(offset, true);
      block[1] = (block[1] ?? 0) ^ view.getInt32(offset + 4, true);
      mixBlock(this.#table, this.#key, block);
    }
    const code = new Uint8Array(4);
    viewOf(code).setInt32(0, block[0] ?? 0, true);
    wipe(padded, block);
    return code;
  }

  /** Forgets the key; the cipher is of no use after it. */
  wipe(): void {
    wipe(this.#key, this.#block);
  }

  #eachBlock(data: Uint8Array, change: () => void): Bytes {
    if (data.length % 8 !== 0) throw new RangeError('simple substitution takes whole blocks');
    const result = new Uint8Array(data.length);
    const [from, to] = [viewOf(data), viewOf(result)];
    for (let offset = 0; offset < data.length; offset += 8) {
      this.#block[0] = from.getInt32(offset, true);
      this.#block[1] = from.getInt32(offset + 4, true);
      change();
      to.setInt32(offset, this.#block[0] ?? 0, true);
      to.setInt32(offset + 4, this.#block[1] ?? 0, true);
    }
    wipe(this.#block);
    return result;
  }

  #feedBack(iv: Uint8Array, data: Uint8Array, fed: (input: Uint8Array, output: Uint8Array) => Uint8Array): Bytes {
    if (iv.length !== 8) throw new RangeError('an initial vector has 8 octets');
    const result = new Uint8Array(data.length);
    const register = iv.slice();
    const view = viewOf(register);
    for (let offset = 0; offset < data.length; offset += 8) {
      this.#block[0] = view.getInt32(0, true);
      this.#block[1] = view.getInt32(4, true);
      encryptBlock(this.#table, this.#key, this.#block, 0);
      view.setInt32(0, this.#block[0] ?? 0, true);
      view.setInt32(4, this.#block[1] ?? 0, true);
      const end = Math.min(offset + 8, data.length);
      for (let index = offset; index < end; index += 1)
        result[index] = (data[index] ?? 0) ^ (register[index - offset] ?? 0);
      register.set(fed(data, result).subarray(offset, end));
    }
    wipe(this.#block, register);
    return result;
  }
}
