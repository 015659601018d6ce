import type { ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import { kyivDate, kyivInstant } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import type { Page, Response } from '@playwright/test';
import { anAccountOf, database, expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import { aBooking, anAfternoonOff, keeps, nextWednesday, typeDate } from '../support/schedule.ts';
import { aHall, send } from '../support/visits.ts';

const check = (page: Page): Promise<void> => page.getByRole('button', { name: 'Перевірити' }).click();

test('an officer closes two desks for an afternoon, sees the visits hit, moves them all, and the people get letters', async ({
  signInAs,
  mailbox,
}) => {
  const hall = await aHall({ desks: [{}, {}, {}] });
  const { page, account } = await signInAs('clerk');
  await keeps(account, hall);
  const people = [await anAccountOf('applicant'), await anAccountOf('applicant')];
  const day = nextWednesday();
  for (const [desk, person] of people.entries())
    await aBooking(hall, day, { desk, at: '13:00', personId: person.personId });
  await aBooking(hall, day, { desk: 2, at: '13:00', personId: null });

  await page.goto('/admin/schedule');
  await page.getByRole('link', { name: hall.officeName }).click();
  await page.getByRole('link', { name: 'Закрити вікна на час' }).click();
  await heading(page, 'Закрити вікна на час');
  await page.getByRole('checkbox', { name: 'Вікно 1' }).check();
  await page.getByRole('checkbox', { name: 'Вікно 2' }).check();
  await typeDate(page, 'Перший день', day);
  await page.getByLabel('Закрити о').fill('13:00');
  await typeDate(page, 'Останній день', day);
  await page.getByLabel('Відкрити о').fill('12:00');
  await page.getByLabel('Причина українською').fill('Навчання');
  await page.getByLabel('Причина англійською').fill('Training');
  await check(page);
  await expect(page.getByRole('alert')).toContainText('вкажіть кінець, пізніший за початок');
  await page.getByLabel('Відкрити о').fill('16:00');
  await check(page);

  await heading(page, 'Перевірте і збережіть');
  await expect(page.getByRole('main')).toContainText('Це зачепить 2 записи');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Записи, які треба перенести');
  await expect(page.getByRole('heading', { level: 2, name: /Лисиченко/ })).toHaveCount(2);
  await page.getByLabel('Причина', { exact: true }).fill('У працівників навчання');
  await page.getByRole('button', { name: 'Зберегти й повідомити людей' }).click();

  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText('Перенесено: 2');
  await expect(page.getByRole('main')).toContainText('Таких записів немає');
  for (const { email } of people) await mailbox.letterTo(email, /^Візит перенесено на/);
  const left = await database().visitPlace.count({
    where: { deskId: { in: hall.deskIds.slice(0, 2) }, from: kyivInstant(day, '13:00') },
  });
  expect(left).toBe(0);
});

test('I3 a new week begins on its day, an exceptional day is put and taken back, and the history keeps all of it', async ({
  signInAs,
}) => {
  const hall = await aHall({ desks: [{}, {}] });
  const { page, account } = await signInAs('clerk');
  await keeps(account, hall);
  const day = nextWednesday();
  await page.goto(`/admin/schedule/${hall.officeId}`);

  await page.getByRole('link', { name: 'Змінити тиждень' }).click();
  await heading(page, 'Змінити тиждень');
  await typeDate(page, 'З якого дня', addDays(kyivDate(new Date()), -1));
  await page.getByLabel('Початок зміни 1').fill('10:00');
  await check(page);
  await expect(page.getByRole('alert')).toContainText('вкажіть сьогоднішній або пізніший день');
  await typeDate(page, 'З якого дня', day);
  await check(page);
  await heading(page, 'Перевірте і збережіть');
  // The way back finds the form as it was.
  await page.getByRole('link', { name: 'Назад' }).click();
  await expect(page.getByLabel('Початок зміни 1')).toHaveValue('10:00');
  await check(page);
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText('Зміни збережено');
  await expect(page.getByRole('table', { name: /^Діятиме з/ })).toContainText('10:00–16:00');

  await page.getByRole('link', { name: 'Додати особливий день' }).click();
  await typeDate(page, 'Який день', day);
  await page.getByLabel('Причина українською').fill('Санітарний день');
  await page.getByLabel('Причина англійською').fill('Cleaning');
  await check(page);
  await page.getByRole('button', { name: 'Зберегти' }).click();
  const days = page.getByRole('table', { name: 'Дні з іншими годинами' });
  await expect(days).toContainText('Санітарний день');
  await days.getByRole('button', { name: /^Скасувати/ }).click();
  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText('Діє тижневий розклад');
  await expect(page.getByText('Особливих днів немає.')).toBeVisible();

  await page.getByRole('link', { name: 'Історія змін' }).click();
  await heading(page, 'Історія розкладу');
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /Особливий день .* скасовано/ }),
  ).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText('Санітарний день');
});

