import { createHash } from 'node:crypto';
import {
  type Document,
  listDocumentsRoute,
  namedFilesMost,
  readDocumentRoute,
  uploadDocumentRoute,
} from '@cabinet/contracts/documents';
import type { SignatureReport } from '@cabinet/contracts/signatures';
import { verifySignatureRoute } from '@cabinet/contracts/verify-signature';
import { writeManifest } from '@cabinet/kep/asice/manifest';
import { writeZip } from '@cabinet/kep/asice/zip-writer';
import { type Bytes, toBase64, utf8 } from '@cabinet/kep/bytes';
import type { IssuedUser } from '@cabinet/kep/testing/issue-user';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '#test/cabinet.ts';
import { signedWith } from '#test/corpus/signed-files.ts';
import { signedPdfOf } from '#test/corpus/signed-pdf.ts';
import { useSigning } from '#test/signing.ts';
import { sealSignatures, signedOf, signaturesOf } from './signed.ts';

const room = useSigning();
const { cabinet } = room;

interface InFile {
  readonly name: string;
  readonly content: Bytes;
}
const order: InFile = { name: 'наказ.txt', content: utf8('Наказ про відпустку') };
const contract: InFile = { name: 'договір.txt', content: utf8('Договір дарування') };

let minister: IssuedUser;
let other: IssuedUser;
beforeAll(async () => {
  minister = await room.aSigner();
  other = await room.aSigner({ surname: 'Бойко' });
});

let owner: Caller;
beforeEach(async () => {
  owner = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
});

const sha256 = (content: Bytes): Bytes => new Uint8Array(createHash('sha256').update(content).digest());

/** A container in which each signs a manifest of their own. */
const container = async (
  files: readonly InFile[],
  ...signings: readonly (readonly [IssuedUser, readonly InFile[]])[]
): Promise<Buffer> => {
  const entries: InFile[] = [...files];
  for (const [index, [by, over]] of signings.entries()) {
    const signature = `META-INF/signature00${index + 1}.p7s`;
    const digests = over.map(({ name, content }) => ({ name, sha256: sha256(content) }));
    const manifest = writeManifest(signature, digests);
    entries.push({ name: `META-INF/ASiCManifest00${index + 1}.xml`, content: manifest });
    entries.push({ name: signature, content: new Uint8Array(await signedWith(manifest, true, by)) });
  }
  const type = { name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true };
  return Buffer.from(await writeZip([type, ...entries]));
};

const read = async (documentId: Document['id']) =>
  (await cabinet.call(owner, readDocumentRoute, { params: { documentId } })).body;

const addChecked = async (bytes: Buffer, name: string) => {
  const { body } = await cabinet.upload(owner, uploadDocumentRoute, { name, bytes }, { kind: 'other' });
  await cabinet.runJobs();
  return read(body.id);
};

test('H7 who signed which file of a container is told, and that not all signed all', async () => {
  const file = await container([order, contract], [minister, [order]], [other, [contract]]);
  const { state, signed, signatures } = await addChecked(file, 'усе.asice');
  const { items } = (await cabinet.call(owner, listDocumentsRoute)).body;

  expect(state).toBe('confirmed');
  expect(signatures).toMatchObject({
    ...{ verdict: 'indeterminate', problem: 'not-all-sign-all' },
    signers: [
      { verdict: 'total-passed', files: [0] },
      { verdict: 'total-passed', files: [1] },
    ],
  });
  expect(signed?.signers).toMatchObject([
    { name: 'Шевченко Марія Іванівна', files: ['наказ.txt'], filesMore: 0 },
    { name: 'Бойко Марія Іванівна', files: ['договір.txt'], filesMore: 0 },
  ]);
  expect(items[0]?.signed).toEqual(signed);
});

test('H7 a short word of a signature names few of many files', async () => {
  const many = Array.from({ length: namedFilesMost + 3 }, (_, at) => ({ name: `${at}.txt`, content: utf8(`${at}`) }));
  const { signed } = await addChecked(await container(many, [minister, many], [other, many.slice(1)]), 'усе.asice');

  expect(signed?.signers.map(({ files, filesMore }) => [files?.length, filesMore])).toEqual([
    [namedFilesMost, 3],
    [namedFilesMost, 2],
  ]);
});

test('H7 where all signed all, no file is named at a signature', async () => {
  const both = [order, contract];
  const { signed } = await addChecked(await container(both, [minister, both], [other, both]), 'усе.asice');

  expect(signed).toMatchObject({ verdict: 'total-passed', problem: null });
  expect(signed?.signers).toMatchObject([{ files: null }, { files: null }]);
});

test('H7 a PDF that something was added to between two signatures is not told as signed by both', async () => {
  const signs = (by: IssuedUser) => (content: Uint8Array) => signedWith(new Uint8Array(content), true, by);
  const twice = await signedPdfOf(signs(other), await signedPdfOf(signs(minister)));
  const { signed, signatures } = await addChecked(twice, 'наказ.pdf');

  expect(signatures).toMatchObject({ verdict: 'indeterminate', problem: 'changed-after-a-signature' });
  expect(signed?.signers).toMatchObject([
    { name: 'Шевченко Марія Іванівна', verdict: 'total-passed', coversWholeFile: false },
    { name: 'Бойко Марія Іванівна', verdict: 'total-passed', coversWholeFile: true },
  ]);
});

test('the door that verifies any file tells what each signature stands for', async () => {
  const file = await container([order, contract], [minister, [order, contract]], [other, [contract]]);
  const { body } = await cabinet.call(null, verifySignatureRoute, {
    body: { signature: toBase64(new Uint8Array(file)) },
  });

  expect(body).toMatchObject({ problem: 'not-all-sign-all', signers: [{ files: [0, 1] }, { files: [1] }] });
});

test('H7 a report that was kept before it told what each signature stands for still reads', () => {
  const { secrets } = cabinet.services;
  const signer = {
    ...{ verdict: 'total-passed', subIndication: null, level: 'BES', signer: null, certificate: null },
    ...{ claimedTime: null, bestTime: '2026-11-20T10:00:00Z', bestTimeFrom: 'receipt', timestampBy: null },
    revocation: { source: 'none', status: 'unknown', at: null },
    ...{ kind: 'qualified', testCentre: false, checks: [] },
  };
  const report = {
    ...{ verdict: 'total-passed', kind: 'asic-e', problem: null, checkedAt: '2026-11-20T10:00:00Z' },
    files: [{ name: 'наказ.txt', size: 9, signed: true }],
    signers: [signer],
  };
  const id = '01890000-0000-7000-8000-000000000000';
  const row = {
    ...{ id, signaturesDueAt: null },
    // As an earlier version wrote it.
    signatures: sealSignatures(secrets, id, report as unknown as SignatureReport),
  };

  expect(signaturesOf(secrets, row)?.signers).toEqual([{ ...signer, files: null, coversWholeFile: null }]);
  expect(signedOf(secrets, row)?.signers).toMatchObject([{ files: null, filesMore: 0, coversWholeFile: null }]);
});
