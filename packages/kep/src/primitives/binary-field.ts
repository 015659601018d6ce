/** A polynomial over GF(2): bit i of the little-endian array of words is the coefficient of t^i. */
export type FieldElement = Int32Array<ArrayBuffer>;

/** Puts a zero before every bit of the lower half of a word: the square of a polynomial of degree below 16. */
const spread = (word: number): number => {
  let bits = word & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
};

/**
 * GF(2^m) in the polynomial basis with t^m = t^k1 + … + 1.
 *
 * Operations take an optional array for the result, which may be one of the operands: the curve's formulas run
 * through thousands of them, and allocating is what would cost most. Nothing branches on values; the multiplication
 * alone reads its table by the digits of its FIRST operand, so callers put public values there or blind them.
 */
export class BinaryField {
  readonly degree: number;
  /** Octets of an element as it is written in keys. */
  readonly byteLength: number;
  readonly #words: number;
  readonly #topBits: number;
  /** The product before its reduction. */
  readonly #product: Int32Array<ArrayBuffer>;
  /** All sixteen multiples of the second operand by polynomials of degree below 4, one word longer than an element. */
  readonly #multiples: Int32Array<ArrayBuffer>;
  readonly #exponents: readonly number[];

  /**
   * `exponents` are those between `degree` and 0 in the field's polynomial. Throws RangeError where the quick reduction
   * would not hold: for a degree that is even or a term nearer than a word to the highest one.
   */
  constructor(degree: number, exponents: readonly number[]) {
    if (degree % 2 === 0 || exponents.some((exponent) => exponent < 1 || degree - exponent < 32))
      throw new RangeError('this field is not supported');
    this.degree = degree;
    this.byteLength = (degree + 7) >>> 3;
    this.#words = (degree + 31) >>> 5;
    this.#topBits = degree & 31;
    this.#product = new Int32Array(2 * this.#words + 1);
    this.#multiples = new Int32Array(16 * (this.#words + 1));
    this.#exponents = [0, ...exponents];
  }

