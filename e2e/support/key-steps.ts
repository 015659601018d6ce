import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { pressOn, tabTo } from './catalogue.ts';
import { type KeyFile, keyPassword } from './keys.ts';

type Within = Page | Locator;

interface Given {
  readonly file: KeyFile;
  readonly password?: string;
  /** Where the fields stand when they are not the page's only ones. */
  readonly within?: Within;
  /** The first of the list unless told. */
  readonly centre?: 'of the list' | 'unknown';
}

/** Goes to an edit box and replaces what is in it. */
export const typeInto = async (page: Page, box: Locator, words: string): Promise<void> => {
  await tabTo(page, box);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(words);
};

/** Answers the questions about a key by keyboard and presses Enter in the last one. */
export const readKey = async (
  page: Page,
  { file, password = keyPassword, within = page, centre }: Given,
): Promise<void> => {
  const centres = within.getByLabel('КНЕДП (АЦСК)');
  await tabTo(page, centres);
  await page.keyboard.press('Home');
  await page.keyboard.press(centre === 'unknown' ? 'End' : 'ArrowDown');
  await expect(centres).not.toHaveValue('');
  const chooser = page.waitForEvent('filechooser');
  await pressOn(page, within.getByRole('button', { name: /^Вибрати .*Файл ключа$/ }));
  await (await chooser).setFiles(file);
  await typeInto(page, within.getByLabel('Пароль захисту ключа'), password);
  await page.keyboard.press('Enter');
};

/** The same without the walk: for pages whose keyboard way is tried elsewhere. */
export const readKeyFile = async (page: Page, file: KeyFile): Promise<void> => {
  await page.getByLabel('КНЕДП (АЦСК)').selectOption({ label: 'Не знаю' });
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByLabel('Пароль захисту ключа').fill(keyPassword);
  await page.getByRole('button', { name: 'Прочитати ключ' }).click();
  await page.getByRole('heading', { level: 2, name: 'Перевірте, чи це ваш підпис' }).waitFor();
};

/** The key is read, and the page says whose it is. */
export const keyIsRead = async (within: Within): Promise<void> => {
  await expect(within.getByRole('heading', { level: 2, name: 'Перевірте, чи це ваш підпис' })).toBeVisible();
  await expect(within.getByText('Це підпис тестового надавача. Він без юридичної сили.')).toBeVisible();
};

/** Takes a Key-6.dat on the page of test keys, at a browser of its own: what is sent there is no part of other logs. */
export const aKeyOnPage = async (browser: Browser, baseURL: string): Promise<{ file: KeyFile; surname: string }> => {
  const surname = 'Бойко-Лисенко';
  const context = await browser.newContext({ baseURL, locale: 'uk-UA' });
  const page = await context.newPage();
  await page.goto('/demo-key');
  await typeInto(page, page.getByLabel('Прізвище'), surname);
  await typeInto(page, page.getByLabel('Власне ім’я'), 'Олена');
  await typeInto(page, page.getByLabel('Пароль захисту ключа'), keyPassword);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await saving;
  const buffer = await readFile(await download.path());
  await context.close();
  return { surname, file: { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer } };
};
