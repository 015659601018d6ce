import { database } from '../support/accounts.ts';
import { expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import { aReminderPass } from '../support/passes.ts';
import { aHall, aVisit, freeSlots } from '../support/visits.ts';

test('who waits for an earlier time gets the one that somebody gives up, and the calendar entry moves', async ({
  signInAs,
}) => {
  const hall = await aHall({ shifts: [{ from: '08:00', to: '08:35' }] });
  const { page: first } = await signInAs('applicant');
  const early = await aVisit(first, hall);
  const { page } = await signInAs('applicant');
  const late = await aVisit(page, hall);
  expect(late.from > early.from).toBe(true);
  await page.goto(`/cabinet/visits/${late.id}`);
  await page.getByRole('button', { name: 'Повідомити, якщо звільниться раніший час' }).click();
  await expect(page.getByText(/Ви чекаєте на раніший час/)).toBeVisible();
  await page.goto('/cabinet/visits/calendar');
  await page.getByRole('button', { name: 'Створити адресу' }).click();
  const address = page.getByText(/\/api\/v1\/calendars\//);
  await expect(address).toBeVisible();
  const feed = async (): Promise<string> => {
    const { pathname } = new URL((await address.textContent()) ?? '');
    return (await page.request.get(pathname)).text();
  };
  const before = await feed();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Скопіювати адресу' }).click();
  await expect(page.getByRole('alert')).toContainText('скопіюйте самі');

  await first.goto(`/cabinet/visits/${early.id}/cancel`);
  await first.getByRole('button', { name: 'Скасувати візит' }).click();
  await heading(first, /^Візит/);

  // Where the letter leads the offer stands first, with the way to answer it.
  await expect(async () => {
    await page.goto('/cabinet/visits');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Звільнився час', { timeout: 2_000 });
  }).toPass();
  await page.getByRole('link', { name: /^Прийняти або відхилити/ }).click();
  await heading(page, `Візит ${late.number}`);
  await page.getByRole('button', { name: /^Перенести візит:/ }).click();
  await expect(page.getByText(/Візит перенесено/)).toBeVisible();

  await page.goto('/cabinet/visits/calendar');
  const after = await feed();
  const line = (calendar: string, name: string): string =>
    calendar.split('\r\n').find((one) => one.startsWith(`${name}:`)) ?? '';
  expect(line(after, 'UID')).toBe(line(before, 'UID'));
  expect(line(after, 'DTSTART')).not.toBe(line(before, 'DTSTART'));
  const sequence = (calendar: string): number => Number(line(calendar, 'SEQUENCE').split(':')[1]);
  expect(sequence(after)).toBeGreaterThan(sequence(before));
});

test('from a reminder one cancels without signing in, and the time is free again', async ({ signInAs, page }) => {
  const hall = await aHall();
  const { page: owner } = await signInAs('applicant');
  const visit = await aVisit(owner, hall);
  await page.goto(`/visits/reply#${aReminderPass(visit)}`);
  await heading(page, 'Чи прийдете ви на візит?');
  await page.getByRole('button', { name: 'Я прийду' }).click();
  await expect(page.getByText('Дякуємо. Ми чекаємо на вас.')).toBeVisible();
  expect(await database().visit.count({ where: { id: visit.id, confirmedAt: { not: null } } })).toBe(1);

  await page.getByRole('button', { name: 'Скасувати візит' }).click();
  await expect(page.getByText(/Візит скасовано/)).toBeVisible();
  const slots = await freeSlots(page, hall);
  expect(slots.map(({ from }) => from)).toContain(visit.from);
});
