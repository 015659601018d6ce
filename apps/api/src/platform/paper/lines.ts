import { type Band, type Element, type Ink, type Style, textWidth } from './sheet.ts';
import { wrap } from './wrap.ts';

/** The width in points of a text in a style. */
export type Measure = (text: string, style: Style) => number;

/** Adds an element as the last child of another. */
export const element = (parent: Element, made: Omit<Element, 'children'>): Element => {
  const child = { ...made, children: [] };
  parent.children.push(child);
  return child;
};

export interface Lines {
  readonly element: Element;
  readonly style: Style;
  readonly text: string;
  readonly x?: number;
  readonly width?: number;
}

/** The lines of one text set below each other, starting at the top of the band they will be in. */
export const textInks = (lines: Lines, measure: Measure): Ink[] => {
  const { element, style, x = 0, width = textWidth } = lines;
  return wrap(lines.text, width, (text) => measure(text, style)).map((text, index) => ({
    kind: 'text',
    element,
    x,
    y: index * style.lineHeight,
    text,
    style,
  }));
};

/** One band per line; the first two and the last two lines of a text stay together. */
export const flowing = (lines: Lines, gap: number, measure: Measure): Band[] => {
  const inks = textInks(lines, measure);
  const { lineHeight } = lines.style;
  return inks.map((ink, index) => ({
    height: lineHeight,
    gap: index === 0 ? gap : 0,
    keep: (index === 0 && inks.length > 1) || index === inks.length - 2,
    inks: [{ ...ink, y: 0 }],
  }));
};

/** Bands that stay with whatever follows them. */
export const together = (bands: readonly Band[]): Band[] => bands.map((band) => ({ ...band, keep: true }));

/** Ends a text with a space, for a reader who hears it run on into the next element of the same paragraph. */
export const spaced = (inks: readonly Ink[]): Ink[] =>
  inks.map((ink, index) =>
    ink.kind === 'text' && index === inks.length - 1 ? { ...ink, text: `${ink.text.trimEnd()} ` } : ink,
  );
