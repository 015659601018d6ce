import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** The bytes are no XML that we read, or not of the shape that was asked for. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

export interface XmlAttribute {
  readonly prefix: string;
  readonly localName: string;
  /** Empty for an attribute without a prefix. */
  readonly namespace: string;
  readonly value: string;
}

/** An element without comments; adjoining text and CDATA are one string. Declarations of namespaces are no attributes. */
export interface XmlElement {
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Every namespace in scope by its prefix; the default one under the empty prefix. */
  readonly scope: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const maximumBytes = 32 * 1024 * 1024;
const maximumDepth = 60;
const maximumNodes = 1_000_000;
const declarationNamespace = 'http://www.w3.org/2000/xmlns/';

const kinds = { element: 1, text: 3, cdata: 4, comment: 8 } as const;

interface Budget {
  nodes: number;
}

const isElement = (node: Node): node is Element => node.nodeType === kinds.element;

const readAttributes = (element: Element, above: ReadonlyMap<string, string>) => {
  const attributes: XmlAttribute[] = [];
  const declared: [string, string][] = [];
  for (const { prefix, localName, namespaceURI, value } of Array.from(element.attributes)) {
    if (namespaceURI === declarationNamespace) declared.push([prefix ? (localName ?? '') : '', value]);
    else attributes.push({ prefix: prefix ?? '', localName: localName ?? '', namespace: namespaceURI ?? '', value });
  }
  return { attributes, scope: declared.length === 0 ? above : new Map([...above, ...declared]) };
};

const convert = (element: Element, above: ReadonlyMap<string, string>, depth: number, budget: Budget): XmlElement => {
  if (depth > maximumDepth) throw new XmlError('Nested too deep');
  const { attributes, scope } = readAttributes(element, above);
  const children: (XmlElement | string)[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    budget.nodes -= 1;
    if (budget.nodes < 0) throw new XmlError('Too many nodes');
    if (isElement(node)) children.push(convert(node, scope, depth + 1, budget));
    else if (node.nodeType === kinds.text || node.nodeType === kinds.cdata) {
      const last = children.at(-1);
      if (typeof last === 'string') children.splice(-1, 1, last + (node.nodeValue ?? ''));
      else children.push(node.nodeValue ?? '');
    } else if (node.nodeType !== kinds.comment) throw new XmlError('A processing instruction or an entity');
  }
  const { prefix, localName, namespaceURI } = element;
  if (localName === null) throw new XmlError('An element without a name');
  return { prefix: prefix ?? '', localName, namespace: namespaceURI ?? '', attributes, scope, children };
};

const decode = (bytes: Uint8Array): string => {
  if (bytes.length > maximumBytes) throw new XmlError('Too large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('Not UTF-8');
  }
};

/** A declaration of the document may name no encoding but the one it was read in. */
const checkDeclaration = (text: string): void => {
  const encoding = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw new XmlError('Declared as not UTF-8');
};

/** XML 1.0 §2.11. The parser's own way is that of XML 1.1, which takes more characters for ends of lines. */
const normalizeLineEndings = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * The root element of a document in UTF-8: at most 32 MiB, 60 levels and a million nodes; no document type and thus no
 * entity but the five of XML, no processing instruction. Throws XmlError.
 */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  const text = decode(bytes);
  checkDeclaration(text);
  // Looked for in the text: the parser would read an internal subset before anybody could refuse it.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new XmlError('A document type');
  const onError = (_level: string, message: string): never => {
    throw new XmlError(message);
  };
  let root: Element | null = null;
  try {
    const document = new DOMParser({ locator: false, onError, normalizeLineEndings }).parseFromString(text, 'text/xml');
    root = document.documentElement;
    for (let node = document.firstChild; node !== null; node = node.nextSibling)
      if (node !== root && node.nodeType !== kinds.comment && !isDeclaration(node))
        throw new XmlError('Something beside the root element');
  } catch (error) {
    throw error instanceof XmlError ? error : new XmlError('Not well formed');
  }
  if (root === null) throw new XmlError('No element');
  return convert(root, new Map(), 1, { nodes: maximumNodes });
};

const isDeclaration = (node: Node): boolean =>
  (node.nodeName === 'xml' && node.previousSibling === null) || (node.nodeValue ?? 'x').trim() === '';

/** The child elements, of that name in that namespace when told. */
export const elementsOf = (element: XmlElement, namespace?: string, localName?: string): XmlElement[] =>
  element.children
    .filter((child) => typeof child !== 'string')
    .filter((child) => namespace === undefined || child.namespace === namespace)
    .filter((child) => localName === undefined || child.localName === localName);

/** The only child element of that name. Throws XmlError when there is none or more. */
export const onlyElement = (element: XmlElement, namespace: string, localName: string): XmlElement => {
  const [found, ...more] = elementsOf(element, namespace, localName);
  if (found === undefined || more.length > 0) throw new XmlError(`Not one ${localName} in ${element.localName}`);
  return found;
};

/** The text of an element that has no elements in it, trimmed. Throws XmlError when it has. */
export const textOfElement = (element: XmlElement): string => {
  if (element.children.some((child) => typeof child !== 'string'))
    throw new XmlError(`${element.localName} is not text alone`);
  return element.children.join('').trim();
};

/** The value of an attribute without a namespace. */
export const attributeOf = (element: XmlElement, localName: string): string | undefined =>
  element.attributes.find((attribute) => attribute.namespace === '' && attribute.localName === localName)?.value;

/** The element and every element in it, in the order of the document. */
export const allElements = (element: XmlElement): XmlElement[] => [
  element,
  ...elementsOf(element).flatMap((child) => allElements(child)),
];
