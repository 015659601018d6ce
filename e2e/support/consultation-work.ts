import { openSecrets } from '@cabinet/secrets/secrets';
import { storeConsultation } from '@cabinet/testkit/consultations';
import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { type Account, anAccountOf, database, enter } from './accounts.ts';
import { running } from './running.ts';

type State = Parameters<typeof storeConsultation>[1]['state'];

/** A consultation of somebody with the centre in Merefa. */
export interface ConsultationWork {
  readonly applicant: Account;
  readonly consultationId: string;
}

const question = 'Які документи потрібні, щоб оновити паспорт?';
const answer = 'Візьміть паспорт і квитанцію.\n\nФото зробимо на місці.';

const secrets = () => {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  return openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
};

const say = async (consultationId: string, act: string, actorName: string, text: string): Promise<void> => {
  const id = anId();
  await database().consultationEntry.create({
    data: {
      id,
      consultationId,
      at: new Date(),
      act,
      actorRole: act === 'answer' ? 'officer' : 'applicant',
      actorName,
      text: secrets().seal({ table: 'consultation_entry', id, column: 'text' }, text),
    },
  });
};

/** Stores a consultation with its words; answered ones propose a visit. */
export async function storeWordedConsultation(personId: string, state: State, claimedById?: string): Promise<string> {
  const office = await database().office.findUniqueOrThrow({ where: { code: 'MRF' }, select: { id: true } });
  const officeId = office.id;
  const topic = await database().topic.findUniqueOrThrow({ where: { code: 'residence' }, select: { id: true } });
  const id = await storeConsultation(database(), { personId, officeId, state, ...(claimedById && { claimedById }) });
  const isAnswered = state === 'answered' || state === 'closed';
  await database().consultation.update({
    where: { id },
    data: {
      topicId: topic.id,
      topicText: null,
      ...(state === 'draft' && {
        draftText: secrets().seal({ table: 'consultation', id, column: 'draftText' }, question),
      }),
      ...(isAnswered && { proposal: { kind: 'visit', code: 'residence', officeId }, updatedAt: new Date() }),
    },
  });
  if (state !== 'draft') await say(id, 'askFurther', 'Тестенко М. І.', question);
  if (isAnswered) await say(id, 'answer', 'Службенко О. П.', answer);
  return id;
}

/** An applicant signed in on this page, with a consultation in the given state. */
export async function consultationOfApplicant(page: Page, state: State): Promise<ConsultationWork> {
  const applicant = await anAccountOf('applicant');
  const consultationId = await storeWordedConsultation(applicant.personId ?? '', state);
  await enter(page, applicant);
  return { applicant, consultationId };
}

/** A clerk signed in on this page, in whose centre a consultation waits: taken by the clerk, by a colleague, or by nobody. */
export async function consultationOfClerk(
  page: Page,
  whose: 'mine' | 'a colleague’s' | 'nobody’s',
  state: State = 'sent',
): Promise<ConsultationWork & { readonly clerk: Account }> {
  const clerk = await anAccountOf('clerk');
  const applicant = await anAccountOf('applicant');
  const colleague = await anAccountOf('clerk');
  const holder = { mine: clerk.accountId, 'a colleague’s': colleague.accountId, 'nobody’s': undefined }[whose];
  const consultationId = await storeWordedConsultation(applicant.personId ?? '', state, holder);
  await enter(page, clerk);
  return { applicant, consultationId, clerk };
}
