import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { anId, aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { aShelvedProduct, pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { typeDate } from '../support/schedule.ts';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name, exact: true });
const news = (page: Page) => page.getByRole('region', { name: /^Готово/ });

/** A class of its own below wheelchairs, so that no other test sees its prices; answers its code. */
async function aClass(name: string): Promise<string> {
  const db = database();
  const { limitPrices: _prices, ...like } = await db.productClass.findUniqueOrThrow({
    where: { code: '12 22 03' },
    include: { limitPrices: true },
  });
  const taken = await db.productClass.findMany({ where: { parentCode: '12 22' }, select: { code: true } });
  const free = Array.from({ length: 99 }, (_, nth) => `12 22 ${String(nth + 1).padStart(2, '0')}`);
  const code = free.find((one) => taken.every((row) => row.code !== one)) ?? '';
  await db.productClass.create({
    data: { ...like, code, nameUk: name, nameEn: `${name} en`, popular: [], version: 1 },
  });
  const price = { kopiykas: 1_500_000, act: 'Наказ № 1', validFrom: '2026-01-01', createdByName: 'Редактор' };
  await db.limitPrice.create({ data: { id: anId(), classCode: code, ...price, createdAt: new Date() } });
  // As the room itself tells that what products are described by has changed.
  const notice = JSON.stringify({ room: 'catalogue', id: 'catalogue', personId: null, officeId: null });
  await db.$executeRaw`select pg_notify('cabinet_live', ${notice})`;
  return code;
}

const found = async (page: Page, words: string): Promise<void> => {
  await page.goto(`/catalogue/products?q=${encodeURIComponent(words)}`);
  await heading(page, /./);
};

test('O10 an editor changes a limit price from a day on and adds a synonym, and visitors see both', async ({
  signInAs,
  page,
  cabinet,
}) => {
  test.setTimeout(150_000);
  const name = `Крісла ${aWord('klas')}`;
  const code = await aClass(name);
  // Dearer than both limits: the page then names what the state pays.
  const { name: product } = await aShelvedProduct({ classCode: code, definition: { priceKopiykas: 2_000_000 } });
  const mark = /«(.+)»/.exec(product)?.[1] ?? '';
  const today = kyivDate(new Date());
  const tomorrow = addDays(today, 1);

  const editor = (await signInAs('editor')).page;
  await pressOn(editor, editor.getByRole('link', { name: 'Класи засобів' }));
  await heading(editor, 'Класи засобів');
  await tabTo(editor, editor.getByLabel('Знайти клас'));
  await editor.keyboard.type(name);
  await editor.keyboard.press('Enter');
  await expect(main(editor).getByRole('status')).toContainText('Знайдено 1 клас.');
  await pressOn(editor, link(editor, `${code} ${name}`));
  await heading(editor, `${code} ${name}`);
  await pressOn(editor, link(editor, 'Додати граничну ціну'));
  await heading(editor, `Нова гранична ціна: ${code} ${name}`);
  await pressOn(editor, button(editor, 'Додати ціну'));
  await expect(editor.getByRole('alert')).toContainText('Введіть граничну ціну у гривнях');
  await tabTo(editor, editor.getByLabel('Гранична ціна, грн'));
  await editor.keyboard.type('16 500,50');
  await tabTo(editor, editor.getByRole('textbox', { name: 'Документ' }));
  await editor.keyboard.type('Наказ № 7 від 1 листопада 2026 року');
  await typeDate(editor, 'З якого дня діє', tomorrow);
  await pressOn(editor, button(editor, 'Додати ціну'));
  await expect(news(editor)).toContainText('Граничну ціну додано.');
  await expect(news(editor)).toBeFocused();
  const prices = editor.getByRole('table', { name: 'Граничні ціни, від найновішої' }).getByRole('row');
  await expect(prices.nth(1)).toContainText('Ще не діє');
  await expect(prices.nth(1)).toContainText(/16.500,50/);
  await expect(prices.nth(2)).toContainText('Діє');
  await expect(prices.nth(2)).toContainText(/15.000/);

  // Till that day visitors are told the price before it.
  await found(page, mark);
  await link(page, product).click();
  await expect(main(page)).toContainText(/Держава оплачує 15.000/);
  await database().limitPrice.updateMany({
    where: { classCode: code, validTo: today },
    data: { validTo: addDays(today, -1) },
  });
  await database().limitPrice.updateMany({
    where: { classCode: code, validFrom: tomorrow },
    data: { validFrom: today },
  });
  // Another visitor: a browser keeps what it has read of the catalogue for a minute.
  const applicant = (await signInAs('applicant')).page;
  await applicant.goto(page.url());
  await expect(main(applicant)).toContainText(/Держава оплачує 16.500,50/);

  const word = aWord('brychka');
  await found(page, word);
  await expect(link(page, product)).toHaveCount(0);
  await pressOn(editor, editor.getByRole('link', { name: 'Класи засобів' }).first());
  await pressOn(editor, link(editor, 'Слова для пошуку'));
  await pressOn(editor, link(editor, 'Додати групу слів'));
  await heading(editor, 'Нова група слів');
  await tabTo(editor, editor.getByLabel('Слова, які значать те саме'));
  await editor.keyboard.type(word);
  await pressOn(editor, button(editor, 'Зберегти'));
  await expect(editor.getByRole('alert')).toContainText('щонайменше два різні слова');
  await tabTo(editor, editor.getByLabel('Слова, які значать те саме'));
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type(`\n${mark}`);
  await pressOn(editor, button(editor, 'Зберегти'));
  await expect(news(editor)).toContainText('Групу слів додано.');
  const asked = `/api/v1/catalogue/products?q=${word}`;
  await expect
    .poll(async () => ((await (await fetch(new URL(asked, cabinet.url))).json()) as { total: number }).total)
    .toBe(1);
  await found(applicant, word);
  await expect(link(applicant, product)).toBeVisible();
});

