import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { languageTag, type Paper } from './content.ts';
import { sheet } from './sheet.ts';
import { faceFile } from './typeface.ts';

/** One element of the file's structure tree; its dictionary stays open until the element ends. */
export interface PdfElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: unknown): PdfElement;
  end(): void;
}

interface PdfMetadata {
  Title: string;
  Subject: string;
  Author: string;
}

/** What a paper needs of pdfkit; the published types are three versions behind its code. */
export interface Pdf extends Readable {
  info: PdfMetadata;
  addPage(): Pdf;
  registerFont(name: string, bytes: Buffer): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  widthOfString(text: string): number;
  currentLineHeight(includeGap: boolean): number;
  text(text: string, x: number, y: number, options: { lineBreak: false }): Pdf;
  fillColor(colour: string): Pdf;
  strokeColor(colour: string): Pdf;
  lineWidth(width: number): Pdf;
  moveTo(x: number, y: number): Pdf;
  lineTo(x: number, y: number): Pdf;
  rect(x: number, y: number, width: number, height: number): Pdf;
  path(svg: string): Pdf;
  fill(): Pdf;
  stroke(): Pdf;
  save(): Pdf;
  restore(): Pdf;
  translate(x: number, y: number): Pdf;
  scale(factor: number): Pdf;
  link(x: number, y: number, width: number, height: number, url: string, options: object): Pdf;
  markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination'; attached?: string[] }): Pdf;
  markStructureContent(tag: string): unknown;
  endMarkedContent(): Pdf;
  struct(tag: string, options: object): PdfElement;
  addStructure(element: PdfElement): Pdf;
  endMetadata(): void;
  end(): void;
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

const BasePdf = PDFDocument as unknown as new (options: object) => Pdf;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (mark) => escapes[mark] ?? mark);

class TaggedPdf extends BasePdf {
  // pdfkit copies these texts into the XMP packet as they are; an ampersand in a title would make the packet unreadable.
  override endMetadata(): void {
    const { Title, Subject, Author } = this.info;
    Object.assign(this.info, { Title: escapeXml(Title), Subject: escapeXml(Subject), Author: escapeXml(Author) });
    super.endMetadata();
    Object.assign(this.info, { Title, Subject, Author });
  }
}

/** An empty PDF 1.7 that promises PDF/UA-1: tagged, titled, with its language. The file's ID follows from the paper. */
export const openPdf = (paper: Paper): Pdf => {
  const pdf = new TaggedPdf({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: languageTag[paper.language],
    autoFirstPage: false,
    // Without a font of ours pdfkit would name a standard one that is not embedded.
    font: null,
    size: [sheet.width, sheet.height],
    margin: 0,
    info: {
      Title: paper.title,
      Subject: paper.subject,
      Author: paper.issuer.replaceAll('\n', ', '),
      Creator: 'Кабінет',
      Producer: 'pdfkit',
      CreationDate: paper.createdAt,
      ModDate: paper.createdAt,
    },
  });
  pdf.registerFont('regular', faceFile('regular'));
  pdf.registerFont('bold', faceFile('bold'));
  return pdf.font('regular');
};
