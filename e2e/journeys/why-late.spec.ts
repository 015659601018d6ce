import { database, expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { lateWork, suspendedWork } from '../support/late-work.ts';

test('B44 past its day an applicant sees with whom the time went, asks in one press by keyboard on a narrow screen, and staff have the question before them', async ({
  page,
  signInAs,
}) => {
  const { applicationId } = await lateWork(page);
  const { number } = await database().application.findUniqueOrThrow({ where: { id: applicationId } });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/cabinet/applications/${applicationId}`);
  await pressOn(page, page.getByRole('link', { name: 'Чому так довго?' }));
  await heading(page, 'Чому так довго?');
  await expect(page.getByText('Відтоді минуло')).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'У вас' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '4 дні' })).toBeVisible();

  await pressOn(page, page.getByRole('button', { name: 'Запитати установу про затримку' }));

  const told = page.getByRole('region', { name: /Запитання передано/ });
  await expect(told).toBeFocused();
  await expect(page.getByText('Ви запитали установу:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Запитати установу про затримку' })).toHaveCount(0);

  const { page: desk } = await signInAs('clerk');
  await desk.goto(`/admin?scope=overdue&search=${number}`);
  await expect(desk.getByRole('row').filter({ hasText: number })).toContainText('Заявник питає, чому так довго');
  await desk.getByRole('link', { name: new RegExp(number) }).click();
  await expect(desk.getByRole('term').filter({ hasText: 'Заявник питає, чому так довго' })).toBeVisible();
  await expect(desk.getByRole('table', { name: 'Облік строку розгляду' })).toContainText('Мереф');
});

test('K3 a suspended application says since when, why and how long the clock stands', async ({ page }) => {
  const { applicationId } = await suspendedWork(page);
  await page.goto(`/cabinet/applications/${applicationId}`);
  await page.getByRole('link', { name: 'Чому так довго?' }).click();

  await heading(page, 'Чому так довго?');
  await expect(page.getByText('Чекаємо на інший орган')).toBeVisible();
  await expect(page.getByText('Причина: Чекаємо на відповідь реєстру.').first()).toBeVisible();
  await expect(page.getByText(/Так триває з .*: 4 дні\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Запитати установу про затримку' })).toHaveCount(0);
});