test('O10 an editor adds a class and its plain words, and is told what keeps an attribute in it', async ({
  signInAs,
  page,
}) => {
  test.setTimeout(120_000);
  const name = `Крісла ${aWord('novyi')}`;
  const code = await aClass(name);
  await aShelvedProduct({ classCode: code });
  const editor = (await signInAs('editor')).page;
  await editor.goto(`/admin/classes/${code.replaceAll(' ', '-')}/attributes`);
  await heading(editor, `Властивості класу: ${code} ${name}`);
  const width = /^Ширина сидіння/;
  await pressOn(editor, button(editor, /^Вилучити Ширина сидіння/));
  await pressOn(editor, button(editor, 'Зберегти'));
  await expect(editor.getByRole('alert')).toContainText(/Ширина сидіння – 1/);
  await editor.getByLabel('Ще одна властивість').selectOption({ label: 'Ширина сидіння, см' });
  await button(editor, 'Додати властивість').click();
  const rows = main(editor).getByRole('list').getByRole('listitem');
  await expect(rows.last()).toContainText(width);
  const before = await rows.count();
  await pressOn(editor, button(editor, /^Вище Ширина сидіння/));
  await expect(rows.nth(before - 2)).toContainText(width);
  await expect(button(editor, /^Вище Ширина сидіння/)).toBeFocused();
  await button(editor, 'Зберегти').click();
  await expect(news(editor)).toContainText('Клас збережено.');

  const word = aWord('prosto');
  await link(editor, 'Змінити клас').click();
  await heading(editor, `Змінити: ${code} ${name}`);
  await editor.getByLabel('Прості слова').fill(`${word}\nя`);
  await button(editor, 'Зберегти').click();
  await expect(editor.getByRole('alert')).toContainText('щонайменше з двох літер');
  await editor.getByLabel('Прості слова').fill(word);
  await button(editor, 'Зберегти').click();
  await expect(news(editor)).toContainText('Клас збережено.');
  await expect(main(editor)).toContainText(word);
  await link(editor, 'Як бачать відвідувачі').click();
  await expect(main(editor)).toContainText(`Кажуть також: ${word}.`);

  await page.goto(`/catalogue/classes/${code.replaceAll(' ', '-')}`);
  await heading(page, name);
});
