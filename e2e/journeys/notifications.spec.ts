import { expect, test } from '../support/cabinet.ts';
import { officeWork, storeMessage } from '../support/office-work.ts';
import { sendApplication } from '../support/sent-application.ts';

test('J1, J9 an applicant sees who wrote what and when, opens a message, and it is no longer new', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('applicant');
  await storeMessage(account.personId ?? '', 'Заяву 4K7-93M розглянуто');
  await storeMessage(account.personId ?? '', 'ЦНАП не працює 24 серпня');
  await page.goto('/cabinet');
  await page.getByRole('link', { name: 'Повідомлення, 2 непрочитані' }).click();

  const table = page.getByRole('table');
  const titles = ['Тема повідомлення', 'Зміст', 'Дата повідомлення', 'Відправив', 'Стан'];
  await expect(table.getByRole('columnheader')).toHaveText(titles);
  const row = table.getByRole('row', { name: /4K7-93M/ });
  await expect(row).toContainText('Службенко О. П.');
  await expect(row).toContainText('Нове');

  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Заяву 4K7-93M розглянуто' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Відкрити сторінку, про яку йдеться' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Повідомлення, 1 непрочитане' })).toBeVisible();

  await page.getByRole('link', { name: 'Усі повідомлення', exact: true }).click();
  await expect(row).toContainText('Прочитано');
  await page.getByRole('link', { name: 'Лише непрочитані' }).click();
  await expect(row).toHaveCount(0);
});

test('J1 all messages are marked as read at once, and that is said', async ({ signInAs }) => {
  const { page, account } = await signInAs('applicant');
  for (const subject of ['Перше повідомлення', 'Друге повідомлення'])
    await storeMessage(account.personId ?? '', subject);
  await page.goto('/cabinet/messages');
  await page.getByRole('button', { name: 'Позначити всі як прочитані' }).click();

  await expect(page.getByRole('region', { name: 'Готово' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Повідомлення', exact: true })).toBeVisible();
  await expect(page.getByText('Нове', { exact: true })).toHaveCount(0);
});

test('K4 a person without messages is told when they come and what to do first', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/messages');
  await expect(page.getByText('Повідомлень ще немає.')).toBeVisible();
  await page.getByRole('link', { name: 'Вибрати послугу' }).click();
  await expect(page).toHaveURL('/services');
});

test('F13, F23, J2 a decision comes as a message within five seconds, without its reason', async ({
  signInAs,
  files,
}) => {
  const { page } = await signInAs('applicant');
  const { id, number } = await sendApplication(page, files);
  await page.goto('/cabinet/messages');
  await page.getByRole('heading', { level: 1 }).waitFor();

  const clerk = await signInAs('clerk');
  await clerk.page.goto(`/admin/applications/${id}/message`);
  await expect(clerk.page.getByRole('heading', { level: 1 })).toContainText('Написати заявнику');
  await clerk.page.getByLabel('Тема повідомлення').fill('Приходьте по довідку');
  await clerk.page.getByLabel('Текст повідомлення').fill('Довідка готова. Візьміть паспорт.');
  await clerk.page.getByRole('button', { name: 'Надіслати повідомлення' }).click();
  await expect(clerk.page.getByRole('region', { name: 'Готово' })).toContainText('Повідомлення надіслано заявнику');

  const row = page.getByRole('row', { name: /Приходьте по довідку/ });
  await expect(row).toBeVisible({ timeout: 5_000 });
  await expect(row).toContainText(/Службенко/);
  await row.getByRole('link').click();
  await page.getByRole('link', { name: 'Відкрити заяву, про яку йдеться' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
});

test('J8 an officer writes to a group, checks the message and learns how many people will get it, then how many did', async ({
  page,
}) => {
  await officeWork(page, 'suspended');
  await page.goto('/admin/messages/new');
  await page.getByLabel('Стан заяви').selectOption({ label: 'Призупинено' });
  await page.getByLabel('Тема повідомлення').fill('ЦНАП не працює 24 серпня');
  await page.getByLabel('Текст повідомлення').fill('Приходьте 25 серпня.');
  await page.getByRole('button', { name: 'Перевірити повідомлення' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Перевірте повідомлення перед надсиланням');
  await expect(page.getByText(/Повідомлення отримають \d+ (людина|людини|людей)\./)).toBeVisible();
  await page.getByRole('link', { name: /Змінити\s+«Тема повідомлення»/ }).click();
  await expect(page.getByLabel('Текст повідомлення')).toHaveValue('Приходьте 25 серпня.');
  await page.getByRole('button', { name: 'Перевірити повідомлення' }).click();
  await page.getByRole('button', { name: 'Надіслати повідомлення' }).click();

  await expect(page.getByRole('region', { name: 'Готово' })).toContainText(
    /Повідомлення отримали \d+ (людина|людини|людей)/,
  );
  await expect(page.getByLabel('Тема повідомлення')).toHaveValue('');
});
