import type { AttributeValues } from '@cabinet/contracts/catalogue-products';
import type { Draws } from './draw.ts';

/** A text in both languages. */
export type Words = readonly [uk: string, en: string];

/** How the value of an attribute is found for one product. */
export type Draw = (draws: Draws) => AttributeValues[string];

/** A number from the least to the most, in steps. */
export const span =
  (least: number, most: number, step = 1): Draw =>
  (draws) =>
    Number((least + draws.below(Math.round((most - least) / step) + 1) * step).toFixed(2));

/** One of these options. */
export const oneOf =
  (...options: readonly string[]): Draw =>
  (draws) => [draws.pick(options)];

/** At least one of these options, in their order. */
export const someOf =
  (...options: readonly string[]): Draw =>
  (draws) => {
    const sure = draws.pick(options);
    return options.filter((option) => option === sure || draws.outOf100(40));
  };

/** True so many times out of a hundred. */
export const yes =
  (times: number): Draw =>
  (draws) =>
    draws.outOf100(times);

/** How the makes of one product differ: by a size, a width, a side. */
export interface Axis {
  readonly key: string;
  readonly makes: readonly Make[];
}

export interface Make {
  readonly name: Words;
  /** What stands in place of the product's own attributes. */
  readonly attributes: AttributeValues;
  /** The end of the maker's own code. */
  readonly mark: string;
}

/** Makes by a number: «Ширина сидіння 42 см»; `also` is what follows from it. */
export const byNumber = (
  key: string,
  [uk, en]: Words,
  numbers: readonly number[],
  also: (number: number) => AttributeValues = () => ({}),
): Axis => ({
  key,
  makes: numbers.map((number) => ({
    name: [`${uk} ${number} см`, `${en} ${number} cm`],
    attributes: { [key]: number, ...also(number) },
    mark: String(number),
  })),
});

const sizeLetters = ['XS', 'S', 'M', 'L', 'XL', 'XXL'];

/** Makes by letters of sizes, with the girth in centimetres of each when the least and the step are given. */
export const bySize = (girth?: readonly [least: number, step: number]): Axis => ({
  key: 'size',
  makes: sizeLetters.map((size, place) => ({
    name: [`Розмір ${size}`, `Size ${size}`],
    attributes: { size: [size], ...(girth && { circumferenceCm: girth[0] + girth[1] * place }) },
    mark: size,
  })),
});

export const bySide: Axis = {
  key: 'side',
  makes: [
    { name: ['Ліва сторона', 'Left side'], attributes: { side: ['left'] }, mark: 'L' },
    { name: ['Права сторона', 'Right side'], attributes: { side: ['right'] }, mark: 'R' },
  ],
};

export const byShoeSize = (least: number, most: number): Axis => ({
  key: 'shoeSizeEU',
  makes: Array.from({ length: most - least + 1 }, (_, place) => ({
    name: [`Розмір ${least + place}`, `Size ${least + place}`],
    attributes: { shoeSizeEU: least + place },
    mark: String(least + place),
  })),
});

/** A noun with what it says of the product: «складне» is foldable. */
export type Noun = readonly [uk: string, en: string, says?: AttributeValues];

/** What products of one class are like. */
export interface Family {
  readonly classCode: string;
  /** How many of about four hundred products. */
  readonly share: number;
  readonly nouns: readonly Noun[];
  /** The usual span of prices. */
  readonly hryvnias: readonly [least: number, most: number];
  readonly values: Readonly<Record<string, Draw>>;
  readonly axis: Axis | null;
  /** Whom it suits. */
  readonly about: readonly Words[];
  /** What it fits and what to see to. */
  readonly notes: readonly Words[];
}

type Needed = 'nouns' | 'hryvnias' | 'values' | 'about';
type Written = Pick<Family, Needed> & Partial<Omit<Family, Needed>>;

export const family = (classCode: string, written: Written): Family => ({
  share: 3,
  axis: null,
  notes: [],
  ...written,
  classCode,
});
