import type { Release } from '@cabinet/contracts/releases';
import { expect, test } from '../support/cabinet.ts';
import { database } from '../support/accounts.ts';
import { heading } from '../support/heading.ts';
import { aRelease, drawNow } from '../support/releases.ts';

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

  const { items } = (await (await visitor.request.get(`/api/v1/releases?officeId=${hall.officeId}`)).json()) as {
    items: Release[];
  };
  expect(items.map(({ state }) => state).sort()).toEqual(['called_off', 'open']);
  const days = (await (
    await visitor.request.get(`/api/v1/visits/free-days?officeId=${hall.officeId}&topic=${hall.topic}`)
  ).json()) as { items: { date: string }[] };
  expect(days.items.map(({ date: free }) => free)).not.toContain(firstDay);
});
