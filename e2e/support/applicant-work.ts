import { storeApplication, storeLibraryDocument } from '@cabinet/testkit/applications';
import { anId, aWord } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import type { Page } from '@playwright/test';
import { type Account, database, enterAs } from './accounts.ts';

/** An application of the applicant who has just signed in on this page. */
export interface ApplicantWork {
  readonly account: Account;
  readonly applicationId: string;
  readonly documentId: string;
}

const words = (uk: string, en: string) => ({ uk, en });

/** A service that asks for an object, three kinds of answers and a document. */
export async function aFullService(): Promise<{ serviceId: string; code: string; officeId: string }> {
  const { id: officeId } = await database().office.findUniqueOrThrow({ where: { code: 'MRF' }, select: { id: true } });
  const mark = aWord('');
  const stored = await storeService(database(), [officeId], {
    name: words(`Довідка для перевірки ${mark}`, `A certificate for testing ${mark}`),
    needsObject: true,
    questions: [
      {
        key: 'purpose',
        type: 'text',
        label: words('Для чого потрібна довідка?', 'What is it for?'),
        required: true,
        maxLength: 200,
      },
      { key: 'urgent', type: 'yesNo', label: words('Довідка потрібна терміново?', 'Is it urgent?'), required: true },
      {
        key: 'neededBy',
        type: 'date',
        label: words('До якого дня вона потрібна?', 'By which day?'),
        required: true,
        when: { answer: 'urgent', is: true },
      },
      {
        key: 'income',
        type: 'money',
        label: words('Який ваш дохід за місяць?', 'What is your monthly income?'),
        required: false,
      },
    ],
  });
  return { serviceId: stored.serviceId, code: stored.code, officeId };
}

const decision = {
  decidedAt: new Date(),
  decidedById: anId(),
  decidedByName: 'Перший А. А.',
  decisionReason: 'Немає довідки про склад родини.',
  decisionGround: 'Стаття 5, частина 2',
};

const isDecided = (state: string): boolean => ['approved', 'refused', 'closed', 'appealed'].includes(state);

async function ask(applicationId: string, askedById: string): Promise<void> {
  const request = { applicationId, dueOn: '2030-01-10', state: 'open', askedById, askedByName: 'Службенко О. П.' };
  const askedAt = new Date();
  await database().informationRequest.createMany({
    data: [
      { ...request, id: anId(), kind: 'explain', text: 'Для якого банку потрібна довідка?', askedAt },
      {
        ...request,
        id: anId(),
        kind: 'replace_document',
        requirementCode: 'idDoc',
        text: 'Додайте другу сторінку.',
        askedAt,
      },
    ],
  });
}

/** Signs an applicant in on this page; their application stands in the given state, with one document in it. */
export async function applicantWork(page: Page, state: string): Promise<ApplicantWork> {
  const account = await enterAs(page, 'applicant');
  const personId = account.personId ?? '';
  const { serviceId, officeId } = await aFullService();
  const row = {
    answers: { purpose: 'для банку', urgent: false },
    ...(isDecided(state) && decision),
    ...(state === 'draft' && { declaration: false }),
  };
  const clock = state === 'draft' || isDecided(state) ? {} : { clock: state === 'needs_info' ? 'applicant' : 'office' };
  const stored = { personId, officeId, serviceId, state, row, ...clock };
  const applicationId = await storeApplication(database(), stored);
  const documentId = await storeLibraryDocument(database(), personId);
  const filed = { id: anId(), applicationId, requirementCode: 'idDoc', documentId, addedAt: new Date() };
  const returned = {
    state: 'needs_rework',
    remark: 'Не видно другої сторінки.',
    judgedAt: new Date(),
    judgedByName: 'Службенко О. П.',
  };
  await database().applicationDocument.create({
    data: { ...filed, ...(state === 'needs_info' ? returned : { state: 'attached' }) },
  });
  if (state === 'needs_info') await ask(applicationId, anId());
  return { account, applicationId, documentId };
}
