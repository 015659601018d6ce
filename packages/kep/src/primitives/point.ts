import type { FieldElement } from './binary-field.ts';

/** An affine point of a curve; the neutral element is written as null. */
export interface Point {
  readonly x: FieldElement;
  readonly y: FieldElement;
}
