import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLittleEndian } from '../bytes.ts';
import { type Curve, curveNamed, curveOfOid, PointError } from './curve.ts';
import type { Point } from './point.ts';
import { standardCurves } from './curves.ts';
import { VariableTimeArithmetic } from './variable-time-arithmetic.ts';

const isOnCurve = ({ field, parameters }: Curve, { x, y }: Point): boolean => {
  const cube = field.multiply(field.square(x), x);
  const linear = parameters.a === 1 ? field.square(x) : field.zero();
  const right = field.add(field.add(cube, linear), field.fromInteger(parameters.b));
  return field.equals(field.add(field.square(y), field.multiply(x, y)), right);
};

/** Arithmetic that accepts points of any order, unlike the curve's own. */
const arithmeticOf = ({ field, parameters }: Curve): ((scalar: bigint, point: Point) => Point | null) => {
  const arithmetic = new VariableTimeArithmetic(field, parameters.a, field.fromInteger(parameters.b));
  return (scalar, point) =>
    arithmetic.sumOfMultiples([{ scalar, width: 2, multiples: arithmetic.oddMultiples(point, 2) }]);
};

/** The point of the curve with this x, of whatever order, if there is one. */
const pointWithX = ({ field, parameters }: Curve, value: bigint): Point | undefined => {
  const x = field.fromInteger(value);
  const sum = field.add(x, field.multiply(field.fromInteger(parameters.b), field.invert(field.square(x))));
  if (parameters.a === 1) field.add(sum, field.one(), sum);
  return field.trace(sum) === 0 ? { x, y: field.multiply(x, field.halfTrace(sum)) } : undefined;
};

const curves = standardCurves.map(({ name }) => ({ name, curve: curveNamed(name) }));

