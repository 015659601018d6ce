import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PdfShape, signedPdf } from '../../test/signed-pdf.ts';
import { octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, concat, utf8 } from '../bytes.ts';
import { isPdf, PdfError, readPdfSignatures } from './pades.ts';

// What a signature says is not looked at here: any element will do.
const cms = sequence(octetString(new Uint8Array(300).fill(5)));
const small = sequence();
const signing = async (): Promise<Bytes> => cms;
const pdf = (shape: PdfShape = {}): Promise<Bytes> => signedPdf(signing, shape);

test('a signature is found, with all that it signs', async () => {
  let given = utf8('');
  const file = await signedPdf(async (signed) => {
    given = signed;
    return cms;
  });
  const [signature, ...others] = readPdfSignatures(file);

  expect(others).toEqual([]);
  expect(signature).toMatchObject({ kind: 'cms', cms, coversWholeFile: true });
  expect(signature?.signed()).toEqual(given);
});

test('what was added after signing is told', async () => {
  const file = concat(await pdf(), utf8('2 0 obj\n<< >>\nendobj\n'));

  expect(readPdfSignatures(file)).toMatchObject([{ kind: 'cms', coversWholeFile: false }]);
});

test('of two signatures the second covers the file with the first', async () => {
  const once = await pdf();
  const twice = await signedPdf(async () => small, { subFilter: 'adbe.pkcs7.detached' }, once);

  expect(readPdfSignatures(twice)).toMatchObject([
    { kind: 'cms', cms, coversWholeFile: false },
    { kind: 'cms', cms: small, coversWholeFile: true },
  ]);
});

test.each([
  ['ETSI.RFC3161', 'timestamp'],
  ['adbe.x509.rsa_sha1', 'unsupported'],
  ['adbe.pkcs7.sha1', 'unsupported'],
  ['ETSI.CAdES.detached /SubFilter /ETSI.RFC3161', 'unsupported'],
])('the format %s is told as %s', async (subFilter, kind) => {
  expect(readPdfSignatures(await pdf({ subFilter }))).toMatchObject([{ kind }]);
});

test.each<[string, PdfShape]>([
  [
    'does not begin at the start of the file',
    { byteRange: (start, end, length) => `/ByteRange [1 ${start} ${end} ${length - end}]` },
  ],
  ['ends behind the file', { byteRange: (start, end, length) => `/ByteRange [0 ${start} ${end} ${length}]` }],
  [
    'has its parts the wrong way round',
    { byteRange: (start, end, length) => `/ByteRange [0 ${end} ${start} ${length - end}]` },
  ],
  ['is of three numbers', { byteRange: (start, end) => `/ByteRange [0 ${start} ${end}]` }],
  ['is of names', { byteRange: () => '/ByteRange [/0 /1 /2 /3]' }],
  [
    'leaves out more than /Contents',
    { byteRange: (start, end, length) => `/ByteRange [0 ${start - 3} ${end} ${length - end}]` },
  ],
  [
    'leaves out less than /Contents',
    { byteRange: (start, end, length) => `/ByteRange [0 ${start + 3} ${end} ${length - end}]` },
  ],
  ['leaves out another key', { contentsKey: '/Content ' }],
  ['is of another object', { between: 'endobj 8 0 obj ' }],
  ['lies far from /Contents', { between: ' '.repeat(20_000) }],
  ['leaves room for hidden data', { padding: utf8('hidden') }],
])('a signature whose ByteRange %s is refused', async (_, shape) => {
  const file = await pdf(shape);

  expect(() => readPdfSignatures(file)).toThrow(PdfError);
});

test('a signature that is no DER is refused', async () => {
  for (const wrong of [utf8('abc'), Uint8Array.of(0x30, 0x80, 0, 0), Uint8Array.of(0x30, 0x84, 255, 255, 255, 255)]) {
    const file = await signedPdf(async () => wrong);
    expect(() => readPdfSignatures(file)).toThrow(PdfError);
  }
});

test('text about signatures is no signature', () => {
  expect(readPdfSignatures(utf8('%PDF-1.7\n(the /ByteRange of a signature) Tj'))).toEqual([]);
});

test('more signatures than anybody makes are refused', () => {
  const file = utf8(`%PDF-1.7\n${'/ByteRange [0 1 2 3] '.repeat(40)}`);

  expect(() => readPdfSignatures(file)).toThrow(PdfError);
});

test('many large signatures are refused before they are hashed', () => {
  const file = concat(utf8(`%PDF-1.7\n${'/ByteRange [0 1 2 3] '.repeat(20)}`), new Uint8Array(14_000_000));

  expect(() => readPdfSignatures(file)).toThrow('too much to hash');
});

test('a PDF is known by its header, also behind some octets', () => {
  expect(isPdf(utf8('\n\n%PDF-1.4'))).toBe(true);
  expect(isPdf(utf8('%PFD-1.4'))).toBe(false);
});

test('nothing but a PDF error comes of a spoilt file', async () => {
  const file = await pdf({ room: 310 });
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(255), (at, value) => {
      const spoilt = file.slice();
      spoilt[at] = value;
      try {
        readPdfSignatures(spoilt);
      } catch (error) {
        expect(error).toBeInstanceOf(PdfError);
      }
    }),
    { numRuns: 1000 },
  );
});
