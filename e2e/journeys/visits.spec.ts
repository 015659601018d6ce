import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import { aHall, aHold, aVisit, bookingAt, freeSlots, holdsEndIn, takeTime } from '../support/visits.ts';

const onward = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити' }).click();

/** Presses keys one by one, counts them, and answers how many there were. */
const counted = (page: Page) => {
  let presses = 0;
  return {
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key);
        presses += 1;
      }
    },
    count: (): number => presses,
  };
};

const atHeading = async (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeFocused();

test('I5 I7 I14 a whole visit is booked by keyboard in twelve presses, the first free time one of them', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  await page.goto('/');
  await page.getByRole('link', { name: 'Записатися на прийом' }).press('Enter');
  const keys = counted(page);

  await atHeading(page, 'З якого питання потрібен прийом?');
  await keys.press('Tab', 'Space', 'Enter');
  await atHeading(page, 'Де вам зручно?');
  await keys.press('Tab', 'Space', 'Enter');
  await atHeading(page, 'На який день?');
  // The first free time is held at once: no day, no time to look for.
  await keys.press('Tab', 'Enter');
  await atHeading(page, 'Хто прийде?');
  await expect(page.getByLabel('Прізвище')).toHaveValue('Тестенко');
  await keys.press('Tab', 'Enter');
  await atHeading(page, 'Перевірте і запишіться');
  await keys.press('Tab', 'Enter');

  const news = page.getByRole('region', { name: /^Готово Вас записано/ });
  await expect(news).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: /^Візит [\dA-Z]{4}-[\dA-Z]{4}$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Візьміть із собою' })).toBeVisible();
  expect(keys.count()).toBeLessThanOrEqual(12);

  // Next time the centre is chosen already: it is where the person was last.
  await page.goto('/booking/start');
  await page.getByRole('heading', { level: 1 }).focus();
  await keys.press('Tab', 'Space', 'Enter');
  await atHeading(page, 'Де вам зручно?');
  await keys.press('Tab', 'Enter');
  await atHeading(page, 'На який день?');
});

test('I6 of two people after the last place one has it, and the other takes one of the three nearest without typing again', async ({
  signInAs,
}) => {
  const hall = await aHall({ shifts: [{ from: '09:00', to: '09:35' }] });
  const quick = await signInAs('applicant');
  const slow = await signInAs('applicant');
  const [last] = await freeSlots(slow.page, hall, 2);
  if (!last) throw new Error('The hall has no free time');

  await slow.page.goto(bookingAt(hall, 'time', { date: last.date }));
  await slow.page.getByRole('radio').check();
  await onward(slow.page);
  await heading(slow.page, 'Хто прийде?');
  await slow.page.getByLabel('Прізвище').fill('Лисиченко');
  await slow.page.getByLabel('Телефон').fill('067 765 43 21');
  await onward(slow.page);
  await heading(slow.page, 'Перевірте і запишіться');

  // Somebody who thinks it over for long loses the hold; the time is offered to others.
  await holdsEndIn(hall, -1);
  await quick.page.goto(bookingAt(hall, 'time', { date: last.date }));
  await quick.page.getByRole('radio').check();
  await onward(quick.page);
  await heading(quick.page, 'Хто прийде?');
  await onward(quick.page);
  await heading(quick.page, 'Перевірте і запишіться');
  await Promise.all([
    quick.page.getByRole('button', { name: 'Записатися', exact: true }).click(),
    slow.page.getByRole('button', { name: 'Записатися', exact: true }).click(),
  ]);
  await heading(quick.page, /^Візит/);

  const summary = slow.page.getByRole('alert').filter({ hasText: 'Цей час щойно зайняли' });
  await expect(summary).toBeVisible();
  await expect(slow.page.getByRole('radio')).toHaveCount(3);
  await summary.getByRole('link').press('Enter');
  await slow.page.keyboard.press('Space');
  await slow.page.keyboard.press('Enter');
  await heading(slow.page, /^Візит/);
  await expect(slow.page.getByText('Лисиченко Марія Іванівна')).toBeVisible();
  await expect(slow.page.getByText('+380 67 765 43 21')).toBeVisible();
});

