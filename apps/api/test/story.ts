import { type Document, listDocumentsRoute, uploadDocumentRoute } from '@cabinet/contracts/documents';
import { confirmEmailRoute, readSessionRoute } from '@cabinet/contracts/identity';
import { changeProfileRoute, type ProfileChange, readProfileRoute } from '@cabinet/contracts/persons';
import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import type { Cabinet, Caller } from './cabinet.ts';
import { type aRegistration, registered } from './visitors.ts';

const words = (uk: string, en: string) => ({ uk, en });

/** Two documents to attach, so that one can be accepted and the other returned. */
export const twoDocuments: ServiceDefinitionInput['documents'] = [
  {
    code: 'idDoc',
    name: words('Документ, що посвідчує особу', 'Identity document'),
    required: 'always',
    libraryKinds: ['identity'],
    why: words('Щоб упевнитися, хто звертається', 'To know who applies'),
  },
  {
    code: 'photo',
    name: words('Фото', 'Photo'),
    required: 'always',
    libraryKinds: ['photo'],
    why: words('Для посвідчення', 'For the certificate'),
  },
];

/** Registers, follows the mailed link, and comes back with the token that uploads need; `link` is what stood after #. */
export async function confirmedApplicant(
  cabinet: Cabinet,
  more: Parameters<typeof aRegistration>[0] = {},
): Promise<{ owner: Caller; email: string; link: string }> {
  const { caller, form, accountId } = await registered(cabinet, more);
  await cabinet.runJobs();
  const letter = await cabinet.mailbox.letterTo(form.email);
  const link = new URL(letter.links[0] ?? '').hash.slice(1);
  const confirmed = await cabinet.call(null, confirmEmailRoute, { body: { token: link } });
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${JSON.stringify(confirmed.body)}`);
  const session = await cabinet.call(caller, readSessionRoute);
  return { owner: { ...caller, accountId, formToken: session.body.formToken ?? '' }, email: form.email, link };
}

const address = {
  placeCode: 'UA63120150010020962',
  region: 'Харківська',
  settlement: 'Мерефа',
  postcode: '62472',
  streetKind: 'street' as const,
  street: 'Зразкова',
  building: '7',
  apartment: '3',
};

/** Fills in what an application needs; answers how letters will greet. */
export async function fillProfile(cabinet: Cabinet, owner: Caller, more: ProfileChange = {}): Promise<string> {
  const profile = await cabinet.call(owner, readProfileRoute);
  const change = {
    birthDate: '1958-11-02',
    taxId: '2149099248',
    alternativePhone: '+380671234567',
    registeredAddress: address,
    ...more,
  };
  const changed = await cabinet.call(owner, changeProfileRoute, { body: { version: profile.body.version, change } });
  if (changed.status !== 200) throw new Error(`Not changed: ${JSON.stringify(changed.body)}`);
  return changed.body.salutation;
}

/** Uploads a file and waits until it is confirmed. */
export async function addToLibrary(
  cabinet: Cabinet,
  owner: Caller,
  file: { name: string; bytes: Buffer },
  fields: Record<string, string>,
): Promise<Document> {
  const uploaded = await cabinet.upload(owner, uploadDocumentRoute, file, fields);
  await cabinet.runJobs();
  const library = await cabinet.call(owner, listDocumentsRoute);
  const document = library.body.items.find(({ id }) => id === uploaded.body.id);
  if (document?.state !== 'confirmed') throw new Error(`Not confirmed: ${JSON.stringify(document ?? uploaded.body)}`);
  return document;
}
