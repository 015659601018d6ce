import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { aShelvedProduct, pressOn } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';

const news = (page: Page) => page.getByRole('region', { name: /^Готово/ });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });

/** What a revision says of the price, in the table of what it changes. */
const priceIn = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ціна', exact: true }) });

/** Chooses the first option that the typed words find. */
const choose = async (page: Page, label: string, typed: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).pressSequentially(typed);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

const save = async (page: Page): Promise<void> => {
  await button(page, 'Зберегти й перевірити').click();
  await expect(news(page)).toContainText('Написане збережено');
};

/** The product in the list of editors, where its number follows its name. */
const listed = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name: `${name}, №` });

const list = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Вироби каталогу', exact: true }).first().click();
  await heading(page, 'Вироби каталогу');
};

test('O10 an editor describes a wheelchair, another returns and publishes it, a visitor finds it, and its history tells all', async ({
  signInAs,
  page,
  files,
}) => {
  test.slow();
  const mark = aWord('krok');
  const name = `Крісло колісне «${mark}»`;
  const editor = (await signInAs('editor', { surname: 'Авторська' })).page;
  const colleague = (await signInAs('administrator', { surname: 'Перевірна' })).page;

  await list(editor);
  await link(editor, 'Додати виріб').click();
  await heading(editor, 'Новий виріб');
  await editor.getByLabel('Назва українською').fill(name);
  await button(editor, 'Зберегти й перевірити').click();
  await expect(editor.getByRole('alert')).toContainText('Оберіть вид засобу зі списку');
  await choose(editor, 'Вид засобу', '12 22 03');
  await choose(editor, 'Виробник', 'ТОВ');
  // Leaving the page and coming back loses nothing.
  await link(editor, 'Повернутися без змін').click();
  await link(editor, 'Додати виріб').click();
  await expect(editor.getByLabel('Назва українською')).toHaveValue(name);
  await expect(editor.getByRole('combobox', { name: 'Вид засобу' })).toHaveValue(/12 22 03/);
  await save(editor);
  await heading(editor, name);

  await button(editor, 'Надіслати на перевірку').click();
  await expect(editor.getByRole('alert')).toContainText('Опис українською: напишіть це обома мовами');
  await editor
    .getByRole('alert')
    .getByRole('link', { name: /^Назва англійською/ })
    .click();
  await editor.getByLabel('Назва англійською').fill(`Wheelchair ${mark}`);
  await editor.getByLabel('Опис українською').fill('Складається за мить.');
  await button(editor, 'Зберегти й перевірити').click();
  await expect(editor.getByRole('alert')).toContainText('Опис англійською: напишіть це обома мовами');
  await expect(editor.getByRole('main')).toContainText('Зауваження можна виправити зараз або пізніше');
  await editor.getByLabel('Опис англійською').fill('Folds at once.');
  await save(editor);

  await link(editor, 'Властивості').click();
  await editor.getByLabel('Ширина сидіння').first().fill('багато');
  await button(editor, 'Зберегти й перевірити').click();
  await expect(editor.getByRole('alert')).toContainText('введіть число');
  await editor.getByLabel('Ширина сидіння').first().fill('42,5');
  await editor
    .getByRole('group', { name: /^Складається/ })
    .getByLabel('Так')
    .check();
  await save(editor);

  await link(editor, 'Ціна').click();
  await editor.getByLabel('Ціна, грн').fill('дорого');
  await button(editor, 'Зберегти й перевірити').click();
  await expect(editor.getByRole('alert')).toContainText(/введіть ціну у гривнях/i);
  await editor.getByLabel('Ціна, грн').fill('123 450,50');
  await save(editor);

  await link(editor, 'Фото').click();
  await editor.locator('input[type=file]').setInputFiles(await files.photo('Крісло'));
  await editor.getByLabel('Що на фото 1, українською').fill('Крісло, вигляд збоку');
  await button(editor, 'Зберегти й перевірити').click();
  await expect(editor.getByRole('alert')).toContainText(/опишіть словами, що на фото/i);
  await editor.getByLabel('Що на фото 1, англійською').fill('The wheelchair from the side');
  await save(editor);

  await link(editor, 'Додати виконання').click();
  await editor.getByLabel('Назва українською').fill('Сидіння 38 см');
  await editor.getByLabel('Назва англійською').fill('Seat 38 cm');
  await editor.getByLabel('Артикул').fill('KR-38');
  await save(editor);

  await link(editor, 'Переглянути очима відвідувача').click();
  await expect(editor.getByRole('main')).toContainText('42,5');
  await expect(editor.getByRole('img', { name: 'Крісло, вигляд збоку' })).toBeVisible();
  await link(editor, 'До сторінки редактора').click();
  await button(editor, 'Надіслати на перевірку').click();
  await expect(news(editor)).toContainText('Надіслано на перевірку');
  await expect(editor.getByRole('main')).toContainText('Ви писали його, тож опублікувати не можете');
  await expect(button(editor, 'Опублікувати')).toHaveCount(0);

  // Another editor, by keyboard alone.
  await list(colleague);
  await pressOn(colleague, link(colleague, 'Чекають на мою перевірку'));
  await pressOn(colleague, listed(colleague, name));
  await heading(colleague, name);
  await expect(priceIn(colleague)).toContainText('123 450,50');
  await pressOn(colleague, link(colleague, 'Повернути'));
  await colleague.getByLabel('Що виправити').focus();
  await colleague.keyboard.type('У ціні зайвий нуль');
  await pressOn(colleague, button(colleague, 'Повернути автору'));
  await expect(news(colleague)).toContainText('Повернуто');

  await editor.reload();
  await expect(editor.getByRole('main')).toContainText('Причина: У ціні зайвий нуль');
  await link(editor, 'Ціна').click();
  await editor.getByLabel('Ціна, грн').fill('12 345,50');
  await save(editor);
  await button(editor, 'Надіслати на перевірку').click();
  await expect(news(editor)).toContainText('Надіслано на перевірку');

  await colleague.reload();
  await pressOn(colleague, button(colleague, 'Опублікувати'));
  await pressOn(colleague, colleague.getByRole('dialog').getByRole('button', { name: 'Опублікувати' }));
  await expect(news(colleague)).toContainText('Опубліковано');

  await page.goto(`/catalogue/products?q=${mark}`);
  await page.getByRole('link', { name }).click();
  await heading(page, name);
  await expect(page.getByRole('main')).toContainText('Сидіння 38 см');

  await editor.reload();
  await link(editor, 'Більше не виготовляють').click();
  await button(editor, 'Більше не виготовляють').click();
  await expect(editor.getByRole('alert')).toContainText('Напишіть причину англійською');
  await editor.getByLabel('Причина українською').fill('Модель замінено');
  await editor.getByLabel('Причина англійською').fill('The model is replaced');
  await button(editor, 'Більше не виготовляють').click();
  await expect(news(editor)).toContainText('Стан виробу змінено');
  for (const told of [
    'Почато виріб',
    'Зміну 1 надіслано на перевірку',
    'Зміну 1 повернуто',
    'Причина: У ціні зайвий нуль',
    'Зміну 1 опубліковано',
    'Більше не виготовляють',
    'Причина: Модель замінено',
    'Перевірна',
    'Авторська',
  ])
    await expect(editor.getByRole('main')).toContainText(told);
  await editor.locator('summary', { hasText: 'Що опубліковано у зміні 1' }).click();
  await expect(priceIn(editor)).toContainText('12 345,50');

  // Browsers keep a public page for a minute: another person looks.
  const person = (await signInAs('applicant')).page;
  await person.goto(new URL(page.url()).pathname);
  await expect(person.getByRole('main')).toContainText('Причина: Модель замінено');
});

