import { expect, test } from 'vitest';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, toBase64, utf8 } from '../bytes.ts';
import { AsicError, asicManifestOf, readAsice, writeAsice } from './asice.ts';
import { ManifestError } from './manifest.ts';
import { readZip } from './zip.ts';
import { writeZip } from './zip-writer.ts';

// What a signature says is not looked at here: any octets will do.
const signature = utf8('підпис');
const files = [
  { name: 'заява №1, 50%.json', mediaType: 'application/json', content: utf8('{"а":1}') },
  { name: 'додатки/скан #2?.pdf', content: utf8('%PDF') },
];
const extended = { name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true };
const simple = { name: 'mimetype', content: utf8('application/vnd.etsi.asic-s+zip'), stored: true };

interface Reference {
  readonly uri: string;
  readonly content: Bytes;
  readonly algorithm?: string;
  readonly oid?: string;
}

const manifestOf = async (signatureUri: string, references: readonly Reference[]): Promise<Bytes> => {
  const objects = await Promise.all(
    references.map(
      async ({ uri, content, algorithm = 'http://www.w3.org/2001/04/xmlenc#sha256', oid = oids.sha256 }) => {
        const digest = toBase64(await digestOf(oid, content));
        return `<a:DataObjectReference URI="${uri}"><d:DigestMethod Algorithm="${algorithm}"/><d:DigestValue>${digest}</d:DigestValue></a:DataObjectReference>`;
      },
    ),
  );
  return utf8(
    `<a:ASiCManifest xmlns:a="http://uri.etsi.org/02918/v1.2.1#" xmlns:d="http://www.w3.org/2000/09/xmldsig#"><a:SigReference URI="${signatureUri}"/>${objects.join('')}</a:ASiCManifest>`,
  );
};

/** A container made by hand of `а.txt`, a manifest and what else is told. */
const container = async (manifest: Bytes, others: readonly { name: string; content: Bytes }[] = []): Promise<Bytes> =>
  writeZip([
    extended,
    { name: 'а.txt', content: utf8('а') },
    { name: 'META-INF/ASiCManifest.xml', content: manifest },
    { name: 'META-INF/signature.p7s', content: signature },
    ...others,
  ]);
const reference = { uri: 'а.txt', content: utf8('а') };

test('a container that is written is read: its files, its signature, and what that covers', async () => {
  const read = await readAsice(await writeAsice({ files, signature, report: { verdict: 'total-passed' } }));

  expect(read).toEqual({
    kind: 'asic-e',
    files: files.map(({ name, content }) => ({ name, content })),
    signatures: [
      {
        name: 'META-INF/signature001.p7s',
        cms: signature,
        signed: await asicManifestOf(files),
        files: files.map(({ name }) => ({ name, outcome: 'intact' })),
      },
    ],
    unread: [],
  });
});

test('the type of the container comes first in it, and the report lies beside the signature', async () => {
  const written = await writeAsice({ files, signature, report: { verdict: 'total-passed' } });

  expect(new TextDecoder().decode(written.subarray(30, 69))).toBe('mimetypeapplication/vnd.etsi.asic-e+zip');
  expect((await readZip(written)).map(({ name }) => name)).toEqual([
    'mimetype',
    ...files.map(({ name }) => name),
    'META-INF/ASiCManifest001.xml',
    'META-INF/signature001.p7s',
    'META-INF/verification-report.json',
  ]);
});

test('only the manifest of exactly these files is taken for theirs', async () => {
  const [first, second] = files;
  if (!first || !second) throw new Error('two files');
  const changed = [first, { ...second, content: utf8('%PDX') }];

  await expect(writeAsice({ files, signature, manifest: await asicManifestOf(files) })).resolves.toBeInstanceOf(
    Uint8Array,
  );
  for (const other of [changed, [first], [...files, { name: 'ще.txt', content: utf8('') }]])
    await expect(writeAsice({ files: other, signature, manifest: await asicManifestOf(files) })).rejects.toThrow(
      AsicError,
    );
  const elsewhere = await manifestOf(
    'META-INF/signature.p7s',
    files.map(({ name: uri, content }) => ({ uri, content })),
  );
  await expect(writeAsice({ files, signature, manifest: elsewhere })).rejects.toThrow(Error);
});

test.each([[], ['META-INF/signature001.p7s'], ['mimetype']])('files %j make no container', async (...names) => {
  const wrong = names.map((name) => ({ name, content: utf8('а') }));

  await expect(writeAsice({ files: wrong, signature })).rejects.toThrow(AsicError);
});

test('a changed, a missing and a strangely hashed file are told of each signature', async () => {
  const manifest = await manifestOf('META-INF/signature.p7s', [
    { uri: 'а.txt', content: utf8('інше') },
    { uri: 'немає.txt', content: utf8('а') },
    { uri: 'META-INF/signature.p7s', content: signature, algorithm: 'http://www.w3.org/2000/09/xmldsig#sha1' },
  ]);
  const { signatures } = await readAsice(await container(manifest));

  expect(signatures[0]?.files).toEqual([
    { name: 'а.txt', outcome: 'changed' },
    { name: 'немає.txt', outcome: 'missing' },
    { name: 'META-INF/signature.p7s', outcome: 'unknown-digest' },
  ]);
});

test.each(['а.txt', '%D0%B0.txt', './а.txt', '/а.txt'])('the reference %s means the file', async (uri) => {
  const manifest = await manifestOf('META-INF/signature.p7s', [{ uri, content: utf8('а') }]);
  const { signatures } = await readAsice(await container(manifest));

  expect(signatures[0]?.files).toEqual([{ name: 'а.txt', outcome: 'intact' }]);
});

