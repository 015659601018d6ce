import type { Face } from './typeface.ts';

/** Points (1/72 inch) on A4. The left margin is wider, for binding. */
export const sheet = { width: 595.28, height: 841.89, left: 71, right: 45, top: 48, bottom: 62 } as const;
export const textWidth = sheet.width - sheet.left - sheet.right;
export const textHeight = sheet.height - sheet.top - sheet.bottom;

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly lineHeight: number;
  readonly colour: string;
}

/** Lines drawn between rows and under a signature: 3:1 at least (WCAG 1.4.11). */
export const ruleColour = '#767676';

const black = '#111111';
// Every colour of text keeps at least 7:1 on white (WCAG 1.4.6).
export const styles = {
  title: { face: 'bold', size: 17, lineHeight: 23, colour: black },
  heading: { face: 'bold', size: 12, lineHeight: 17, colour: black },
  plain: { face: 'regular', size: 10, lineHeight: 14.5, colour: black },
  strong: { face: 'bold', size: 10, lineHeight: 14.5, colour: black },
  // Large print begins at sixteen points.
  large: { face: 'regular', size: 16, lineHeight: 23, colour: black },
  largeHeading: { face: 'bold', size: 18, lineHeight: 25, colour: black },
  // For what somebody copies letter by letter.
  spelt: { face: 'bold', size: 28, lineHeight: 40, colour: black },
  quiet: { face: 'regular', size: 9, lineHeight: 13, colour: '#444444' },
  link: { face: 'regular', size: 10, lineHeight: 14.5, colour: '#0b3d91' },
  foot: { face: 'regular', size: 8, lineHeight: 11, colour: '#444444' },
} as const satisfies Record<string, Style>;

/** An element of the structure tree. Only elements without children hold ink, so the tree's order is the reading order. */
export interface Element {
  readonly tag: string;
  readonly language?: string;
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Row' | 'Column';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** Something drawn inside a band, at points from the text's left edge and the band's top. No element: decoration. */
export type Ink =
  | {
      readonly kind: 'text';
      readonly element?: Element;
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly style: Style;
    }
  | {
      readonly kind: 'link';
      readonly element: Element;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly url: string;
    }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly width: number; readonly colour: string }
  | {
      readonly kind: 'shade';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'drawing';
      readonly element: Element;
      readonly x: number;
      readonly y: number;
      readonly side: number;
      readonly modules: number;
      readonly path: string;
    };

/** A strip across the page that is never cut. */
export interface Band {
  readonly height: number;
  /** Free space above, dropped at the top of a page. */
  readonly gap: number;
  /** Stays on the page of the next band. */
  readonly keep: boolean;
  readonly inks: readonly Ink[];
  /** Drawn again, as decoration, when this band comes first on a page. */
  readonly repeat?: Band;
}

export interface PlacedBand {
  readonly band: Band;
  readonly y: number;
}

export type Page = readonly PlacedBand[];