  zero(): FieldElement {
    return new Int32Array(this.#words);
  }

  one(): FieldElement {
    const result = this.zero();
    result[0] = 1;
    return result;
  }

  isZero(a: FieldElement): boolean {
    let bits = 0;
    for (const word of a) bits |= word;
    return bits === 0;
  }

  equals(a: FieldElement, b: FieldElement): boolean {
    let difference = 0;
    for (let index = 0; index < this.#words; index += 1) difference |= (a[index] ?? 0) ^ (b[index] ?? 0);
    return difference === 0;
  }

  add(a: FieldElement, b: FieldElement, result: FieldElement = this.zero()): FieldElement {
    for (let index = 0; index < this.#words; index += 1) result[index] = (a[index] ?? 0) ^ (b[index] ?? 0);
    return result;
  }

  /** Left-to-right comb with windows of four bits. */
  multiply(a: FieldElement, b: FieldElement, result: FieldElement = this.zero()): FieldElement {
    const words = this.#words;
    const product = this.#product;
    const multiples = this.#multiples;
    this.#tabulate(b);
    product.fill(0);
    for (let shift = 28; shift >= 0; shift -= 4) {
      for (let index = 0; index < words; index += 1) {
        const end = index + words + 1;
        let from = (((a[index] ?? 0) >>> shift) & 15) * (words + 1);
        for (let to = index; to < end; to += 1) {
          product[to] = (product[to] ?? 0) ^ (multiples[from] ?? 0);
          from += 1;
        }
      }
      if (shift > 0) this.#shiftProduct();
    }
    return this.#reduce(result);
  }

  square(a: FieldElement, result: FieldElement = this.zero()): FieldElement {
    const words = this.#words;
    const product = this.#product;
    for (let index = 0; index < words; index += 1) {
      const word = a[index] ?? 0;
      product[2 * index] = spread(word);
      product[2 * index + 1] = spread(word >>> 16);
    }
    product[2 * words] = 0;
    return this.#reduce(result);
  }

  /** 1/a as a^(2^m − 2), by the addition chain of Itoh and Tsujii. Throws RangeError for zero. */
  invert(a: FieldElement): FieldElement {
    if (this.isZero(a)) throw new RangeError('zero has no inverse');
    let result = a;
    let ones = 1;
    for (const bit of (this.degree - 1).toString(2).slice(1)) {
      result = this.multiply(this.#squareTimes(result, ones), result);
      ones *= 2;
      if (bit === '1') {
        result = this.multiply(this.square(result), a);
        ones += 1;
      }
    }
    return this.square(result);
  }

  /** a + a^2 + a^4 + … + a^(2^(m−1)). */
  trace(a: FieldElement): 0 | 1 {
    const sum = a.slice();
    for (let index = 1; index < this.degree; index += 1) this.add(this.square(sum, sum), a, sum);
    return ((sum[0] ?? 0) & 1) === 1 ? 1 : 0;
  }

  /** z with z² + z = a, where the trace of a is 0 and the degree odd. The other one is z + 1. */
  halfTrace(a: FieldElement): FieldElement {
    const sum = a.slice();
    for (let index = 1; index < this.degree; index += 2) {
      this.square(sum, sum);
      this.add(this.square(sum, sum), a, sum);
    }
    return sum;
  }

  /** The element whose coefficients are the bits of the number. Throws RangeError when there are more than m. */
  fromInteger(value: bigint): FieldElement {
    if (value < 0n || value >> BigInt(this.degree) !== 0n) throw new RangeError('not an element of the field');
    const result = this.zero();
    for (let index = 0; index < this.#words; index += 1)
      result[index] = Number((value >> BigInt(32 * index)) & 0xffff_ffffn);
    return result;
  }

  toInteger(a: FieldElement): bigint {
    let value = 0n;
    for (const word of a.toReversed()) value = (value << 32n) | BigInt(word >>> 0);
    return value;
  }

  #squareTimes(a: FieldElement, times: number): FieldElement {
    const result = a.slice();
    for (let index = 0; index < times; index += 1) this.square(result, result);
    return result;
  }

  #tabulate(b: FieldElement): void {
    const length = this.#words + 1;
    const multiples = this.#multiples;
    multiples.set(b, length);
    multiples[2 * length - 1] = 0;
    for (let even = 2 * length; even < 16 * length; even += 2 * length) {
      let carry = 0;
      for (let index = 0; index < length; index += 1) {
        const half = multiples[(even >>> 1) + index] ?? 0;
        const doubled = (half << 1) | carry;
        carry = half >>> 31;
        multiples[even + index] = doubled;
        multiples[even + length + index] = doubled ^ (multiples[length + index] ?? 0);
      }
    }
  }

  #shiftProduct(): void {
    const product = this.#product;
    let carry = 0;
    for (let index = 0; index < product.length; index += 1) {
      const word = product[index] ?? 0;
      product[index] = (word << 4) | carry;
      carry = word >>> 28;
    }
  }

  /** Adds `word`·t^`bit` to the product. */
  #fold(word: number, bit: number): void {
    const product = this.#product;
    const index = bit >>> 5;
    product[index] = (product[index] ?? 0) ^ (word << (bit & 31));
    // In two steps, because a shift by 32 is a shift by 0.
    product[index + 1] = (product[index + 1] ?? 0) ^ ((word >>> 1) >>> (31 - (bit & 31)));
  }

  #reduce(result: FieldElement): FieldElement {
    const words = this.#words;
    const product = this.#product;
    const exponents = this.#exponents;
    for (let index = 2 * words - 1; index >= words; index -= 1) {
      const word = product[index] ?? 0;
      product[index] = 0;
      const bit = 32 * index - this.degree;
      for (let term = 0; term < exponents.length; term += 1) this.#fold(word, bit + (exponents[term] ?? 0));
    }
    const top = product[words - 1] ?? 0;
    product[words - 1] = top & (((1 << this.#topBits) - 1) | 0);
    for (let term = 0; term < exponents.length; term += 1) this.#fold(top >>> this.#topBits, exponents[term] ?? 0);
    for (let index = 0; index < words; index += 1) result[index] = product[index] ?? 0;
    return result;
  }
}
