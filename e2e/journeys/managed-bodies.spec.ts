import { hasEdrpouCheckDigit } from '@cabinet/contracts/check-digits';
import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';

const anEdrpou = (): string => {
  const beginning = String(9_900_000 + Math.floor(Math.random() * 99_999));
  return Array.from({ length: 10 }, (_, digit) => `${beginning}${digit}`).find(hasEdrpouCheckDigit) ?? anEdrpou();
};

const fillContacts = async (page: Page, name: string, edrpou: string): Promise<void> => {
  await page.getByLabel('Назва українською').fill(name);
  await page.getByLabel('Назва англійською').fill(`Maker ${name}`);
  await page.getByLabel('Форма власності').selectOption({ label: 'товариство' });
  await page.getByLabel('Код ЄДРПОУ').fill(edrpou);
  await page.getByRole('combobox', { name: 'Населений пункт' }).fill('Мереф');
  await page
    .getByRole('option', { name: /Мерефа/ })
    .first()
    .click();
  await page.getByLabel('Адреса українською').fill('м. Мерефа, вул. Вигадана, 7');
  await page.getByLabel('Адреса англійською').fill('7 Vyhadana St, Merefa');
  await page.getByLabel('Телефон').fill('+380 00 000 07 77');
  await page.getByLabel('Електронна пошта').fill('maker@example.org');
};

test('O10, E2 an editor adds a maker, people find it with its hours and accessibility, and it goes from the catalogue when it works no more', async ({
  signInAs,
  page,
  complaints,
}) => {
  const name = `ТОВ «${aWord('Opora')}»`;
  const edrpou = anEdrpou();
  const editor = (await signInAs('editor')).page;
  await editor.getByRole('link', { name: 'Виробники', exact: true }).click();
  await heading(editor, 'Виробники й постачальники: ведення');
  await pressOn(editor, editor.getByRole('link', { name: 'Додати виробника' }));
  await heading(editor, 'Новий виробник');
  await editor.getByRole('button', { name: 'Зберегти виробника' }).click();
  const summary = editor.getByRole('alert');
  await expect(summary).toContainText('Назва українською: напишіть щонайменше три літери');
  await expect(summary).toContainText('Виберіть населений пункт зі списку');
  await expect(summary).toContainText('виберіть щонайменше одну область');

  await fillContacts(editor, name, edrpou);
  await editor.getByRole('checkbox', { name: 'ремонтує' }).check();
  await editor.getByRole('button', { name: 'Позначити всі області' }).click();
  await editor.getByRole('checkbox', { name: 'вхід без сходів' }).check();
  // Leaving the page and coming back loses nothing.
  await editor.getByRole('link', { name: 'Повернутися без змін' }).click();
  await editor.getByRole('link', { name: 'Додати виробника' }).click();
  await expect(editor.getByLabel('Назва українською')).toHaveValue(name);
  await expect(editor.getByRole('combobox', { name: 'Населений пункт' })).toHaveValue(/Мерефа/);

  await editor.getByRole('button', { name: 'Додати години роботи' }).click();
  await editor.getByRole('checkbox', { name: 'понеділок' }).check();
  await editor.getByLabel('Відкривається, години 1').fill('09:00');
  await editor.getByLabel('Закривається, години 1').fill('18:00');
  await editor.getByLabel('Сайт').fill('http://example.org');
  await editor.getByRole('button', { name: 'Зберегти виробника' }).click();
  await expect(summary).toContainText('яка починається з https://');
  await editor.getByLabel('Сайт').fill('https://example.org');
  await editor.getByRole('button', { name: 'Зберегти виробника' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Виробника додано');

  await page.goto(`/catalogue/makers?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await heading(page, name);
  const main = page.getByRole('main');
  for (const words of ['вхід без сходів', 'понеділок, 09:00–18:00', 'м. Мерефа', 'https://example.org'])
    await expect(main).toContainText(words);

  await editor.getByLabel('Назва або код ЄДРПОУ').fill(edrpou);
  await editor.getByRole('button', { name: 'Знайти' }).click();
  await expect(editor).toHaveURL(/q=99/);
  await expect(editor.getByRole('row')).toHaveCount(2);
  await editor.getByRole('link', { name }).click();
  await heading(editor, `Змінити виробника: ${name}`);
  await editor.getByRole('checkbox', { name: 'Показувати виробника в каталозі' }).uncheck();
  await editor.getByRole('button', { name: 'Зберегти виробника' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Зміни збережено');
  await editor.getByLabel('Назва або код ЄДРПОУ').fill(edrpou);
  await editor.getByRole('button', { name: 'Знайти' }).click();
  await expect(editor.getByRole('row', { name: new RegExp(edrpou) })).toContainText('Сховано');
  // Another visitor: a browser keeps what it has read of the catalogue for a minute.
  const applicant = (await signInAs('applicant')).page;
  await applicant.goto(page.url());
  await heading(applicant, 'Сторінку не знайдено');
  complaints.length = 0;
});

test('O10, E3 an administrator changes a provider of social services; a code that another has is told at its box', async ({
  signInAs,
  page,
}) => {
  const name = `Центр «${aWord('Turbota')}»`;
  const { page: editor } = await signInAs('administrator');
  await editor.getByRole('link', { name: 'Надавачі послуг' }).click();
  await heading(editor, 'Надавачі соціальних послуг: ведення');
  const taken = (await editor.getByRole('row').nth(1).getByRole('cell').first().textContent()) ?? '';
  await editor.getByRole('link', { name: 'Додати надавача' }).click();
  await fillContacts(editor, name, taken);
  await editor.getByRole('checkbox', { name: 'догляд удома' }).check();
  await editor.getByRole('checkbox', { name: 'дорослі' }).check();
  await editor.getByLabel('Скільки коштує, українською').fill('безоплатно');
  await editor.getByLabel('Скільки коштує, англійською').fill('free of charge');
  await editor.getByLabel('Скільки людей може прийняти').fill('багато');
  await editor.getByRole('button', { name: 'Зберегти надавача' }).click();
  await expect(editor.getByRole('alert')).toContainText('введіть ціле число цифрами');
  await editor.getByLabel('Скільки людей може прийняти').fill('40');
  await editor.getByRole('button', { name: 'Зберегти надавача' }).click();
  await expect(editor.getByRole('alert')).toContainText('Запис із таким кодом ЄДРПОУ вже є');
  await editor.getByLabel('Код ЄДРПОУ').fill(anEdrpou());
  await editor.getByRole('button', { name: 'Зберегти надавача' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Надавача додано');

  await page.goto(`/catalogue/social-providers?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await heading(page, name);
  await expect(page.getByRole('main')).toContainText('Зараз приймає людей');
  await expect(page.getByRole('main')).toContainText('40');
});
