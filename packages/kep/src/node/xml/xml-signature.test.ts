import { expect, test } from 'vitest';
import { type Bytes, fromBase64, utf8 } from '../../bytes.ts';
import { writeCertificate } from '../../testing/certificate-writer.ts';
import { distinguishedName } from '../../testing/name-writer.ts';
import { publicKeyInfo } from '../../testing/public-key-writer.ts';
import { createDstuKey, createEcdsaKey, createRsaKey, type TestKey } from '../../testing/test-keys.ts';
import { type ListSigner, signXml } from '../../testing/trust-list-writer.ts';
import { type Certificate, parseCertificate } from '../../x509/certificate.ts';
import { sha256Of } from '../sha256.ts';
import { elementsOf, textOfElement } from './parse-xml.ts';
import { verifyEnvelopedSignature } from './xml-signature.ts';

const content = `<list xmlns="urn:list" Id="list"><name a="1">Перелік</name></list>`;

interface Signer {
  readonly key: TestKey;
  readonly certificate: Certificate;
}

const certified = async (key: TestKey, commonName = 'Підписувач переліку'): Promise<Certificate> => {
  const name = distinguishedName({ commonName, country: 'UA' });
  const [notBefore, notAfter] = [new Date('2026-01-01T00:00:00Z'), new Date('2030-01-01T00:00:00Z')];
  const spki = publicKeyInfo(key);
  return parseCertificate(
    await writeCertificate({ serial: 7n, issuer: name, subject: name, notBefore, notAfter, spki, issuerKey: key }),
  );
};

const key = createDstuKey();
const signer: Signer = { key, certificate: await certified(key) };
const pins = (...certificates: readonly Certificate[]): ReadonlySet<string> => new Set(certificates.map(sha256Of));

const signed = (options: Partial<ListSigner> = {}): Promise<Bytes> => signXml(content, { ...signer, ...options });

const edited = async (edit: (xml: string) => string, options?: Partial<ListSigner>): Promise<Bytes> => {
  const before = new TextDecoder().decode(await signed(options));
  const after = edit(before);
  expect(after).not.toBe(before);
  return utf8(after);
};

