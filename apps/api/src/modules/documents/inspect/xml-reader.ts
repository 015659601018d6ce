import { FileRefused } from './refusals.ts';

export interface XmlAttribute {
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  readonly value: string;
}

export interface XmlTag {
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
}

/** An element that ends where it begins is opened and closed. */
export type XmlPiece =
  | { readonly kind: 'open'; readonly tag: XmlTag }
  | { readonly kind: 'close' }
  | { readonly kind: 'text'; readonly text: string };

type Prefixes = ReadonlyMap<string, string>;

/** Word itself gives up earlier. */
const deepest = 500;

const damaged = (cause?: unknown): FileRefused => new FileRefused('documents.word_damaged', {}, { cause });

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const characterOf = (reference: string): string => {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,8})|(\d{1,8}))$/i.exec(reference) ?? [];
  const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (!(number > 0 && number <= 0x10ffff)) throw damaged();
  return String.fromCodePoint(number);
};

/** `&#69;xternal` is «External» to Word, so it must be to us; what stands for nothing Word would not open. */
const decoded = (text: string): string =>
  text.replace(/&([^;&]{0,12};)?/g, (_all, reference = '') => {
    const inner = String(reference).slice(0, -1);
    return named[inner] ?? characterOf(inner);
  });

const utf8 = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged(cause);
  }
};

/** Decodes a part of an Office file; throws word_damaged for encodings and declarations Office itself never writes. */
export const officeXml = (bytes: Buffer): string => {
  // A part in another encoding, or one with a document type, could say one thing to us and another to Word.
  const text = utf8(bytes);
  const declaration = text.startsWith('<?xml') ? text.slice(0, text.indexOf('?>')) : '';
  const otherEncoding = /encoding\s*=\s*["'](?!utf-8["'])/i.test(declaration);
  if (text.includes('\0') || otherEncoding) throw damaged();
  return text;
};

const nameOf = (qualified: string, prefixes: Prefixes, ownSpace: string): { namespace: string; name: string } => {
  const colon = qualified.indexOf(':');
  if (colon < 0) return { namespace: ownSpace, name: qualified };
  const namespace = prefixes.get(qualified.slice(0, colon));
  if (namespace === undefined) throw damaged();
  return { namespace, name: qualified.slice(colon + 1) };
};

const attributePattern = /\s+([^\s=<>/"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const readTag = (qualified: string, rest: string, around: Prefixes): { tag: XmlTag; prefixes: Prefixes } => {
  const given = new Map<string, string>();
  for (const [, name = '', double, single] of rest.matchAll(attributePattern)) {
    if (given.has(name)) throw damaged();
    given.set(name, decoded(double ?? single ?? ''));
  }
  const declared = [...given].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  const prefixes =
    declared.length === 0
      ? around
      : new Map([...around, ...declared.map(([name, uri]) => [name.slice(6), uri] as const)]);
  const attributes = [...given]
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]) => ({ ...nameOf(name, prefixes, ''), value }));
  return { tag: { ...nameOf(qualified, prefixes, prefixes.get('') ?? ''), attributes }, prefixes };
};

const openPattern = /<([^\s<>/!?="'&]+)((?:\s+[^\s=<>/"'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const closePattern = /<\/([^\s<>/]+)\s*>/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray => {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) throw damaged();
  return match;
};

/** Where the markup that begins at `at` and is no tag ends, and the text it holds. */
const readOther = (xml: string, at: number): { readonly end: number; readonly text: string } => {
  const kinds = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const;
  const kind = kinds.find(([start]) => xml.startsWith(start, at));
  const end = kind ? xml.indexOf(kind[1], at + kind[0].length) : -1;
  // A document type comes here too.
  if (!kind || end < 0) throw damaged();
  return { end: end + kind[1].length, text: kind[0] === '<![CDATA[' ? xml.slice(at + 9, end) : '' };
};

/**
 * Reads XML as a parser does: entities and CDATA are text, comments are nothing, prefixes stand for their namespaces.
 * Throws word_damaged for what is not well-formed, so that nobody reads another document out of it.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  const open: { readonly qualified: string; readonly prefixes: Prefixes }[] = [];
  const outermost: Prefixes = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  for (let at = 0; at < xml.length; ) {
    const less = xml.indexOf('<', at);
    if (less !== at) {
      const end = less < 0 ? xml.length : less;
      yield { kind: 'text', text: decoded(xml.slice(at, end)) };
      at = end;
    } else if (xml[at + 1] === '/') {
      const [all, qualified] = matchAt(closePattern, xml, at);
      if (open.pop()?.qualified !== qualified) throw damaged();
      yield { kind: 'close' };
      at += all.length;
    } else if (xml[at + 1] === '!' || xml[at + 1] === '?') {
      const { end, text } = readOther(xml, at);
      if (text !== '') yield { kind: 'text', text };
      at = end;
    } else {
      const [all, qualified = '', rest = '', slash] = matchAt(openPattern, xml, at);
      const { tag, prefixes } = readTag(qualified, rest, open.at(-1)?.prefixes ?? outermost);
      yield { kind: 'open', tag };
      if (slash === '/') yield { kind: 'close' };
      else open.push({ qualified, prefixes });
      if (open.length > deepest) throw new FileRefused('documents.too_complex');
      at += all.length;
    }
  }
  if (open.length > 0) throw damaged();
}

/** Values of the attributes of this name, whatever their prefix. */
export const valuesOf = (tag: XmlTag, name: string): string[] =>
  tag.attributes.filter((attribute) => attribute.name === name).map(({ value }) => value);
