import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedMessage } from '../../test/signed-message.ts';
import { signedPdf } from '../../test/signed-pdf.ts';
import { after, day, issue, now, policy, saying, trust } from '../../test/verification-world.ts';
import { type Bytes, concat, toBase64, utf8 } from '../bytes.ts';
import { asicManifestOf, writeAsice } from './asice.ts';
import { kindOfSignedFile, type SignedFileRequest, verifySignedFile } from './signed-file.ts';
import { writeZip } from './zip-writer.ts';

const signer = await issue();
const sign = (content: Bytes): Promise<Bytes> => signedMessage(signer, { content, detached: true });
const request: SignedFileRequest = {
  trust,
  at: now,
  receivedAt: now,
  revocation: saying({ status: 'good', producedAt: now, thisUpdate: now }),
  policy,
};
const verify = (file: Bytes, different: Partial<SignedFileRequest> = {}) =>
  verifySignedFile(file, { ...request, ...different });

const document = utf8('Договір про наміри');
const files = [
  { name: 'договір.txt', content: document },
  { name: 'додаток.txt', content: utf8('Додаток') },
];
const container = async (): Promise<Bytes> => writeAsice({ files, signature: await sign(await asicManifestOf(files)) });
const who = ({ signatures }: Awaited<ReturnType<typeof verify>>) =>
  signatures.map(({ report }) => report.signers[0]?.identity?.taxId ?? null);

test('a p7s with its content passes, and gives the content', async () => {
  const report = await verify(await signedMessage(signer, { content: document }));

  expect(report).toMatchObject({ kind: 'p7s-attached', verdict: 'total-passed', problem: null });
  expect(report.files).toEqual([{ name: null, content: document, signed: true }]);
  expect(who(report)).toEqual(['1234567890']);
});

test('a detached p7s passes with the file it is over, and without it says what is missing', async () => {
  const p7s = await sign(document);

  expect(await verify(p7s, { content: document })).toMatchObject({
    kind: 'p7s-detached',
    verdict: 'total-passed',
    problem: null,
  });
  expect(await verify(p7s)).toMatchObject({ kind: 'p7s-detached', problem: 'content-needed' });
  expect(await verify(p7s, { content: utf8('інше') })).toMatchObject({ verdict: 'total-failed', problem: null });
});

test('a p7s may come in base64 and in lines of PEM', async () => {
  const p7s = await signedMessage(signer, { content: document });
  const pem = `-----BEGIN CMS-----\n${toBase64(p7s).replaceAll(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`;

  for (const text of [toBase64(p7s), pem]) expect(await verify(utf8(text))).toMatchObject({ verdict: 'total-passed' });
});

test('a p7s around a PDF is a p7s', async () => {
  const p7s = await signedMessage(signer, { content: utf8('%PDF-1.7') });

  expect(kindOfSignedFile(p7s)).toBe('cms');
  expect(await verify(p7s)).toMatchObject({ kind: 'p7s-attached', verdict: 'total-passed' });
});

test('a container passes with all its files', async () => {
  const report = await verify(await container());

  expect(report).toMatchObject({ kind: 'asic-e', verdict: 'total-passed', problem: null });
  expect(report.files).toEqual(files.map((file) => ({ ...file, signed: true })));
  expect(who(report)).toEqual(['1234567890']);
});

test('a content that the caller expects is of a p7s alone', async () => {
  expect(await verify(await container(), { content: utf8('інше') })).toMatchObject({ verdict: 'total-passed' });
});

/** The container again with other files in it, the manifest and the signature as they were. */
const repacked = async (others: readonly { name: string; content: Bytes }[]): Promise<Bytes> => {
  const manifest = await asicManifestOf(files);
  return writeZip([
    { name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true },
    ...others,
    { name: 'META-INF/ASiCManifest001.xml', content: manifest },
    { name: 'META-INF/signature001.p7s', content: await sign(manifest) },
  ]);
};

test('a container with a changed or a missing file fails', async () => {
  const [first] = files;
  if (!first) throw new Error('a file');

  expect(await verify(await repacked([first, { name: 'додаток.txt', content: utf8('Інший') }]))).toMatchObject({
    verdict: 'total-failed',
    problem: 'file-changed',
    signatures: [{ verdict: 'total-failed', report: { verdict: 'total-passed' } }],
    files: [{ signed: true }, { signed: false }],
  });
  expect(await verify(await repacked([first]))).toMatchObject({ verdict: 'total-failed', problem: 'file-changed' });
});

test('a file that nobody signed keeps a container from passing', async () => {
  const report = await verify(await repacked([...files, { name: 'зайве.txt', content: utf8('Зайве') }]));

  expect(report).toMatchObject({ verdict: 'indeterminate', problem: 'unsigned-files' });
  expect(report.files.map(({ signed }) => signed)).toEqual([true, true, false]);
});

