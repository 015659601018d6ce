import type { Page } from '@playwright/test';
import { anAccountOf, database, enter, expect, test } from '../support/cabinet.ts';
import { aBookedVisitor, aScreenLink, aTestHall, anOfficerOf, takeTicket, workAt } from '../support/hall.ts';
import { aHall, freeSlots } from '../support/visits.ts';

const ticketIn = async (page: Page): Promise<string> =>
  /А-\d+/.exec((await page.getByRole('heading', { level: 2, name: /^Талон/ }).textContent()) ?? '')?.[0] ?? '';

test('I12 walk-ins with two clerks: a kiosk gives two tickets, each clerk gets another person, and the figures show it', async ({
  signInAs,
  page: kiosk,
  browser,
  baseURL,
}) => {
  const hall = await aTestHall();
  const first = await signInAs('clerk');
  await workAt(first.account, hall);
  const second = await signInAs('clerk');
  await workAt(second.account, hall);
  const kioskLink = await aScreenLink(first.page, 'Кіоск із талонами');
  const displayLink = await aScreenLink(first.page, 'Табло');

  await kiosk.goto(kioskLink);
  const tickets = [await takeTicket(kiosk, 'Закордонний паспорт'), await takeTicket(kiosk, 'Закордонний паспорт')];
  expect(tickets.map(({ ticket }) => ticket)).toEqual(['А-001', 'А-002']);
  const wall = await browser.newContext({ viewport: { width: 1920, height: 1080 }, ...(baseURL && { baseURL }) });
  const display = await wall.newPage();
  await display.goto(displayLink);
  await expect(display.getByText('У черзі 2 людини')).toBeVisible();
  const phone = await wall.newPage();
  await phone.goto(tickets[1]?.link ?? '');
  await expect(phone.getByText('Перед вами 1 людина')).toBeVisible();

  const clerks = [first.page, second.page];
  for (const [at, page] of clerks.entries()) {
    await page.goto('/admin/desk');
    await page.getByRole('link', { name: `Вікно ${at + 1}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Пульт: Вікно ${at + 1}` })).toBeVisible();
  }
  await Promise.all(clerks.map((page) => page.getByRole('button', { name: 'Наступний' }).click()));
  const called = [await ticketIn(first.page), await ticketIn(second.page)];
  expect(called.toSorted()).toEqual(['А-001', 'А-002']);

  for (const [at, ticket] of called.entries())
    await expect(display.getByRole('row', { name: `${ticket} Вікно ${at + 1}` })).toBeVisible();
  const mine = called.indexOf('А-002') + 1;
  await expect(phone.getByRole('main').getByText(`Вас запрошують. Вікно ${mine}.`)).toBeVisible();

  await first.page.getByRole('button', { name: 'Почати прийом' }).click();
  await first.page.getByRole('button', { name: 'Завершити прийом' }).click();
  await expect(first.page.getByRole('button', { name: 'Наступний' })).toBeVisible();
  await second.page.getByRole('button', { name: 'Не підійшов' }).click();
  await expect(second.page.getByRole('button', { name: 'Наступний' })).toBeVisible();
  await expect(display.getByText('Зараз нікого не запрошено.')).toBeVisible();

  await first.page.goto('/admin/waits');
  const total = first.page.getByRole('row', { name: /^Разом/ });
  await expect(total.getByRole('cell').nth(0)).toHaveText('2');
  await expect(total.getByRole('cell').nth(1)).toHaveText('1');
  await expect(total.getByRole('cell').nth(2)).toHaveText('1');
  await expect(first.page.getByText(/2 виклики, жодного порушення правил/)).toBeVisible();
  await wall.close();
});

