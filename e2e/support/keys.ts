import { type DemoContainer, issueDemoKeyRoute } from '@cabinet/contracts/demo-keys';
import { utf8 } from '@cabinet/kep/bytes';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { running } from './running.ts';

/** A key as its owner has it on a disk. */
export interface KeyFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The password of every key here. */
export const keyPassword = 'Ключ-до-кабінету-27';

const fileOf = (name: string, octets: Uint8Array): KeyFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(octets),
});

const newUser = async () => {
  const centre = await createTestCentre({ name: 'Проба', baseUrl: 'http://127.0.0.1:9', now: () => new Date() });
  const person = { surname: 'Коваленко', givenName: 'Марія', patronymic: 'Іванівна', taxId: '3184710691' };
  return centre.issueUser({ ...person, kind: 'dstu' });
};

/** A key with its certificate, of a centre that no cabinet knows: it opens in the browser and signs nobody in. */
export const aKeyFile = async (): Promise<KeyFile> =>
  fileOf('pb_3184710691.pfx', await (await newUser()).pfx(keyPassword));

/** A key without a certificate. */
export const aBareKeyFile = async (): Promise<KeyFile> =>
  fileOf('Key-6.dat', await (await newUser()).key6(keyPassword));

/** Whom a key is for, and in what file. */
export interface KeyWishes {
  readonly surname?: string;
  readonly givenName?: string;
  readonly taxId?: string;
  readonly container?: DemoContainer;
}

/** A key of the centre that stands beside the cabinet, taken as any visitor does: one that signs in and registers. */
export const aCentreKey = async ({ container = 'key6', ...wishes }: KeyWishes = {}): Promise<KeyFile> => {
  const person = { surname: 'Коваленко', givenName: 'Марія', patronymic: 'Іванівна' };
  const answer = await fetch(`${running().url}/api/v1${issueDemoKeyRoute.path}`, {
    method: issueDemoKeyRoute.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ ...person, taxId: aTaxId('1987-03-11', 'female'), container, password: keyPassword },
      ...wishes,
    }),
  });
  if (!answer.ok) throw new Error(`No key: ${answer.status} ${await answer.text()}`);
  const { name, file } = (await answer.json()) as { name: string; file: string };
  return fileOf(name, Buffer.from(file, 'base64'));
};

/** What people choose by mistake. */
export const notAKey = (): KeyFile => fileOf('довідка.txt', utf8('Довідка про те, що це не ключ'));
