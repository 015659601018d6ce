import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { aCardThatEnds, giveCard, giveDevice } from '../support/extracts.ts';
import { heading } from '../support/heading.ts';

test('a person finds the devices they were given from their profile, with the day of the right to another', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('applicant');
  await page.goto('/cabinet/profile');
  await pressOn(page, page.getByRole('link', { name: 'Мої засоби' }));
  await heading(page, 'Мої засоби');
  await expect(page.getByText('Вам ще не видавали засобів через кабінет.')).toBeVisible();

  await giveDevice(account, 40);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: /^Крісло колісне/ })).toBeVisible();
  await expect(page.getByText('Можна просити новий')).toBeVisible();
  await expect(page.getByText(/^Право на новий засіб настає/)).toBeVisible();
});

test('D7 the card of a disability leads to its renewal when it is time', async ({ signInAs }) => {
  const { page, account } = await signInAs('applicant');
  await giveCard(account, aCardThatEnds(40));
  await page.goto('/cabinet/registry');
  await expect(page.getByText(/^Строк добігає кінця/)).toBeVisible();
  await pressOn(page, page.getByRole('link', { name: 'Продовжити строк інвалідності' }));
  await heading(page, /Продовження строку інвалідності/);
});
