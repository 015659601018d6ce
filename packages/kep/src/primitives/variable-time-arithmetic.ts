import type { BinaryField, FieldElement } from './binary-field.ts';
import type { Point } from './point.ts';

/** López–Dahab coordinates: x = X/Z, y = Y/Z², the neutral element with Z = 0. Changed in place. */
interface Accumulator {
  readonly x: FieldElement;
  readonly y: FieldElement;
  readonly z: FieldElement;
}

/** Point arithmetic for PUBLIC data: its time depends on the scalars. */
export class VariableTimeArithmetic {
  readonly #field: BinaryField;
  readonly #a: 0 | 1;
  readonly #b: FieldElement;
  readonly #scratch: readonly [FieldElement, FieldElement, FieldElement, FieldElement];

  constructor(field: BinaryField, a: 0 | 1, b: FieldElement) {
    this.#field = field;
    this.#a = a;
    this.#b = b;
    this.#scratch = [field.zero(), field.zero(), field.zero(), field.zero()];
  }

  negate({ x, y }: Point): Point {
    return { x, y: this.#field.add(x, y) };
  }

  /** P, 3P, 5P, … (2^(width − 1) − 1)P: what a window of that width may ask for. */
  oddMultiples(point: Point, width: number): readonly Point[] {
    const field = this.#field;
    const double = this.#accumulatorOf(point);
    this.#double(double);
    const [twice] = this.#normalise([double]);
    const multiples = [this.#accumulatorOf(point)];
    const next = this.#accumulatorOf(point);
    for (let index = 1; twice !== undefined && index < 1 << (width - 2); index += 1) {
      this.#add(next, twice);
      multiples.push({ x: field.add(next.x, field.zero()), y: next.y.slice(), z: next.z.slice() });
    }
    return this.#normalise(multiples);
  }

  /** Σ scalarᵢ·Pᵢ, each Pᵢ by its odd multiples; null for the neutral element. */
  sumOfMultiples(terms: readonly { scalar: bigint; width: number; multiples: readonly Point[] }[]): Point | null {
    const digits = terms.map(({ scalar, width }) => nonAdjacentForm(scalar, width));
    const sum = { x: this.#field.one(), y: this.#field.zero(), z: this.#field.zero() };
    for (let position = Math.max(0, ...digits.map(({ length }) => length)) - 1; position >= 0; position -= 1) {
      this.#double(sum);
      for (const [index, { multiples }] of terms.entries()) {
        const digit = digits[index]?.[position] ?? 0;
        const multiple = multiples[Math.abs(digit) >> 1];
        if (digit !== 0 && multiple !== undefined) this.#add(sum, digit > 0 ? multiple : this.negate(multiple));
      }
    }
    return this.#normalise([sum])[0] ?? null;
  }

  #accumulatorOf({ x, y }: Point): Accumulator {
    return { x: x.slice(), y: y.slice(), z: this.#field.one() };
  }

  /** Affine points for those that are not neutral, with one inversion for all (Montgomery's trick). */
  #normalise(points: readonly Accumulator[]): readonly Point[] {
    const field = this.#field;
    const finite = points.filter(({ z }) => !field.isZero(z));
    const products = [field.one()];
    for (const { z } of finite) products.push(field.multiply(products.at(-1) ?? z, z));
    let inverse = field.invert(products.at(-1) ?? field.one());
    const affine: Point[] = [];
    for (const { x, y, z } of finite.toReversed()) {
      products.pop();
      const inverseOfZ = field.multiply(inverse, products.at(-1) ?? z);
      inverse = field.multiply(inverse, z);
      affine.push({ x: field.multiply(x, inverseOfZ), y: field.multiply(y, field.square(inverseOfZ)) });
    }
    return affine.reverse();
  }

  /** 2P: four multiplications (López and Dahab, 1998). The neutral element stays what it is. */
  #double({ x, y, z }: Accumulator): void {
    const field = this.#field;
    if (field.isZero(z)) return;
    const [xSquared, zSquared, bTerm] = this.#scratch;
    field.square(x, xSquared);
    field.square(z, zSquared);
    field.multiply(this.#b, field.square(zSquared, bTerm), bTerm);
    field.multiply(xSquared, zSquared, z);
    field.add(field.square(xSquared, x), bTerm, x);
    field.add(field.square(y, y), bTerm, y);
    if (this.#a === 1) field.add(y, z, y);
    field.multiply(x, y, y);
    field.add(y, field.multiply(bTerm, z, bTerm), y);
  }

  /** P + Q with Q affine: eight multiplications (Al-Daoud, Mahmod, Rushdan and Kilicman, 2002). */
  #add(point: Accumulator, other: Point): void {
    const { x, y, z } = point;
    const field = this.#field;
    const [s, t, u, v] = this.#scratch;
    if (field.isZero(z)) {
      x.set(other.x);
      y.set(other.y);
      z.set(field.one());
      return;
    }
    const sumOfY = field.add(y, field.multiply(other.y, field.square(z, s), s), s);
    const sumOfX = field.add(x, field.multiply(other.x, z, t), t);
    if (field.isZero(sumOfX)) {
      if (field.isZero(sumOfY)) this.#double(point);
      else z.fill(0);
      return;
    }
    const product = field.multiply(sumOfX, z, u);
    field.square(sumOfX, v);
    if (this.#a === 1) field.add(v, product, v);
    field.add(v, sumOfY, v);
    field.square(product, z);
    // X = A² + C·(A + B² + aC), for A, B and C the sums of y and x and the product
    field.add(field.square(sumOfY, x), field.multiply(product, v, v), x);
    // Y = (xZ + X)·(AC + Z) + (x + y)·Z²
    field.add(field.multiply(sumOfY, product, v), z, v);
    field.add(field.multiply(other.x, z, t), x, t);
    field.multiply(t, v, v);
    field.add(other.x, other.y, t);
    field.add(field.multiply(t, field.square(z, s), t), v, y);
  }
}

/** Signed odd digits below 2^(width − 1) with at least width − 1 zeroes between them, the least significant first. */
const nonAdjacentForm = (scalar: bigint, width: number): readonly number[] => {
  const digits: number[] = [];
  const modulus = 1 << width;
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    let digit = 0;
    if ((rest & 1n) === 1n) {
      digit = Number(rest & BigInt(modulus - 1));
      if (digit >= modulus / 2) digit -= modulus;
      rest -= BigInt(digit);
    }
    digits.push(digit);
  }
  return digits;
};
