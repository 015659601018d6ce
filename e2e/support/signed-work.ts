import type { ApplicationPackage, PackageSignature } from '@cabinet/contracts/application-signing';
import type { SignatureId } from '@cabinet/contracts/ids';
import type { SignerReport } from '@cabinet/contracts/signatures';
import { openSecrets } from '@cabinet/secrets/secrets';
import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database } from './accounts.ts';
import { applicantWork } from './applicant-work.ts';
import { aSigner } from './a-signer.ts';
import { running } from './running.ts';

/** A signature as the API tells of it. */
export const aSignature = (
  more: Partial<Omit<PackageSignature, 'report'>> = {},
  about: Partial<SignerReport> = {},
): PackageSignature => ({
  id: anId() as SignatureId,
  ...{ receivedAt: '2026-11-20T10:00:06Z', checkedAt: '2026-11-20T10:01:00Z', pending: false, current: true },
  report: { ...aSigner, ...about },
  ...more,
});

export const waiting = () =>
  aSignature({ pending: true }, { verdict: 'indeterminate', subIndication: 'TRY_LATER', level: 'BES' });

/** Asked for the last time, and no answer. */
export const unsettled = () => aSignature({}, { verdict: 'indeterminate', subIndication: 'TRY_LATER', level: 'BES' });

export const refuted = () =>
  aSignature({}, { verdict: 'total-failed', subIndication: 'REVOKED', decidedBy: 'revocation', level: 'BES' });

export const outdated = () => aSignature({ current: false });

/** Not one that the centre of these tests could have made: what the doors say of it is told here. */
export const tellOfSignature = async (page: Page, signature: PackageSignature): Promise<void> => {
  await page.route('**/api/v1/applications/*/package', async (route) => {
    const answer = await route.fetch();
    const pack = (await answer.json()) as ApplicationPackage;
    await route.fulfill({ json: { ...pack, signature } });
  });
  await page.route('**/api/v1/inbox/*/signature', (route) => route.fulfill({ json: { signature } }));
};

/** Puts the act into the timeline. */
export const noteSigned = async (applicationId: string): Promise<void> => {
  const entry = { id: anId(), applicationId, at: new Date('2026-11-20T10:00:06Z'), act: 'sign' };
  await database().applicationEvent.create({
    data: { ...entry, actorRole: 'applicant', actorName: 'Коваленко Марія Іванівна' },
  });
};

/** A draft of the person who has just signed in on this page, filled in to be signed and sent; answers its id. */
export async function aWholeDraft(page: Page): Promise<string> {
  const { applicationId, account } = await applicantWork(page, 'draft');
  await giveNumber(account.personId ?? '', '3184710691');
  await database().application.update({
    where: { id: applicationId },
    data: { declaration: true, objectName: 'Квартира', objectAddress: 'м. Мерефа, вул. Шевченка, буд. 12, кв. 4' },
  });
  return applicationId;
}

/** Writes a number into the profile of the owner, as their certificate has it. */
export async function giveNumber(personId: string, taxId: string): Promise<void> {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  const sealed = secrets.seal({ table: 'person', id: personId, column: 'taxId' }, taxId);
  await database().person.update({ where: { id: personId }, data: { taxId: sealed } });
}
