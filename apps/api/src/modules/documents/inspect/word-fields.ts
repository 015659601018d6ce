import { FileRefused } from './refusals.ts';
import { valuesOf, type XmlPiece, type XmlTag } from './xml-reader.ts';

/** ECMA-376, transitional and strict. */
const wordSpaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** They start programs or ask a database as soon as the field is brought up to date. */
const startingTypes = ['DDE', 'DDEAUTO', 'LINK', 'DATABASE'];
/** They load what they name. */
const loadingTypes = ['INCLUDE', 'INCLUDEPICTURE', 'INCLUDETEXT', 'IMPORT', 'RD'];

const active = (): FileRefused => new FileRefused('documents.word_active_field');
const external = (): FileRefused => new FileRefused('documents.word_external_link');

const plain = (code: string): string =>
  code
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[“”„«»]/g, '"')
    .trimStart();

const typeOf = (code: string): string => (/^[^\s"\\]+/.exec(plain(code))?.[0] ?? '').toUpperCase();

/** A drive of one's own, a picture inside a letter, or a path that begins nowhere. */
const isLocal = (target: string): boolean =>
  /^(?:(?:file:\/\/\/)?[a-z]:\/|cid:|(?![a-z][a-z0-9+.-]+:|\/))/i.test(target.replace(/\\+/g, '/'));

const assertInstruction = (code: string): void => {
  const type = typeOf(code);
  if (startingTypes.includes(type) || /\bDDE(AUTO)?\b/i.test(plain(code))) throw active();
  if (!loadingTypes.includes(type)) return;
  for (const [, quoted, bare = ''] of plain(code)
    .slice(type.length)
    .matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const isSwitch = quoted === undefined && /^\\[^\\]/.test(bare);
    if (!isSwitch && !isLocal((quoted ?? bare).trim())) throw external();
  }
};

/** A field within the instruction of another writes part of it: its type and its target must stand there in letters. */
const assertMayHoldField = (code: string): void => {
  const type = typeOf(code);
  if (loadingTypes.includes(type)) throw external();
  const isWhole = plain(code).length > type.length;
  if (!isWhole && [...startingTypes, ...loadingTypes].some((known) => known.startsWith(type))) throw active();
};

interface Field {
  /** Which of several alternative readings it stands in. */
  readonly branch: number;
  isInstruction: boolean;
  code: string;
  /** What tracked changes took out and may give back. */
  deleted: string;
}

interface Element {
  readonly branch: number;
  readonly holds: 'instrText' | 'delInstrText' | 't' | undefined;
}

const fieldNames = new Set(['instrText', 'delInstrText', 'fldChar', 'fldSimple']);

const aField = (branch: number): Field => ({ branch, isInstruction: true, code: '', deleted: '' });

/** Puts the fields of one part together again, however Word has spread them over runs and paragraphs. */
export class WordFields {
  readonly #elements: Element[] = [];
  readonly #fields: Field[] = [];
  readonly #loose = aField(0);
  #branches = 0;

  /** Takes the next piece of the part; throws FileRefused at a field that starts or loads something. */
  take(piece: XmlPiece): void {
    if (piece.kind === 'open') this.#open(piece.tag);
    else if (piece.kind === 'close') this.#elements.pop();
    else this.#text(piece.text);
  }

  /** After the last piece: fields that nobody closed. */
  finish(): void {
    for (const field of [this.#loose, ...this.#fields]) this.#assertField(field);
  }

  #open(tag: XmlTag): void {
    const around = this.#elements.at(-1);
    const isBranch = tag.name === 'Choice' || tag.name === 'Fallback';
    if (isBranch) this.#branches += 1;
    const branch = isBranch ? this.#branches : (around?.branch ?? 0);
    const { name } = tag;
    // Word passes over what is not its own: letters put there would only break the word for us.
    if (fieldNames.has(name) && !wordSpaces.has(tag.namespace)) throw active();
    const holds = name === 'instrText' || name === 'delInstrText' || name === 't' ? name : around?.holds;
    this.#elements.push({ branch, holds });
    if (name === 'fldChar') this.#turn(valuesOf(tag, 'fldCharType'), branch);
    if (name === 'fldSimple') {
      this.#assertMayBegin();
      for (const instruction of valuesOf(tag, 'instr')) assertInstruction(instruction);
    }
  }

  #assertMayBegin(): void {
    const around = this.#fields.at(-1);
    if (around?.isInstruction) assertMayHoldField(around.code);
  }

  #turn(kinds: readonly string[], branch: number): void {
    const field = this.#fields.at(-1);
    if (kinds.includes('begin')) {
      this.#assertMayBegin();
      this.#fields.push(aField(branch));
    } else if (field) {
      this.#assertSameBranch(field, branch);
      field.isInstruction = false;
      if (kinds.includes('end')) this.#assertField(this.#fields.pop() ?? field);
    }
  }

  /** Word reads one of the alternatives; a field spread over two of them is another one to each reader. */
  #assertSameBranch(field: Field, branch: number): void {
    if (field.branch !== branch) throw active();
  }

  #assertField({ code, deleted }: Field): void {
    assertInstruction(code);
    assertInstruction(deleted);
  }

  #text(text: string): void {
    const element = this.#elements.at(-1);
    if (!element?.holds) return;
    if (element.holds === 't') {
      const outer = this.#fields.findLast(({ isInstruction }) => isInstruction);
      if (outer) outer.code += text;
      return;
    }
    const field = this.#fields.at(-1) ?? this.#loose;
    if (field !== this.#loose) this.#assertSameBranch(field, element.branch);
    if (element.holds === 'instrText') field.code += text;
    else field.deleted += text;
  }
}
