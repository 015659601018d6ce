/** An XML file that is not read: malformed, too large, or with constructs that manifests do not need. */
export class StrictXmlError extends Error {
  override readonly name = 'StrictXmlError';
}

/** An element with its names resolved. Text between child elements may be white space only, and is left out. */
export interface StrictXmlElement {
  readonly namespace: string;
  readonly name: string;
  /** Attributes without a prefix; the others (`xml:lang`, `xsi:…`) mean nothing in a manifest. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly StrictXmlElement[];
  readonly text: string;
}

const largest = 1024 * 1024;
const deepest = 16;
const mostElements = 20_000;
/** Of one element; and prefixes known at once, as each declaration costs a copy of those before. */
const mostAttributes = 32;

const declaration =
  /^\uFEFF?<\?xml version=(["'])1\.0\1(?: encoding=(["'])utf-8\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>/i;
const opening = /<((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)/y;
const attribute = /\s+((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const openingEnd = /\s*(\/?)>/y;
const closing = /<\/([\w.:-]+)\s*>/y;
const characters = /[^<]*/y;
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));|&/gi;
/** What XML 1.0 §2.2 does not call a character. */
const notCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const characterOf = (code: number): string => {
  if (code > 0x10ffff) throw new StrictXmlError('a reference to no character');
  return String.fromCodePoint(code);
};

/** The text with the five references of XML 1.0 §4.6 and numbers put in; there are no other entities here. */
const resolve = (text: string): string => {
  const resolved = text.replaceAll(reference, (_, name?: string, decimal?: string, hex?: string) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    const character = name === undefined ? undefined : predefined.get(name);
    if (character === undefined) throw new StrictXmlError('an entity');
    return character;
  });
  if (notCharacter.test(resolved)) throw new StrictXmlError('a forbidden character');
  return resolved;
};

type Scope = ReadonlyMap<string, string>;

class Reader {
  readonly #text: string;
  #at: number;
  #elements = 0;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  document(): StrictXmlElement {
    this.#space();
    const root = this.#element(new Map([['', '']]), 1);
    this.#space();
    if (this.#at !== this.#text.length) throw new StrictXmlError('something after the root element');
    return root;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #space(): void {
    if (this.#take(characters)?.[0].trim()) throw new StrictXmlError('text where there may be none');
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (let match = this.#take(attribute); match; match = this.#take(attribute)) {
      const [, name = '', inDouble, inSingle] = match;
      if (attributes.has(name)) throw new StrictXmlError('an attribute twice');
      if (attributes.size === mostAttributes) throw new StrictXmlError('too many attributes');
      attributes.set(name, resolve(inDouble ?? inSingle ?? ''));
    }
    return attributes;
  }

  #element(outer: Scope, depth: number): StrictXmlElement {
    this.#elements += 1;
    if (depth > deepest || this.#elements > mostElements) throw new StrictXmlError('too many elements, or too deep');
    const tag = this.#take(opening)?.[1];
    if (tag === undefined) throw new StrictXmlError('no element where one has to be');
    const attributes = this.#attributes();
    const end = this.#take(openingEnd);
    if (!end) throw new StrictXmlError('an unfinished tag');
    const scope = withDeclarations(outer, attributes);
    const [name, prefix = ''] = tag.split(':').reverse();
    const namespace = scope.get(prefix);
    if (namespace === undefined || name === undefined) throw new StrictXmlError('an undeclared prefix');
    const own = new Map([...attributes].filter(([key]) => key !== 'xmlns' && !key.includes(':')));
    const inside = end[1] === '/' ? { children: [], text: '' } : this.#content(tag, scope, depth);
    return { namespace, name, attributes: own, ...inside };
  }

  #content(tag: string, scope: Scope, depth: number): Pick<StrictXmlElement, 'children' | 'text'> {
    const children: StrictXmlElement[] = [];
    let text = resolve(this.#take(characters)?.[0] ?? '');
    for (let end = this.#take(closing); end?.[1] !== tag; end = this.#take(closing)) {
      if (end) throw new StrictXmlError('tags that do not match');
      children.push(this.#element(scope, depth + 1));
      text += resolve(this.#take(characters)?.[0] ?? '');
    }
    if (children.length > 0 && text.trim()) throw new StrictXmlError('text between elements');
    return { children, text: children.length > 0 ? '' : text };
  }
}

const withDeclarations = (outer: Scope, attributes: ReadonlyMap<string, string>): Scope => {
  if (outer.size > mostAttributes) throw new StrictXmlError('too many prefixes');
  const declared = [...attributes].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  return declared.length === 0
    ? outer
    : new Map([
        ...outer,
        ...declared.map(([key, uri]) => [key === 'xmlns' ? '' : key.slice('xmlns:'.length), uri] as const),
      ]);
};

/**
 * The root element of an XML 1.0 file in UTF-8 that has elements, attributes, text and namespaces alone: no document
 * type, entities, comments, processing instructions or CDATA; at most 1 MiB, 16 levels, 20,000 elements and 32
 * attributes of each. Throws StrictXmlError.
 */
export const readStrictXml = (bytes: Uint8Array): StrictXmlElement => {
  if (bytes.length > largest) throw new StrictXmlError('too large');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StrictXmlError('not UTF-8');
  }
  return new Reader(text, declaration.exec(text)?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0)).document();
};

/** Text as it may stand between tags and in a quoted attribute. Throws StrictXmlError for what XML cannot hold. */
export const escapeXml = (text: string): string => {
  if (notCharacter.test(text)) throw new StrictXmlError('a forbidden character');
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
};
