import { storeApplication, storeLibraryDocument, storeReadyApplicant } from '@cabinet/testkit/applications';
import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { type Account, anAccountOf, database, enter } from './accounts.ts';
import { anOfferedService } from './sent-application.ts';

/** Work that lies in the office of a clerk who has just signed in. */
export interface OfficeWork {
  readonly clerk: Account;
  readonly applicationId: string;
  readonly attachmentId: string;
  readonly personId: string;
}

const claimed = (clerk: Account): { claimedById: string; claimedByName: string } => ({
  claimedById: clerk.accountId,
  claimedByName: `${clerk.surname} ${clerk.givenName.slice(0, 1)}.`,
});

const weekMs = 7 * 86_400_000;
const aWeekAgo = (): string => new Date(Date.now() - weekMs).toISOString().slice(0, 10);

const refusal = {
  decidedAt: new Date(),
  decidedById: anId(),
  decidedByName: 'Перший А. А.',
  decisionReason: 'Немає довідки про склад родини.',
  decisionGround: 'Стаття 5, частина 2',
};

async function attach(applicationId: string, personId: string): Promise<string> {
  const documentId = await storeLibraryDocument(database(), personId);
  const id = anId();
  await database().applicationDocument.create({
    data: { id, applicationId, requirementCode: 'idDoc', documentId, state: 'attached', addedAt: new Date() },
  });
  return id;
}

async function ask(applicationId: string, clerk: Account): Promise<void> {
  await database().informationRequest.create({
    data: {
      id: anId(),
      applicationId,
      kind: 'explain',
      text: 'Для якого банку потрібна довідка?',
      dueOn: '2030-01-10',
      state: 'open',
      askedById: clerk.accountId,
      askedByName: 'Службенко О.',
      askedAt: new Date(),
    },
  });
}

/**
 * An application in a state, with one document, and its clerk signed in on this page, or a colleague of its clerk. It is
 * overdue while the office's time runs.
 */
export async function officeWork(
  page: Page,
  state: string,
  whose: 'mine' | 'a colleague’s' = 'mine',
): Promise<OfficeWork> {
  const clerk = await anAccountOf('clerk');
  const { personId } = await storeReadyApplicant(database());
  const { code, officeId } = await anOfferedService();
  const { id: serviceId } = await database().service.findUniqueOrThrow({ where: { code }, select: { id: true } });
  const row = {
    dueOn: aWeekAgo(),
    ...(state === 'submitted' ? {} : claimed(whose === 'mine' ? clerk : await anAccountOf('clerk'))),
    ...(state === 'appealed' && refusal),
  };
  const clock = state === 'needs_info' ? 'applicant' : 'office';
  const applicationId = await storeApplication(database(), { personId, officeId, serviceId, state, row, clock });
  const attachmentId = await attach(applicationId, personId);
  if (state === 'needs_info') await ask(applicationId, clerk);
  await enter(page, clerk);
  return { clerk, applicationId, attachmentId, personId };
}

/** A message in the cabinet of a person; answers its id. */
export async function storeMessage(personId: string, subject = 'Заяву 4K7-93M розглянуто'): Promise<string> {
  const id = anId();
  await database().message.create({
    data: {
      id,
      personId,
      template: 'notifications.written',
      subject,
      body: 'Вашу заяву розглянуто. Результат: задоволено.\n\nРішення лежить у вашому кабінеті.',
      senderName: 'Службенко О. П., ЦНАП Мереф’янської громади',
      senderRole: 'officer',
      link: '/cabinet/applications',
      createdAt: new Date(),
      causeKey: `test:${id}`,
    },
  });
  return id;
}

/** A letter that could not be sent. */
export async function storeDeadLetter(accountId: string): Promise<void> {
  const id = anId();
  await database().letter.create({
    data: {
      id,
      causeKey: `test:${id}`,
      kind: 'applications.approved',
      accountId,
      facts: {},
      state: 'dead',
      attempts: 20,
      lastError: '550 немає такої скриньки',
      createdAt: new Date(),
    },
  });
}
