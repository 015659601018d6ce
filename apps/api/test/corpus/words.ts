import { utils, write } from 'cfb';
import { type ZipMember, zipOf } from './zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface Docx {
  /** Where the text lies; word/document.xml unless told. */
  readonly mainPart?: string;
  readonly mainType?: string;
  /** XML inside the body, after one paragraph of text. */
  readonly body?: string;
  /** Relationship elements of the main part. */
  readonly relationships?: string;
  /** Further members, appended. */
  readonly members?: readonly ZipMember[];
  /** Members of these names are left out. */
  readonly without?: readonly string[];
  readonly comment?: string;
}

/** One relationship element; `mode` is written as given. */
export const relationship = (kind: string, target: string, mode = 'TargetMode="External"'): string =>
  `<Relationship Id="rId9" Type="${officeRelation}/${kind}" Target="${target}" ${mode}/>`;

const relationshipsPart = (inner: string): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A Word document of one paragraph; every field adds or spoils one thing. */
export const aDocx = ({ body = '', relationships = '', members = [], without = [], ...rest }: Docx = {}): Buffer => {
  const { mainPart = 'word/document.xml' } = rest;
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/${mainPart}" ContentType="${rest.mainType ?? mainType}"/>`,
  ].join('');
  const standard: ZipMember[] = [
    {
      name: '[Content_Types].xml',
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
    },
    { name: '_rels/.rels', content: relationshipsPart(relationship('officeDocument', mainPart, '')) },
    {
      name: mainPart,
      content: `${declaration}<w:document xmlns:w="${wordSpace}"><w:body><w:p><w:r><w:t>Заява про призначення допомоги</w:t></w:r></w:p>${body}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: relationshipsPart(relationships) },
  ];
  return zipOf([...standard.filter(({ name }) => !without.includes(name)), ...members], rest.comment);
};

/** The run that begins, divides or ends a field. */
export const fieldMark = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** A whole field; its code is text, with further fields in it when it holds any. */
export const wordField = (code: string, result = ''): string => {
  const pieces = code.split(/(<w:r>.*<\/w:r>)/s);
  const runs = pieces.map((piece) =>
    piece.startsWith('<w:r>') ? piece : `<w:r><w:instrText>${piece}</w:instrText></w:r>`,
  );
  return `${fieldMark('begin')}${runs.join('')}${fieldMark('separate')}<w:r><w:t>${result}</w:t></w:r>${fieldMark('end')}`;
};

/** FIB of Word 97 and later, then room for text; `flags` are the bits at byte 10. */
const wordStream = (flags: number, text: string): Buffer => {
  const stream = Buffer.alloc(4096);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0x00c1, 2);
  stream.writeUInt16LE(flags, 10);
  stream.write(text, 1024, 'utf16le');
  return stream;
};

export interface Doc {
  /** Streams by path; null leaves a standard one out. */
  readonly streams?: Readonly<Record<string, Buffer | null>>;
  readonly flags?: number;
  readonly text?: string;
}

/** An OLE container (CFB) of these streams. */
export const cfbOf = (streams: Readonly<Record<string, Buffer | null>>): Buffer => {
  const container = utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) if (content) utils.cfb_add(container, path, content);
  // Boundary: the package declares `any`; with this type it answers bytes.
  const written: Uint8Array = write(container, { type: 'buffer' });
  return Buffer.from(written);
};

/** A Word 97–2003 document. */
export const aDoc = ({ streams = {}, flags = 0x0200, text = 'Заява про призначення допомоги' }: Doc = {}): Buffer =>
  cfbOf({ '/WordDocument': wordStream(flags, text), '/1Table': Buffer.alloc(4096), ...streams });
