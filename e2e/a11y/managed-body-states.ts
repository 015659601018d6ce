import { database } from '../support/accounts.ts';
import { asEditor, type Act, type PageState, sendEmpty } from './page-state.ts';

const makers = '/admin/makers';
const providers = '/admin/social-providers';

const aMaker = async (): Promise<string> => {
  const { id } = await database().manufacturer.findFirstOrThrow({ select: { id: true } });
  return `${makers}/${id}`;
};
const aProvider = async (): Promise<string> => {
  const { id } = await database().socialProvider.findFirstOrThrow({ select: { id: true } });
  return `${providers}/${id}`;
};

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

/** Makers and providers of social services as their editors keep them. */
export const managedBodyStates: readonly PageState[] = [
  asEditor(makers, 'filled', async () => makers),
  asEditor(makers, 'in English', async () => makers, inEnglish),
  asEditor(makers, 'nobody found', async () => `${makers}?q=ніхтознає`),
  asEditor(`${makers}/:makerId`, 'filled', aMaker),
  asEditor(`${makers}/:makerId`, 'in English', aMaker, inEnglish),
  asEditor(
    `${makers}/:makerId`,
    'new, with errors',
    async () => `${makers}/new`,
    async (page) => {
      await page.getByRole('button', { name: 'Додати години роботи' }).click();
      await sendEmpty(page, 'Зберегти виробника');
    },
  ),
  asEditor(providers, 'filled', async () => providers),
  asEditor(`${providers}/:providerId`, 'filled', aProvider),
  asEditor(
    `${providers}/:providerId`,
    'new, with errors',
    async () => `${providers}/new`,
    (page) => sendEmpty(page, 'Зберегти надавача'),
  ),
];