const refusal = async (document: Bytes, pinned = pins(signer.certificate)): Promise<string> => {
  try {
    await verifyEnvelopedSignature(document, pinned);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
};

test.for<[string, () => Promise<TestKey> | TestKey]>([
  ['DSTU 4145 with GOST 34.311', () => createDstuKey()],
  ['DSTU 4145 with Kupyna', () => createDstuKey('m257', 'kupyna256')],
  ['ECDSA on P-256', () => createEcdsaKey('P-256')],
  ['ECDSA on P-384', () => createEcdsaKey('P-384')],
  ['ECDSA on P-521', () => createEcdsaKey('P-521')],
  ['RSA', () => createRsaKey()],
])('%s of a pinned signer is good, by XAdES and by XML-DSig alone', async ([, create]) => {
  const made = await create();
  const certificate = await certified(made);
  for (const plain of [false, true]) {
    const document = await signed({ key: made, certificate, plain });
    const found = await verifyEnvelopedSignature(document, pins(certificate));
    expect(found.signerSha256).toBe(sha256Of(certificate));
    expect(elementsOf(found.signed).map(textOfElement)).toEqual(['Перелік']);
  }
});

test('the inclusive canonicalization is read too', async () => {
  expect(await refusal(await signed({ canonicalization: 'inclusive' }))).toBe('accepted');
});

test('a signer who is not pinned is refused, however good the signature', async () => {
  expect(await refusal(await signed(), pins())).toBe('The signer is not pinned');
});

test('a pinned certificate beside the signature of another key is refused', async () => {
  const other = createDstuKey();
  expect(await refusal(await signed({ key: other }))).toBe('The signature is not of this signer');
});

test('two certificates of one key cannot be exchanged: the signed properties name theirs', async () => {
  const second = await certified(key, 'Той самий ключ');
  const [mine, theirs] = [signer.certificate, second].map(({ der }) => Buffer.from(der).toString('base64'));
  const document = await edited((xml) => xml.replace(`>${mine}<`, `>${theirs}<`));
  expect(await refusal(document, pins(second))).toBe('The signed properties name another certificate');
});

test.for<[string, (xml: string) => string, string]>([
  ['other text', (xml) => xml.replace('Перелік', 'Перелик'), 'What was signed is something else'],
  ['another attribute', (xml) => xml.replace('a="1"', 'a="2"'), 'What was signed is something else'],
  ['an element more', (xml) => xml.replace('</name>', '</name><name/>'), 'What was signed is something else'],
  ['another signing time', (xml) => xml.replace('2026-01-01T', '2026-01-02T'), 'What was signed is something else'],
  ['another signed info', (xml) => xml.replace('URI=""', 'URI="" Id="x"'), 'The signature is not of this signer'],
  ['a document type', (xml) => `<!DOCTYPE list [<!ENTITY e "x">]>${xml}`, 'A document type'],
  ['a processing instruction', (xml) => xml.replace('<name', '<?pi x?><name'), 'A processing instruction or an entity'],
  ['an instruction before the root', (xml) => `<?xml-stylesheet href="x"?>${xml}`, 'Something beside the root element'],
  ['no signature', (xml) => xml.replace(/<ds:Signature .*<\/ds:Signature>/, ''), 'Not one signature'],
  ['two signatures', (xml) => xml.replace(/(<ds:Signature .*<\/ds:Signature>)/, '$1$1'), 'Not one signature'],
  [
    'the signed document wrapped into another',
    (xml) => `<list xmlns="urn:list"><name>Інший</name>${xml}</list>`,
    'The signature is not in the root element',
  ],
  [
    'the signature moved out, the signed document kept inside',
    (xml) => {
      const [signature = ''] = /<ds:Signature .*<\/ds:Signature>/.exec(xml) ?? [];
      return `<list xmlns="urn:list"><name>Інший</name>${xml.replace(signature, '')}${signature}</list>`;
    },
    'What was signed is something else',
  ],
  [
    'a second element with the identifier of the signed properties',
    (xml) => xml.replace('<xades:QualifyingProperties ', '<x Id="signed-properties"/><xades:QualifyingProperties '),
    'The signed properties are not the ones referred to',
  ],
])('%s is refused', async ([, edit, why]) => {
  expect(await refusal(await edited(edit))).toBe(why);
});

const canonicalTransform = '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>';
const xpathTransform = '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>';

test.for<[string, (info: string) => string, string]>([
  [
    'a digest by SHA-1',
    (info) => info.replaceAll('2001/04/xmlenc#gost34311', '2000/09/xmldsig#sha1'),
    'A digest that is not on the list',
  ],
  [
    'a signature by SHA-1',
    (info) => info.replace('2001/04/xmldsig-more#dstu4145-gost34311', '2000/09/xmldsig#rsa-sha1'),
    'A signature algorithm that is not on the list',
  ],
  [
    'an algorithm of another key',
    (info) => info.replace('dstu4145-gost34311', 'rsa-sha256'),
    'The signature is not of this signer',
  ],
  ['a reference to a part', (info) => info.replace('URI=""', 'URI="#list"'), 'Not one reference to the document'],
  ['a reference to nothing', (info) => info.replace('URI=""', ''), 'Not one reference to the document'],
  [
    'two references to the document',
    (info) => info.replace(/(<ds:Reference URI="".*?<\/ds:Reference>)/, '$1$1'),
    'Not one reference to the document',
  ],
  [
    'a reference to something outside',
    (info) =>
      info.replace(/(<ds:Reference URI="")(.*?<\/ds:Reference>)/, '$1$2<ds:Reference URI="http://a.example/"$2'),
    'References to something else',
  ],
  [
    'a transform that selects',
    (info) => info.replace(canonicalTransform, xpathTransform + canonicalTransform),
    'More transforms than a canonicalization',
  ],
  [
    'a transform in place of the canonicalization',
    (info) => info.replace(canonicalTransform, xpathTransform),
    'An unknown canonicalization',
  ],
  [
    'a canonicalization with a list of prefixes',
    (info) => info.replace(canonicalTransform, canonicalTransform.replace('/>', '><ds:x/></ds:Transform>')),
    'Transform has parameters',
  ],
  [
    'a signature that is not enveloped',
    (info) => info.replace('<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>', ''),
    'Not signed as an enveloped signature',
  ],
])('%s is refused although the pinned signer signed it', async ([, edit, why]) => {
  const change = (info: string): string => {
    const after = edit(info);
    expect(after).not.toBe(info);
    return after;
  };
  expect(await refusal(await signed({ edit: change }))).toBe(why);
});

test('a comment inside the text divides nothing: what is read is what was hashed', async () => {
  const document = await edited((xml) => xml.replace('Перелік', 'Пере<!-- x -->лік'));
  const { signed: root } = await verifyEnvelopedSignature(document, pins(signer.certificate));
  expect(elementsOf(root).map(textOfElement)).toEqual(['Перелік']);
});

// Written by xml-crypto 6.3.2, whose canonicalization and signature are not ours.
const otherProgram = {
  list: `<?xml version="1.0" encoding="UTF-8"?>
<!-- of another program -->
<tsl:List xmlns:tsl="http://uri.etsi.org/02231/v2#" xmlns:unused="urn:unused" b="2" a="1 &amp; &quot;&#10;"><tsl:Name xml:lang="uk">Перелік &lt;довіри&gt;<!-- gone --> тут</tsl:Name><Plain xmlns=""><![CDATA[a<b]]></Plain>`,
  certificate: [
    'MIIDNTCCAh2gAwIBAgIUcamqs5e3fB5plZx0CkE1ZhkSpkAwDQYJKoZIhvcNAQELBQAwKTEnMCUGA1UEAwweTGlzdCBzaWduZXIgb2YgYW5vdG',
    'hlciBwcm9ncmFtMCAXDTI2MTEyMzAxMjMxOVoYDzIwNTEwNzE1MDEyMzE5WjApMScwJQYDVQQDDB5MaXN0IHNpZ25lciBvZiBhbm90aGVyIHBy',
    'b2dyYW0wggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDFZcrPu+YJqQdW4RKb6auOK0WqCH6bzUofAbeFEXnF1zWH2ELL01r1rDvams',
    'LoswRl10KIzmAwSlVBxumokLhnkbCovSRXoP1MPa91BankwEoVVhMf+uc3FBoE6pEJet+faRM18qK3mVXdupZt+0duNrKs74Agevpr9VcvfVZR',
    'rpG3FLVu4FrpFeNqEhTQIBVCyoZk+bSPT9skmTLSpOa6N74W4AgxQjurM1tSyUvcyI4cuCUs33BRxI0Y18SbD9fhgSV0hWVkBusYGOkgXfpl52',
    'akaAPncL/S8hrB7BZ4bblIorCO3XWdeXvHpkqgfRwRFZT+SHN8g0yH1uygVAQRAgMBAAGjUzBRMB0GA1UdDgQWBBQ7voAHuL6z5mO547t/ikxe',
    'v3ouvDAfBgNVHSMEGDAWgBQ7voAHuL6z5mO547t/ikxev3ouvDAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQClnOtAWmmS/C',
    'sWIjwYDEIvAj5uDFELhB20VRNNs8ab6X6AgsogYqIecFDn5DTWZXGM/VQKMSlzJJ/pNW1APSZpNZn1N4TJ8mKkU8jdLk6pBR6a6eCONnUZACEo',
    'wZirHoWQhpTQTmgWpyuIw3UCPCuW3EZz/y4UrEMCu4M3r2XJiTf0oV7dSWT2y4mHYDYsixdD4NQcyYvLUds1sLuyIGyOX3DXRmi4RdOhXu29Lr',
    'CTWK7LbKiUIsuiqkZ336L0OeYt/Z3KvqOtybP+4/tTGy+jHzqgAAcLeSIzlPPqagkX+H80mpG+yXotNjKXvz7Ax7iRRUrshKL5RFZYF617YP8V',
  ].join(''),
  exclusive: {
    method: 'http://www.w3.org/2001/10/xml-exc-c14n#',
    digest: 'QMaSgdJ1W+HJiNiwBK3dyujkf+nQtoV5iFeUeqh9stg=',
    value: [
      'XKzYnOOmFlRGCeGk9PjsrLnL6ul9YDR6S5K9HLqnPbgJzGTnIzVuW5XSW0M5PFM7UqUNLdMu1ETt19GSQRrD6CnwUVTRwk4QSbnPR6CEVWJ7da',
      '6HKpa52UmAyMKwAF8u8PKimz5eb4WbcDgArlNTzAINI7lciS0syhm1zx7bbaUO2z0QlnR+HbaLBYYaGIWo7VWjKWXzctX2jP9Isxamhm7yCuYz',
      'g1Scur8j9cEg5WtGRJH+ay9ExCXXaP0qcGgWiBZa9T1rPP2BR2UpUhjWPjeEIZc+efxt9hTgP1fRY9lZ5/PajL3pBkk7J0O2fNXkyW++8T/G53',
      'Lu6IoL3BO/Xw==',
    ].join(''),
  },
  inclusive: {
    method: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
    digest: 'q66o5I19nw9tKBs1pxJ1siKIg/3qpLHLUm6aPbY990w=',
    value: [
      'vB3ALF5eCrJfta16qTTBLseg3iQxkDTKMElHYXzSCb15OzjBycza3G3lndOcb0N3mFge7z0vRCnfrG5DCHgvFP2IlaM/g3ffbNO3d5R0tLJ5x5',
      'AH6CdYDzNW7u9GgfznXNUi04eYG/thH0h4an3gP1Wju5KJ5UouxwE1jH6s5vJ+uc4cMtLkpoaLIGA6eLy/0e1ARGgmm3RKBYUSqXDGnU43hukS',
      '0/BNnhURMemdXYESS4BT2f7tt0wV7n20V1O5V6mDLIDHbQZMZ3oGsw+9U0MwcxTZRhYGwshKy55Jxc9WHYCkNCAGJsbJOu9A8Jnyi7kl+ZRSw6',
      'nHbnBqUpOcKg==',
    ].join(''),
  },
};

test.for(['exclusive', 'inclusive'] as const)(
  'what another program signed with the %s canonicalization is good',
  async (manner) => {
    const { method, digest, value } = otherProgram[manner];
    const { list, certificate } = otherProgram;
    const document = `${list}<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${method}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI=""><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/><ds:Transform Algorithm="${method}"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature></tsl:List>`;
    const { signed: root } = await verifyEnvelopedSignature(
      utf8(document),
      pins(parseCertificate(fromBase64(certificate))),
    );
    expect(elementsOf(root).map(textOfElement)).toEqual(['Перелік <довіри> тут', 'a<b']);
  },
);
