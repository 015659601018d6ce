import { digestOf } from '@cabinet/kep/algorithms/digests';
import * as oids from '@cabinet/kep/algorithms/oids';
import { asicManifestOf, writeAsice } from '@cabinet/kep/asice/asice';
import { writeManifest } from '@cabinet/kep/asice/manifest';
import { writeZip } from '@cabinet/kep/asice/zip-writer';
import { type Bytes, fromHex, toBase64, utf8 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import { writeOcspRequest } from '@cabinet/kep/revocation/ocsp-request';
import { subjectNamed } from '@cabinet/kep/revocation/subject';
import { answerOcsp } from '@cabinet/kep/testing/centre-services';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';
import type { Page } from '@playwright/test';
import type { KeyFile } from './keys.ts';

/** What was signed, in every file here. */
export const signedText = 'Прошу надати мені послугу.';

const since = '2020-01-01T00:00:00.000Z';

/**
 * A centre of the tests' own and somebody who signs with its key. The two doors that tell a browser what to believe answer
 * for it; everything else is the cabinet's, and the verdict is made in the browser.
 */
export const aCentreOfFiles = async () => {
  const centre = await createTestCentre({ name: 'Проба', baseUrl: 'http://127.0.0.1:9', now: () => new Date() });
  const { root, ca } = centre;
  const maria = await centre.issueUser({
    ...{ surname: 'Коваленко', givenName: 'Марія', patronymic: 'Іванівна', taxId: '3184710691' },
    ...{ kind: 'dstu', qscd: true },
  });
  const ivan = await centre.issueUser({
    ...{ surname: 'Бойко', givenName: 'Іван', patronymic: 'Петрович', taxId: '2931517858' },
    ...{ kind: 'dstu', qscd: true },
  });
  const trust = {
    anchors: [{ certificate: toBase64(root.certificate.der), test: true, states: [] }],
    intermediates: [{ certificate: toBase64(ca.certificate.der), states: [{ since, status: 'granted' }] }],
    testsCount: true,
  };
  const sign = (content: Bytes, detached: boolean, { key, certificate } = maria): Promise<Bytes> =>
    signCades({ key, certificate, content, detached, signingTime: new Date() });
  const answerTo = async (serial: string): Promise<Bytes> => {
    const issuer = ca.certificate;
    const asked = { certificate: subjectNamed(fromHex(serial), issuer, []), issuer, hash: oids.gost34311 };
    return answerOcsp(centre, await writeOcspRequest(asked), undefined);
  };
  return {
    /** From now on the page believes this centre, which answers or is silent. */
    believedBy: async (page: Page, mood: 'well' | 'silent' = 'well'): Promise<void> => {
      await page.route('**/api/v1/signatures/trust', (route) => route.fulfill({ json: trust }));
      await page.route('**/api/v1/signatures/revocation', async (route) => {
        const { serial } = route.request().postDataJSON() as { readonly serial: string };
        const der = mood === 'well' ? [toBase64(await answerTo(serial))] : [];
        await route.fulfill({ json: { source: mood === 'well' ? 'ocsp' : 'silent', der } });
      });
    },
    attached: async (): Promise<KeyFile> => fileOf('Заява.txt.p7s', await sign(utf8(signedText), false)),
    detached: async (): Promise<KeyFile> => fileOf('Заява.txt.p7s', await sign(utf8(signedText), true)),
    /** The text within is another one than was signed, of the same length. */
    changed: async (): Promise<KeyFile> => {
      const octets = Buffer.from(await sign(utf8(signedText), false));
      octets.write('Х', octets.indexOf(signedText));
      return fileOf('Заява.txt.p7s', octets);
    },
    container: async (): Promise<KeyFile> => {
      const files = [
        { name: 'Заява.txt', content: utf8(signedText) },
        { name: 'Довідка.txt', content: utf8('Довідка № 1') },
      ];
      const manifest = await asicManifestOf(files);
      return fileOf('Заява.asice', await writeAsice({ files, manifest, signature: await sign(manifest, true) }));
    },
    /** Two files, of which each of two people signed one; called a PDF, which it is not. */
    inParts: async (): Promise<KeyFile> => {
      const parts = [
        { name: 'Заява.txt', content: utf8(signedText), by: maria },
        { name: 'Довідка про склад родини та місце проживання.txt', content: utf8('Довідка № 1'), by: ivan },
      ];
      const signed = parts.map(async ({ name, content, by }, index) => {
        const signature = `META-INF/signature00${index + 1}.p7s`;
        const manifest = writeManifest(signature, [{ name, sha256: await digestOf(oids.sha256, content) }]);
        return [
          { name: `META-INF/ASiCManifest00${index + 1}.xml`, content: manifest },
          { name: signature, content: await sign(manifest, true, by) },
        ];
      });
      const type = { name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true };
      return fileOf('Заява.pdf', await writeZip([type, ...parts, ...(await Promise.all(signed)).flat()]));
    },
  };
};

const fileOf = (name: string, octets: Uint8Array): KeyFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(octets),
});

/** The document of a detached signature. */
export const theDocument = (): KeyFile => fileOf('Заява.txt', utf8(signedText));
