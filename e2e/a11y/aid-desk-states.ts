import type { Page } from '@playwright/test';
import {
  aheadOf,
  aidWork,
  anEnterprise,
  anotherOffice,
  handedOn,
  happened,
  orderOf,
  orderWork,
  queued,
} from '../support/aid-work.ts';
import { enterAs } from '../support/accounts.ts';
import { type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const application = '/admin/applications/:applicationId';
const order = '/admin/orders/:orderId';

type Work = Awaited<ReturnType<typeof aidWork>>;
type Wishes = Parameters<typeof aidWork>[2];
type Before = (work: Work) => Promise<unknown>;

interface Told {
  readonly path?: string;
  /** Of the case; in review when it is not told. */
  readonly at?: string;
  readonly wishes?: Wishes;
  readonly before?: Before;
  readonly act?: Act;
}

/** A page of a case of an assistive product. */
const ofCase = (state: string, { path = '', at = 'in_review', wishes = {}, before, act }: Told): PageState => ({
  pattern: application + path,
  state,
  bring: async (page) => {
    const work = await aidWork(page, at, wishes);
    await before?.(work);
    await goTo(page, `/admin/applications/${work.applicationId}${path}`);
    await act?.(page);
  },
});

const received: Wishes = { desk: 'social_protection' };

const sent =
  (button: string): Act =>
  (page) =>
    sendEmpty(page, button);

const refusedReferral: Act = async (page) => {
  await page.getByRole('button', { name: 'Сформувати направлення' }).click();
  await page.getByRole('alert').waitFor();
};

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const cases: readonly PageState[] = [
  ofCase('a device, at the office that received it', { wishes: received }),
  ofCase('a device, in English', { act: inEnglish }),
  ofCase('a device, the applicant is asked to speak', {
    at: 'hearing',
    before: (work) => happened(work, 'invite', 'Потреби не видно з документів.'),
  }),
  ofCase('a device in the queue', { at: 'queued', before: (work) => queued(work, 2) }),
  ofCase('a device that an enterprise makes', { at: 'making', before: (work) => orderOf(work, 'making') }),
  ofCase('a compensation to be paid', { at: 'approved', wishes: { paysBack: true } }),
  ofCase('handed on, for reading only', { wishes: received, before: handedOn }),
  ofCase('before a hearing, without a refusal', { path: '/decision' }),
  ofCase('with errors', {
    path: '/forward',
    wishes: received,
    before: () => anotherOffice('fund_branch'),
    act: sent('Передати до Фонду'),
  }),
  ofCase('not possible now', { path: '/forward', at: 'queued' }),
  ofCase('with errors', {
    path: '/reroute',
    before: () => anotherOffice('fund_branch'),
    act: sent('Передати справу'),
  }),
  ofCase('with errors', { path: '/hearing', act: sent('Надіслати запрошення') }),
  ofCase('with errors', { path: '/queue', at: 'approved', act: sent('Поставити в чергу') }),
  ofCase('as opened', { path: '/referral', at: 'approved' }),
  ofCase('others are ahead in the queue', {
    path: '/referral',
    at: 'approved',
    before: aheadOf,
    act: refusedReferral,
  }),
  ofCase('with errors', { path: '/termination', at: 'approved', act: sent('Припинити право') }),
  ofCase('with errors', {
    path: '/payment',
    at: 'approved',
    wishes: { paysBack: true },
    act: async (page) => {
      await page.getByLabel('Скільки виплачено, гривень').fill('');
      await sendEmpty(page, 'Позначити виплату');
    },
  }),
  {
    pattern: '/admin',
    state: 'what the Fund has to provide',
    bring: async (page) => {
      await queued(await aidWork(page, 'queued'), 1);
      await goTo(page, '/admin?scope=toProvide');
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: '/admin',
    state: 'cases that were handed on',
    bring: async (page) => {
      await handedOn(await aidWork(page, 'in_review', received));
      await goTo(page, '/admin?scope=handed');
      await page.getByRole('table').waitFor();
    },
  },
];

/** A page of an order at an enterprise. */
const ofOrder = (state: string, { path = '', at = 'chosen', act }: Told): PageState => ({
  pattern: order + path,
  state,
  bring: async (page) => {
    const { orderId } = await orderWork(page, at);
    await goTo(page, `/admin/orders/${orderId}${path}`);
    await act?.(page);
  },
});

const openList = async (page: Page, row: Record<string, unknown> = {}): Promise<void> => {
  await orderWork(page, 'making', row);
  await goTo(page, '/admin/orders');
  await page.getByRole('table').waitFor();
};

const wrongSizes: Act = async (page) => {
  await page.getByLabel('Зріст, сантиметрів').fill('сто');
  await page.getByLabel('Вага, кілограмів').fill('1');
  await sendEmpty(page, 'Записати мірки');
};

const orders: readonly PageState[] = [
  { pattern: '/admin/orders', state: 'with orders', bring: (page) => openList(page) },
  {
    pattern: '/admin/orders',
    state: 'with a late order, in English',
    bring: async (page) => {
      await openList(page, { stageDueOn: '2026-11-01' });
      await inEnglish(page);
    },
  },
  {
    pattern: '/admin/orders',
    state: 'empty',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, '/admin/orders?scope=done');
    },
  },
  ofOrder('not answered yet', {}),
  ofOrder('in English', { at: 'making', act: inEnglish }),
  ofOrder('accepted a moment ago', {
    act: async (page) => {
      await page.getByRole('button', { name: 'Прийняти замовлення' }).click();
      await page.getByRole('region', { name: 'Готово' }).waitFor();
    },
  }),
  ofOrder('issued', { at: 'issued' }),
  ofOrder('with errors', { path: '/decline', act: sent('Відмовитися') }),
  ofOrder('not possible now', { path: '/decline', at: 'making' }),
  ofOrder('as opened', { path: '/sizes', at: 'accepted' }),
  ofOrder('with errors', { path: '/sizes', at: 'accepted', act: wrongSizes }),
  ofOrder('with errors', { path: '/issue', at: 'ready', act: sent('Видати засіб') }),
];

const offices: readonly PageState[] = [
  {
    pattern: '/admin/offices/:officeId',
    state: 'an enterprise, with the maker that it is',
    bring: async (page) => {
      const officeId = await anEnterprise();
      await enterAs(page, 'administrator');
      await goTo(page, `/admin/offices/${officeId}`);
      await page.getByRole('combobox', { name: 'Який це виробник каталогу' }).waitFor();
    },
  },
];

/** Pages of cases of assistive products, of the orders of enterprises, and of an enterprise itself. */
export const aidDeskStates: readonly PageState[] = [...cases, ...orders, ...offices];
