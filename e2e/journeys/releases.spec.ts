import type { Release } from '@cabinet/contracts/releases';
import { expect, test } from '../support/cabinet.ts';
import { database } from '../support/accounts.ts';
import { heading } from '../support/heading.ts';
import { aRelease, drawNow, winsUnbooked } from '../support/releases.ts';

test('scarce days are drawn instead of raced for: one asks when it suits, changes one’s mind, and asks again', async ({
  signInAs,
}) => {
  const { releaseId } = await aRelease();
  const { page } = await signInAs('applicant');
  await page.goto('/draws');
  await page.locator(`a[href$="${releaseId}"]`).click();
  await heading(page, 'Жеребкування часу прийому');

  await page.getByRole('button', { name: 'Подати заявку' }).click();
  await expect(page.getByRole('alert')).toContainText('Виберіть найзручніший час');
  await page.getByLabel('Найзручніший час').selectOption({ index: 1 });
  await page.getByLabel('Телефон').fill('067 123 45 67');
  await page.getByRole('button', { name: 'Подати заявку' }).click();
  await expect(page.getByText(/Заявку подано/)).toBeVisible();
  await expect(page.getByText(/Вашу заявку прийнято/)).toBeVisible();
  await expect(page.getByText('Підійде будь-який інший')).toBeVisible();

  await page.getByRole('button', { name: 'Змінити заявку' }).click();
  await expect(page.getByLabel('Телефон')).toHaveValue('+380671234567');
  await expect(page.getByLabel('Найзручніший час')).not.toHaveValue('');
  await page.getByRole('checkbox', { name: 'Підійде й будь-який інший час' }).uncheck();
  await page.getByRole('button', { name: 'Зберегти заявку' }).click();
  await expect(page.getByText('Заявку змінено.')).toBeVisible();
  await expect(page.getByText('Інший час не підійде')).toBeVisible();
  const { wishes, anyOther } = await database().releaseEntry.findFirstOrThrow({ where: { releaseId } });
  expect({ wishes: wishes.length, anyOther }).toEqual({ wishes: 1, anyOther: false });

  await page.getByRole('button', { name: 'Забрати заявку' }).click();
  await expect(page.getByText('Заявку забрано.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Подати заявку' })).toBeVisible();
});

test('anybody runs a draw again in the browser and gets the published result; a forged one is found out', async ({
  page,
}) => {
  const drawn = await aRelease();
  await drawNow(drawn, 4);
  const open = () => page.goto(`/draws/${drawn.releaseId}`);
  await open();
  await expect(page.getByRole('row')).toHaveCount(5);
  await page.getByRole('button', { name: 'Повторити жеребкування' }).click();
  await expect(page.getByText('Повторене жеребкування дало той самий результат.')).toBeVisible();
  await expect(page.getByText(/Таємне число те саме/)).toBeVisible();

  const [winner, loser] = await Promise.all(
    [{ not: null }, null].map((place) =>
      database().releaseEntry.findFirstOrThrow({ where: { releaseId: drawn.releaseId, place } }),
    ),
  );
  await database().releaseEntry.update({ where: { id: winner?.id ?? '' }, data: { place: null } });
  await database().releaseEntry.update({ where: { id: loser?.id ?? '' }, data: { place: drawn.start } });
  await open();
  await page.getByRole('button', { name: 'Повторити жеребкування' }).click();
  await expect(page.getByText(/Увага: повторене жеребкування дало інший результат/)).toBeVisible();
});

test('an open draw is found where one looks for a day, tells its fingerprint before the draw, and keeps what was chosen', async ({
  signInAs,
}) => {
  const { hall, releaseId } = await aRelease();
  const { commitment } = await database().release.findUniqueOrThrow({ where: { id: releaseId } });
  const { page } = await signInAs('applicant');
  await page.goto(`/booking/date?topic=${hall.topic}&office=${hall.officeId}`);
  await heading(page, 'На який день?');
  await page.getByRole('link', { name: /^Подати заявку на жеребкування/ }).click();
  await heading(page, 'Жеребкування часу прийому');
  await expect(page.getByText(commitment)).toBeVisible();
  await page.getByLabel('Найзручніший час').selectOption({ index: 1 });

  await page.getByRole('navigation', { name: 'Розділи' }).getByRole('link', { name: 'Мої візити' }).click();
  await heading(page, 'Мої візити');
  await page.getByRole('link', { name: 'Жеребкування на дефіцитні дні' }).click();
  await page.locator(`a[href$="${releaseId}"]`).click();
  await expect(page.getByLabel('Найзручніший час')).not.toHaveValue('');
});

test('an open page tells the result of the draw by itself', async ({ page }) => {
  const drawn = await aRelease();
  await page.clock.install();
  await page.goto(`/draws/${drawn.releaseId}`);
  await expect(page.getByText('Приймаємо заявки', { exact: true })).toBeVisible();
  await drawNow(drawn, 3);
  await page.clock.fastForward('01:00:30');
  await expect(page.getByRole('heading', { name: 'Результат' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Жеребкування відбулося' })).toBeAttached();
});

test('a winner who could not be booked is told so, and not that all is well', async ({ signInAs }) => {
  const drawn = await aRelease();
  await drawNow(drawn, 1);
  const { page, account } = await signInAs('applicant');
  await winsUnbooked(drawn, account);
  await page.goto(`/draws/${drawn.releaseId}`);
  await expect(page.getByText(/Але записати вас не вдалося: ЦНАП уже не приймає в цей час/)).toBeVisible();
  await expect(page.getByText(/Ви вже записані/)).toHaveCount(0);
});

test('an administrator sets up a draw, and nobody can book its day any more', async ({ signInAs, page: visitor }) => {
  const { hall, releaseId } = await aRelease({ calledOffAt: new Date() });
  const { firstDay } = await database().release.findUniqueOrThrow({ where: { id: releaseId } });
  const { page } = await signInAs('administrator');
  await page.goto(`/admin/schedule/${hall.officeId}/draws/new`);
  await heading(page, 'Нове жеребкування');
  const date = async (label: string, day: string): Promise<void> => {
    const [year = '', month = '', number = ''] = day.split('-');
    const group = page.getByRole('group', { name: label });
    await group.getByLabel('День').fill(number);
    await group.getByLabel('Місяць').fill(month);
    await group.getByLabel('Рік').fill(year);
  };
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Kyiv' });
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Kyiv' });
  await page.getByLabel('Питання').selectOption({ index: 1 });
  await date('Перший день прийому', firstDay);
  await date('Останній день прийому', firstDay);
  await date('Заявки приймають від дня', today);
  await page.getByLabel('Від години').fill('00:00');
  await date('Заявки приймають до дня', tomorrow);
  await page.getByLabel('До години').fill('12:00');
  await page.getByRole('button', { name: 'Призначити', exact: true }).click();
  await expect(page.getByText('Жеребкування призначено.')).toBeVisible();
  await page.getByRole('button', { name: /^Скасувати/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Не скасовувати' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  const { items } = (await (await visitor.request.get(`/api/v1/releases?officeId=${hall.officeId}`)).json()) as {
    items: Release[];
  };
  expect(items.map(({ state }) => state).sort()).toEqual(['called_off', 'open']);
  const days = (await (
    await visitor.request.get(`/api/v1/visits/free-days?officeId=${hall.officeId}&topic=${hall.topic}`)
  ).json()) as { items: { date: string }[] };
  expect(days.items.map(({ date: free }) => free)).not.toContain(firstDay);
});
