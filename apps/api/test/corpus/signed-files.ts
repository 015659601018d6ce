import { asicManifestOf, writeAsice } from '@cabinet/kep/asice/asice';
import { toBase64, utf8 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import type { IssuedUser } from '@cabinet/kep/testing/issue-user';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';
import type { CorpusFile } from './corpus-file.ts';
import { pdfStream, rawPdf } from './pdfs.ts';
import { signedPdfOf } from './signed-pdf.ts';
import { zipOf } from './zip.ts';

const newSigner = async (): Promise<IssuedUser> => {
  const centre = await createTestCentre({ name: 'Проба', baseUrl: 'http://127.0.0.1:9', now: () => new Date() });
  return centre.issueUser({ surname: 'Коваленко', givenName: 'Марія', kind: 'dstu' });
};

let made: Promise<IssuedUser> | undefined;
const signer = (): Promise<IssuedUser> => (made ??= newSigner());

type Octets = Uint8Array<ArrayBuffer>;
interface InFile {
  readonly name: string;
  readonly content: Octets;
}

const octets = (bytes: Buffer): Octets => new Uint8Array(bytes);

/** A signature over these octets, with them or apart from them, by `by` or by somebody. */
export const signedWith = async (content: Octets, detached: boolean, by?: IssuedUser): Promise<Buffer> => {
  const { key, certificate } = by ?? (await signer());
  return Buffer.from(await signCades({ key, certificate, content, detached }));
};

/** An ASiC-E of these files. */
export const containerOf = async (files: readonly InFile[], by?: IssuedUser): Promise<Buffer> => {
  const signature = octets(await signedWith(await asicManifestOf(files), true, by));
  return Buffer.from(await writeAsice({ files, signature }));
};

const program = Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(900)]);
const xml = utf8('<?xml version="1.0" encoding="windows-1251"?><declar><title>\u0431</title></declar>');
const pdf = octets(rawPdf());
const asicType = { name: 'mimetype', content: 'application/vnd.etsi.asic-e+zip' };
const signature = { name: 'META-INF/signature001.p7s', content: 'підпис' };
const scripted = octets(rawPdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }));
const pemOf = (bytes: Buffer): Buffer =>
  Buffer.from(`-----BEGIN CMS-----\n${toBase64(octets(bytes)).replaceAll(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`);

export const honestSignedFiles: readonly CorpusFile[] = [
  { title: 'a signature with its pdf', expected: 'p7s', bytes: () => signedWith(pdf, false) },
  { title: 'a signature with its xml of a registry', expected: 'p7s', bytes: () => signedWith(xml, false) },
  { title: 'a signature apart from its document', expected: 'p7s', bytes: () => signedWith(pdf, true) },
  { title: 'a signature in lines of PEM', expected: 'p7s', bytes: async () => pemOf(await signedWith(pdf, true)) },
  {
    title: 'a container of a pdf, xml and words',
    expected: 'asice',
    bytes: () =>
      containerOf([
        { name: 'договір.pdf', content: pdf },
        { name: 'дані/форма.xml', content: xml },
        { name: 'лист.txt', content: utf8('Вітаю!\r\nДодаю договір.') },
      ]),
  },
  {
    title: 'a container of one file',
    expected: 'asics',
    bytes: async () =>
      zipOf([
        { name: 'лист.txt', content: 'Вітаю!' },
        { name: 'META-INF/signature.p7s', content: await signedWith(utf8('Вітаю!'), true) },
      ]),
  },
  {
    title: 'a signed pdf',
    expected: 'pdf',
    bytes: () => signedPdfOf((content) => signedWith(octets(Buffer.from(content)), true)),
  },
];

export const hostileSignedFiles: readonly CorpusFile[] = [
  {
    title: 'a signature cut in the middle',
    expected: 'documents.signed_damaged',
    bytes: async () => {
      const whole = await signedWith(pdf, false);
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    title: 'a signature with a program behind it',
    expected: 'documents.signed_damaged',
    bytes: async () => Buffer.concat([await signedWith(pdf, true), program]),
  },
  { title: 'a signed program', expected: 'documents.signed_content', bytes: () => signedWith(octets(program), false) },
  {
    title: 'a signed web page',
    expected: 'documents.signed_content',
    bytes: () => signedWith(utf8('<!doctype html><script>alert(1)</script>'), false),
  },
  {
    title: 'a signed pdf with a script',
    expected: 'documents.signed_content',
    bytes: () => signedWith(scripted, false),
  },
  {
    title: 'a signature within a signature',
    expected: 'documents.signed_content',
    bytes: async () => signedWith(octets(await signedWith(pdf, false)), false),
  },
  {
    title: 'a container with a program called pdf',
    expected: 'documents.signed_program',
    bytes: () => containerOf([{ name: 'рахунок.pdf', content: octets(program) }]),
  },
  {
    title: 'a container with a script of words alone',
    expected: 'documents.signed_program',
    bytes: () => containerOf([{ name: 'рахунок.bat', content: utf8('del *.*') }]),
  },
  {
    title: 'a container with an xml that is a page',
    expected: 'documents.signed_inside',
    bytes: () =>
      containerOf([{ name: 'a.xml', content: utf8('<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"/>') }]),
  },
  {
    title: 'a container with an archive',
    expected: 'documents.signed_inside',
    bytes: () => containerOf([{ name: 'усе.pdf', content: octets(zipOf([{ name: 'a.txt', content: 'а' }])) }]),
  },
  {
    title: 'a container that hides a program beside the signature',
    expected: 'documents.signed_program',
    bytes: () => zipOf([asicType, signature, { name: 'META-INF/readme', content: program }].toReversed()),
  },
  {
    title: 'a container that unpacks to 64 MiB',
    expected: 'documents.signed_too_large',
    bytes: () => zipOf([signature, { name: 'a.txt', content: Buffer.alloc(64 * 1024 * 1024, 'а') }]),
  },
  {
    title: 'a container that hides its size',
    expected: 'documents.signed_damaged',
    bytes: () => zipOf([signature, { name: 'a.txt', content: Buffer.alloc(40 * 1024 * 1024), claimedSize: 9 }]),
  },
  {
    title: 'a container of a thousand files',
    expected: 'documents.signed_too_large',
    bytes: () => zipOf([signature, ...Array.from({ length: 1000 }, (_, at) => ({ name: `${at}.txt`, content: 'а' }))]),
  },
  {
    title: 'a container whose file leads out of its folder',
    expected: 'documents.signed_damaged',
    bytes: () => zipOf([signature, { name: '../../etc/cron.d/a', content: 'а' }]),
  },
  {
    title: 'a container with a link',
    expected: 'documents.signed_damaged',
    bytes: () => zipOf([signature, { name: 'a.txt', content: '/etc/passwd', mode: 0o120777 }]),
  },
  {
    title: 'a pdf of 4 MiB with thirty places of signatures',
    expected: 'documents.signed_too_large',
    bytes: () => rawPdf({ objects: ['/ByteRange '.repeat(30), pdfStream('', ' '.repeat(4 * 1024 * 1024), false)] }),
  },
  {
    title: 'a container without a signature',
    expected: 'documents.signed_damaged',
    bytes: () =>
      zipOf([
        { name: 'a.txt', content: 'а' },
        { name: 'META-INF/signature.txt', content: 'а' },
      ]),
  },
];
