import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as oids from '../algorithms/oids.ts';
import { utf8 } from '../bytes.ts';
import { ManifestError, readManifest, writeManifest } from './manifest.ts';
import { readStrictXml, StrictXmlError } from './strict-xml.ts';

const digest = new Uint8Array(32).fill(7);
const manifest = (inside: string, head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'): Uint8Array =>
  utf8(
    `${head}<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${inside}</asic:ASiCManifest>`,
  );
const signature = '<asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>';
const object = (uri = 'a.txt', algorithm = 'http://www.w3.org/2001/04/xmlenc#sha256', more = ''): string =>
  `<asic:DataObjectReference URI="${uri}"><ds:DigestMethod Algorithm="${algorithm}"/><ds:DigestValue>BwcH\n BwcH</ds:DigestValue>${more}</asic:DataObjectReference>`;

test('what is written is read, and is the same every time', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }), (names) => {
      const files = names.map((name) => ({ name, mediaType: 'text/plain', sha256: digest }));
      const own = new Set(names).size === names.length && names.every((name) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(name));
      fc.pre(own);
      const written = writeManifest('META-INF/signature001.p7s', files);
      expect(written).toEqual(writeManifest('META-INF/signature001.p7s', files));
      const { signatureUri, objects } = readManifest(written);
      expect(signatureUri).toBe('META-INF/signature001.p7s');
      expect(objects.map(({ uri }) => decodeURIComponent(uri))).toEqual(names);
      expect(objects[0]).toMatchObject({ mediaType: 'text/plain', digestOid: oids.sha256, digest });
    }),
  );
});

test('a manifest as other programs write it is read', () => {
  const foreign = `\uFEFF<?xml version='1.0' encoding='utf-8'?>
    <ASiCManifest xmlns="http://uri.etsi.org/02918/v1.2.1#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
      <SigReference URI='META-INF/signature.p7s'></SigReference>
      <DataObjectReference URI="&#x430; &amp; &#1073;.pdf" Rootfile="true">
        <DigestMethod xmlns="http://www.w3.org/2000/09/xmldsig#" Algorithm="http://www.w3.org/2001/04/xmlenc#dstu7564-256"/>
        <d:DigestValue xmlns:d="http://www.w3.org/2000/09/xmldsig#">BwcH</d:DigestValue>
      </DataObjectReference>
      <ASiCManifestExtensions><Extension Critical="false"><own xmlns="urn:own">text</own></Extension></ASiCManifestExtensions>
    </ASiCManifest>
  `;

  expect(readManifest(utf8(foreign))).toEqual({
    signatureUri: 'META-INF/signature.p7s',
    objects: [{ uri: 'а & б.pdf', digestOid: oids.kupyna256, digest: new Uint8Array(3).fill(7) }],
  });
});

test('an unknown digest is told, not guessed', () => {
  const { objects } = readManifest(manifest(signature + object('a', 'http://www.w3.org/2000/09/xmldsig#sha1')));

  expect(objects[0]?.digestOid).toBeUndefined();
});

test.each([
  ['no signature', manifest(object())],
  ['two signatures', manifest(signature + signature + object())],
  ['no files', manifest(signature)],
  ['a file twice', manifest(signature + object() + object())],
  ['an empty name', manifest(signature + object(''))],
  ['an unknown element', manifest(`${signature}${object()}<asic:Other/>`)],
  ['a digest that is not base64', manifest(signature + object().replace('BwcH', 'Bw?H'))],
  ['a reference without its digest', manifest(`${signature}<asic:DataObjectReference URI="a"/>`)],
  ['something after the digest', manifest(signature + object('a', 'b', '<ds:DigestValue>BwcH</ds:DigestValue>'))],
  [
    'a critical extension',
    manifest(
      `${signature}${object()}<asic:ASiCManifestExtensions><asic:Extension Critical="true"/></asic:ASiCManifestExtensions>`,
    ),
  ],
  [
    'an extension that does not say',
    manifest(
      signature +
        object('a', 'b', '<asic:DataObjectReferenceExtensions><asic:Extension/></asic:DataObjectReferenceExtensions>'),
    ),
  ],
  ['another root', utf8('<ASiCManifest xmlns="urn:other"/>')],
  ['no XML', utf8('Кобзар')],
])('a manifest with %s is refused', (_, bytes) => {
  expect(() => readManifest(bytes)).toThrow(ManifestError);
});

test.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
  ['an entity', '<a>&e;</a>'],
  ['a bare ampersand', '<a b="c & d"/>'],
  ['a comment', '<a><!-- b --></a>'],
  ['an instruction', '<a><?b c?></a>'],
  ['CDATA', '<a><![CDATA[b]]></a>'],
  ['another encoding', '<?xml version="1.0" encoding="windows-1251"?><a/>'],
  ['XML 1.1', '<?xml version="1.1"?><a/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['an undeclared prefix', '<b:a/>'],
  ['tags that do not match', '<a><b></a></b>'],
  ['no end', '<a><b/>'],
  ['two roots', '<a/><b/>'],
  ['text around the root', 'c<a/>'],
  ['text between elements', '<a>b<c/></a>'],
  ['a null character', '<a>\u0000</a>'],
  ['a reference to a null character', '<a>&#0;</a>'],
  ['a reference to half a character', '<a>&#xD800;</a>'],
  ['a reference beyond Unicode', '<a>&#x110000;</a>'],
  ['elements too deep', '<a>'.repeat(5000)],
  ['too many elements', `<a>${'<b/>'.repeat(20_000)}</a>`],
  ['too many attributes', `<a ${Array.from({ length: 40 }, (_, index) => ` b${index}=""`).join('')}/>`],
  [
    'too many prefixes',
    Array.from(
      { length: 5 },
      (_, n) => `<a ${Array.from({ length: 20 }, (__, m) => ` xmlns:b${n}-${m}=""`).join('')}>`,
    ).join(''),
  ],
  ['too much', ' '.repeat(1_100_000)],
])('XML with %s is refused', (_, text) => {
  expect(() => readStrictXml(utf8(text))).toThrow(StrictXmlError);
});

test('octets that are not UTF-8 are refused', () => {
  expect(() => readStrictXml(Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e))).toThrow(StrictXmlError);
});

test('nothing but a manifest error comes of a spoilt manifest', () => {
  const whole = manifest(signature + object());
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
      const spoilt = whole.slice(0, cut ? at : whole.length);
      if (!cut) spoilt[at] = value;
      try {
        readManifest(spoilt);
      } catch (error) {
        expect(error).toBeInstanceOf(ManifestError);
      }
    }),
    { numRuns: 3000 },
  );
});
