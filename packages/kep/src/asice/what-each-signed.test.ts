import { expect, test } from 'vitest';
import { signedMessage } from '../../test/signed-message.ts';
import { signedPdf } from '../../test/signed-pdf.ts';
import { issue, now, policy, saying, trust } from '../../test/verification-world.ts';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, concat, utf8 } from '../bytes.ts';
import { distinguishedName } from '../testing/name-writer.ts';
import { writeManifest } from './manifest.ts';
import { plainReportOf } from './plain-report.ts';
import { verifySignedFile } from './signed-file.ts';
import { writeZip } from './zip-writer.ts';

const minister = await issue();
const other = await issue({
  subject: distinguishedName({
    ...{ commonName: 'Іваненко Іван', surname: 'Іваненко', givenName: 'Іван' },
    ...{ serialNumber: 'TINUA-9999999999', country: 'UA' },
  }),
  directory: { taxId: '9999999999' },
});
type Signer = typeof minister;

const sign = (who: Signer, content: Bytes): Promise<Bytes> => signedMessage(who, { content, detached: true });
const signs = (who: Signer) => (content: Bytes) => sign(who, content);

const told = async (file: Bytes) => {
  const revocation = saying({ status: 'good', producedAt: now, thisUpdate: now });
  return plainReportOf(await verifySignedFile(file, { trust, at: now, receivedAt: now, revocation, policy }), now);
};

const order = { name: 'наказ.txt', content: utf8('Наказ про відпустку') };
const contract = { name: 'договір.txt', content: utf8('Договір дарування') };

interface Signing {
  readonly by: Signer;
  readonly over: readonly (typeof order)[];
  /** Signs something else than the manifest. */
  readonly broken?: true;
}

/** A container in which each signs a manifest of their own. */
const container = async (...signings: readonly Signing[]): Promise<Bytes> => {
  const entries = [order, contract];
  for (const [index, { by, over, broken }] of signings.entries()) {
    const signature = `META-INF/signature00${index + 1}.p7s`;
    const digests = over.map(async ({ name, content }) => ({ name, sha256: await digestOf(oids.sha256, content) }));
    const manifest = writeManifest(signature, await Promise.all(digests));
    entries.push({ name: `META-INF/ASiCManifest00${index + 1}.xml`, content: manifest });
    entries.push({ name: signature, content: await sign(by, broken ? utf8('інше') : manifest) });
  }
  return writeZip([{ name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true }, ...entries]);
};

test('each signer of a container is told with the files of their own signature, and that not all signed all', async () => {
  const report = await told(await container({ by: minister, over: [order] }, { by: other, over: [contract] }));

  expect(report).toMatchObject({ verdict: 'indeterminate', problem: 'not-all-sign-all' });
  expect(report.files.map(({ signed }) => signed)).toEqual([true, true]);
  expect(report.signers.map(({ signer, verdict, files }) => [signer?.taxId, verdict, files])).toEqual([
    ['1234567890', 'total-passed', [0]],
    ['9999999999', 'total-passed', [1]],
  ]);
});

test('who signed a part of what another signed is told too, and the order of names does not matter', async () => {
  const part = await told(await container({ by: minister, over: [order] }, { by: other, over: [order, contract] }));
  const same = { by: minister, over: [contract, order] };

  expect(part).toMatchObject({ problem: 'not-all-sign-all', signers: [{ files: [0] }, { files: [0, 1] }] });
  expect(await told(await container(same, { by: other, over: [order, contract] }))).toMatchObject({
    ...{ verdict: 'total-passed', problem: null },
    signers: [{ files: [0, 1], coversWholeFile: null }, { files: [0, 1] }],
  });
});

test('a broken signature makes no file signed', async () => {
  const broken = { by: other, broken: true } as const;
  const alone = await told(await container({ ...broken, over: [order, contract] }));
  const beside = await told(await container({ by: minister, over: [order] }, { ...broken, over: [contract] }));
  const attached = await signedMessage(minister, { content: utf8('x'), messageDigest: new Uint8Array(32) });

  expect(alone).toMatchObject({ verdict: 'total-failed', files: [{ signed: false }, { signed: false }] });
  expect(beside).toMatchObject({ verdict: 'total-failed', problem: null });
  expect(beside.files.map(({ signed }) => signed)).toEqual([true, false]);
  expect(await told(attached)).toMatchObject({ verdict: 'total-failed', files: [{ name: null, signed: false }] });
});

test('a PDF that was changed after one signature and then signed by another is not told as signed by both', async () => {
  const first = await signedPdf(signs(minister));
  const changed = concat(first, utf8('1 0 obj\n<< /Type /Catalog /Pages 77 0 R >>\nendobj\n'));
  const report = await told(await signedPdf(signs(other), {}, changed));

  expect(report).toMatchObject({ verdict: 'indeterminate', problem: 'changed-after-a-signature' });
  expect(report.signers.map(({ signer, coversWholeFile, files }) => [signer?.taxId, coversWholeFile, files])).toEqual([
    ['1234567890', false, null],
    ['9999999999', true, null],
  ]);
});

test('a PDF with one signature over all of it, and a p7s, say nothing of parts', async () => {
  expect(await told(await signedPdf(signs(minister)))).toMatchObject({
    ...{ verdict: 'total-passed', problem: null },
    signers: [{ files: null, coversWholeFile: true }],
  });
  expect(await told(await signedMessage(minister, { content: utf8('x') }))).toMatchObject({
    ...{ verdict: 'total-passed', problem: null, files: [{ signed: true }] },
    signers: [{ files: null, coversWholeFile: null }],
  });
});
