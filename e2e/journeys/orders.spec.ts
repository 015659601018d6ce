import { storeProvision, referred, storeAid, storeEnterprise, storeOrder } from '@cabinet/testkit/aid';
import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { aheadOf, aidWork, anotherOffice, orderWork } from '../support/aid-work.ts';
import { anAccountOf, database, enter } from '../support/accounts.ts';
import { expect, test } from '../support/cabinet.ts';
import { secretsHere } from '../support/registry.ts';

const done = (page: Page) => page.getByRole('region', { name: 'Готово' });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();

test('E5 an enterprise takes an order on, measures, makes and hands the device over', async ({ page }) => {
  const { orderId, aid, fullName } = await orderWork(page, 'chosen');
  await page.goto('/admin');
  // Whoever works at an enterprise comes to its orders, and has no other sections.
  await expect(page.getByRole('heading', { level: 1, name: 'Замовлення' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Реєстр' })).toHaveCount(0);
  await page
    .getByRole('row', { name: new RegExp(fullName) })
    .getByRole('link')
    .click();
  await expect(page.getByText('Синю раму, якщо можна')).toBeVisible();
  await expect(page.getByText('Вхід без сходів, Перекладач жестової мови')).toBeVisible();
  await press(page, 'Прийняти замовлення');
  await expect(done(page)).toContainText('Замовлення прийнято');

  await follow(page, 'Записати мірки');
  await page.getByLabel('Зріст, сантиметрів').fill('сто');
  await press(page, 'Записати мірки');
  await expect(page.getByRole('alert')).toContainText('напишіть число');
  await page.getByLabel('Зріст, сантиметрів').fill('165');
  await page.getByLabel('Ширина таза, сантиметрів').fill('38,5');
  // A colleague at the same enterprise was faster: nothing typed is lost.
  await database().deviceOrder.update({ where: { id: orderId }, data: { version: { increment: 1 } } });
  await press(page, 'Записати мірки');
  await expect(page.getByRole('alert')).toContainText('щойно змінили');
  await expect(page.getByLabel('Ширина таза, сантиметрів')).toHaveValue('38,5');
  await press(page, 'Записати мірки');
  await expect(done(page)).toContainText('Мірки записано');
  await expect(page.getByText('38,5 см')).toBeVisible();

  await press(page, 'Почати виготовлення');
  await expect(done(page)).toContainText('Почато виготовлення');
  await press(page, 'Позначити, що готово');
  await expect(done(page)).toContainText('Засіб готовий');
  await follow(page, 'Видати засіб');
  await press(page, 'Видати засіб');
  await expect(page.getByRole('alert')).toContainText('Напишіть серійний номер');
  await page.getByLabel('Назва засобу').fill('Крісло колісне «Крок»');
  await page.getByLabel('Серійний номер').fill('SN-2026-7');
  for (const name of ['Інструкцію видано', 'Гарантійний талон видано', 'Людина підписала акт приймання'])
    await page.getByRole('checkbox', { name }).check();
  await press(page, 'Видати засіб');
  await expect(done(page)).toContainText('Засіб видано');
  await expect(page.getByText('нічого робити не треба')).toBeVisible();
  expect(await database().device.count({ where: { personId: aid.personId } })).toBe(1);
});

test('E5 an enterprise declines with a reason, and the order is among the finished ones', async ({ page }) => {
  const { fullName } = await orderWork(page, 'chosen');
  await page.goto('/admin/orders');
  await page
    .getByRole('row', { name: new RegExp(fullName) })
    .getByRole('link')
    .click();
  await follow(page, 'Відмовитися від замовлення');
  await press(page, 'Відмовитися');
  await expect(page.getByRole('alert')).toContainText('напишіть причину');
  await page.getByLabel('Чому ви не можете виконати замовлення').fill('Таких коліс немає до весни.');
  await press(page, 'Відмовитися');
  await expect(done(page)).toContainText('вибере інше підприємство');
  await page.goto('/admin/orders?scope=done');
  // The enterprise keeps the order, and no longer reads whom it was for.
  const kept = page.getByRole('row').filter({ hasText: 'Ви відмовилися' });
  await expect(kept).toContainText('вже не показуємо');
  await kept.getByRole('link').click();
  await expect(page.getByText('тож її даних не показуємо')).toBeVisible();
  await expect(page.getByText(fullName)).toHaveCount(0);
});

test('D8 an office hands a case to the Fund and goes on reading it', async ({ page }) => {
  const { number } = await aidWork(page, 'in_review', { desk: 'social_protection' });
  const branch = await anotherOffice('fund_branch');
  await page.goto('/admin?scope=mine');
  await page.getByRole('link', { name: new RegExp(`^Заява ${number}`) }).click();
  await expect(page.getByRole('heading', { name: 'Засіб, про який просять' })).toBeVisible();
  await follow(page, 'Передати до Фонду');
  await press(page, 'Передати до Фонду');
  await expect(page.getByRole('alert')).toContainText('Виберіть відділення');
  const list = page.getByLabel('До якого відділення');
  // Many branches are a list, a few stand side by side.
  if ((await page.getByRole('radio', { name: branch }).count()) > 0)
    await page.getByRole('radio', { name: branch }).check();
  else await list.selectOption({ label: branch });
  await press(page, 'Передати до Фонду');
  await expect(done(page)).toContainText('Справу передано до Фонду');
  await expect(page.getByText('Ви можете лише читати її')).toBeVisible();
  await page.goto('/admin?scope=handed');
  await expect(page.getByRole('link', { name: new RegExp(`^Заява ${number}`) })).toBeVisible();
});

test('E5 the Fund refers before others only with a reason, and nothing typed is lost', async ({ page }) => {
  const work = await aidWork(page, 'approved');
  await aheadOf(work);
  await page.goto(`/admin/applications/${work.applicationId}`);
  await follow(page, 'Сформувати направлення');
  await press(page, 'Сформувати направлення');
  await expect(page.getByRole('alert')).toContainText('Перед цією людиною в черзі є інші');
  await page.getByLabel(/^Чому ця людина отримує/).fill('Загроза життю, висновок лікаря.');
  await press(page, 'Сформувати направлення');
  await expect(done(page)).toContainText('Направлення сформовано');
  await expect(page.getByText('Загроза життю, висновок лікаря.')).toBeVisible();
});

test('E5 nobody is refused unheard, and the Fund sees where an enterprise stands', async ({ page }) => {
  const work = await aidWork(page, 'in_review');
  await page.goto(`/admin/applications/${work.applicationId}/decision`);
  await expect(page.getByRole('radio', { name: 'Відмовити у розгляді' })).toHaveCount(0);
  await follow(page, 'Запросити висловитися');
  await page.getByLabel('Чому ви схиляєтеся до відмови').fill('Потреби не видно з документів.');
  await press(page, 'Надіслати запрошення');
  await expect(done(page)).toContainText('запрошено висловитися');
  await expect(page.getByText('Заявник ще не висловився')).toBeVisible();

  const here = { db: database(), secrets: secretsHere() };
  const aid = await storeAid(here, { state: 'making', officeId: work.officeId, row: { decidedAt: new Date() } });
  await storeProvision(here, aid, referred());
  const name = `Вигадане колесо ${aWord('')}`;
  await storeOrder(here, aid, { officeId: await storeEnterprise(here, name), state: 'making' });
  await page.goto('/admin?scope=underWay');
  await page.getByRole('link', { name: new RegExp(`^Заява ${aid.number}`) }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Виготовлення');
});

test('an officer of a service centre sees no orders', async ({ page }) => {
  await enter(page, await anAccountOf('clerk'));
  await page.goto('/admin');
  await expect(page.getByRole('link', { name: 'Реєстр' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Замовлення' })).toHaveCount(0);
});
