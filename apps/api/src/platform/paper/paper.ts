import { buffer } from 'node:stream/consumers';
import type { Paper } from './content.ts';
import { openPdf, type Pdf } from './document.ts';
import { drawPages, growTree } from './draw.ts';
import { layOut } from './layout.ts';
import type { Measure } from './lines.ts';
import { paginate } from './paginate.ts';
import { textHeight } from './sheet.ts';
import { printable } from './typeface.ts';

export type { Block, Column, Paper, PaperLanguage, TermRow } from './content.ts';

/** Every text made printable, except the one a QR code carries: that is for machines and stays exact. */
const clean = (paper: Paper, canShow: (codePoint: number) => boolean): Paper => {
  const walk = (part: unknown, name?: string): unknown => {
    if (typeof part === 'string') return name === 'encodes' ? part : printable(part, canShow);
    if (Array.isArray(part)) return part.map((item) => walk(item));
    if (part === null || typeof part !== 'object' || part instanceof Date) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, walk(item, key)]));
  };
  return walk(paper) as Paper;
};

const measureWith = (pdf: Pdf): Measure => {
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style.face} ${style.size} ${text}`;
    const width = known.get(key) ?? pdf.font(style.face).fontSize(style.size).widthOfString(text);
    known.set(key, width);
    return width;
  };
};

/**
 * A tagged A4 PDF as its bytes. The same paper gives the same bytes. Takes tens of milliseconds of the caller's thread: run
 * it in a job, not in a request.
 */
export const renderPaper = (paper: Paper): Promise<Buffer> => {
  const pdf = openPdf(paper);
  const printed = clean(paper, (codePoint) => pdf._font.font.hasGlyphForCodePoint(codePoint));
  const { root, bands } = layOut(printed, measureWith(pdf));
  const pages = paginate(bands, textHeight);
  drawPages(pdf, printed, { pages, tree: growTree(pdf, root) });
  return buffer(pdf);
};
