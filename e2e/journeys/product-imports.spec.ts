import { readFile } from 'node:fs/promises';
import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { aTableOf, bringTable } from '../support/tables.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });

const total = 1000;
/** Rows as the sender counts them, the heading is 1, and what is wrong in each. */
const bad = [
  { row: 2, cells: { price: 'багато' }, column: 'Ціна, грн', said: '«багато»', mend: 'Введіть ціну у гривнях' },
  { row: 105, cells: { class: '99 99 99' }, column: 'Клас', said: '«99 99 99»', mend: 'Введіть код класу' },
  { row: 206, cells: { class: '12 22' }, column: 'Клас', said: '«12 22»', mend: 'Введіть код нижчого класу' },
  { row: 307, cells: { maker: '00000000' }, column: 'Виробник', said: '«00000000»', mend: 'Введіть код ЄДРПОУ' },
  { row: 408, cells: { name_en: '' }, column: 'Назва англійською', said: 'порожньо', mend: 'обома мовами' },
  { row: 509, cells: { summary_uk: '' }, column: 'Опис українською', said: 'порожньо', mend: 'обома мовами' },
  { row: 610, cells: { seatWidthCm: 'широке' }, column: 'Ширина сидіння', said: '«широке»', mend: 'Введіть число' },
  { row: 711, cells: { number: 'сім' }, column: 'Номер', said: '«сім»', mend: 'Введіть номер виробу' },
  { row: 812, cells: { number: 2_000_000_000 }, column: 'Номер', said: '«2000000000»', mend: 'Введіть номер виробу' },
  { row: 1001, cells: { price: '-5' }, column: 'Ціна, грн', said: '«-5»', mend: 'Введіть ціну у гривнях' },
] as const;

const aLargeTable = (mark: string): Promise<Buffer> => {
  const wrong = new Map<number, object>(bad.map(({ row, cells }) => [row, cells]));
  return aTableOf(
    Array.from({ length: total }, (_, nth) => ({ name_uk: `Крісло «${mark} ${nth + 2}»`, ...wrong.get(nth + 2) })),
  );
};

const expectFaults = async (page: Page): Promise<void> => {
  const table = page.getByRole('table', { name: 'Клітинки з помилками' });
  await expect(table.getByRole('row')).toHaveCount(1 + bad.length);
  for (const [nth, { row, column, said, mend }] of bad.entries()) {
    const line = table.getByRole('row').nth(nth + 1);
    await expect(line.getByRole('rowheader')).toHaveText(`Рядок ${row}`);
    await expect(line).toContainText(column);
    await expect(line).toContainText(said);
    await expect(line).toContainText(mend);
  }
};

const expectDownload = async (page: Page): Promise<void> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    link(page, 'Завантажити всі помилки, CSV').click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + bad.length);
  expect(lines[1]).toContain('2;price;"Ціна, грн";багато;');
  expect(lines.at(-1)).toContain('1001;price;"Ціна, грн";\'-5;');
};

test('O10 an editor brings a thousand products with ten bad rows, and another publishes the rest', async ({
  signInAs,
  page,
}) => {
  test.setTimeout(240_000);
  const mark = aWord('tablytsia');
  const name = `${mark}.csv`;
  const editor = (await signInAs('editor')).page;
  await pressOn(editor, editor.getByRole('link', { name: 'Таблиці засобів' }));
  await heading(editor, 'Таблиці засобів');
  await pressOn(editor, link(editor, 'Додати таблицю'));
  await heading(editor, 'Додати таблицю засобів');
  const [chooser] = await Promise.all([
    editor.waitForEvent('filechooser'),
    pressOn(editor, button(editor, /Вибрати файл/)),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: await aLargeTable(mark) });

  await heading(editor, `Таблиця ${name}`);
  const said = 'Перевірено 1000 рядків. Можна взяти: 990. З помилками: 10. У каталозі ще нічого не змінилося.';
  await expect(editor.getByRole('main')).toContainText(said.replace('1000', '1\u00a0000'), { timeout: 60_000 });
  await expectFaults(editor);
  await expectDownload(editor);

  await pressOn(editor, button(editor, 'Взяти 990 рядків'));
  await expect(editor.getByRole('main')).toContainText('На публікацію чекають: 990.', { timeout: 90_000 });
  await expect(editor.getByRole('main')).toContainText('свою таблицю не публікують');
  await pressOn(editor, link(editor, 'Переглянути 990 рядків без помилок'));
  await heading(editor, `Рядки таблиці ${name}`);
  await expect(button(editor, /Опублікувати/)).toHaveCount(0);

  const other = (await signInAs('editor')).page;
  await pressOn(other, other.getByRole('link', { name: 'Таблиці засобів' }));
  await pressOn(other, link(other, new RegExp(name)));
  await heading(other, `Таблиця ${name}`);
  await pressOn(other, link(other, 'Переглянути й опублікувати 990 засобів'));
  await heading(other, `Рядки таблиці ${name}`);
  await expect(other.getByRole('row').nth(1)).toContainText(`Крісло «${mark} 3»`);
  await expect(other.getByRole('row').nth(1)).toContainText('Новий засіб');
  await pressOn(other, button(other, 'Опублікувати 990 засобів'));
  await pressOn(other, other.getByRole('dialog').getByRole('button', { name: 'Так, опублікувати' }));
  await expect(other.getByRole('progressbar', { name: 'Публікуємо засоби таблиці' })).toBeVisible();
  const news = other.getByRole('region', { name: /^Готово/ });
  await expect(news).toContainText('Опубліковано 990 засобів.', { timeout: 120_000 });
  await expect(news).toBeFocused();

  await page.goto('/catalogue/products');
  await heading(page, /засоб/);
  await page.getByLabel('Слова для пошуку').fill(`${mark} 777`);
  await page.getByLabel('Слова для пошуку').press('Enter');
  await expect(link(page, `Крісло «${mark} 777»`)).toBeVisible();
});

test('O10 a table that cannot be read says why and how to mend it, and the next one is brought', async ({
  signInAs,
}) => {
  const editor = (await signInAs('editor')).page;
  const name = `${aWord('bez-kolonok')}.csv`;
  await bringTable(editor, name, Buffer.from('назва;ціна\r\nКрісло;5'));
  await expect(editor.getByRole('main')).toContainText('Таблицю не вдалося прочитати. Додайте стовпці: number, class');
  await link(editor, 'Додати таблицю').click();
  await heading(editor, 'Додати таблицю засобів');
  await editor.locator('input[type=file]').setInputFiles({
    name: 'фото.png',
    mimeType: 'image/png',
    buffer: Buffer.from('png'),
  });
  await expect(editor.getByRole('alert')).toContainText('фото.png: збережіть таблицю як CSV або XLSX');
});
