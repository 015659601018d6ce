import { aidWork, aPersonInNeed, anEnterprise, provided, stickClass } from '../support/aid.ts';
import { type Act, goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const application = '/cabinet/applications/:applicationId';
const device = `${application}/device`;
const enterprise = `${application}/enterprise`;

type Work = Parameters<typeof aidWork>[1];

const at = (
  pattern: string,
  state: string,
  applicationOf: (page: Parameters<Act>[0]) => Promise<string>,
  act?: Act,
): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await goTo(page, pattern.replace(':applicationId', await applicationOf(page)));
    await act?.(page);
  },
});

const work = (pattern: string, state: string, wishes: Work, act?: Act): PageState =>
  at(pattern, state, (page) => aidWork(page, wishes), act);

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
  await settled(page);
};

const searching: Act = async (page) => {
  await page.getByRole('radio', { name: /^Інший засіб/ }).check();
  await page.getByRole('combobox').pressSequentially('палиц');
  await page.getByRole('option').first().waitFor();
};

const askToReconsider: Act = async (page) => {
  await page.getByRole('button', { name: 'Обрати інше підприємство' }).click();
  await page.getByRole('dialog').waitFor();
};

const withEnterprises = async (page: Parameters<Act>[0]): Promise<string> => {
  await anEnterprise();
  return provided(page, 'referral_issued');
};

const pressed =
  (button: string): Act =>
  (page) =>
    sendEmpty(page, button);

const waitingFor =
  (heading: string): Act =>
  (page) =>
    page.getByRole('heading', { name: heading, exact: true }).waitFor();

/** Applications for assistive products: the device, what stands against it, and what follows the decision. */
export const aidStates: readonly PageState[] = [
  work(device, 'nothing chosen', { state: 'draft', classCode: null }),
  work(device, 'with errors', { state: 'draft', classCode: null }, pressed('Зберегти засіб')),
  work(device, 'one chosen, in English', { state: 'draft' }, inEnglish),
  work(device, 'one cannot be chosen', { state: 'draft', given: true }),
  work(device, 'another device, combobox open', { state: 'draft', classCode: null }, searching),
  work(device, 'without a card', { state: 'draft', classCode: null, card: false }),
  work(device, 'for a repair', { state: 'draft', given: true, answers: { requestKind: 'repair', defect: 'Колесо' } }),
  work(device, 'for a repair, nothing to mend', { state: 'draft', answers: { requestKind: 'repair' } }),
  work(application, 'a draft for a device', { state: 'draft', classCode: null }),
  work(`${application}/check`, 'with a device and findings', { state: 'draft', given: true }, waitingFor('Засіб')),
  work(application, 'asked to speak', { state: 'hearing' }, waitingFor('Вас запрошують висловитися')),
  work(`${application}/speak`, 'as opened', { state: 'hearing' }),
  work(`${application}/speak`, 'with errors', { state: 'hearing' }, pressed('Надіслати пояснення')),
  at(application, 'in the queue', (page) => provided(page, 'queued'), waitingFor('Черга')),
  at(application, 'with a referral', (page) => provided(page, 'referral_issued'), waitingFor('Направлення')),
  at(application, 'with an order, dialog open', (page) => provided(page, 'enterprise_chosen'), askToReconsider),
  at(application, 'with an order being made', (page) => provided(page, 'making'), waitingFor('Замовлення')),
  at(enterprise, 'as opened', withEnterprises),
  at(enterprise, 'nobody takes referrals', (page) => provided(page, 'referral_issued', stickClass)),
  at(enterprise, 'with errors', withEnterprises, pressed('Обрати й передати замовлення')),
  {
    pattern: '/cabinet/applications',
    state: 'with a device',
    bring: async (page) => {
      await aidWork(page, { state: 'submitted' });
      await goTo(page, '/cabinet/applications');
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: '/cabinet/applications/new/:code',
    state: 'with a device of the catalogue',
    bring: async (page) => {
      await aPersonInNeed(page);
      await goTo(page, '/cabinet/applications/new/tzr-napravlennia?class=12+22+03&product=1');
    },
  },
];
