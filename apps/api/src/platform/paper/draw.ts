import type { PaperLanguage } from './content.ts';
import type { Pdf, PdfElement } from './document.ts';
import { type Element, type Ink, type Page, sheet, type Style, styles, textWidth } from './sheet.ts';
import { wrap } from './wrap.ts';

type Tree = ReadonlyMap<Element, PdfElement>;

const pageWords: Readonly<Record<PaperLanguage, (page: number, of: number) => string>> = {
  uk: (page, of) => `Сторінка ${page} з ${of}`,
  en: (page, of) => `Page ${page} of ${of}`,
};

/** Makes every element before the first page is drawn, so that their order is the reading order whatever the pages do. */
export const growTree = (pdf: Pdf, root: Element): Map<Element, PdfElement> => {
  const tree = new Map<Element, PdfElement>();
  const grow = (element: Element): PdfElement => {
    const { tag, language, alt, title, scope } = element;
    const made = pdf.struct(tag, { lang: language, alt, title, scope });
    if (element.attributes) made.dictionary.data.A = { ...element.attributes };
    tree.set(element, made);
    for (const child of element.children) made.add(grow(child));
    return made;
  };
  pdf.addStructure(grow(root));
  return tree;
};

const drawText = (pdf: Pdf, text: string, style: Style, at: { x: number; y: number }): void => {
  pdf.font(style.face).fontSize(style.size).fillColor(style.colour);
  const down = (style.lineHeight - pdf.currentLineHeight(false)) / 2;
  pdf.text(text, at.x, at.y + down, { lineBreak: false });
};

const drawRule = (pdf: Pdf, ink: Ink & { kind: 'rule' }, at: { x: number; y: number }): void => {
  pdf.lineWidth(0.6).strokeColor(ink.colour);
  pdf.moveTo(at.x, at.y).lineTo(at.x + ink.width, at.y);
  pdf.stroke();
};

const drawPath = (pdf: Pdf, ink: Ink & { kind: 'drawing' }, at: { x: number; y: number }): void => {
  pdf.save().translate(at.x, at.y);
  pdf.scale(ink.side / ink.modules);
  pdf.fillColor('#000000').path(ink.path).fill();
  pdf.restore();
};

const drawInk = (pdf: Pdf, ink: Ink, top: number): void => {
  const at = { x: sheet.left + ink.x, y: top + ink.y };
  if (ink.kind === 'text') drawText(pdf, ink.text, ink.style, at);
  if (ink.kind === 'rule') drawRule(pdf, ink, at);
  if (ink.kind === 'shade') pdf.fillColor('#ececec').rect(at.x, at.y, ink.width, ink.height).fill();
  if (ink.kind === 'drawing') drawPath(pdf, ink, at);
};

/** A link's area belongs to its Link element and says where it leads (PDF/UA-1, 7.18.5). */
const drawLink = (pdf: Pdf, ink: Ink & { kind: 'link' }, top: number, tree: Tree): void => {
  pdf.link(sheet.left + ink.x, top + ink.y, ink.width, ink.height, ink.url, {
    structParent: tree.get(ink.element),
    Contents: new String(ink.url),
  });
};

const elementOf = (ink: Ink): Element | undefined => ('element' in ink ? ink.element : undefined);

/** Marks a run of ink: with its element's next piece of content, or as decoration that assistive software skips. */
const openRun = (pdf: Pdf, element: Element | undefined, tree: Tree): void => {
  if (!element) {
    pdf.markContent('Artifact', { type: 'Layout' });
    return;
  }
  tree.get(element)?.add(pdf.markStructureContent(element.tag));
};

const drawFoot = (pdf: Pdf, left: string, right: string): void => {
  const y = sheet.height - sheet.bottom + 22;
  pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
  const widthOf = (text: string): number => pdf.font(styles.foot.face).fontSize(styles.foot.size).widthOfString(text);
  const width = widthOf(right);
  const [start = '', ...more] = wrap(left.replaceAll('\n', ' '), textWidth - width - 24, widthOf);
  drawText(pdf, more.length > 0 ? `${start.trimEnd()}… ` : `${start} `, styles.foot, { x: sheet.left, y });
  drawText(pdf, right, styles.foot, { x: sheet.width - sheet.right - width, y });
  pdf.endMarkedContent();
};

const drawPage = (pdf: Pdf, page: Page, tree: Tree): void => {
  const inks = page.flatMap(({ band, y }) => band.inks.map((ink) => ({ ink, top: sheet.top + y })));
  let current: Element | undefined;
  let open = false;
  for (const { ink, top } of inks) {
    if (ink.kind === 'link') continue;
    if (!open || elementOf(ink) !== current) {
      if (open) pdf.endMarkedContent();
      current = elementOf(ink);
      openRun(pdf, current, tree);
      open = true;
    }
    drawInk(pdf, ink, top);
  }
  if (open) pdf.endMarkedContent();
  for (const { ink, top } of inks) if (ink.kind === 'link') drawLink(pdf, ink, top, tree);
  // pdfkit writes the page of an element's link when the element ends, so each ends on its own page.
  for (const { ink } of inks) if (ink.kind === 'link') tree.get(ink.element)?.end();
};

/** Draws the pages and their feet and ends the file. */
export const drawPages = (
  pdf: Pdf,
  paper: { readonly footer: string; readonly language: PaperLanguage },
  drawn: { readonly pages: readonly Page[]; readonly tree: Tree },
): void => {
  for (const [index, page] of drawn.pages.entries()) {
    pdf.addPage();
    drawPage(pdf, page, drawn.tree);
    drawFoot(pdf, paper.footer, pageWords[paper.language](index + 1, drawn.pages.length));
  }
  pdf.end();
};
