import type { Application } from '@cabinet/contracts/applications';
import type { CardContent, CardTopic } from '@cabinet/contracts/registry-card';
import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { aWord } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import type { Page } from '@playwright/test';
import { type Account, anAccountOf, database, enter, enterAs } from './accounts.ts';
import { aSurname, aStoredCard, aWhollyRegistered } from './registry.ts';
import { knock } from './sent-application.ts';

const words = (uk: string, en = uk) => ({ uk, en });

/** A service whose form is a card of the databank, with one paper. */
const service = (): Partial<ServiceDefinitionInput> => ({
  name: words(`Реєстрація для перевірки ${aWord('')}`, `A registration for testing ${aWord('')}`),
  form: 'registryCard',
  submitters: ['self'],
  questions: [
    {
      ...{ type: 'choice', key: 'forWhom', required: true },
      label: words('Кого зареєструвати?', 'Who is to be registered?'),
      options: [
        { value: 'self', label: words('Мене', 'Me') },
        { value: 'child', label: words('Мою дитину', 'My child') },
      ],
    },
    {
      ...{ type: 'choices', key: 'ground', required: true },
      label: words('До яких категорій належить людина?', 'Which categories?'),
      options: [
        { value: 'adultDisability', label: words('Особа з інвалідністю', 'Person with disability') },
        { value: 'childDisability', label: words('Дитина з інвалідністю', 'Child with disability') },
      ],
    },
  ],
  documents: [
    {
      code: 'idDoc',
      name: words('Документ, що посвідчує особу', 'Identity document'),
      why: words('Щоб підтвердити, хто подає заяву.', 'To confirm who is applying.'),
      ...{ required: 'always', libraryKinds: ['identity'] },
    },
  ],
});

/** As `storeReadyApplicant` has it. */
const bornOn = '1985-03-17';

/** What an applicant of these tests would write of themselves, in every topic. */
const contentOf = ({ surname, givenName, patronymic }: Account): CardContent => {
  const content = aWhollyRegistered();
  const person = { ...content.person, name: { surname, givenName, patronymic }, birthDate: bornOn };
  return { ...content, person, numbers: { ...content.numbers, taxId: aTaxId(bornOn, 'female') } };
};

/** An application for a card, of the person who has just signed in on this page. */
export interface CardApplication {
  readonly account: Account;
  readonly applicationId: string;
  readonly content: CardContent;
}

const versionOf = async (page: Page, path: string): Promise<number> =>
  ((await (await page.request.get(`/api/v1${path}`)).json()) as Application).version;

interface TopicChange {
  readonly topic: CardTopic;
  readonly value: unknown;
}

/** Saves one topic past the page. */
export async function saveTopic(page: Page, id: string, change: TopicChange): Promise<void> {
  const path = `/applications/${id}`;
  await knock(page, 'put', `${path}/card`, { version: await versionOf(page, path), change });
}

/** Answers the two questions: the card is of who asks, as a person with disability. */
export async function answer(page: Page, id: string): Promise<void> {
  const path = `/applications/${id}`;
  const change = { answers: { forWhom: 'self', ground: ['adultDisability'] }, declaration: true };
  await knock(page, 'patch', path, { version: await versionOf(page, path), change });
}

/** Signs an applicant in on this page and begins an application for a card, with such topics filled in. */
export async function aCardDraft(page: Page, topics: readonly CardTopic[] = []): Promise<CardApplication> {
  const account = await enterAs(page, 'applicant', { surname: aSurname() });
  const { id: officeId } = await database().office.findUniqueOrThrow({ where: { code: 'MRF' }, select: { id: true } });
  const { code } = await storeService(database(), [officeId], service());
  const { id } = await knock<Application>(page, 'post', '/applications', { serviceCode: code, officeId });
  const content = contentOf(account);
  for (const topic of topics) await saveTopic(page, id, { topic, value: content[topic] });
  return { account, applicationId: id, content };
}

const everyTopic = Object.keys(aWhollyRegistered()) as CardTopic[];

/** The same with everything that has to be there before it is sent. */
export async function aWholeCardDraft(page: Page): Promise<CardApplication> {
  const draft = await aCardDraft(page, everyTopic);
  const path = `/applications/${draft.applicationId}`;
  const documentId = await storeLibraryDocument(database(), draft.account.personId ?? '');
  await answer(page, draft.applicationId);
  await knock(page, 'put', `${path}/slots/idDoc/${documentId}`, { version: await versionOf(page, path) });
  return draft;
}

export async function aSentCard(page: Page): Promise<CardApplication> {
  const draft = await aWholeCardDraft(page);
  const path = `/applications/${draft.applicationId}`;
  await knock(page, 'post', `${path}/submit`, { version: await versionOf(page, path) });
  return draft;
}

/** The same, taken by an officer who is signed in on this page; the databank may know the person already. */
export async function aCardInOffice(page: Page, known: 'known' | 'unknown'): Promise<CardApplication> {
  const sent = await aSentCard(page);
  if (known === 'known') await aStoredCard({ ...sent.content, payment: null });
  const clerk = await anAccountOf('clerk');
  await page.context().clearCookies();
  await enter(page, clerk);
  const path = `/inbox/${sent.applicationId}`;
  await knock(page, 'post', `${path}/claim`, { version: await versionOf(page, path) });
  return sent;
}