test('Ukrainian digests are compared', async () => {
  const manifest = await manifestOf('META-INF/signature.p7s', [
    { ...reference, algorithm: 'http://www.w3.org/2001/04/xmldsig-more#gost34311', oid: oids.gost34311 },
  ]);
  const { signatures } = await readAsice(await container(manifest));

  expect(signatures[0]?.files[0]?.outcome).toBe('intact');
});

test('two names of one file in a manifest are no two files', async () => {
  const manifest = await manifestOf('META-INF/signature.p7s', [reference, { ...reference, uri: '%D0%B0.txt' }]);

  await expect(readAsice(await container(manifest))).rejects.toThrow(ManifestError);
});

test('a manifest cannot make the reader hash one file by every function there is', async () => {
  const big = { name: 'б.bin', content: new Uint8Array(100_000) };
  const functions: [string, string][] = [
    ['sha256', oids.sha256],
    ['sha512', oids.sha512],
    ['gost34311', oids.gost34311],
    ['dstu7564-256', oids.kupyna256],
  ];
  const manifests = await Promise.all(
    functions.map(async ([name, oid], index) => ({
      name: `META-INF/ASiCManifest${index}.xml`,
      content: await manifestOf(`META-INF/signature${index}.p7s`, [
        { uri: 'б.bin', content: big.content, algorithm: `http://www.w3.org/2001/04/xmlenc#${name}`, oid },
      ]),
    })),
  );
  const signatures = functions.map((_, index) => ({ name: `META-INF/signature${index}.p7s`, content: signature }));

  await expect(readAsice(await writeZip([extended, big, ...manifests, ...signatures]))).rejects.toThrow(ManifestError);
});

test('several signatures in one container are each read with their own manifest', async () => {
  const manifest = await manifestOf('META-INF/signature.p7s', [reference]);
  const second = await manifestOf('META-INF/signature2.p7s', [reference]);
  const read = await readAsice(
    await container(manifest, [
      { name: 'META-INF/ASiCManifest2.xml', content: second },
      { name: 'META-INF/signature2.p7s', content: utf8('другий') },
    ]),
  );

  expect(read.signatures.map(({ name, signed }) => [name, signed])).toEqual([
    ['META-INF/signature.p7s', manifest],
    ['META-INF/signature2.p7s', second],
  ]);
});

test('signatures that are not read are named', async () => {
  const read = await readAsice(
    await container(await manifestOf('META-INF/signature.p7s', [reference]), [
      { name: 'META-INF/signatures.xml', content: utf8('<x/>') },
      { name: 'META-INF/signature9.p7s', content: utf8('нічия') },
      { name: 'META-INF/timestamp.tst', content: utf8('час') },
    ]),
  );

  expect(read.unread).toEqual(['META-INF/signatures.xml', 'META-INF/signature9.p7s', 'META-INF/timestamp.tst']);
});

test('files in META-INF that are no part of a container are files like others', async () => {
  const hidden = ['META-INF/наказ.pdf', 'META-INF/тека/signature.p7s', 'META-INF/evidencerecord.ers'];
  const parts = ['META-INF/manifest.xml', 'META-INF/container.xml', 'META-INF/ASiCArchiveManifest001.xml'];
  const others = [...hidden, ...parts].map((name) => ({ name, content: utf8('x') }));
  const read = await readAsice(await container(await manifestOf('META-INF/signature.p7s', [reference]), others));

  expect(read.files.map(({ name }) => name)).toEqual(['а.txt', ...hidden]);
  const inSimple = [
    simple,
    { name: 'договір.pdf', content: utf8('%PDF') },
    { name: 'META-INF/signature.p7s', content: signature },
    { name: 'META-INF/ASiCManifest.xml', content: utf8('x') },
  ];
  expect((await readAsice(await writeZip(inSimple))).files.map(({ name }) => name)).toEqual([
    'договір.pdf',
    'META-INF/ASiCManifest.xml',
  ]);
});

test('a simple container is one file with signatures over it', async () => {
  const entries = [
    { name: 'договір.pdf', content: utf8('%PDF') },
    { name: 'META-INF/signature.p7s', content: signature },
  ];
  const expected = {
    kind: 'asic-s',
    signatures: [{ cms: signature, signed: utf8('%PDF'), files: [{ name: 'договір.pdf', outcome: 'intact' }] }],
  };

  expect(await readAsice(await writeZip([simple, ...entries]))).toMatchObject(expected);
  expect(await readAsice(await writeZip(entries))).toMatchObject(expected);
  await expect(readAsice(await writeZip([simple, ...entries, { name: 'ще.txt', content: utf8('') }]))).rejects.toThrow(
    AsicError,
  );
});

test('an archive of another kind, or without signatures, is no container', async () => {
  const other = { name: 'mimetype', content: utf8('application/epub+zip') };

  await expect(readAsice(await writeZip([other, { name: 'а', content: utf8('а') }]))).rejects.toThrow(AsicError);
  await expect(readAsice(await writeZip([{ name: 'а', content: utf8('а') }]))).rejects.toThrow(AsicError);
});

test('manifests that share a signature, or lack theirs, spoil the container', async () => {
  const manifest = await manifestOf('META-INF/signature.p7s', [reference]);

  await expect(
    readAsice(await container(manifest, [{ name: 'META-INF/ASiCManifest2.xml', content: manifest }])),
  ).rejects.toThrow(AsicError);
  await expect(readAsice(await container(await manifestOf('META-INF/signature7.p7s', [reference])))).rejects.toThrow(
    AsicError,
  );
});
