import { fromLittleEndian, toLittleEndian } from '../bytes.ts';
import { BinaryField, type FieldElement } from './binary-field.ts';
import { type CurveName, type CurveParameters, standardCurves } from './curves.ts';
import { montgomeryLadder } from './montgomery-ladder.ts';
import type { Point } from './point.ts';
import { VariableTimeArithmetic } from './variable-time-arithmetic.ts';

/** A public key that is no point of the curve, or whose order is not the base point's. */
export class PointError extends Error {
  override readonly name = 'PointError';
}

/** The base point's table is built once for a curve, so it may be larger than that of a key. */
const baseWidth = 7;
const keyWidth = 5;

/** A curve of DSTU 4145-2002 with its base point. The points it is given are to be its own, of order n. */
export class Curve {
  readonly parameters: CurveParameters;
  readonly field: BinaryField;
  readonly base: Point;
  readonly order: bigint;
  readonly cofactor: bigint;
  readonly #b: FieldElement;
  readonly #publicArithmetic: VariableTimeArithmetic;
  #baseMultiples: readonly Point[] | undefined;

  constructor(parameters: CurveParameters) {
    this.parameters = parameters;
    this.field = new BinaryField(parameters.m, parameters.ks);
    this.base = { x: this.field.fromInteger(parameters.baseX), y: this.field.fromInteger(parameters.baseY) };
    this.order = parameters.n;
    this.cofactor = parameters.a === 1 ? 2n : 4n;
    this.#b = this.field.fromInteger(parameters.b);
    this.#publicArithmetic = new VariableTimeArithmetic(this.field, parameters.a, this.#b);
  }

  equals(a: Point, b: Point): boolean {
    return this.field.equals(a.x, b.x) && this.field.equals(a.y, b.y);
  }

  negate(point: Point): Point {
    return this.#publicArithmetic.negate(point);
  }

  /** Little-endian x with the trace of y/x in place of its lowest bit (DSTU 4145-2002 §6.9). */
  compress({ x, y }: Point): Uint8Array<ArrayBuffer> {
    const { field } = this;
    const lowest = BigInt(field.trace(field.multiply(y, field.invert(x))));
    return toLittleEndian((field.toInteger(x) & ~1n) | lowest, field.byteLength);
  }

  /** The point of its compressed form (DSTU 4145-2002 §6.10). Throws PointError unless it is of order n. */
  decompress(bytes: Uint8Array): Point {
    const { field } = this;
    const encoded = fromLittleEndian(bytes);
    if (bytes.length !== field.byteLength || encoded >> BigInt(field.degree) !== 0n)
      throw new PointError('the key is not as long as the field');
    let x = field.fromInteger(encoded & ~1n);
    // All points of order n have tr(x) = tr(a), which is what makes the lowest bit free for y.
    if (field.trace(x) !== this.parameters.a) x = field.fromInteger(encoded | 1n);
    if (field.isZero(x)) throw new PointError('the key is a point of order 2');
    // y = xz turns the equation of the curve into z² + z = x + a + b/x².
    const sum = field.add(this.#plusA(x), field.multiply(this.#b, field.invert(field.square(x))));
    const z = field.halfTrace(sum);
    if (!field.equals(field.add(field.square(z), z), sum)) throw new PointError('the key is not on the curve');
    if (BigInt(field.trace(z)) !== (encoded & 1n)) field.add(z, field.one(), z);
    const point = { x, y: field.multiply(x, z) };
    if (!this.#hasOrderN(point)) throw new PointError("the key is not of the base point's order");
    return point;
  }

  /**
   * scalar·point for a secret scalar: the same field operations whatever it is. Only the conversions from and to
   * bigint vary, by a few words. Throws RangeError unless 0 < scalar < n.
   */
  multiplySecret(scalar: bigint, point: Point): Point {
    if (scalar <= 0n || scalar >= this.order) throw new RangeError('the scalar is to lie between 0 and the order');
    const product = montgomeryLadder(this.field, this.#b, this.order, scalar, point);
    if (product === null) throw new RangeError('the point is not of order n');
    return product;
  }

  /** s·G + r·Q, null for the neutral element. The time depends on the numbers: for public data only. */
  multiplyAdd(s: bigint, point: Point, r: bigint): Point | null {
    const arithmetic = this.#publicArithmetic;
    this.#baseMultiples ??= arithmetic.oddMultiples(this.base, baseWidth);
    return arithmetic.sumOfMultiples([
      { scalar: s, width: baseWidth, multiples: this.#baseMultiples },
      { scalar: r, width: keyWidth, multiples: arithmetic.oddMultiples(point, keyWidth) },
    ]);
  }

  #plusA(element: FieldElement): FieldElement {
    return this.parameters.a === 1 ? this.field.add(element, this.field.one()) : element;
  }

  /**
   * Whether a point of the curve other than (0, √b) lies in the subgroup of order n, that is, can be halved as often as
   * the cofactor asks: P = 2Q has a solution exactly when tr(x) = tr(a) (Knudsen, 1999), and halving costs no more than
   * an equation z² + z = c. Multiplying by n says the same at the price of verifying a signature.
   */
  #hasOrderN({ x, y }: Point): boolean {
    const { field } = this;
    const { a } = this.parameters;
    if (field.trace(x) !== a) return false;
    if (this.cofactor === 2n) return true;
    // Q = (u, v) with λ² + λ = x + a and u² = y + (λ + 1)x; the trace of u is that of u².
    const slope = field.halfTrace(this.#plusA(x));
    const squareOfHalf = field.add(y, field.multiply(field.add(slope, field.one()), x));
    return field.trace(squareOfHalf) === a;
  }
}

const curves = new Map<string, Curve>();

const curveOf = (parameters: CurveParameters): Curve => {
  const known = curves.get(parameters.name) ?? new Curve(parameters);
  curves.set(parameters.name, known);
  return known;
};

const find = (matches: (parameters: CurveParameters) => boolean): Curve | undefined => {
  const parameters = standardCurves.find(matches);
  return parameters && curveOf(parameters);
};

/** A standard curve by its name. */
export const curveNamed = (name: CurveName): Curve => {
  const curve = find((parameters) => parameters.name === name);
  if (curve === undefined) throw new RangeError(`no curve is called ${name}`);
  return curve;
};

/** A standard curve by its dotted object identifier, undefined for any other. */
export const curveOfOid = (oid: string): Curve | undefined => find((parameters) => parameters.oid === oid);
