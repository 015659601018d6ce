import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import { aHall, aHold, bookingAt, freeSlots, type Hall, holdsEndIn } from '../support/visits.ts';

const onward = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити' }).click();

/** Holds the first time of a hall, as somebody on the way to book it. */
async function toDetails(page: Page, hall: Hall): Promise<void> {
  const [first] = await freeSlots(page, hall);
  await page.goto(bookingAt(hall, 'time', { date: first?.date ?? '' }));
  await page.getByRole('radio').first().check();
  await onward(page);
  await heading(page, 'Хто прийде?');
}

test('I14 a hold is prolonged with one press, its end is told in time, and after it nothing typed is lost', async ({
  signInAs,
}) => {
  const hall = await aHall();
  const { page } = await signInAs('applicant');
  await toDetails(page, hall);
  await page.getByLabel('Прізвище').fill('Лисиченко');

  await holdsEndIn(hall, 1);
  await page.reload();
  await expect(page.getByText(/Час утримуємо лише до/)).toBeVisible();
  await page.getByRole('button', { name: 'Тримати довше' }).click();
  await expect(page.getByText(/Ми тримаємо цей час для вас до/)).toBeVisible();

  await holdsEndIn(hall, -1);
  await page.reload();
  await expect(page.getByText(/Час більше не утримуємо/)).toBeVisible();
  await expect(page.getByLabel('Прізвище')).toHaveValue('Лисиченко');
  await onward(page);
  await page.getByRole('button', { name: 'Записатися', exact: true }).click();
  await heading(page, /^Візит/);
  await expect(page.getByText('Лисиченко Марія Іванівна')).toBeVisible();
});

test('I11 a changed matter keeps the held time when it is free for it too, and what was typed', async ({
  signInAs,
}) => {
  const hall = await aHall();
  const { page } = await signInAs('applicant');
  await toDetails(page, hall);
  await onward(page);
  await heading(page, 'Перевірте і запишіться');
  await page.getByRole('link', { name: 'Змінити ЦНАП або потреби' }).click();
  await page.getByRole('radio', { name: /^Удвічі більше/ }).check();
  await onward(page);
  await heading(page, 'Перевірте і запишіться');
  await expect(page.getByText('70 хвилин')).toBeVisible();
});

test('I14 who has no account registers, and the held time waits at the end of the way', async ({ page, mailbox }) => {
  const hall = await aHall();
  await page.goto(bookingAt(hall, 'date'));
  await page.getByRole('button', { name: /^Перше вільне/ }).click();
  await heading(page, 'Увійдіть, щоб підтвердити запис');
  await page.getByRole('link', { name: 'Створити обліковий запис' }).click();
  await page.getByRole('link', { name: 'Ні, з логіном і паролем' }).click();
  await page.getByLabel('Прізвище').fill('Лук’яненко');
  await page.getByLabel('Власне ім’я').fill('Марія');
  await page.getByLabel('Жіноча').check();
  await onward(page);
  const login = `vesna${Date.now().toString(36)}`;
  await page.getByLabel('Логін').fill(login);
  await page.getByLabel('Електронна пошта').fill(`${login}@example.org`);
  await onward(page);
  await page.getByLabel('Пароль', { exact: true }).fill('ліхтар-Верба-човен-58');
  await page.getByLabel('Пароль ще раз').fill('ліхтар-Верба-човен-58');
  await onward(page);
  await page.getByLabel('Погоджуюся з умовами користування').check();
  await page.getByLabel('Даю згоду на обробку персональних даних').check();
  await onward(page);
  await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  await page.getByRole('link', { name: 'Повернутися до того, що ви почали' }).click();
  await heading(page, 'Хто прийде?');
  await expect(page.getByText(/Ми тримаємо цей час для вас до/)).toBeVisible();
  await page.getByLabel('Телефон').fill('067 765 43 21');
  await onward(page);
  await heading(page, 'Перевірте і запишіться');
  await expect(page.getByText(/Спершу підтвердьте пошту/)).toBeVisible();

  const letter = await mailbox.letterTo(`${login}@example.org`);
  const beside = await page.context().newPage();
  await beside.goto(letter.links.find((link) => link.includes('/confirm#')) ?? '');
  await beside.getByRole('button', { name: 'Підтвердити пошту' }).click();
  await heading(beside, 'Пошту підтверджено');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Записатися', exact: true }).click();
  await heading(page, /^Візит/);
});

test('I14 who leaves the form finds the held time on the overview; once it is booked, Back leads to the visit', async ({
  signInAs,
}) => {
  const hall = await aHall();
  const { page } = await signInAs('applicant');
  await toDetails(page, hall);
  for (const address of ['/booking/start', '/cabinet/visits', '/cabinet']) {
    await page.goto(address);
    await expect(page.getByText(/^Ви тримаєте час: .+ Він ваш до \d\d:\d\d\.$/)).toBeVisible();
  }
  await page.getByRole('link', { name: /^Продовжити запис/ }).click();
  await heading(page, 'Хто прийде?');
  await onward(page);
  await heading(page, 'Перевірте і запишіться');
  await page.getByRole('button', { name: 'Записатися', exact: true }).click();
  await heading(page, /^Візит/);
  await expect(page.getByRole('region', { name: /^Готово Вас записано/ })).toBeFocused();
  // Nothing else was told meanwhile.
  await expect(page.getByText(/більше не утримуємо/)).toHaveCount(0);

  await page.goBack();
  await heading(page, /^Ви вже записані, візит/);
  await page.getByRole('link', { name: /^Відкрити візит/ }).click();
  await heading(page, /^Візит/);
  await page.goto('/cabinet');
  await expect(page.getByRole('heading', { name: 'Найближчий візит' })).toBeVisible();
});

test('I14 a time held elsewhere says nothing of this one, which can be held once more', async ({ signInAs }) => {
  const [hall, other] = [await aHall(), await aHall()];
  const { page } = await signInAs('applicant');
  const [first] = await freeSlots(page, hall);
  const [, later] = await freeSlots(page, other);
  const { id, from } = await aHold(page, hall, first?.from ?? '');
  // Of two holds the later one counts.
  await aHold(page, other, later?.from ?? '');
  await page.goto(bookingAt(hall, 'details', { date: first?.date ?? '', from, hold: id }));
  await expect(page.getByText(/Час більше не утримуємо/)).toBeVisible();
  await expect(page.getByText(/Ми тримаємо/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Тримати знову' }).click();
  await expect(page.getByText(/Ми тримаємо цей час для вас до/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Тримати довше' })).toBeFocused();
});