test('the reception finds a visitor by number, sees what to prepare, and gives the ticket of the day', async ({
  page,
}) => {
  const hall = await aTestHall();
  const number = await aBookedVisitor(hall);
  await enter(page, await anOfficerOf(hall));
  await page.goto('/admin/day');
  const row = page.getByRole('row', { name: /Лисиченко Марія Іванівна/ });
  await expect(row).toContainText('Перекладач жестової мови');
  await expect(row).toContainText('Великий шрифт');
  await page.getByRole('button', { name: `Прийшов ${number}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Талон П-001 видано' })).toBeVisible();
  await page.getByRole('link', { name: 'До прийому' }).click();
  await page.getByLabel('Номер візиту або талон').fill('п 1');
  await page.getByRole('button', { name: 'Знайти' }).click();
  await expect(page.getByRole('table', { name: 'Знайдено' })).toContainText('Лисиченко');
  await page.getByLabel('Номер візиту або талон').fill('CAB1.forged');
  await page.getByLabel('Номер візиту або талон').press('Enter');
  await expect(page.getByText(/Перевірте талон: його код створено не в цьому кабінеті/)).toBeVisible();
});

test('a screen that is switched off shows so within seconds, and its link opens nothing any more', async ({
  signInAs,
  page: kiosk,
  complaints,
}) => {
  const hall = await aTestHall();
  const officer = await signInAs('clerk');
  await workAt(officer.account, hall);
  await kiosk.goto(await aScreenLink(officer.page, 'Кіоск із талонами'));
  await expect(kiosk.getByRole('heading', { level: 1, name: 'Візьміть талон' })).toBeVisible();
  await officer.page.getByRole('button', { name: /^Вимкнути/ }).click();
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Вимкнути' }).click();
  await expect(officer.page.getByRole('region', { name: /Екран вимкнено/ })).toBeVisible();
  await expect(kiosk.getByRole('heading', { level: 1, name: 'Посилання не діє' })).toBeVisible();
  // The browser itself writes every refused request into its console.
  complaints.length = 0;
});

test('an officer books for somebody: another day lets the chosen time go, and the person is told day and time', async ({
  page,
}) => {
  const hall = await aHall({ topic: { channels: ['office', 'home'] }, desks: [{}, { channel: 'home' }] });
  const [first, second] = [(await freeSlots(page, hall, 1))[0], (await freeSlots(page, hall, 2))[0]];
  if (!first || !second) throw new Error('The hall has too few free times');
  const officer = await anAccountOf('clerk');
  await workAt(officer, hall);
  await enter(page, officer);
  await page.goto('/admin/day/booking');
  await page.getByLabel('Питання').selectOption({ index: 1 });
  await page.getByLabel('День', { exact: true }).selectOption(first.date);
  const times = page.getByRole('group', { name: 'Час', exact: true });
  await times.getByRole('radio').first().check();
  await page.getByLabel('Прізвище').fill('Лисиченко');
  await page.getByLabel('Власне ім’я').fill('Марія');
  await page.getByLabel('Телефон').fill('067 123 45 67');
  await page.getByLabel('День', { exact: true }).selectOption(second.date);
  await expect(times.getByRole('radio').first()).toBeVisible();
  await page.getByRole('button', { name: 'Записати' }).click();
  await expect(page.getByRole('alert')).toContainText('оберіть вільний час');

  await page.getByRole('radio', { name: 'Вдома' }).check();
  await times.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Записати' }).click();
  await expect(page.getByRole('alert')).toContainText('Вкажіть адресу');
  await page.getByLabel('Адреса, куди приїхати').fill('вул. Садова, 5');
  await page.getByRole('button', { name: 'Записати' }).click();
  const when = new Intl.DateTimeFormat('uk-UA', {
    timeZone: 'Europe/Kyiv',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText(when.format(new Date(second.from)));
  const { from } = await database().visit.findFirstOrThrow({ where: { officeId: hall.officeId } });
  expect(from?.toISOString()).toBe(second.from);
});

test('an officer of two offices checks somebody in and goes on in that same office', async ({ page }) => {
  const halls = [await aTestHall(), await aTestHall()];
  const officer = await anAccountOf('clerk');
  await workAt(officer, ...halls);
  await enter(page, officer);
  for (const hall of halls) {
    const number = await aBookedVisitor(hall);
    await page.goto(`/admin/day?office=${hall.officeId}`);
    await page.getByRole('button', { name: `Прийшов ${number}` }).click();
    await page.getByRole('link', { name: 'До прийому' }).click();
    await page.getByRole('link', { name: 'У залі (1)' }).click();
    await expect(page.getByRole('table', { name: 'Хто в залі' })).toContainText('П-001');
    expect(new URL(page.url()).searchParams.get('office')).toBe(hall.officeId);
  }
});
