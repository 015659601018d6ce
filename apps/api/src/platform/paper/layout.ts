import { type Block, languageTag, type Paper } from './content.ts';
import { element, flowing, type Measure, spaced, textInks, together } from './lines.ts';
import { qrPath } from './qr.ts';
import { type Band, type Element, type Ink, ruleColour, type Style, styles, textWidth } from './sheet.ts';
import { tableBands, termBands } from './table.ts';

export interface Layout {
  readonly root: Element;
  readonly bands: readonly Band[];
}

const qrSide = 92;
const headingBands = (
  root: Element,
  { text, large = false }: Pick<Block & { kind: 'heading' }, 'text' | 'large'>,
  measure: Measure,
): Band[] => {
  const style = large ? styles.largeHeading : styles.heading;
  return together(flowing({ element: element(root, { tag: 'H2' }), style, text }, 14, measure));
};

const paragraphBands = (root: Element, block: Block & { kind: 'paragraph' }, measure: Measure): Band[] => {
  const language = block.language && { language: languageTag[block.language] };
  const parts = block.text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.flatMap((text) =>
    flowing(
      { element: element(root, { tag: 'P', ...language }), style: styles[block.tone ?? 'plain'], text },
      7,
      measure,
    ),
  );
};

const listBands = (root: Element, block: Block & { kind: 'list' }, measure: Measure): Band[] => {
  // PDF/UA-1, 7.6: a list whose items carry labels says how they are numbered.
  const attributes = { O: 'List', ListNumbering: block.ordered ? 'Decimal' : 'Disc' };
  const list = element(root, { tag: 'L', attributes });
  const indent = 20;
  return block.items.flatMap((text, index) => {
    const item = element(list, { tag: 'LI' });
    const label = element(item, { tag: 'Lbl' });
    const body = element(item, { tag: 'LBody' });
    const mark: Ink = {
      kind: 'text',
      element: label,
      x: block.ordered ? 0 : 6,
      y: 0,
      text: block.ordered ? `${index + 1}. ` : '• ',
      style: styles.plain,
    };
    const bands = flowing(
      { element: body, style: styles.plain, text, x: indent, width: textWidth - indent },
      4,
      measure,
    );
    return bands.map((band, line) => (line === 0 ? { ...band, inks: [mark, ...band.inks] } : band));
  });
};

const linkBands = (root: Element, block: Block & { kind: 'link' }, measure: Measure): Band[] => {
  const paragraph = element(root, { tag: 'P' });
  const lead = textInks(
    { element: element(paragraph, { tag: 'Span' }), style: styles.plain, text: block.lead },
    measure,
  );
  const target = element(paragraph, { tag: 'Link' });
  const top = lead.length * styles.plain.lineHeight;
  const address = textInks({ element: target, style: styles.link, text: block.url }, measure).map((ink) => ({
    ...ink,
    y: ink.y + top,
  }));
  const height = styles.link.lineHeight;
  const areas = address.flatMap((ink): Ink[] => {
    if (ink.kind !== 'text') return [];
    const width = measure(ink.text, ink.style);
    return [{ kind: 'link', element: target, x: 0, y: ink.y, width, height, url: block.url }];
  });
  const underlines = areas.flatMap((ink): Ink[] =>
    ink.kind === 'link'
      ? [{ kind: 'rule', x: 0, y: ink.y + height - 2, width: ink.width, colour: styles.link.colour }]
      : [],
  );
  const inks = [...spaced(lead), ...address, ...areas, ...underlines];
  // The address and the QR code of the same page, and a signature under them, are not parted.
  return [{ height: top + address.length * height, gap: 7, keep: true, inks }];
};

const qrBands = (root: Element, block: Block & { kind: 'qr' }, measure: Measure): Band[] => {
  const { path, size } = qrPath(block.encodes);
  const attributes = { O: 'Layout', Placement: 'Block' };
  const figure = element(root, { tag: 'Figure', alt: block.alt, attributes });
  const caption = element(root, { tag: 'P' });
  const x = qrSide + 16;
  const inks = textInks(
    { element: caption, style: styles.quiet, text: block.caption, x, width: textWidth - x },
    measure,
  );
  const height = Math.max(qrSide, inks.length * styles.quiet.lineHeight);
  const down = (height - inks.length * styles.quiet.lineHeight) / 2;
  // The quiet zone goes into the margin, so that the dark squares stand under the text's edge.
  const drawing: Ink = {
    kind: 'drawing',
    element: figure,
    x: -(qrSide * 4) / size,
    y: 0,
    side: qrSide,
    modules: size,
    path,
  };
  return [{ height, gap: 12, keep: true, inks: [drawing, ...inks.map((ink) => ({ ...ink, y: ink.y + down }))] }];
};

const signatureBands = (root: Element, block: Block & { kind: 'signature' }, measure: Measure): Band[] => {
  const paragraph = element(root, { tag: 'P' });
  const third = textWidth / 3;
  const span = (text: string, style: Style, column: number): Ink[] =>
    spaced(
      textInks(
        { element: element(paragraph, { tag: 'Span' }), style, text, x: column * third, width: third - 14 },
        measure,
      ),
    );
  const role = span(block.role, styles.plain, 0);
  const caption = span(block.caption, styles.quiet, 1).map((ink) => ({ ...ink, y: ink.y + 17 }));
  const name = span(block.name, styles.strong, 2);
  const lines = Math.max(role.length, name.length, caption.length + 1);
  const rule: Ink = { kind: 'rule', x: third, y: 15, width: third - 14, colour: ruleColour };
  const height = lines * styles.plain.lineHeight;
  return [{ height, gap: 26, keep: false, inks: [...role, ...caption, ...name, rule] }];
};

const blockBands = (root: Element, block: Block, measure: Measure): Band[] => {
  switch (block.kind) {
    case 'heading':
      return headingBands(root, block, measure);
    case 'paragraph':
      return paragraphBands(root, block, measure);
    case 'terms':
      return termBands(root, block, measure);
    case 'table':
      return tableBands(root, block, measure);
    case 'list':
      return listBands(root, block, measure);
    case 'link':
      return linkBands(root, block, measure);
    case 'qr':
      return qrBands(root, block, measure);
    case 'signature':
      return signatureBands(root, block, measure);
  }
};

/** Sets a paper in bands and builds its structure tree: Document, then issuer, title and blocks in the given order. */
export const layOut = (paper: Paper, measure: Measure): Layout => {
  const root: Element = { tag: 'Document', language: languageTag[paper.language], children: [] };
  const issuer = flowing({ element: element(root, { tag: 'P' }), style: styles.quiet, text: paper.issuer }, 0, measure);
  const title = flowing({ element: element(root, { tag: 'H1' }), style: styles.title, text: paper.title }, 10, measure);
  const blocks = paper.blocks.flatMap((block) => blockBands(root, block, measure));
  return { root, bands: [...together(issuer), ...together(title), ...blocks] };
};