test('a container whose manifest was changed fails', async () => {
  const other = await writeAsice({ files, signature: await sign(utf8('інше')) });

  expect(await verify(other)).toMatchObject({ verdict: 'total-failed', problem: null });
});

test('a simple container passes', async () => {
  const entries = [
    { name: 'mimetype', content: utf8('application/vnd.etsi.asic-s+zip'), stored: true },
    { name: 'договір.txt', content: document },
    { name: 'META-INF/signature.p7s', content: await sign(document) },
  ];

  expect(await verify(await writeZip(entries))).toMatchObject({
    kind: 'asic-s',
    verdict: 'total-passed',
    problem: null,
  });
});

test('a container with XAdES alone says that it was not read', async () => {
  const entries = [
    { name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true },
    { name: 'договір.txt', content: document },
    { name: 'META-INF/signatures.xml', content: utf8('<x/>') },
  ];

  expect(await verify(await writeZip(entries))).toMatchObject({
    verdict: 'indeterminate',
    problem: 'unread-signatures',
  });
});

test('a container of no signatures fails', async () => {
  const entries = [
    { name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true },
    { name: 'договір.txt', content: document },
  ];

  expect(await verify(await writeZip(entries))).toMatchObject({ verdict: 'total-failed', problem: 'no-signature' });
});

test('a signed PDF passes, and with something added it does not', async () => {
  const pdf = await signedPdf(sign);

  expect(await verify(pdf)).toMatchObject({ kind: 'pdf', verdict: 'total-passed', problem: null });
  expect(await verify(concat(pdf, utf8('\n')))).toMatchObject({
    verdict: 'indeterminate',
    problem: 'added-after-signing',
  });
});

test('a PDF signed twice says which signature covers it whole', async () => {
  const report = await verify(await signedPdf(sign, {}, await signedPdf(sign)));

  expect(report).toMatchObject({ verdict: 'indeterminate', problem: 'changed-after-a-signature' });
  expect(report.signatures.map(({ coversWholeFile }) => coversWholeFile)).toEqual([false, true]);
});

test('a changed PDF fails, and one without a signature or with a strange one says so', async () => {
  const pdf = await signedPdf(sign);
  pdf[15] = 0x20;

  expect(await verify(pdf)).toMatchObject({ verdict: 'total-failed', problem: null });
  expect(await verify(utf8('%PDF-1.7'))).toMatchObject({ verdict: 'total-failed', problem: 'no-signature' });
  expect(await verify(await signedPdf(sign, { subFilter: 'adbe.pkcs7.sha1' }))).toMatchObject({
    verdict: 'indeterminate',
    problem: 'unread-signatures',
  });
});

test('an expired certificate is told the same through every door', async () => {
  const late = { at: after(400 * day), receivedAt: after(400 * day) };

  for (const file of [await signedMessage(signer, { content: document }), await container(), await signedPdf(sign)])
    expect((await verify(file, late)).signatures[0]?.report.verdict).not.toBe('total-passed');
});

test.each<[string, Bytes, string]>([
  ['nothing', utf8(''), 'unknown-kind'],
  ['text', utf8('Кобзар'), 'unknown-kind'],
  ['a broken CMS', Uint8Array.of(0x30, 0x82, 1, 0), 'damaged'],
  ['a broken archive', concat(Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(50)), 'damaged'],
  ['a broken PDF', utf8('%PDF-1.7 /ByteRange [0 0 0 0]'), 'damaged'],
])('%s fails with a word why', async (_, file, problem) => {
  expect(await verify(file)).toEqual({
    kind: expect.any(String),
    verdict: 'total-failed',
    problem,
    signatures: [],
    files: [],
  });
});

test('an archive beyond the limits is too large', async () => {
  expect(await verify(await container(), { limits: { entries: 100, totalSize: 10 } })).toMatchObject({
    problem: 'too-large',
  });
});

test('no changed octet of a container lets another content pass', async () => {
  const whole = await container();
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const spoilt = whole.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ flip;
      const report = await verify(spoilt);
      if (report.verdict === 'total-passed')
        expect(report.files.map(({ name, content }) => ({ name, content }))).toEqual(files);
    }),
    { numRuns: 300 },
  );
});

test('no changed octet of a signed PDF passes, but within the signature itself', async () => {
  const whole = await signedPdf(sign);
  const [gapStart, gapEnd] = [whole.indexOf(0x3c, whole.indexOf(0x5d)), whole.lastIndexOf(0x3e, -30)];
  const outside = fc.nat(whole.length - 1).filter((at) => at <= gapStart || at >= gapEnd);
  await fc.assert(
    fc.asyncProperty(outside, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const spoilt = whole.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ flip;
      expect((await verify(spoilt)).verdict).not.toBe('total-passed');
    }),
    { numRuns: 150 },
  );
});
