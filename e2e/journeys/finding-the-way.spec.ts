import { aTaxId } from '@cabinet/testkit/tax-ids';
import { database, expect, test } from '../support/cabinet.ts';

test('A16 pages open to everybody keep the sections of the cabinet for who is signed in, and the first one leads to it', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  const sections = page.getByRole('navigation', { name: 'Розділи' });
  await sections.getByRole('link', { name: 'Послуги' }).click();
  await page.getByRole('heading', { level: 1, name: 'Послуги' }).waitFor();
  await expect(sections.getByRole('link', { name: 'Мої заяви' })).toBeVisible();

  await page.goto('/');
  await page.getByRole('link', { name: 'Перейти до мого кабінету' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Огляд' })).toBeVisible();
});

test('A4 the referral for assistive products is found by the words people use, and nothing found still leads somewhere', async ({
  page,
}) => {
  await page.goto('/services');
  const search = page.getByLabel('Яку послугу ви шукаєте?');
  for (const words of ['візок', 'крісла колісні', 'засоби реабілітації', 'ТЗР']) {
    await search.fill(words);
    await page.getByRole('button', { name: 'Шукати' }).click();
    await expect(page.getByText(`За словами «${words}» знайдено:`)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Направлення на засоби реабілітації', exact: true })).toBeVisible();
  }

  await search.fill('щось, чого немає');
  await page.getByRole('button', { name: 'Шукати' }).click();
  await page.getByRole('link', { name: 'Категорія «Допомога особам з інвалідністю»' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Допомога особам з інвалідністю' })).toBeFocused();
});

test('C7 a number that tells another date of birth is heard of when it is saved', async ({ signInAs }) => {
  const { page, account } = await signInAs('applicant');
  await database().person.updateMany({ where: { accountId: account.accountId }, data: { birthDate: '1985-03-17' } });
  await page.goto('/cabinet/profile/tax-id');
  await page.getByRole('radio', { name: 'Так', exact: true }).check();
  await page.getByLabel('Номер', { exact: true }).fill(aTaxId('1970-01-05', 'male'));
  await page.getByRole('button', { name: 'Зберегти' }).click();

  const news = page.getByRole('region', { name: /РНОКПП вказує на іншу дату народження/ });
  await expect(news).toBeFocused();
});

test('C11 contacts opened from the profile lead back to the profile', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile');
  await page.getByRole('link', { name: /«Електронна пошта»$/ }).click();
  await page.getByRole('link', { name: 'Назад' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Мої дані' })).toBeFocused();
});

test('B5 a name typed in capitals is offered as names are written', async ({ page }) => {
  await page.goto('/register/name');
  await page.getByLabel('Прізвище').fill('КОВАЛЕНКО');
  await page.getByLabel('Власне ім’я').fill('оксана');
  await page.getByLabel('По батькові').focus();
  await expect(page.getByText('Зазвичай імена пишуть так: Коваленко Оксана.')).toBeVisible();
  await page.getByRole('button', { name: 'Записати так' }).click();

  await expect(page.getByLabel('Прізвище')).toHaveValue('Коваленко');
  await expect(page.getByLabel('Прізвище')).toBeFocused();
});

test('B30 the first page opened before the address is confirmed shows its notice without a fault in the browser', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('applicant');
  await database().account.update({ where: { id: account.accountId }, data: { state: 'awaiting_confirmation' } });
  await page.goto('/cabinet/profile');
  await expect(page.getByRole('heading', { level: 1, name: 'Мої дані' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Очікує підтвердження');
});
