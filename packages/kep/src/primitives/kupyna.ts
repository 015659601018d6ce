import { type Bytes, concat, fromBase64 } from '../bytes.ts';
import { BlockBuffer } from './block-buffer.ts';

/** π₀ … π₃ of DSTU 7564:2014, one after another; row i of the state takes the (i mod 4)th. */
const substitutions = concat(
  ...[
    'qENfBmt1bFlx34eVF/DYCW3zHcvJTSyveeCX/W9LRTk+3aNPtLaaDh+/FeFJ0pPGknKeYdFj+u70GdWtWKS7odzygzdC5HoynMyrSo9uBCcu5+JalhYjK8JlZg+8qUdBNEj8t2qIpVOG+VvbOHvDHiIzJCg2x7I7jne69RSfCFWbTP5gXNoYRs19IbA/G4n/64RpOp3X03BnQLXeXTCRsXgRAeUAaJigxQKmdC0Lonazvs69rumKMRzs8ZmUqvYmL+/ojDUD1H/7BcFekCA9gvfqCg1++FAaxAdXuDxi48isUmQQ0NkTDBIpUbnP1nONgVTA7U5EpyqFJebKfItWgA==',
    'zrvrkurLE8HpOtay0pAX+EIVVrRlHIhDxVw2uvVXZ40x9mRYnvQiqnUPArHfbXNNfCYu9whdRD6fFMiuVBDYvBprafO9M6v60ZtoThaVke5MY45bzDwZoYFJe9lvN2DK5ytI/ZZF/EESDXnliYzjIDDct2xKtT+X1GItBqSlg18q2skAfqJVvxHVnM8OCj1RfZMb/sRHCYYLj51qB7mwmBgycUvvO3Cg5ED/w6nmePmLRoAeOOG4qOAMI3YdJSQF8W6UKJqE6KNPd9OF4lLyglB6L3RTs2GvOTXezR+ZrK1yLN3Qh75epuwExgM0+9tZtsIB8Frtp2Yhf4onx8Ap1w==',
    'k9matZgiRfy6at8Cn9xRWUoXK8KU9LujYuRx1M1wFuFJPMDYXJuthVOhesgt4NFypizE43Z4t7QJOw5BTN6ykCWl1wMRAMMuku9OEp19yzUQ1U+eTalVxtB7GJfTNuZIVoGPd8ycueKsuC8VpHzaOB4LBdYUbmx+Zv2x5WCvXjOHyfBdbT+Ijcf3Hens7YApJ8+ZqFAPNyQoMJXSPltAg7NpVx8HHIq8IOvOjqvuMaJz+co6GvsNwf768m+9lt1DUrYI866+GYkyJrDqS2SEgmv1eb8BX3VjGyM9aCpl6JH2/xNY8UcKf8Wn52FaBkZEQgSg2zmGVKqMNCGL+Ax0Zw==',
    'aI3KTXNLTirUUiazVB4ZHyIDRj0tSlODE4q31SV59b1YLw0C7VGeEfI+VV7RFjxmcF3zRUDM6JRWCM4aOtLh37U4bg7l9PmG6U/WhSPPMpkxFK7uyEjTMKGSQbEYxCxxckQV/Te+X6qbiNiriZz6YOq8YgwkpqjsZyDbfCjdrFs0fhDxe49joAWaQ3chvycJw5+21ynC68Cki4wd+//Bspcu+GX2dQcESTPk2bnQQsdskACOb1ABxdpHP81pouJ6p8aTDwoG5iuWoxyvahKEOeewgvf+nYdcgTXetKX8gO/Lu2t2ulp9eAuV4610mDs2ZG3c8FmpTBd/kbjJVxvgYQ==',
  ].map(fromBase64),
);

/** The first row of the circulant matrix over GF(2^8) with the polynomial 0x11d. */
const matrixRow = [1, 1, 5, 1, 8, 6, 7, 4];

const multiplyOctets = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product >> 7 === 0 ? 0 : 0x11d);
    if (((b >> bit) & 1) === 1) product ^= a;
  }
  return product;
};

/** For each row and octet what it adds to four rows of its column, by substitution and matrix in one. */
const columnWords = (firstRow: number): Int32Array =>
  Int32Array.from({ length: 8 * 256 }, (_, index) => {
    const row = index >> 8;
    const octet = substitutions[((row & 3) << 8) | (index & 255)] ?? 0;
    let word = 0;
    for (let to = 0; to < 4; to += 1)
      word |= multiplyOctets(octet, matrixRow[(row - firstRow - to) & 7] ?? 0) << (8 * to);
    return word;
  });

const lowWords = columnWords(0);
const highWords = columnWords(4);

export type KupynaBits = 256 | 384 | 512;

