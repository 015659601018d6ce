import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { aShelvedProduct, pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';

const main = (page: Page) => page.getByRole('main');
const forYou = (page: Page) => page.getByRole('region', { name: 'За вашою програмою реабілітації' });
const box = (page: Page) => page.getByRole('combobox', { name: 'Що ви шукаєте?' });

test('E11, E4 by keyboard a person writes down what their programme names, and the catalogue suggests it, says why, and begins the application', async ({
  signInAs,
}) => {
  test.setTimeout(120_000);
  const { page } = await signInAs('applicant');
  await aShelvedProduct();
  await page.goto('/catalogue');
  await pressOn(page, forYou(page).getByRole('link', { name: 'Вписати засоби з моєї програми' }));
  await heading(page, 'Моя програма реабілітації');
  await expect(main(page)).toContainText('Ви ще не вписали жодного засобу.');
  await pressOn(page, main(page).getByRole('link', { name: 'Додати засіб' }));

  await tabTo(page, page.getByRole('combobox', { name: 'Який засіб названо у програмі?' }));
  await page.keyboard.type('обода коліс');
  await page
    .getByRole('option', { name: /^Крісла колісні/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: 'До певної дати' }));
  // On to «Без строку», the next of the two.
  await page.keyboard.press('ArrowDown');
  await pressOn(page, main(page).getByRole('button', { name: 'Додати засіб' }));
  await expect(page.getByRole('region', { name: /Засіб додано/ })).toBeFocused();
  await expect(main(page)).toContainText('1 штука');

  await pressOn(page, main(page).getByRole('link', { name: 'Засоби каталогу за моєю програмою' }));
  await expect(forYou(page)).toContainText('Чому тут: цей засіб називає ваша програма (1 шт., без строку).');
  await pressOn(page, forYou(page).getByRole('link', { name: /^Подати заяву Крісла колісні/ }));
  await expect(page).toHaveURL(/\/applications\/new\/tzr-napravlennia\?class=12\+22\+03/);
  await expect(page.getByText('Ми впишемо в заяву засіб, який ви вибрали в каталозі.')).toBeVisible();
});

test('E11 a line is corrected, and removed only after a question; the profile counts what is left', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile/programme/new');
  await page.getByRole('button', { name: 'Додати засіб' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Введіть назву засобу і виберіть його зі списку');
  await expect(summary).toContainText('Виберіть, чи має програма строк');
  await expect(summary.getByRole('link')).toHaveCount(2);

  await page.getByRole('combobox', { name: 'Який засіб названо у програмі?' }).fill('тростина');
  const option = page.getByRole('option', { name: /^Палиці/ }).first();
  const name = await option.innerText();
  await option.click();
  await page.getByRole('radio', { name: 'Без строку' }).check();
  await page.getByLabel('Що ще вказано про засіб?').fill('Для правої руки');
  await page.reload();
  await expect(page.getByLabel('Що ще вказано про засіб?')).toHaveValue('Для правої руки');
  await expect(page.getByRole('combobox', { name: 'Який засіб названо у програмі?' })).toHaveValue(name);
  await page.getByRole('button', { name: 'Додати засіб' }).click();
  await page.getByRole('link', { name: /^Змінити Палиці/ }).click();
  await page.getByLabel('Скільки штук?').fill('два');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('alert')).toContainText('введіть кількість цифрами, від 1 до 1000, наприклад 2');
  await page.getByLabel('Скільки штук?').fill('2');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Зміни збережено.');
  await expect(main(page)).toContainText('2 штуки');

  await page.getByRole('link', { name: 'Назад' }).click();
  await expect(main(page)).toContainText('1 засіб');
  await page.getByRole('link', { name: /«Програма реабілітації \(ІПР\)»$/ }).click();
  const remove = page.getByRole('button', { name: /^Вилучити Палиці/ });
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Скасувати' }).click();
  await expect(remove).toBeFocused();
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Вилучити' }).click();
  await expect(page.getByRole('region', { name: /^Готово|Вилучено/ })).toBeFocused();
  await expect(main(page)).toContainText('Ви ще не вписали жодного засобу.');
});

test('E11 a line whose term is over suggests nothing and is named apart; a visitor and staff see no such block', async ({
  page,
  signInAs,
}) => {
  const owner = await signInAs('applicant');
  await owner.page.goto('/cabinet/profile/programme/new');
  await owner.page.getByRole('combobox', { name: 'Який засіб названо у програмі?' }).fill('тростина');
  await owner.page.getByRole('option').first().click();
  await owner.page.getByRole('radio', { name: 'До певної дати' }).check();
  for (const [part, digits] of Object.entries({ День: '1', Рік: '2020' }))
    await owner.page.getByLabel(part).fill(digits);
  await owner.page.getByLabel('Місяць').fill('3');
  await owner.page.getByRole('button', { name: 'Додати засіб' }).click();
  await expect(main(owner.page)).toContainText('Строк минув');
  await owner.page.goto('/catalogue');
  await expect(forYou(owner.page)).toContainText('Строк цих рядків програми минув');
  await expect(forYou(owner.page)).toContainText('діяло до 1 березня 2020');
  await expect(forYou(owner.page).getByRole('link')).toHaveCount(1);

  await page.goto('/catalogue');
  await heading(page, 'Каталог засобів реабілітації');
  await expect(forYou(page)).toHaveCount(0);
  const editor = await signInAs('administrator');
  await editor.page.goto('/catalogue');
  await heading(editor.page, 'Каталог засобів реабілітації');
  await expect(forYou(editor.page)).toHaveCount(0);
});

test('E1 words are offered while one types, spoken of once, and never searched for by themselves', async ({ page }) => {
  await aShelvedProduct();
  await page.goto('/catalogue');
  await box(page).focus();
  await page.keyboard.type('ъъъъъ');
  await expect(page.getByRole('status').filter({ hasText: /^Підказок немає$/ })).toHaveCount(1);
  await box(page).fill('');
  await page.keyboard.type('кріс');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ підказ/ })).toHaveCount(1);
  const options = page.getByRole('option');
  const first = await options.first().innerText();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await expect(box(page)).toHaveValue('кріс');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(first);
  await expect(page).toHaveURL(/\/catalogue$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/catalogue\/products\?q=/);
});

test('E1 a word is chosen by touch, and the button below searches with one press', async ({ browser, cabinet }) => {
  await aShelvedProduct();
  const context = await browser.newContext({
    ...{ baseURL: cabinet.url, hasTouch: true, viewport: { width: 320, height: 640 }, serviceWorkers: 'block' },
    locale: 'uk-UA',
  });
  const page = await context.newPage();
  await page.goto('/search');
  await box(page).fill('крісло скл');
  const option = page.getByRole('option').first();
  await option.waitFor();
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const words = await option.innerText();
  expect(words).toMatch(/^крісло скл/);
  await option.tap();
  await expect(box(page)).toHaveValue(words);
  await page.getByRole('button', { name: 'Знайти' }).tap();
  await heading(page, `Пошук: ${words}`);
  await context.close();
});

test('E1 where no words can be offered the search works as before, and nothing is said', async ({
  page,
  complaints,
}) => {
  await page.route('**/api/v1/catalogue/suggestions*', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/search');
  const asked = page.waitForResponse('**/catalogue/suggestions*');
  await box(page).pressSequentially('паспорт');
  await asked;
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await heading(page, 'Пошук: паспорт');
  complaints.length = 0;
});
