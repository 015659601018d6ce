import { database } from '../support/accounts.ts';
import { expect, test } from '../support/cabinet.ts';
import { officeWork } from '../support/office-work.ts';

test('an officer takes an application over from a colleague who is there, and says why', async ({ page }) => {
  const { applicationId } = await officeWork(page, 'in_review', 'a colleague’s');
  await page.goto(`/admin/applications/${applicationId}`);
  await expect(page.getByText('Цю заяву розглядає інший адміністратор')).toBeVisible();
  await page.getByRole('link', { name: 'Перебрати від колеги' }).click();
  await expect(page.getByText('Далі її розглядатимете ви')).toBeVisible();
  await page.getByRole('button', { name: 'Перебрати заяву' }).click();
  await expect(page.getByRole('alert')).toContainText('напишіть причину');

  await page.getByLabel('Чому ви берете цю заяву').fill('Колега у відпустці до кінця місяця.');
  await page.getByRole('button', { name: 'Перебрати заяву' }).click();

  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Тепер її розглядаєте ви');
  await expect(page.getByRole('link', { name: 'Ухвалити рішення' })).toBeVisible();
  await expect(page.getByText('Колега у відпустці до кінця місяця.')).toBeVisible();
});

test('what lies with a colleague who is blocked is taken by one button', async ({ page }) => {
  const { applicationId } = await officeWork(page, 'needs_info', 'a colleague’s');
  const { claimedById } = await database().application.findUniqueOrThrow({ where: { id: applicationId } });
  await database().account.update({ where: { id: claimedById ?? '' }, data: { state: 'blocked' } });
  await page.goto(`/admin/applications/${applicationId}`);
  await expect(page.getByText('більше не працює з цією заявою')).toBeVisible();

  await page.getByRole('button', { name: 'Взяти в роботу' }).click();

  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Тепер її розглядаєте ви');
  await expect(page.getByRole('link', { name: 'Припинити очікування відповіді' })).toBeVisible();
});
