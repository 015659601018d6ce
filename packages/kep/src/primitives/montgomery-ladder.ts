import { wipe } from '../bytes.ts';
import type { BinaryField, FieldElement } from './binary-field.ts';
import type { Point } from './point.ts';

/** A multiple of the ladder's point, x = X/Z without y. */
interface Rung {
  readonly x: FieldElement;
  readonly z: FieldElement;
}

/** Exchanges two elements when the bit is 1, in the same steps as when it is 0. */
const exchange = (bit: number, a: FieldElement, b: FieldElement): void => {
  const mask = -bit;
  for (let index = 0; index < a.length; index += 1) {
    const difference = mask & ((a[index] ?? 0) ^ (b[index] ?? 0));
    a[index] = (a[index] ?? 0) ^ difference;
    b[index] = (b[index] ?? 0) ^ difference;
  }
};

/**
 * The bits of a number that equals the scalar modulo the order and has one bit more than the order, the most
 * significant first: the ladder is then of the same length for all scalars (Brumley and Tuveri, 2011).
 */
const ladderBits = (scalar: bigint, order: bigint): Uint8Array => {
  const length = order.toString(2).length + 1;
  const once = scalar + order;
  const isLong = Number(once >> BigInt(length - 1));
  const bits = new Uint8Array(length);
  const lengthened = once + order * BigInt(1 - isLong);
  for (let index = 0; index < length; index += 1) bits[index] = Number((lengthened >> BigInt(length - 1 - index)) & 1n);
  return bits;
};

/** The same x = X/Z with both multiplied by a random factor, so that no intermediate value repeats from run to run. */
const blinded = (field: BinaryField, x: FieldElement, z: FieldElement): Rung => {
  const factor = field.zero();
  do {
    // The square of whatever bits is reduced to the field's degree.
    field.square(crypto.getRandomValues(factor), factor);
  } while (field.isZero(factor));
  return { x: field.multiply(x, factor), z: field.multiply(z, factor) };
};

/** y of the lower rung from x and y of the point and x of both rungs (López and Dahab, 1999, lemma 2). */
const recover = (field: BinaryField, { x, y }: Point, lower: Rung, upper: Rung): Point | null => {
  if (field.isZero(lower.z)) return null;
  if (field.isZero(upper.z)) return { x: x.slice(), y: field.add(x, y) };
  const inverse = field.invert(field.multiply(x, field.multiply(lower.z, upper.z)));
  const lowerX = field.multiply(field.multiply(x, upper.z), field.multiply(lower.x, inverse));
  const upperX = field.multiply(field.multiply(x, lower.z), field.multiply(upper.x, inverse));
  const inverseOfX = field.multiply(field.multiply(lower.z, upper.z), inverse);
  const sum = field.add(lowerX, x);
  const slope = field.multiply(sum, field.add(upperX, x));
  field.add(field.add(slope, field.square(x), slope), y, slope);
  return { x: lowerX, y: field.add(field.multiply(field.multiply(inverseOfX, sum), slope), y) };
};

/**
 * scalar·point by the Montgomery ladder, null for the neutral element. The sequence of field operations does not
 * depend on the scalar, which is to lie between 0 and the order; the point's x is to differ from 0.
 */
export const montgomeryLadder = (
  field: BinaryField,
  b: FieldElement,
  order: bigint,
  scalar: bigint,
  point: Point,
): Point | null => {
  const bits = ladderBits(scalar, order);
  const squareOfX = field.square(point.x);
  const lower = blinded(field, point.x, field.one());
  const upper = blinded(field, field.add(field.square(squareOfX), b), squareOfX);
  const [s, t] = [field.zero(), field.zero()];
  for (let index = 1; index < bits.length; index += 1) {
    const bit = bits[index] ?? 0;
    exchange(bit, lower.x, upper.x);
    exchange(bit, lower.z, upper.z);
    // upper = lower + upper
    field.multiply(lower.x, upper.z, s);
    field.multiply(upper.x, lower.z, t);
    field.square(field.add(s, t, upper.z), upper.z);
    field.multiply(s, t, s);
    field.add(field.multiply(point.x, upper.z, upper.x), s, upper.x);
    // lower = 2·lower
    field.square(lower.x, s);
    field.square(lower.z, t);
    field.multiply(s, t, lower.z);
    field.square(s, s);
    field.multiply(b, field.square(t, t), t);
    field.add(s, t, lower.x);
    exchange(bit, lower.x, upper.x);
    exchange(bit, lower.z, upper.z);
  }
  wipe(bits);
  return recover(field, point, lower, upper);
};
