import type { Page } from '@playwright/test';
import { anEnterprise, provided } from '../support/aid.ts';
import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });

test('E5 the person chooses the enterprise by keyboard, reads what it will see, and may take the choice back', async ({
  page,
}) => {
  const { name } = await anEnterprise();
  const applicationId = await provided(page, 'referral_issued');
  await page.goto(`/cabinet/applications/${applicationId}`);
  await pressOn(page, main(page).getByRole('link', { name: 'Обрати підприємство' }));
  await heading(page, 'Оберіть підприємство');
  await expect(main(page)).toContainText('Заяви, документів і діагнозу воно не побачить.');
  await expect(page.getByLabel('Побажання до засобу')).toHaveValue('Синю раму');
  await pressOn(page, button(page, 'Обрати й передати замовлення'));
  await expect(page.getByRole('alert')).toContainText('Виберіть підприємство зі списку');
  // Of a group the keyboard reaches one, the arrows go on from it.
  await pressOn(page, page.getByRole('radio').first(), 'Space');
  const wished = page.getByRole('radio', { name });
  for (let left = await page.getByRole('radio').count(); left > 0 && !(await wished.isChecked()); left -= 1)
    await page.keyboard.press('ArrowDown');
  await expect(wished).toBeChecked();
  await pressOn(page, button(page, 'Обрати й передати замовлення'));
  await expect(page.getByRole('region', { name: /Підприємство обрано/ })).toBeFocused();
  await expect(main(page)).toContainText('Зараз: підприємство обрано.');
  await pressOn(page, button(page, 'Обрати інше підприємство'));
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Так, забрати' }));
  await expect(page.getByRole('region', { name: /Замовлення забрано/ })).toBeFocused();
  await expect(main(page)).toContainText('Ви обрали інше підприємство.');
});

test('E5 a place in the queue is told with its change and the reason, an order with its step and the refusal before it', async ({
  page,
}) => {
  const queued = await provided(page, 'queued');
  await page.goto(`/cabinet/applications/${queued}`);
  await expect(main(page)).toContainText('Це вимога закону, а не чиясь послуга.');
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Місце 2' })).toBeVisible();
  await page.context().clearCookies();
  const making = await provided(page, 'making');
  await page.goto(`/cabinet/applications/${making}`);
  await expect(main(page)).toContainText('Зараз: виготовлення.');
  await expect(page.locator('[aria-current=step]')).toHaveText('Виготовлення – зараз');
  await expect(main(page)).toContainText('Підприємство відмовилося. Причина: Немає таких коліс');
});
