import { type Bytes, wipe } from '../bytes.ts';
import { BlockBuffer } from './block-buffer.ts';
import { encryptBlock, expandSbox, standardTable } from './gost28147.ts';

const blockLength = 32;

/** C₃ of the key generation; C₂ and C₄ are zero. */
const thirdConstant = Int32Array.of(
  0xff00ff00 | 0,
  0xff00ff00 | 0,
  0x00ff00ff,
  0x00ff00ff,
  0x00ffff00,
  0xff0000ff | 0,
  0x000000ff,
  0xff00ffff | 0,
);

const [firstPart, secondPart, key, encrypted] = [
  new Int32Array(8),
  new Int32Array(8),
  new Int32Array(8),
  new Int32Array(8),
];
const sumOfParts = new Uint8Array(blockLength);
const sumWords = new Int32Array(sumOfParts.buffer);

/** Room for the sixteen half-words of the mixing register and for all it is to give. */
const shortRegister = new Uint16Array(16 + 12);
const longRegister = new Uint16Array(16 + 61);

/** A: (y₄, y₃, y₂, y₁) becomes (y₁ ⊕ y₂, y₄, y₃, y₂), each yᵢ of two words. */
const rotate = (words: Int32Array): void => {
  const low = (words[0] ?? 0) ^ (words[2] ?? 0);
  const high = (words[1] ?? 0) ^ (words[3] ?? 0);
  words.copyWithin(0, 2);
  words[6] = low;
  words[7] = high;
};

/** P: takes each fourth part of a word of the key from another quarter of the octets. */
const transposeKey = (): void => {
  for (let index = 0; index < 8; index += 1) {
    const low = (sumOfParts[index] ?? 0) | ((sumOfParts[index + 8] ?? 0) << 8);
    key[index] = low | ((sumOfParts[index + 16] ?? 0) << 16) | ((sumOfParts[index + 24] ?? 0) << 24);
  }
};

/** ψ, as many times as there is room after the sixteen half-words. */
const mix = (register: Uint16Array): void => {
  for (let index = 16; index < register.length; index += 1)
    register[index] =
      (register[index - 16] ?? 0) ^
      (register[index - 15] ?? 0) ^
      (register[index - 14] ?? 0) ^
      (register[index - 13] ?? 0) ^
      (register[index - 4] ?? 0) ^
      (register[index - 1] ?? 0);
};

/** Four keys of the state and the block, and the state encrypted with them, a quarter with each. */
const encryptState = (table: Int32Array, state: Int32Array, block: Int32Array): void => {
  firstPart.set(state);
  secondPart.set(block);
  encrypted.set(state);
  for (let quarter = 0; quarter < 4; quarter += 1) {
    if (quarter > 0) {
      rotate(firstPart);
      rotate(secondPart);
      rotate(secondPart);
    }
    if (quarter === 2)
      for (let index = 0; index < 8; index += 1)
        firstPart[index] = (firstPart[index] ?? 0) ^ (thirdConstant[index] ?? 0);
    for (let index = 0; index < 8; index += 1) sumWords[index] = (firstPart[index] ?? 0) ^ (secondPart[index] ?? 0);
    transposeKey();
    encryptBlock(table, key, encrypted, 2 * quarter);
  }
};

/** The step function: state becomes ψ⁶¹(state ⊕ ψ(block ⊕ ψ¹²(encrypted state))). */
const step = (table: Int32Array, state: Int32Array, block: Int32Array): void => {
  encryptState(table, state, block);
  for (let index = 0; index < 8; index += 1) {
    const word = encrypted[index] ?? 0;
    shortRegister[2 * index] = word;
    shortRegister[2 * index + 1] = word >>> 16;
  }
  mix(shortRegister);
  for (let index = 0; index < 8; index += 1) {
    const word = block[index] ?? 0;
    longRegister[2 * index] = (shortRegister[12 + 2 * index] ?? 0) ^ word;
    longRegister[2 * index + 1] = (shortRegister[13 + 2 * index] ?? 0) ^ (word >>> 16);
  }
  mixOnce(longRegister);
  for (let index = 0; index < 8; index += 1) {
    const word = state[index] ?? 0;
    longRegister[2 * index] = (longRegister[2 * index] ?? 0) ^ word;
    longRegister[2 * index + 1] = (longRegister[2 * index + 1] ?? 0) ^ (word >>> 16);
  }
  mix(longRegister);
  for (let index = 0; index < 8; index += 1)
    state[index] = (longRegister[61 + 2 * index] ?? 0) | ((longRegister[62 + 2 * index] ?? 0) << 16);
};

/** ψ in place, on the first sixteen half-words. */
const mixOnce = (register: Uint16Array): void => {
  const [a = 0, b = 0, c = 0, d = 0] = register;
  const last = a ^ b ^ c ^ d ^ (register[12] ?? 0) ^ (register[15] ?? 0);
  register.copyWithin(0, 1, 16);
  register[15] = last;
};

/** Nothing of a password that was hashed stays in what all computations share. */
const forget = (): void => {
  wipe(firstPart, secondPart, key, encrypted, sumOfParts);
  shortRegister.fill(0);
  longRegister.fill(0);
};

/** GOST 34.311-95 with the start vector of zeroes and table № 1, as the Ukrainian profiles fix them, or another. */
export class Gost34311 {
  #table: Int32Array;
  readonly #state = new Int32Array(8);
  /** The sum of all blocks modulo 2^256. */
  readonly #sum = new Int32Array(8);
  readonly #block = new Int32Array(8);
  readonly #buffer = new BlockBuffer(blockLength);

  /** Throws RangeError for a table that is not of 64 octets. */
  constructor(sbox?: Uint8Array) {
    this.#table = sbox === undefined ? standardTable : expandSbox(sbox);
  }

  update(data: Uint8Array): this {
    this.#buffer.feed(data, (bytes, offset) => this.#consume(bytes, offset));
    return this;
  }

  /** The 32 octets; no more may be fed after it. */
  digest(): Bytes {
    const { pending, filled, total } = this.#buffer;
    if (filled > 0) {
      pending.fill(0, filled);
      this.#consume(pending, 0);
    }
    // The length in bits, of which the two lowest words are enough for what an array holds.
    this.#block.fill(0);
    this.#block[0] = total * 8;
    this.#block[1] = total / 0x2000_0000;
    step(this.#table, this.#state, this.#block);
    step(this.#table, this.#state, this.#sum);
    const result = new Uint8Array(blockLength);
    const view = new DataView(result.buffer);
    for (let index = 0; index < 8; index += 1) view.setInt32(4 * index, this.#state[index] ?? 0, true);
    forget();
    wipe(this.#state, this.#sum, this.#block, pending);
    return result;
  }

  /** Another with the same beginning. */
  clone(): Gost34311 {
    const copy = new Gost34311();
    copy.#table = this.#table;
    copy.#state.set(this.#state);
    copy.#sum.set(this.#sum);
    copy.#buffer.copyFrom(this.#buffer);
    return copy;
  }

  #consume(bytes: Uint8Array, offset: number): void {
    let carry = 0;
    for (let index = 0; index < 8; index += 1) {
      const at = offset + 4 * index;
      const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      const word = low | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      const sum = ((this.#sum[index] ?? 0) >>> 0) + (word >>> 0) + carry;
      this.#block[index] = word;
      this.#sum[index] = sum;
      carry = sum > 0xffff_ffff ? 1 : 0;
    }
    step(this.#table, this.#state, this.#block);
  }
}

/** GOST 34.311 of all the data: 32 octets. */
export const gost34311 = (data: Uint8Array): Bytes => new Gost34311().update(data).digest();
