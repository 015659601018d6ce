import { aWord } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { tabTo } from '../support/catalogue.ts';
import { storeWordedConsultation } from '../support/consultation-work.ts';
import { heading } from '../support/heading.ts';
import { anOfferedService, sendApplication } from '../support/sent-application.ts';

const sections = (page: Page) => page.getByRole('navigation', { name: 'Розділи' });

const publicPages = [
  ['Головна', '/'],
  ['Центри послуг', '/offices'],
  ['Послуги', '/services'],
  ['Каталог', '/catalogue'],
  ['Законодавча база', '/law'],
  ['Новини', '/news'],
  ['Часті питання', '/questions'],
] as const;

test('A1 a visitor reaches every section of the site by keyboard, and the current one is named', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/help');
  for (const [name, address] of publicPages) {
    const link = sections(page).getByRole('link', { name, exact: true });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === address);
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(sections(page).locator('[aria-current]')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
  await page.goto('/catalogue/products');
  await expect(sections(page).getByRole('link', { name: 'Каталог' })).toHaveAttribute('aria-current', 'true');
});

test('A15 who signs in keeps every entry of the public menu, on every page, and gains the cabinet', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  for (const address of ['/cabinet', '/', '/news', '/cabinet/profile']) {
    await page.goto(address);
    for (const [name] of publicPages)
      await expect(sections(page).getByRole('link', { name, exact: true })).toHaveCount(1);
    await expect(sections(page).getByRole('link', { name: 'Огляд' })).toBeVisible();
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const law = sections(page).getByRole('link', { name: 'Законодавча база' });
  await expect(law).toBeHidden();
  await page.getByRole('button', { name: 'Меню' }).click();
  await expect(law).toBeVisible();
});

test('A21 the page of the centres says of each whom to call, when, and how without a voice', async ({ page }) => {
  await page.goto('/offices');
  await heading(page, 'Центри надання послуг');
  const centre = page.getByRole('region', { name: /Мереф/ });
  for (const term of ['Телефон', 'Без голосу: повідомлення', 'Коли працює'])
    await expect(centre.getByText(term, { exact: true })).toBeVisible();
});

test('A9 who is signed in sees which services are open to them, and why one is closed', async ({ signInAs }) => {
  const { code: open } = await anOfferedService();
  const mark = `Довідка ${aWord('')}`;
  const { code: nowhere } = await storeService(database(), [], { name: { uk: mark, en: mark } });
  const { page } = await signInAs('applicant');
  await page.goto('/services');
  const own = page.getByRole('region', { name: 'Послуги для вас' });
  await expect(own).toContainText(/Зараз вам відкрито \d+ послуг[аи]? з \d+\./);
  await own.getByText(/^Закриті для вас і чому/).click();
  const closed = own.locator(`a[href="/services/${nowhere}"]`);
  await expect(closed).toContainText('Зараз жоден ЦНАП не приймає заяв на цю послугу в кабінеті.');
  await own.getByText(/^Відкриті для вас/).click();
  await expect(own.locator(`a[href="/services/${open}"]`)).toBeVisible();
});

test('A9, B31 while the address is not confirmed every service is closed, and the page leads to what makes it active', async ({
  signInAs,
}) => {
  const { code } = await anOfferedService();
  const { page, account } = await signInAs('applicant');
  await database().account.update({ where: { id: account.accountId }, data: { state: 'awaiting_confirmation' } });
  await page.goto(`/services/${code}`);
  const main = page.getByRole('main');
  await expect(main.getByText('Ваш обліковий запис зараз не активний.')).toBeVisible();
  await expect(main.getByRole('link', { name: 'Подати заяву' })).toHaveCount(0);
  await main.getByRole('link', { name: 'Зробити обліковий запис активним' }).click();
  await expect(main).toContainText('Підтвердьте пошту');
  await page.goto('/services');
  await expect(page.getByRole('region', { name: 'Послуги для вас' })).toContainText('Зараз вам відкрито 0 послуг');
});

test('A24 at night the draft says when somebody will see it and from which day the term counts', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  const { code } = await anOfferedService();
  // Saturday night in Kyiv.
  await page.clock.setFixedTime(new Date('2026-11-21T22:30:00Z'));
  await page.goto(`/cabinet/applications/new/${code}`);
  await page.getByRole('button', { name: 'Почати заяву' }).click();
  await page.getByRole('heading', { level: 1, name: /^Заява №/ }).waitFor();
  await page.goto(`${page.url()}/check`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Коли почнеться строк');
  await expect(main).toContainText(
    /Надіслати заяву можна будь-коли\. З 23 листопада 2026.* почнеться строк розгляду\./,
  );
  await expect(main).toContainText(/23 листопада 2026/);
});

test('A21 an application, sent or not, and a question to a centre say whom to call, when, and how without a voice', async ({
  signInAs,
  files,
}) => {
  const { page, account } = await signInAs('applicant');
  const { id } = await sendApplication(page, files);
  const says = async (): Promise<void> => {
    const main = page.getByRole('main');
    for (const term of ['Телефон', 'Без голосу: повідомлення', 'Коли працює'])
      await expect(main.getByText(term, { exact: true }).last()).toBeVisible();
  };
  await page.goto(`/cabinet/applications/${id}`);
  await says();
  const { code } = await anOfferedService();
  await page.goto(`/cabinet/applications/new/${code}`);
  await page.getByRole('button', { name: 'Почати заяву' }).click();
  await page.getByRole('heading', { level: 1, name: /^Заява №/ }).waitFor();
  await says();
  const consultationId = await storeWordedConsultation(account.personId ?? '', 'sent');
  await page.goto(`/cabinet/consultations/${consultationId}`);
  await says();
});