test('I1 I13 an administrator adds a topic, and an officer offers it at their centre', async ({ signInAs }) => {
  const hall = await aHall();
  const administrator = await signInAs('administrator');
  const name = `Консультація ${hall.topic}`;
  await administrator.page.goto('/admin/topics/new');
  await administrator.page.getByLabel('Код').fill(`${hall.topic}-more`);
  await administrator.page.getByLabel('Назва українською').fill(name);
  await administrator.page.getByLabel('Назва англійською').fill('Advice');
  await administrator.page.getByLabel('Скільки хвилин триває прийом').fill('33');
  await administrator.page.getByLabel('Що взяти з собою, українською').fill('Паспорт\nДовідка');
  await administrator.page.getByLabel('Що взяти з собою, англійською').fill('Passport');
  await administrator.page.getByRole('button', { name: 'Зберегти' }).click();
  const errors = administrator.page.getByRole('alert');
  await expect(errors).toContainText('кратно п’яти');
  await administrator.page.getByLabel('Скільки хвилин триває прийом').fill('30');
  await administrator.page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(errors).toContainText('стільки ж рядків');
  await administrator.page.getByLabel('Що взяти з собою, англійською').fill('Passport\nCertificate');
  await administrator.page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(administrator.page.getByRole('region', { name: /^Готово/ })).toContainText('Питання додано');

  const { page, account } = await signInAs('clerk');
  await keeps(account, hall);
  await page.goto(`/admin/schedule/${hall.officeId}`);
  await page.getByRole('link', { name: 'Вибрати питання' }).click();
  await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('30 хв');
});

/** What an answer of the schedule says; nothing when a second change came and the page broke this reading off for a newer one. */
async function scheduleIn(response: Response): Promise<ManagedSchedule | null> {
  if (!response.url().endsWith('/schedule')) return null;
  try {
    return (await response.json()) as ManagedSchedule;
  } catch {
    return null;
  }
}

/** The page has read the schedule as it is after a colleague's change. */
const readsAnew = (page: Page, isChanged: (schedule: ManagedSchedule) => boolean): Promise<unknown> =>
  page.waitForResponse(async (response) => {
    const schedule = await scheduleIn(response);
    return schedule !== null && isChanged(schedule);
  });

test('what a colleague has put meanwhile is not undone by who did not see it, and what is being typed stays', async ({
  signInAs,
}) => {
  const hall = await aHall({ desks: [{}, {}] });
  const { page, account, context } = await signInAs('clerk');
  const colleague = await signInAs('clerk');
  await keeps(account, hall);
  await keeps(colleague.account, hall);
  const day = nextWednesday();
  await anAfternoonOff(hall, day);
  for (const desk of [0, 1]) await aBooking(hall, day, { desk, at: '13:00', personId: null });
  const at = `/admin/schedule/${hall.officeId}`;

  await page.goto(`${at}/rules`);
  await page.getByLabel('На скільки днів наперед можна записатися').fill('20');
  const hit = await context.newPage();
  await hit.goto(`${at}/visits`);
  await hit.getByLabel('Причина', { exact: true }).fill('У працівників навчання');
  await hit.getByRole('radio', { name: 'Скасувати від імені ЦНАП' }).last().check();
  const days = await context.newPage();
  await days.goto(`${at}/day`);
  await typeDate(days, 'Який день', day);
  await days.getByLabel('Причина українською').fill('Санітарний день');
  await days.getByLabel('Причина англійською').fill('Cleaning');
  await check(days);
  await heading(days, 'Перевірте і збережіть');

  const rules = { windowDays: 30, noticeMinutes: 30, holdMinutes: 10, cancelMinutes: 60, longestWaitMinutes: 60 };
  const readAnew = [
    readsAnew(page, ({ rules: now }) => now.perPerson === 5),
    readsAnew(days, ({ exceptions }) => exceptions.length === 1),
    hit.waitForResponse((response) => response.url().endsWith('/hit-visits')),
  ];
  await send(colleague.page, `/offices/${hall.officeId}/exceptions`, {
    seen: null,
    exception: { date: day, shifts: [], worksOnDayOff: false, reasonUk: 'Переїзд', reasonEn: 'Moving' },
  });
  const put = await colleague.page.request.put(`/api/v1/offices/${hall.officeId}/booking-rules`, {
    // The usual rules hold so far.
    data: { version: 0, rules: { ...rules, perPerson: 5 } },
  });
  expect(put.status()).toBe(200);
  await Promise.all(readAnew);

  await expect(hit.getByLabel('Причина', { exact: true })).toHaveValue('У працівників навчання');
  await expect(hit.getByRole('radio', { name: 'Скасувати від імені ЦНАП' }).last()).toBeChecked();

  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('alert')).toContainText('Відкрийте сторінку ще раз');
  expect((await database().bookingRules.findUniqueOrThrow({ where: { officeId: hall.officeId } })).perPerson).toBe(5);

  await days.getByRole('button', { name: 'Зберегти' }).click();
  await expect(days.getByRole('alert')).toContainText('Перегляньте розклад');
  expect(await database().dayException.count({ where: { officeId: hall.officeId } })).toBe(1);
  await days.getByRole('link', { name: 'Назад' }).click();
  await expect(days.getByLabel('Причина українською')).toHaveValue('Санітарний день');
  await check(days);
  await days.getByRole('button', { name: 'Зберегти' }).click();
  await expect(days.getByRole('table', { name: 'Дні з іншими годинами' })).toContainText('Санітарний день');
});
