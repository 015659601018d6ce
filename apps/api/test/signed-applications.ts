import * as signing from '@cabinet/contracts/application-signing';
import * as routes from '@cabinet/contracts/applications';
import { uploadDocumentRoute } from '@cabinet/contracts/documents';
import { fromBase64, toBase64 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { aDesk, type Desk } from './applications.ts';
import type { Cabinet } from './cabinet.ts';
import { rawPdf } from './corpus/pdfs.ts';
import type { SigningRoom } from './signing.ts';

export type Signer = Awaited<ReturnType<SigningRoom['aSigner']>>;

/** A desk whose draft can be sent, and the key of its applicant. */
export interface SigningDesk extends Desk {
  readonly signer: Signer;
}

export const paramsOf = ({ draft }: Desk) => ({ applicationId: draft.id });

/** Writes a number into the profile of the applicant; null takes it out. */
export const giveNumber = ({ db, services }: Cabinet, { personId }: Desk, taxId: string | null) =>
  db.person.update({
    where: { id: personId },
    data: {
      taxId: taxId === null ? null : services.secrets.seal({ table: 'person', id: personId, column: 'taxId' }, taxId),
    },
  });

/** A draft with an uploaded file that the cabinet has checked, of an applicant who has a key. */
export const aReadyDesk = async ({ cabinet, aSigner }: SigningRoom): Promise<SigningDesk> => {
  const desk = await aDesk(cabinet);
  const taxId = aTaxId('1961-04-12', 'female');
  await giveNumber(cabinet, desk, taxId);
  const file = { name: 'паспорт.pdf', bytes: rawPdf({ objects: ['(signed)'] }) };
  const { body: document } = await cabinet.upload(desk.owner, uploadDocumentRoute, file, { kind: 'identity' });
  await cabinet.runJobs();
  await cabinet.call(desk.owner, routes.fillSlotRoute, {
    params: { applicationId: desk.draft.id, code: 'idDoc', documentId: document.id },
    body: { version: desk.draft.version },
  });
  const draft = await desk.change({ answers: { purpose: 'для банку' }, declaration: true });
  return { ...desk, draft, signer: await aSigner({ taxId }) };
};

export const readPackage = async ({ call }: Cabinet, desk: Desk): Promise<signing.ApplicationPackage> =>
  (await call(desk.owner, signing.readPackageRoute, { params: paramsOf(desk) })).body;

/** A signature of the manifest, as the browser makes it. */
export const signatureOver = async ({ key, certificate }: Signer, manifest: string | null): Promise<string> =>
  toBase64(await signCades({ key, certificate, content: fromBase64(manifest ?? ''), detached: true }));

export const signAs = async (cabinet: Cabinet, desk: Desk, signer: Signer) => {
  const { manifest, version } = await readPackage(cabinet, desk);
  const body = { version, signature: await signatureOver(signer, manifest) };
  return cabinet.call(desk.owner, signing.signPackageRoute, { params: paramsOf(desk), body });
};

/** Sends the draft as it stands. */
export const sendDraft = async (cabinet: Cabinet, desk: Desk) => {
  const { version } = await readPackage(cabinet, desk);
  return cabinet.call(desk.owner, routes.submitApplicationRoute, { params: paramsOf(desk), body: { version } });
};
