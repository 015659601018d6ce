/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { aCardHolder } from '../support/code-holders.ts';
import { heading } from '../support/heading.ts';
import { aClaim, settledElsewhere } from '../support/registry-claims.ts';
import { type } from '../support/typing.ts';

const news = (page: Page) => page.getByRole('region', { name: /^Готово/ });

test('B46 an officer finds a card whose number somebody proved, compares the two with the keyboard alone, and links it with a reason', async ({
  signInAs,
}) => {
  const { cardId, claimer } = await aClaim();
  const { number } = await database().registryCard.findUniqueOrThrow({ where: { id: cardId } });
  const { page } = await signInAs('clerk');
  await page.goto('/admin/registry');
  await pressOn(page, page.getByRole('link', { name: 'Картки, які треба пов’язати' }));
  await heading(page, 'Картки, які треба пов’язати');
  const row = page.getByRole('row', { name: new RegExp(number) });
  await expect(row).toContainText('інше ім’я');
  await pressOn(page, row.getByRole('link', { name: number }));
  await heading(page, new RegExp(number));
  await pressOn(page, page.getByRole('link', { name: new RegExp(`^Вирішити.*${claimer.surname}`) }));
  await heading(page, /^Чия це картка/);
  await expect(page.getByRole('row', { name: /^Прізвище/ })).toContainText('відрізняється');
  await pressOn(page, page.getByRole('button', { name: 'Записати рішення' }));
  await expect(page.getByRole('alert')).toContainText('Виберіть, чи це картка цієї людини');
  await pressOn(page, page.getByRole('radio', { name: /^Так/ }), 'Space');
  await type(page, 'Чому ви так вирішили?', 'Показано свідоцтво про шлюб');
  await pressOn(page, page.getByRole('button', { name: 'Записати рішення' }));
  await expect(news(page)).toContainText('Картку пов’язано');
  await expect(page.getByRole('main')).toContainText('Причина: Показано свідоцтво про шлюб');
  const linked = await database().registryCard.findUniqueOrThrow({ where: { id: cardId } });
  expect(linked.personId).toBe(claimer.personId);
});

test('B46 what another officer has decided meanwhile is shown, and what was typed stays', async ({ signInAs }) => {
  const { cardId, claimId } = await aClaim('account');
  const { page } = await signInAs('clerk');
  await page.goto(`/admin/registry/${cardId}/claims/${claimId}`);
  await heading(page, /^Чия це картка/);
  await page.getByRole('radio', { name: /^Так/ }).check();
  await page.getByLabel('Чому ви так вирішили?').fill('Показано паспорт');
  await page.request.post(`/api/v1/registry/claims/${claimId}/settle`, { data: settledElsewhere });
  await page.getByRole('button', { name: 'Записати рішення' }).click();
  await expect(page.getByRole('alert')).toContainText('щойно вирішив хтось інший');
  await expect(page.getByRole('main')).toContainText(`Причина: ${settledElsewhere.reason}`);
  await expect(page.getByLabel('Чому ви так вирішили?')).toHaveValue('Показано паспорт');
});

test('B28 a card known by a certificate alone is shown whole to who types the code that an officer gave at the desk', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('applicant');
  const { cardId } = await aCardHolder({}, account.personId);
  await database().registryCard.update({ where: { id: cardId }, data: { provedBy: null } });

  const desk = (await signInAs('clerk')).page;
  await desk.goto(`/admin/registry/${cardId}`);
  await desk.getByRole('link', { name: 'Видати код' }).click();
  await desk.getByRole('checkbox', { name: 'Той самий, що в картці' }).check();
  await desk.getByRole('button', { name: 'Видати код' }).click();
  await heading(desk, 'Код видано');
  await expect(desk.getByRole('main')).toContainText('у своєму кабінеті');
  const printed = await desk
    .getByText(/^[2-9ACEHKMPTX]{4}(-[2-9ACEHKMPTX]{4}){3}/)
    .first()
    .textContent();

  await page.goto('/cabinet/registry');
  await heading(page, 'Моя картка в банку даних');
  await expect(page.getByRole('main')).not.toContainText('G80.1');
  await pressOn(page, page.getByRole('link', { name: 'Ввести код із розписки' }));
  await heading(page, 'Показати картку повністю');
  await type(page, 'Код авторизації', '4K7X-93MA');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Код авторизації')).toHaveValue('4K7X-93MA');
  await page.getByLabel('Код авторизації').fill((printed ?? '').slice(0, 19).toLowerCase());
  await pressOn(page, page.getByRole('button', { name: 'Показати картку' }));
  await heading(page, 'Моя картка в банку даних');
  await expect(news(page)).toContainText('бачите свою картку повністю');
  await expect(page.getByRole('main')).toContainText('G80.1');
  await expect(page.getByRole('link', { name: 'Ввести код із розписки' })).toHaveCount(0);
});
