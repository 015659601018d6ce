import { expect, test } from '../support/cabinet.ts';

test('A16 a newcomer reads what to do first, and reaches every section from the bar', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');

  await expect(page.getByRole('heading', { level: 1, name: 'Огляд' })).toBeVisible();
  await expect(page.getByText('Заяв ще немає')).toBeVisible();
  for (const name of ['Мої заяви', 'Мої документи', 'Повідомлення', 'Мої дані', 'Безпека']) {
    await page.getByRole('banner').getByRole('link', { name }).click();
    await expect(page.getByRole('banner').getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
});

test('A13 after signing out the session is over, and going back shows nothing of it', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.getByRole('button', { name: 'Вийти' }).click();
  await page.getByRole('link', { name: 'Увійти', exact: true }).first().waitFor();

  const answer = await page.request.get('/api/v1/overview');
  await page.goto('/cabinet');

  expect(answer.status()).toBe(401);
  await expect(page.getByRole('heading', { level: 1, name: 'Вхід до кабінету' })).toBeVisible();
});
