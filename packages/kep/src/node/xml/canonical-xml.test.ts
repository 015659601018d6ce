import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../bytes.ts';
import { canonicalizations, canonicalXml } from './canonical-xml.ts';
import { elementsOf, parseXml, type XmlElement } from './parse-xml.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const first = (element: XmlElement): XmlElement => {
  const [child] = elementsOf(element);
  if (child === undefined) throw new Error('no child');
  return child;
};

// Expected values by libxml2 (lxml 6.1.3), except where a section of a standard is named.
test.for<[string, string, string, string]>([
  [
    'attributes and declarations are put in order',
    '<a:e xmlns:b="urn:1" z="1" b:y="2" xmlns:a="urn:2" a:x="3" xmlns="urn:0"/>',
    '<a:e xmlns:a="urn:2" xmlns:b="urn:1" z="1" b:y="2" a:x="3"></a:e>',
    '<a:e xmlns="urn:0" xmlns:a="urn:2" xmlns:b="urn:1" z="1" b:y="2" a:x="3"></a:e>',
  ],
  [
    'characters are written in one way',
    '<e a="&lt;&#10;&#9;&quot;&apos;>">&#13;\r\n&gt;&amp;"<![CDATA[<x>]]><!-- no --></e>',
    '<e a="&lt;&#xA;&#x9;&quot;\'>">&#xD;\n&gt;&amp;"&lt;x&gt;</e>',
    '<e a="&lt;&#xA;&#x9;&quot;\'>">&#xD;\n&gt;&amp;"&lt;x&gt;</e>',
  ],
  [
    'a namespace is declared where it is used, or where it is in scope',
    '<e xmlns:a="urn:1"><f/><a:g/><a:g xmlns:a="urn:2"><a:h xmlns:a="urn:2"/></a:g></e>',
    '<e><f></f><a:g xmlns:a="urn:1"></a:g><a:g xmlns:a="urn:2"><a:h></a:h></a:g></e>',
    '<e xmlns:a="urn:1"><f></f><a:g></a:g><a:g xmlns:a="urn:2"><a:h></a:h></a:g></e>',
  ],
  [
    'the default namespace is taken back where it was given',
    '<e xmlns="urn:1"><f xmlns=""><g/></f></e>',
    '<e xmlns="urn:1"><f xmlns=""><g></g></f></e>',
    '<e xmlns="urn:1"><f xmlns=""><g></g></f></e>',
  ],
  [
    'characters that XML 1.1 ends lines with are left as they are',
    '<e>\u0085\u2028</e>',
    '<e>\u0085\u2028</e>',
    '<e>\u0085\u2028</e>',
  ],
])('%s', ([, xml, exclusive, inclusive]) => {
  const root = parseXml(utf8(xml));
  expect(text(canonicalXml(root, canonicalizations.exclusive))).toBe(exclusive);
  expect(text(canonicalXml(root, canonicalizations.inclusive))).toBe(inclusive);
});

test('a part keeps the namespaces in scope by the inclusive method and those it uses by the exclusive one', () => {
  // Exclusive XML Canonicalization §2.2: the example that the method was made for.
  const xml =
    '<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org"><n1:elem2 xmlns:n1="http://example.net" xml:lang="en">' +
    '<n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2></n0:local>';
  const root = parseXml(utf8(xml));
  const part = first(root);
  expect(text(canonicalXml(part, canonicalizations.inclusive, { ancestors: [root] }))).toBe(
    '<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" xml:lang="en"><n3:stuff></n3:stuff></n1:elem2>',
  );
  expect(text(canonicalXml(part, canonicalizations.exclusive, { ancestors: [root] }))).toBe(
    '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>',
  );
});

test('attributes of xml: that a part would inherit are refused by the inclusive method', () => {
  const root = parseXml(utf8('<e xml:lang="uk"><f/></e>'));
  expect(() => canonicalXml(first(root), canonicalizations.inclusive, { ancestors: [root] })).toThrow('inherited');
});

test.for([
  ['a document type', '<!DOCTYPE e><e/>'],
  ['entities', '<!DOCTYPE e [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><e>&b;</e>'],
  ['an external entity', '<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]><e>&x;</e>'],
  ['an entity that is not of XML', '<e>&nbsp;</e>'],
  ['an element that is not closed', '<e><f></e>'],
  ['two roots', '<e/><f/>'],
  ['text after the root', '<e/>x'],
  ['the same attribute twice', '<e a="1" a="2"/>'],
  ['a prefix that is not declared', '<a:e/>'],
  ['an attribute without quotes', '<e a=1/>'],
  ['nothing', ''],
  ['another encoding', '<?xml version="1.0" encoding="windows-1251"?><e/>'],
  ['a processing instruction', '<e><?php x?></e>'],
  ['61 levels', `${'<e>'.repeat(61)}${'</e>'.repeat(61)}`],
])('%s is not read', ([, xml = '']) => {
  expect(() => parseXml(utf8(xml))).toThrow(expect.objectContaining({ name: 'XmlError' }));
});

test('octets that are not UTF-8 are not read', () => {
  expect(() => parseXml(Uint8Array.of(0x3c, 0x65, 0x3e, 0xff, 0x3c, 0x2f, 0x65, 0x3e))).toThrow('Not UTF-8');
});

const prefix = fc.constantFrom('', 'a', 'b');
const namespace = fc.constantFrom('urn:1', 'urn:2');
const value = fc.string({ unit: 'grapheme', maxLength: 6 });
const escaped = (text: string): string => [...text].map((character) => `&#${character.codePointAt(0)};`).join('');
// Without U+FFFD: the parser takes it for the trace of a wrong encoding.
const isXml = (text: string): boolean => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]*$/u.test(text);
const element = (inside: fc.Arbitrary<string[]>): fc.Arbitrary<string> =>
  fc
    .tuple(prefix, namespace, fc.option(value.filter(isXml)), inside, value.filter(isXml))
    .map(([used, uri, attribute, children, content]) => {
      const declared = used === '' ? `xmlns="${uri}"` : `xmlns:${used}="${uri}"`;
      const name = used === '' ? 'e' : `${used}:e`;
      const attributes = attribute === null ? '' : ` k="${escaped(attribute)}"`;
      return `<${name} ${declared}${attributes}>${escaped(content)}<!-- c -->${children.join('')}</${name}>`;
    });
const document = fc.letrec<{ node: string; leaf: string; tree: string }>((tie) => ({
  leaf: element(fc.constant([])),
  tree: element(fc.array(tie('node'), { maxLength: 3 })),
  node: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tree')),
})).tree;

test('canonical XML reads as what it was made of, and is its own canonical form', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(...Object.values(canonicalizations)), (xml, method) => {
      const once = canonicalXml(parseXml(utf8(xml)), method);
      expect(text(canonicalXml(parseXml(once), method))).toBe(text(once));
    }),
    { numRuns: 300 },
  );
});

test('hostile octets are read or refused with an error of ours', () => {
  const seed = utf8('<?xml version="1.0"?><a:e xmlns:a="urn:1" k="&lt;"><![CDATA[x]]><!-- c --><f/>&#13;</a:e>');
  const change = fc.record({ at: fc.nat(seed.length - 1), octet: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = seed.slice();
      for (const { at, octet } of changes) bytes[at] = octet;
      try {
        parseXml(bytes);
      } catch (error) {
        expect(error).toMatchObject({ name: 'XmlError' });
      }
    }),
    { numRuns: 3000 },
  );
});
