import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { aidWork, anEnterprise } from '../support/aid.ts';
import { database, expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';

const news = (page: Page) => page.getByRole('region', { name: 'Готово' });
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('link', { name, exact: true }).click();

interface Slot {
  readonly code: string;
  readonly name: { readonly uk: string };
  readonly mandatory: boolean;
  readonly preparedByCabinet: boolean;
  readonly documents: readonly unknown[];
}

/** Puts a file of the library into every slot that has to have one, and sends the application. */
async function send(page: Page, id: string): Promise<void> {
  const { personId } = await database().application.findUniqueOrThrow({ where: { id } });
  const read = async () => (await page.request.get(`/api/v1/applications/${id}`)).json();
  const { slots } = (await read()) as { slots: readonly Slot[] };
  for (const { code } of slots.filter(({ mandatory, preparedByCabinet }) => mandatory && !preparedByCabinet)) {
    const documentId = await storeLibraryDocument(database(), personId);
    const { version } = await read();
    await page.request.put(`/api/v1/applications/${id}/slots/${code}/${documentId}`, { data: { version } });
  }
  await page.goto(`/cabinet/applications/${id}/check`);
  await page.getByRole('checkbox', { name: /Підтверджую/ }).check();
  await press(page, 'Надіслати заяву');
  await expect(news(page)).toContainText('Заяву надіслано');
}

/** Whoever leaves the page before it has told so is brought back by it. */
async function take(desk: Page, id: string): Promise<void> {
  await desk.goto(`/admin/applications/${id}`);
  await press(desk, 'Взяти в роботу');
  await expect(news(desk)).toContainText('Ви взяли заяву в роботу');
}

/** The office that receives looks through every paper and hands the case to the Fund. */
async function handOn(desk: Page, id: string, branch: string): Promise<void> {
  await take(desk, id);
  const { slots } = (await (await desk.request.get(`/api/v1/inbox/${id}`)).json()) as { slots: readonly Slot[] };
  for (const { name } of slots.filter(({ documents }) => documents.length > 0)) {
    await desk.getByRole('row', { name: name.uk }).getByRole('link').first().click();
    await desk.getByRole('radio', { name: 'Прийняти' }).check();
    await press(desk, 'Записати висновок');
    await expect(news(desk)).toContainText('Висновок про документ записано');
  }
  await follow(desk, 'Передати до Фонду');
  const list = desk.getByLabel('До якого відділення');
  // Many branches are a list, a few stand side by side.
  await desk.getByRole('button', { name: 'Передати до Фонду' }).waitFor();
  if ((await desk.getByRole('radio', { name: branch }).count()) > 0)
    await desk.getByRole('radio', { name: branch }).check();
  else await list.selectOption({ label: branch });
  await press(desk, 'Передати до Фонду');
  await expect(news(desk)).toContainText('Справу передано до Фонду');
}

async function approve(fund: Page, id: string): Promise<void> {
  await take(fund, id);
  await follow(fund, 'Ухвалити рішення');
  await fund.getByRole('radio', { name: 'Задоволено' }).check();
  await fund.getByLabel('Чому ви так вирішили').fill('Потребу підтверджено програмою.');
  await press(fund, 'Перевірити рішення');
  await press(fund, 'Надіслати рішення');
  await expect(news(fund)).toContainText('Рішення надіслано');
}

async function aBranch(): Promise<{ fundId: string; branch: string }> {
  const branch = `Відділення ${aWord('')}`;
  return { fundId: await storeOffice(database(), { kind: 'fund_branch', nameUk: branch }), branch };
}

test('E5 from a need to the device in hand: the person, the office that receives, the Fund and the enterprise', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(240_000);
  const { fundId, branch } = await aBranch();
  const { officeId, name } = await anEnterprise();
  const id = await aidWork(page, { state: 'draft' });
  await send(page, id);
  await handOn((await signInAs('clerk')).page, id, branch);

  const fund = (await signInAs('clerk', { officeId: fundId })).page;
  await approve(fund, id);
  await follow(fund, 'Сформувати направлення');
  await press(fund, 'Сформувати направлення');
  await expect(news(fund)).toContainText('Направлення сформовано');

  await page.goto(`/cabinet/applications/${id}`);
  await follow(page, 'Обрати підприємство');
  await page.getByRole('radio', { name }).check();
  await press(page, 'Обрати й передати замовлення');
  await expect(page.getByRole('region', { name: /Підприємство обрано/ })).toBeVisible();

  const works = (await signInAs('clerk', { officeId })).page;
  await heading(works, 'Замовлення');
  await works.getByRole('table').getByRole('link').first().click();
  await expect(works.getByText('Синю раму')).toBeVisible();
  await press(works, 'Прийняти замовлення');
  await press(works, 'Почати виготовлення');
  await expect(page.getByRole('main')).toContainText('Зараз: виготовлення', { timeout: 10_000 });
  await press(works, 'Позначити, що готово');
  await follow(works, 'Видати засіб');
  await works.getByLabel('Назва засобу').fill('Крісло колісне «Крок»');
  await works.getByLabel('Серійний номер').fill('SN-2026-7');
  for (const told of ['Інструкцію видано', 'Гарантійний талон видано', 'Людина підписала акт приймання'])
    await works.getByRole('checkbox', { name: told }).check();
  await press(works, 'Видати засіб');
  await expect(news(works)).toContainText('Засіб видано');

  await page.goto('/cabinet/devices');
  await expect(page.getByRole('main')).toContainText('Крісло колісне «Крок»');
  await expect(page.getByRole('main')).toContainText('SN-2026-7');
});

test('E5 a device that one has bought is paid back: no queue, no order, the money and its day', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(180_000);
  const { fundId, branch } = await aBranch();
  const bought = {
    manner: 'compensate',
    paidOn: '2026-10-01',
    price: 900_000,
    account: 'UA620000000000000000000000001',
  };
  const id = await aidWork(page, { state: 'draft', answers: bought });
  await send(page, id);
  await handOn((await signInAs('clerk')).page, id, branch);

  const fund = (await signInAs('clerk', { officeId: fundId })).page;
  await approve(fund, id);
  await expect(fund.getByRole('link', { name: 'Сформувати направлення' })).toHaveCount(0);
  await follow(fund, 'Позначити виплату');
  await fund.getByLabel('Скільки виплачено, гривень').fill('9000');
  await press(fund, 'Позначити виплату');
  await expect(news(fund)).toBeVisible();
  await page.goto(`/cabinet/applications/${id}`);
  await expect(page.getByRole('main')).toContainText('Компенсацію виплачено');
});
