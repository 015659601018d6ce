import { FileRefused } from './refusals.ts';

export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  /** Names without prefix, values with entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const characterOf = (reference: string): string => {
  const number = reference.startsWith('#x')
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10);
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
};

/** `&#69;xternal` is «External» to Word, so it must be to us. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,8}|#\d{1,8}|[a-z]{2,4});/gi, (_all, reference: string) =>
    reference.startsWith('#') ? characterOf(reference.toLowerCase()) : (named[reference] ?? ''),
  );

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (text: string): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(/([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(withoutPrefix(name), decodeEntities(double ?? single ?? ''));
  }
  return attributes;
};

const utf8 = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileRefused('documents.word_damaged', {}, { cause });
  }
};

/** Decodes a part of an Office file; throws word_damaged for encodings and declarations Office itself never writes. */
export const officeXml = (bytes: Buffer): string => {
  // A part in another encoding, or one with a document type, could say one thing to us and another to Word.
  const text = utf8(bytes);
  const otherEncoding = /encoding\s*=\s*["'](?!utf-8["'])/i.test(text.slice(0, 1024));
  if (text.includes('\0') || otherEncoding || /<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new FileRefused('documents.word_damaged');
  }
  return text;
};

/** Every opening tag, in order; comments are read too, which can only make a check stricter. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const [, name = '', rest = ''] of xml.matchAll(/<([^\s<>/!?="']+)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/g)) {
    yield { name: withoutPrefix(name), attributes: attributesOf(rest) };
  }
}
