import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a file's structure tree as another program reads it; tests compare papers in this form. */
export interface ParsedElement {
  readonly role: string;
  readonly text: string;
  readonly alt?: string;
  readonly children: readonly ParsedElement[];
}

export interface ParsedPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
  readonly pureXfa: boolean;
  readonly displaysTitle: boolean;
  /** One per page: pdf.js cuts the tree where the pages do. */
  readonly pages: readonly {
    readonly root: ParsedElement;
    readonly decoration: string;
    readonly links: readonly string[];
  }[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Piece {
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** Text by the id of its marked content; what is an artifact, or marked with nothing, is decoration. */
const textById = (pieces: readonly Piece[]): Map<string, string> => {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const piece of pieces) {
    if (piece.type?.startsWith('beginMarkedContent')) open.push(piece.id ?? 'decoration');
    else if (piece.type === 'endMarkedContent') open.pop();
    else {
      const id = open.at(-1) ?? 'unmarked';
      // pdf.js shows the end of a line as a flag and drops the space before it.
      texts.set(id, `${texts.get(id) ?? ''}${piece.str ?? ''}${piece.hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
};

const parse = (node: Node, texts: ReadonlyMap<string, string>): ParsedElement => ({
  role: node.role ?? '',
  text: (node.children ?? [])
    .map((child) => (child.type === 'content' ? (texts.get(child.id ?? '') ?? '') : ''))
    .join(''),
  ...(node.alt !== undefined && { alt: node.alt }),
  children: (node.children ?? []).filter((child) => child.role).map((child) => parse(child, texts)),
});

const parsePage = async (file: PDFDocumentProxy, number: number): Promise<ParsedPdf['pages'][number]> => {
  const page = await file.getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = textById(content.items as Piece[]);
  const root = parse((await page.getStructTree()) as Node, texts);
  const annotations: readonly { url?: string; contentsObj?: { str: string } }[] = await page.getAnnotations();
  return {
    root,
    decoration: `${texts.get('decoration') ?? ''}${texts.get('unmarked') ?? ''}`,
    links: annotations.flatMap(({ url, contentsObj }) => (url && contentsObj?.str === url ? [url] : [])),
  };
};

/** Reads a PDF back with pdf.js, which shares no code with the library that wrote it. */
export const parsePdf = async (bytes: Uint8Array): Promise<ParsedPdf> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const { info } = await file.getMetadata();
  const preferences = await file.getViewerPreferences();
  const marks = (await file.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const pages: ParsedPdf['pages'][number][] = [];
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await parsePage(file, number));
  const parsed: ParsedPdf = {
    info: info as Record<string, unknown>,
    marked: marks?.get('Marked') === true,
    pureXfa: file.isPureXfa,
    displaysTitle: preferences?.get('DisplayDocTitle') === true,
    pages,
  };
  await task.destroy();
  return parsed;
};

/** Every element that has ink or an alternative text, in reading order: its role and what is heard. */
export const readAloud = (element: ParsedElement): string[] => {
  const own = element.alt ?? element.text.trim();
  const heard = own === '' ? [] : [`${element.role}: ${own}`];
  return [...heard, ...element.children.flatMap(readAloud)];
};
