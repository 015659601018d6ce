import { type Block, type Column, languageTag } from './content.ts';
import { element, type Measure, textInks } from './lines.ts';
import { type Band, type Element, type Ink, ruleColour, type Style, styles, textHeight, textWidth } from './sheet.ts';

const padding = { x: 6, y: 3.5 };
const gapAbove = 6;

interface Cell {
  readonly element: Element;
  readonly style: Style;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** The lines of a cell, each at its own place across and all at the top of their band. */
const cellLines = (cell: Cell, measure: Measure): Ink[] => {
  const width = cell.width - 2 * padding.x;
  return textInks({ ...cell, x: cell.x + padding.x, width }, measure).map((ink) => {
    if (ink.kind !== 'text' || cell.align === 'left') return ink;
    return { ...ink, x: ink.x + width - measure(ink.text.trimEnd(), ink.style) };
  });
};

const line: Ink = { kind: 'rule', x: 0, y: 0, width: textWidth, colour: ruleColour };

/** A row as one band, or, when it would fill more than half a page, as one band per line of its cells. */
const rowBands = (cells: readonly Cell[], measure: Measure): Band[] => {
  const columns = cells.map((cell) => cellLines(cell, measure));
  const count = Math.max(...columns.map((column) => column.length));
  const { lineHeight } = styles.plain;
  const height = count * lineHeight + 2 * padding.y;
  if (height <= textHeight / 2) {
    const inks = columns.flat().map((ink) => ({ ...ink, y: ink.y + padding.y }));
    return [{ height, gap: 0, keep: false, inks: [...inks, { ...line, y: height }] }];
  }
  return Array.from({ length: count }, (_, index): Band => {
    const last = index === count - 1;
    const above = index === 0 ? padding.y : 0;
    const tall = above + lineHeight + (last ? padding.y : 0);
    const inks = columns.flatMap((column) => column.slice(index, index + 1)).map((ink) => ({ ...ink, y: above }));
    const keep = index === 0 || index === count - 2;
    return { height: tall, gap: 0, keep, inks: last ? [...inks, { ...line, y: tall }] : inks };
  });
};

/** The same marks without an element: seen on every page the table goes on to, read only once. */
const asDecoration = (band: Band): Band => ({
  ...band,
  inks: band.inks.map((ink) => {
    if (ink.kind !== 'text') return ink;
    const { element: _read, ...mark } = ink;
    return mark;
  }),
});

const spread = (shares: readonly number[]): { x: number; width: number }[] => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = 0;
  return shares.map((share) => {
    const place = { x, width: (share / whole) * textWidth };
    x += place.width;
    return place;
  });
};

const cellAt = (places: readonly { x: number; width: number }[], index: number): { x: number; width: number } =>
  places[index] ?? { x: 0, width: textWidth };

/** Terms and values: a table whose first column names its rows. */
export const termBands = (root: Element, block: Block & { kind: 'terms' }, measure: Measure): Band[] => {
  const table = element(root, { tag: 'Table', title: block.title });
  const body = element(table, { tag: 'TBody' });
  const places = spread([34, 66]);
  return block.rows.flatMap((row, index) => {
    const line = element(body, { tag: 'TR' });
    const language = row.language && { language: languageTag[row.language] };
    const term: Cell = {
      element: element(line, { tag: 'TH', scope: 'Row' }),
      style: styles.strong,
      text: row.term,
      align: 'left',
      ...cellAt(places, 0),
    };
    const value: Cell = {
      element: element(line, { tag: 'TD', ...language }),
      style: styles.plain,
      text: row.value,
      align: 'left',
      ...cellAt(places, 1),
    };
    return withGap(rowBands([term, value], measure), index === 0 ? gapAbove : 0);
  });
};

const withGap = (bands: readonly Band[], gap: number): Band[] =>
  bands.map((band, index) => (index === 0 ? { ...band, gap } : band));

const headBand = (table: Element, columns: readonly Column[], measure: Measure): Band => {
  const row = element(element(table, { tag: 'THead' }), { tag: 'TR' });
  const places = spread(columns.map((column) => column.share));
  const cells = columns.map(
    (column, index): Cell => ({
      element: element(row, { tag: 'TH', scope: 'Column' }),
      style: styles.strong,
      text: column.title,
      align: column.align ?? 'left',
      ...cellAt(places, index),
    }),
  );
  const columnInks = cells.map((cell) => cellLines(cell, measure));
  const height = Math.max(...columnInks.map((inks) => inks.length)) * styles.strong.lineHeight + 2 * padding.y;
  const shade: Ink = { kind: 'shade', x: 0, y: 0, width: textWidth, height };
  const inks = columnInks.flat().map((ink) => ({ ...ink, y: ink.y + padding.y }));
  return { height, gap: gapAbove, keep: true, inks: [shade, ...inks, { ...line, y: height }] };
};

/** A table with a row of column names, repeated in sight on every page it goes on to. */
export const tableBands = (root: Element, block: Block & { kind: 'table' }, measure: Measure): Band[] => {
  const table = element(root, { tag: 'Table', title: block.title });
  const head = headBand(table, block.columns, measure);
  const repeat = asDecoration(head);
  const body = element(table, { tag: 'TBody' });
  const places = spread(block.columns.map((column) => column.share));
  const rows = block.rows.flatMap((texts) => {
    const row = element(body, { tag: 'TR' });
    const cells = block.columns.map((column, index): Cell => {
      const named = index === 0 ? ({ tag: 'TH', scope: 'Row' } as const) : { tag: 'TD' };
      return {
        element: element(row, named),
        style: styles.plain,
        text: texts[index] ?? '',
        align: column.align ?? 'left',
        ...cellAt(places, index),
      };
    });
    return rowBands(cells, measure).map((band) => ({ ...band, repeat }));
  });
  return [head, ...rows];
};