describe.each(curves)('the curve $name', ({ curve, curve: { field, base, order, parameters } }) => {
  const scalars = fc.bigInt({ min: 1n, max: order - 1n });
  const runs = { numRuns: 4 };

  test('is found by its object identifier, with its base point on it', () => {
    expect(curveOfOid(parameters.oid)).toBe(curve);
    expect(isOnCurve(curve, base)).toBe(true);
  });

  test('has a base point of the order n, an odd number near 2^m by the cofactor', () => {
    expect(arithmeticOf(curve)(order, base)).toBeNull();
    const [next] = [arithmeticOf(curve)(order + 1n, base)];
    expect(next && curve.equals(next, base)).toBe(true);
    // Hasse: the number of points differs from 2^m + 1 by no more than twice its root.
    const difference = curve.cofactor * order - (1n << BigInt(parameters.m)) - 1n;
    expect(difference ** 2n <= 4n << BigInt(parameters.m)).toBe(true);
    expect(order & 1n).toBe(1n);
  });

  test('has the same multiples by the ladder as by the quicker way for public numbers', () => {
    const check = (scalar: bigint): void => {
      const point = curve.multiplySecret(scalar, base);
      const other = curve.multiplyAdd(scalar, point, order);
      expect(isOnCurve(curve, point)).toBe(true);
      expect(other && curve.equals(point, other)).toBe(true);
    };
    for (const scalar of [1n, 2n, 3n, 4n, order - 1n, order - 2n, order >> 1n]) check(scalar);
    fc.assert(fc.property(scalars, check), runs);
  });

  test('adds multiples of two points, and of opposite ones to the neutral element', () => {
    fc.assert(
      fc.property(scalars, scalars, scalars, (s, r, d) => {
        const point = curve.multiplySecret(d, base);
        const expected = (s + r * d) % order;
        const sum = curve.multiplyAdd(s, point, r);
        if (expected === 0n) expect(sum).toBeNull();
        else expect(sum && curve.equals(sum, curve.multiplySecret(expected, base))).toBe(true);
        expect(curve.multiplyAdd(order - d, point, 1n)).toBeNull();
        expect(curve.multiplyAdd(d, curve.negate(point), 1n)).toBeNull();
      }),
      runs,
    );
  });

  test('gives back a compressed point, and its opposite for the other lowest bit', () => {
    fc.assert(
      fc.property(scalars, (scalar) => {
        const point = curve.multiplySecret(scalar, base);
        const bytes = curve.compress(point);
        expect(bytes).toHaveLength(field.byteLength);
        expect(curve.equals(curve.decompress(bytes), point)).toBe(true);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        expect(curve.equals(curve.decompress(bytes), curve.negate(point))).toBe(true);
      }),
      runs,
    );
  });

  test('takes a key exactly when it is a point whose multiple by n is neutral', () => {
    const multiply = arithmeticOf(curve);
    const seen = new Set<boolean>();
    const values = fc.bigInt({ min: 2n, max: (1n << BigInt(parameters.m)) - 1n });
    fc.assert(
      fc.property(values, (value) => {
        const bytes = toLittleEndian(value, field.byteLength);
        // The lowest bit of x is what makes the traces of x and a equal: the other x belongs to no point of order n.
        const candidates = [value & ~1n, value | 1n].map((x) => pointWithX(curve, x));
        const isRight = candidates.some((point) => point !== undefined && multiply(order, point) === null);
        seen.add(isRight);
        if (isRight) expect(multiply(order, curve.decompress(bytes))).toBeNull();
        else expect(() => curve.decompress(bytes)).toThrow(PointError);
      }),
      { numRuns: 20, seed: 1 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  test('refuses wrong lengths and bits beyond the field', () => {
    const good = curve.compress(base);
    const beyond = good.slice();
    beyond[good.length - 1] = 0xff;
    for (const bytes of [beyond, good.subarray(1), new Uint8Array([...good, 0]), new Uint8Array(0)])
      expect(() => curve.decompress(bytes)).toThrow(PointError);
  });

  test('multiplies by secrets between 0 and n only', () => {
    for (const scalar of [0n, -1n, order, order + 1n])
      expect(() => curve.multiplySecret(scalar, base)).toThrow(RangeError);
  });
});

test.each(['m173', 'm257'] as const)('a point of order 2 or 2n on %s, whose cofactor is 4, is no key', (name) => {
  const curve = curveNamed(name);
  const { field, base, order, parameters } = curve;
  const multiply = arithmeticOf(curve);
  const arithmetic = new VariableTimeArithmetic(field, parameters.a, field.fromInteger(parameters.b));
  const quarters = [...Array(60).keys()].flatMap((index) => {
    const point = pointWithX(curve, BigInt(index + 2));
    const multiple = point && multiply(order, point);
    return multiple && multiply(2n, multiple) !== null ? [multiple] : [];
  });
  const [quarter] = quarters;
  if (!quarter) throw new Error('a half of all points have an order that 4 divides');
  expect(multiply(4n, quarter)).toBeNull();
  const half = multiply(2n, quarter);
  const sum = arithmetic.sumOfMultiples([
    { scalar: 1n, width: 2, multiples: [base] },
    { scalar: 2n, width: 2, multiples: [quarter] },
  ]);
  if (!half || !sum) throw new Error('neither is neutral');
  expect(multiply(order, sum)).toEqual(half);
  const encoded = curve.compress(sum);
  expect(() => curve.decompress(encoded)).toThrow("base point's order");
  encoded[0] = (encoded[0] ?? 0) ^ 1;
  expect(() => curve.decompress(encoded)).toThrow("base point's order");
  expect(field.isZero(half.x)).toBe(true);
  expect(() => curve.decompress(new Uint8Array(field.byteLength))).toThrow('order 2');
});

test('no other identifier or name gives a curve', () => {
  expect(curveOfOid('1.2.804.2.1.1.1.1.3.1.1.2.10')).toBeUndefined();
  expect(curveOfOid('')).toBeUndefined();
  expect(() => curveNamed('m164' as 'm163')).toThrow(RangeError);
});