test('O10 two editors who write on one product at once are told so, and nothing typed is lost', async ({
  signInAs,
}) => {
  const { name, number } = await aShelvedProduct();
  const [first, second] = [(await signInAs('editor')).page, (await signInAs('editor')).page];
  for (const one of [first, second]) {
    await one.goto(`/admin/products?q=${number}`);
    await listed(one, name).click();
    await link(one, 'Ціна').click();
  }
  await first.getByLabel('Ціна, грн').fill('100');
  await save(first);
  await second.getByLabel('Ціна, грн').fill('200');
  await button(second, 'Зберегти й перевірити').click();
  await expect(second.getByRole('alert')).toContainText('Хтось уже змінив цей виріб');
  await link(second, 'Повернутися без змін').click();
  await expect(priceIn(second)).toContainText('100,00');
  await link(second, 'Ціна').click();
  await expect(second.getByLabel('Ціна, грн')).toHaveValue('200');
  await expect(second.getByRole('main')).toContainText('Тут те, що ви ввели раніше');
  await save(second);

  await button(second, 'Відкинути чернетку').click();
  await second.getByRole('dialog').getByRole('button', { name: 'Відкинути чернетку' }).click();
  await expect(news(second)).toContainText('Чернетку відкинуто');
  await link(second, 'Вилучити').click();
  await expect(second.getByRole('main')).toContainText('Повернути його не можна');
});

test('O10 editors narrow the list of products and take a table of it', async ({ signInAs }) => {
  const { name, number } = await aShelvedProduct({ state: 'discontinued' });
  const editor = (await signInAs('editor')).page;
  await list(editor);
  await editor.getByLabel('Назва або номер').fill(`№ ${number}`);
  await editor.getByLabel('Стан виробу').selectOption('discontinued');
  await editor.getByLabel('Вид засобу').selectOption('12 22');
  await button(editor, 'Показати').click();
  await expect(listed(editor, name)).toBeVisible();
  await expect(editor.getByRole('row')).toHaveCount(2);
  await editor.getByText('Завантажити таблицю виробів').click();
  const download = editor.waitForEvent('download');
  await link(editor, 'Таблиця CSV').click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await editor.getByLabel('Стан виробу').selectOption('active');
  await button(editor, 'Показати').click();
  await expect(editor.getByRole('main')).toContainText('Таких виробів немає');
});
