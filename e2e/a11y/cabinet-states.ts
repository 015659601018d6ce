import { anAccountOf, database, enterAs } from '../support/accounts.ts';
import { officeWork, storeDeadLetter, storeMessage } from '../support/office-work.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

/** Overview and messages of an applicant. */
export const cabinetStates: readonly PageState[] = [
  {
    pattern: '/cabinet',
    state: 'empty',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, '/cabinet');
    },
  },
  {
    pattern: '/cabinet',
    state: 'with a request, an application and a message',
    bring: async (page) => {
      const { applicationId } = await officeWork(page, 'needs_info');
      const { personId } = await enterAs(page, 'applicant');
      await database().application.update({ where: { id: applicationId }, data: { personId: personId ?? '' } });
      await storeMessage(personId ?? '');
      await goTo(page, '/cabinet');
      await page.getByRole('heading', { name: 'ЦНАП просить уточнити' }).waitFor();
    },
  },
  {
    pattern: '/cabinet/messages',
    state: 'empty',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, '/cabinet/messages');
    },
  },
  {
    pattern: '/cabinet/messages',
    state: 'with two new messages of one subject',
    bring: async (page) => {
      const { personId } = await enterAs(page, 'applicant');
      await storeMessage(personId ?? '');
      await database().message.updateMany({
        where: { personId: personId ?? '' },
        data: { createdAt: new Date('2026-11-20T09:00:00Z') },
      });
      await storeMessage(personId ?? '');
      await goTo(page, '/cabinet/messages');
    },
  },
  {
    pattern: '/cabinet/messages/:messageId',
    state: 'filled',
    bring: async (page) => {
      const { personId } = await enterAs(page, 'applicant');
      await goTo(page, `/cabinet/messages/${await storeMessage(personId ?? '')}`);
    },
  },
];

/** The pages of a system administrator. */
export const administratorStates: readonly PageState[] = [
  {
    pattern: '/admin/accounts',
    state: 'filled',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/accounts');
    },
  },
  {
    pattern: '/admin/accounts',
    state: 'nobody found',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/accounts?search=nobody-has-this-login');
    },
  },
  {
    pattern: '/admin/accounts/:login/block',
    state: 'with errors',
    bring: async (page) => {
      const { login } = await anAccountOf('applicant');
      await enterAs(page, 'administrator');
      await goTo(page, `/admin/accounts/${login}/block`);
      await sendEmpty(page, 'Заблокувати обліковий запис');
    },
  },
  {
    pattern: '/admin/accounts/:login/unblock',
    state: 'with errors',
    bring: async (page) => {
      const { login, accountId } = await anAccountOf('applicant');
      await database().account.update({ where: { id: accountId }, data: { state: 'blocked' } });
      await enterAs(page, 'administrator');
      await goTo(page, `/admin/accounts/${login}/unblock`);
      await sendEmpty(page, 'Розблокувати обліковий запис');
    },
  },
  {
    pattern: '/admin/offices',
    state: 'filled',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/offices');
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: '/admin/offices/new',
    state: 'with errors',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/offices/new');
      await page.getByRole('button', { name: 'Додати дні з іншими годинами' }).click();
      await sendEmpty(page, 'Зберегти ЦНАП');
    },
  },
  {
    pattern: '/admin/offices/:officeId',
    state: 'filled',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      const { id } = await database().office.findFirstOrThrow({ select: { id: true } });
      await goTo(page, `/admin/offices/${id}`);
    },
  },
  {
    pattern: '/admin/staff',
    state: 'filled',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/staff');
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: '/admin/staff/new',
    state: 'with errors',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/staff/new');
      await sendEmpty(page, 'Додати співробітника');
    },
  },
  {
    pattern: '/admin/staff/:accountId',
    state: 'filled',
    bring: async (page) => {
      const { accountId } = await anAccountOf('clerk');
      await enterAs(page, 'administrator');
      await goTo(page, `/admin/staff/${accountId}`);
    },
  },
  {
    pattern: '/admin/dead-letters',
    state: 'filled',
    bring: async (page) => {
      const { accountId } = await anAccountOf('applicant');
      await storeDeadLetter(accountId);
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/dead-letters');
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: '/admin/services',
    state: 'filled',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/services');
    },
  },
  {
    pattern: '/admin/services/new',
    state: 'with errors',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/services/new');
      await sendEmpty(page, 'Опублікувати послугу');
    },
  },
  {
    pattern: '/admin/services/:code/definition',
    state: 'filled',
    bring: async (page) => {
      await enterAs(page, 'administrator');
      await goTo(page, '/admin/services');
      await page
        .getByRole('link', { name: /^Змінити/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /^Змінити послугу/ }).waitFor();
    },
  },
];