test('I6 a time that is gone when it is chosen is answered with the nearest, on the same page', async ({
  signInAs,
}) => {
  const hall = await aHall();
  const { page } = await signInAs('applicant');
  const [first] = await freeSlots(page, hall);
  if (!first) throw new Error('The hall has no free time');
  await page.goto(bookingAt(hall, 'time', { date: first.date }));
  await page.getByRole('radio').first().check();
  await takeTime(hall, first);
  await onward(page);
  await expect(page.getByRole('alert')).toContainText('Цей час щойно зайняли');
  const offered = page.getByRole('group', { name: 'Найближчий вільний час' });
  await expect(offered.getByRole('radio')).toHaveCount(3);
  await offered.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Зайняти цей час' }).click();
  await heading(page, 'Хто прийде?');
});

test('I14 a visitor finds a time before sign-in, signs in, and the held time is still theirs', async ({
  page,
  anApplicant,
}) => {
  const hall = await aHall();
  const { login, password } = await anApplicant();
  const [, , third] = await freeSlots(page, hall);
  if (!third) throw new Error('The hall has too few free times');

  await page.goto(`/booking/start?topic=${hall.topic}`);
  await heading(page, 'Де вам зручно?');
  await page.getByRole('radio', { name: hall.officeName }).check();
  await onward(page);
  await page.getByRole('radio').nth(1).check();
  await onward(page);
  await heading(page, 'О котрій?');
  await page.getByRole('radio').nth(2).check();
  await onward(page);
  await heading(page, 'Увійдіть, щоб підтвердити запис');
  await expect(page.getByText(/Ми тримаємо цей час для вас до \d\d:\d\d/)).toBeVisible();
  expect((await freeSlots(page, hall)).map(({ from }) => from)).not.toContain(third.from);

  await page.getByRole('link', { name: 'Увійти, щоб підтвердити' }).click();
  await page.getByLabel('Логін, електронна пошта або телефон').fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await heading(page, 'Хто прийде?');
  await expect(page.getByText(/Ми тримаємо цей час для вас до \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await onward(page);
  await heading(page, 'Перевірте і запишіться');
  await page.getByRole('button', { name: 'Записатися', exact: true }).click();
  await heading(page, /^Візит/);
  const time = new Intl.DateTimeFormat('uk-UA', { timeZone: 'Europe/Kyiv', hour: '2-digit', minute: '2-digit' });
  await expect(page.getByText(`з ${time.format(new Date(third.from))} до`).first()).toBeVisible();
});

test('I8 I9 I10 a visit is moved and cancelled, each with one confirmation; the ticket tells what became of it', async ({
  signInAs,
}) => {
  const hall = await aHall();
  const { page } = await signInAs('applicant');
  const visit = await aVisit(page, hall);
  await page.goto('/cabinet/visits');
  await page.getByRole('link', { name: new RegExp(visit.number) }).click();
  await heading(page, `Візит ${visit.number}`);

  await page.getByRole('link', { name: 'Перенести візит' }).click();
  await heading(page, 'На який день перенести?');
  await page.getByRole('radio').nth(3).check();
  await onward(page);
  await heading(page, 'На котру годину перенести?');
  await page.getByRole('radio').nth(2).check();
  await onward(page);
  await heading(page, 'Перенести візит?');
  // Until the confirmation nothing has changed.
  expect((await freeSlots(page, hall)).map(({ from }) => from)).not.toContain(visit.from);
  await page.getByRole('button', { name: 'Перенести візит' }).click();
  await expect(page.getByRole('region', { name: /^Готово Візит перенесено/ })).toBeFocused();
  await expect.poll(async () => (await freeSlots(page, hall)).map(({ from }) => from)).toContain(visit.from);

  await page.getByRole('link', { name: 'Скасувати візит' }).click();
  await heading(page, 'Скасувати візит?');
  await page.getByRole('button', { name: 'Скасувати візит' }).click();
  await expect(page.getByRole('region', { name: /^Готово Візит скасовано/ })).toBeFocused();
  await expect(page.getByText('Скасовано вами')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Перенести візит' })).toHaveCount(0);

  // A ticket printed before tells so when it is opened again; it is offered no more.
  await expect(page.getByRole('link', { name: 'Надрукувати талон' })).toHaveCount(0);
  await page.goto(`/cabinet/visits/${visit.id}/ticket`);
  await heading(page, 'Талон візиту');
  await expect(page.getByText('Скасовано', { exact: true })).toBeVisible();
  await expect(page.getByText('Довідка з місця навчання')).toBeVisible();

  await page.goto('/cabinet/visits');
  await expect(page.getByText('У вас немає запланованих візитів.')).toBeVisible();
  await page.getByRole('link', { name: 'Минулі та скасовані' }).click();
  await expect(page.getByRole('link', { name: new RegExp(visit.number) })).toBeVisible();
});

test('I6 a visit by phone is told in words of a call, and each act on it is heard', async ({ signInAs }) => {
  const hall = await aHall({ desks: [{}, { channel: 'phone' }], topic: { channels: ['office', 'phone'] } });
  const { page } = await signInAs('applicant');
  await page.goto(bookingAt(hall, 'date', { channel: 'phone' }));
  await page.getByRole('button', { name: /^Перше вільне/ }).click();
  await heading(page, 'Кому зателефонувати?');
  await expect(page.getByRole('checkbox', { name: 'Супровід у приміщенні' })).toHaveCount(0);
  await onward(page);
  await heading(page, 'Перевірте і запишіться');
  await page.getByRole('button', { name: 'Записатися', exact: true }).click();
  await expect(page.getByRole('region', { name: /^Готово Вас записано/ })).toBeFocused();
  await expect(page.getByText(/вам зателефонують/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Тримайте поруч' })).toBeVisible();
  await expect(page.getByText(/Прийдіть|Вас чекають|Візьміть/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Підтвердити, що відповім на дзвінок' }).click();
  await expect(page.getByRole('region', { name: /^Готово Дякуємо/ })).toBeFocused();
  await expect(page.getByText('Ви підтвердили, що відповісте на дзвінок.')).toBeVisible();
});

test('I6 who has visits enough, or one at the same time, is told before anything is booked for nothing', async ({
  signInAs,
}) => {
  const [hall, other] = [await aHall(), await aHall()];
  const { page } = await signInAs('applicant');
  const visit = await aVisit(page, hall);
  const [first] = await freeSlots(page, other);
  const held = await aHold(page, other, first?.from ?? '');
  await page.goto(bookingAt(other, 'details', { date: first?.date ?? '', from: held.from, hold: held.id }));
  await onward(page);
  await heading(page, 'Перевірте і запишіться');
  await expect(page.getByText(/У цей час у вас уже є візит/)).toBeVisible();
  await expect(page.getByRole('link', { name: `Переглянути візит ${visit.number}` })).toBeVisible();

  for (const place of [2, 4]) await aVisit(page, hall, place);
  await page.goto('/booking/start');
  await expect(page.getByText(/У вас уже 3 записи/)).toBeVisible();
});

test('I11 Back of the browser finds the centre and the needs that were chosen', async ({ signInAs }) => {
  const hall = await aHall();
  const { page } = await signInAs('applicant');
  await page.goto(`/booking/start?topic=${hall.topic}`);
  await heading(page, 'Де вам зручно?');
  await page.getByText('Коли працюють ці ЦНАП').click();
  await expect(page.getByText(/понеділок|Години роботи/).first()).toBeVisible();
  await page.getByRole('radio', { name: hall.officeName }).check();
  await page.getByRole('radio', { name: /^Удвічі більше/ }).check();
  await onward(page);
  await heading(page, 'На який день?');
  await page.goBack();
  await heading(page, 'Де вам зручно?');
  await expect(page.getByRole('radio', { name: hall.officeName })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Удвічі більше/ })).toBeChecked();
});
