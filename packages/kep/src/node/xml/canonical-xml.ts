import { type Bytes, utf8 } from '../../bytes.ts';
import { type XmlAttribute, type XmlElement, XmlError } from './parse-xml.ts';

/** Canonicalization methods that are read, by their identifiers; comments are left out by both. */
export const canonicalizations = {
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  inclusive: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
} as const;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const valueEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (found) => textEscapes[found] ?? found);
const escapeValue = (text: string): string => text.replace(/[&<"\t\n\r]/g, (found) => valueEscapes[found] ?? found);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byName = (a: XmlAttribute, b: XmlAttribute): number =>
  compare(a.namespace, b.namespace) || compare(a.localName, b.localName);

const qualified = ({ prefix, localName }: { readonly prefix: string; readonly localName: string }): string =>
  prefix === '' ? localName : `${prefix}:${localName}`;

/** Prefixes that the element itself or one of its attributes bears (Exclusive XML Canonicalization §1.1). */
const utilized = ({ prefix, attributes }: XmlElement): Set<string> =>
  new Set([prefix, ...attributes.map((attribute) => attribute.prefix).filter((used) => used !== '')]);

interface Manner {
  readonly exclusive: boolean;
  readonly without: XmlElement | undefined;
}

const render = (element: XmlElement, rendered: ReadonlyMap<string, string>, manner: Manner, out: string[]): void => {
  const prefixes = manner.exclusive ? utilized(element) : new Set(['', ...element.scope.keys()]);
  prefixes.delete('xml');
  const declared = [...prefixes]
    .map((prefix) => [prefix, element.scope.get(prefix) ?? ''] as const)
    .filter(([prefix, namespace]) => (rendered.get(prefix) ?? '') !== namespace)
    .toSorted(([a], [b]) => compare(a, b));
  const name = qualified(element);
  out.push('<', name);
  for (const [prefix, namespace] of declared)
    out.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapeValue(namespace), '"');
  for (const attribute of element.attributes.toSorted(byName))
    out.push(' ', qualified(attribute), '="', escapeValue(attribute.value), '"');
  out.push('>');
  const below = declared.length === 0 ? rendered : new Map([...rendered, ...declared]);
  for (const child of element.children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else if (child !== manner.without) render(child, below, manner, out);
  }
  out.push('</', name, '>');
};

/**
 * The canonical octets of an element and what is in it, without comments and without one element where told: Exclusive
 * XML Canonicalization 1.0 (no list of inclusive prefixes) or Canonical XML 1.0. `ancestors` are those above it in its
 * document. Throws XmlError for another method, and for attributes of xml: above, which only the inclusive one inherits.
 */
export const canonicalXml = (
  element: XmlElement,
  method: string,
  { without, ancestors = [] }: { readonly without?: XmlElement; readonly ancestors?: readonly XmlElement[] } = {},
): Bytes => {
  const exclusive = method === canonicalizations.exclusive;
  if (!exclusive && method !== canonicalizations.inclusive) throw new XmlError('An unknown canonicalization');
  const inherits = ancestors.some(({ attributes }) => attributes.some(({ namespace }) => namespace === xmlNamespace));
  if (!exclusive && inherits) throw new XmlError('Attributes of xml: are inherited');
  const out: string[] = [];
  render(element, new Map(), { exclusive, without }, out);
  return utf8(out.join(''));
};
