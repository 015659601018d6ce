import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';

/** Opens the page anew until it says so: its answer is kept for ten seconds. */
const says = (page: Page, words: string | RegExp): Promise<void> =>
  expect(async () => {
    await page.goto('/status');
    await expect(page.getByRole('main')).toContainText(words, { timeout: 1_000 });
  }).toPass({ timeout: 80_000, intervals: [2_000] });

test('A18 a visitor sees how the cabinet is, reads that SMS are down, and later why', async ({ page, signInAs }) => {
  test.setTimeout(150_000);
  await page.goto('/');
  await page.getByRole('link', { name: 'Стан кабінету' }).click();
  await heading(page, 'Стан кабінету');
  // The first check of a cabinet that has just begun comes with the next minute.
  await says(page, 'Усе працює.');
  await expect(page.getByRole('main')).toContainText(/Перевірено .*\d\d:\d\d/);
  const sms = page.locator('dl > div').filter({ hasText: 'SMS-повідомлення' });
  await expect(sms).toContainText('Працює');

  // As two checks in a row would leave it; whatever is down in truth would be down for the other journeys too.
  const startedAt = new Date();
  const down = { state: 'down', found: 'down', since: startedAt };
  const id = anId();
  await database().incident.create({ data: { id, component: 'sms', state: 'down', startedAt } });
  await database().componentState.update({ where: { component: 'sms' }, data: down });
  await says(page, 'Дещо працює з перебоями.');
  await expect(sms).toContainText('Не працює');
  await expect(sms).toContainText('SMS прийдуть пізніше.');

  const { page: staff } = await signInAs('administrator');
  await staff.goto('/admin/incidents');
  await staff.locator(`a[href$="${id}"]`).click();
  await heading(staff, 'Пояснити збій');
  const note = `Оператор змінював обладнання ${id.slice(-6)}.`;
  await staff.getByLabel('Пояснення українською').fill(note);
  await staff.getByRole('button', { name: 'Зберегти' }).click();
  await expect(staff.getByRole('alert')).toContainText('Напишіть пояснення англійською');
  await staff.getByLabel('Пояснення англійською').fill('The operator changed equipment.');
  await staff.getByRole('button', { name: 'Зберегти' }).click();
  await expect(staff.getByRole('region', { name: /^Готово/ })).toContainText('Пояснення збережено');

  const over = { state: 'working', found: 'working', since: new Date() };
  await database().incident.update({ where: { id }, data: { endedAt: new Date() } });
  await database().componentState.update({ where: { component: 'sms' }, data: over });
  await says(page, note);
  await expect(page.getByRole('main')).toContainText('Усе працює.');
  const told = page.getByRole('main').getByRole('listitem').filter({ hasText: note });
  await expect(told).toContainText('SMS-повідомлення: не працювало');
});
