import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BinaryField } from './binary-field.ts';
import { standardCurves } from './curves.ts';

const fields = standardCurves.map(({ m, ks }) => new BinaryField(m, ks));

/** A field and three of its elements, often with all bits or none. */
const elements = fc.constantFrom(...fields).chain((field) => {
  const largest = (1n << BigInt(field.degree)) - 1n;
  const element = fc
    .oneof(fc.bigInt({ min: 0n, max: largest }), fc.constantFrom(0n, 1n, largest))
    .map((value) => field.fromInteger(value));
  return fc.tuple(fc.constant(field), element, element, element);
});

test('two elements of GF(2^163) have the product that other implementations of the standard find', () => {
  const field = new BinaryField(163, [7, 6, 3]);
  const product = field.multiply(
    field.fromInteger(0x695b3b9d26830943133078ef19fe8a8814f8f7b70n),
    field.fromInteger(0x378c6cadac80077c50ec218ab8c96015750c83564n),
  );
  expect(field.toInteger(product)).toBe(0x2f44ef2885428821377088e7ab7110467b10b663bn);
});

test('multiplication is commutative, associative and distributive, and squares are products', () => {
  fc.assert(
    fc.property(elements, ([field, a, b, c]) => {
      expect(field.multiply(a, b)).toEqual(field.multiply(b, a));
      expect(field.multiply(field.multiply(a, b), c)).toEqual(field.multiply(a, field.multiply(b, c)));
      expect(field.multiply(a, field.add(b, c))).toEqual(field.add(field.multiply(a, b), field.multiply(a, c)));
      expect(field.square(a)).toEqual(field.multiply(a, a));
      expect(field.multiply(a, field.one())).toEqual(a);
      expect(field.isZero(field.add(a, a))).toBe(true);
    }),
  );
});

test('every element but zero has an inverse', () => {
  fc.assert(
    fc.property(elements, ([field, a]) => {
      if (field.isZero(a)) expect(() => field.invert(a)).toThrow(RangeError);
      else expect(field.multiply(a, field.invert(a))).toEqual(field.one());
    }),
  );
});

test('the trace is additive, blind to squaring, and 1 for 1', () => {
  fc.assert(
    fc.property(elements, ([field, a, b]) => {
      expect(field.trace(field.add(a, b))).toBe(field.trace(a) ^ field.trace(b));
      expect(field.trace(field.square(a))).toBe(field.trace(a));
      expect(field.trace(field.one())).toBe(1);
    }),
    { numRuns: 40 },
  );
});

test('the half-trace solves z² + z = a exactly when the trace of a is 0', () => {
  fc.assert(
    fc.property(elements, ([field, a]) => {
      const z = field.halfTrace(a);
      expect(field.equals(field.add(field.square(z), z), a)).toBe(field.trace(a) === 0);
    }),
    { numRuns: 40 },
  );
});

test('the result may take the place of an operand', () => {
  fc.assert(
    fc.property(elements, ([field, a, b]) => {
      const [first, second, both] = [a.slice(), b.slice(), a.slice()];
      expect(field.multiply(first, b, first)).toEqual(field.multiply(a, b));
      expect(field.multiply(a, second, second)).toEqual(field.multiply(a, b));
      expect(field.square(both, both)).toEqual(field.square(a));
    }),
  );
});

test('an element is the number of its coefficients, and has no more of them than the degree', () => {
  fc.assert(
    fc.property(elements, ([field, a]) => {
      expect(field.fromInteger(field.toInteger(a))).toEqual(a);
      expect(() => field.fromInteger(field.toInteger(a) | (1n << BigInt(field.degree)))).toThrow(RangeError);
      expect(() => field.fromInteger(-1n)).toThrow(RangeError);
    }),
  );
});

test('a field whose reduction would not hold is refused', () => {
  expect(() => new BinaryField(164, [3])).toThrow(RangeError);
  expect(() => new BinaryField(163, [140])).toThrow(RangeError);
  expect(() => new BinaryField(163, [0])).toThrow(RangeError);
});