/** DSTU 7564:2014 with a digest of 256, 384 or 512 bits. */
export class Kupyna {
  readonly #bits: KupynaBits;
  readonly #columns: number;
  readonly #rounds: number;
  readonly #state: Bytes;
  readonly #scratch: Bytes;
  readonly #buffer: BlockBuffer;

  constructor(bits: KupynaBits) {
    this.#bits = bits;
    this.#columns = bits === 256 ? 8 : 16;
    this.#rounds = bits === 256 ? 10 : 14;
    const blockLength = 8 * this.#columns;
    this.#state = new Uint8Array(blockLength);
    this.#state[0] = blockLength;
    this.#scratch = new Uint8Array(blockLength);
    this.#buffer = new BlockBuffer(blockLength);
  }

  update(data: Uint8Array): this {
    this.#buffer.feed(data, (bytes, offset) => this.#consume(bytes, offset));
    return this;
  }

  /** The digest; no more may be fed after it. */
  digest(): Bytes {
    const { pending, filled, total } = this.#buffer;
    const blockLength = pending.length;
    // A bit of one, zeroes, and the length in bits of twelve octets, the lowest first.
    const lengthAt = (filled + 13 > blockLength ? 2 : 1) * blockLength - 12;
    const padded = new Uint8Array(lengthAt + 12);
    padded.set(pending.subarray(0, filled));
    padded[filled] = 0x80;
    new DataView(padded.buffer).setBigUint64(lengthAt, 8n * BigInt(total), true);
    for (let offset = 0; offset < padded.length; offset += blockLength) this.#consume(padded, offset);
    const last = this.#permute(this.#state.slice(), false);
    for (let index = 0; index < blockLength; index += 1) last[index] = (last[index] ?? 0) ^ (this.#state[index] ?? 0);
    return last.slice(blockLength - this.#bits / 8);
  }

  /** state ⊕ T⊕(state ⊕ block) ⊕ T⁺(block). */
  #consume(bytes: Uint8Array, offset: number): void {
    const state = this.#state;
    const added = bytes.slice(offset, offset + state.length);
    const exclusive = added.slice();
    for (let index = 0; index < state.length; index += 1)
      exclusive[index] = (exclusive[index] ?? 0) ^ (state[index] ?? 0);
    this.#permute(exclusive, false);
    this.#permute(added, true);
    for (let index = 0; index < state.length; index += 1)
      state[index] = (state[index] ?? 0) ^ (exclusive[index] ?? 0) ^ (added[index] ?? 0);
  }

  /** T⁺ where constants are added modulo 2^64, T⊕ where modulo 2; in place. */
  #permute(state: Uint8Array, isAdded: boolean): Uint8Array {
    for (let round = 0; round < this.#rounds; round += 1) {
      if (isAdded) this.#addConstants(state, round);
      else
        for (let column = 0; column < this.#columns; column += 1) {
          state[8 * column] = (state[8 * column] ?? 0) ^ (column << 4) ^ round;
        }
      this.#substituteAndMix(state);
    }
    return state;
  }

  /** Adds 0xF3, six times 0xF0 and an octet of the column and the round to each column, the lowest octet first. */
  #addConstants(state: Uint8Array, round: number): void {
    for (let column = 0; column < this.#columns; column += 1) {
      let carry = 0;
      for (let row = 0; row < 8; row += 1) {
        const constant = row === 0 ? 0xf3 : row < 7 ? 0xf0 : (((this.#columns - 1 - column) << 4) + round) & 255;
        const sum = (state[8 * column + row] ?? 0) + constant + carry;
        state[8 * column + row] = sum;
        carry = sum >> 8;
      }
    }
  }

  /** Substitution, the shift of rows (the last by 11 in the wide state) and the matrix, by the tables. */
  #substituteAndMix(state: Uint8Array): void {
    const columns = this.#columns;
    const scratch = this.#scratch;
    const view = new DataView(scratch.buffer);
    for (let column = 0; column < columns; column += 1) {
      let low = 0;
      let high = 0;
      for (let row = 0; row < 8; row += 1) {
        const shift = row === 7 && columns === 16 ? 11 : row;
        const octet = state[8 * ((column - shift) & (columns - 1)) + row] ?? 0;
        low ^= lowWords[(row << 8) | octet] ?? 0;
        high ^= highWords[(row << 8) | octet] ?? 0;
      }
      view.setInt32(8 * column, low, true);
      view.setInt32(8 * column + 4, high, true);
    }
    state.set(scratch);
  }
}

/** Kupyna of all the data: bits / 8 octets. */
export const kupyna = (data: Uint8Array, bits: KupynaBits): Bytes => new Kupyna(bits).update(data).digest();
