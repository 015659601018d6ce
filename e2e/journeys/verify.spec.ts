import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import type { KeyFile } from '../support/keys.ts';
import { aCentreOfFiles, signedText, theDocument } from '../support/signed-files.ts';

/** All that the page sends from now on. */
const bodiesOf = (page: Page): Buffer[] => {
  const bodies: Buffer[] = [];
  page.on('request', (request) => {
    const body = request.postDataBuffer();
    if (body) bodies.push(body);
  });
  return bodies;
};

/** Whether a body holds the file or the document, as octets, as text or in base64. */
const holds = (bodies: readonly Buffer[], octets: Buffer): boolean => {
  const middle = octets.subarray(30, 90);
  const base64 = [0, 1, 2].map((from) => octets.subarray(from, from + 60).toString('base64'));
  return bodies.some((body) => body.includes(middle) || base64.some((text) => body.includes(text)));
};

const check = async (page: Page, file: KeyFile): Promise<void> => {
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Перевірити підпис', exact: true }).click();
};

const verdict = (page: Page, words: string) => page.getByRole('heading', { level: 2, name: words, exact: true });

test('anybody checks a signed file in the browser: it is told who signed, and the file is never sent', async ({
  page,
}) => {
  const centre = await aCentreOfFiles();
  await centre.believedBy(page);
  await page.goto('/verify');
  await heading(page, 'Перевірити електронний підпис');
  await expect(page.getByText('він лишається на вашому пристрої')).toBeVisible();
  const bodies = bodiesOf(page);
  const file = await centre.attached();
  await check(page, file);

  await expect(verdict(page, 'Підпис дійсний')).toBeFocused();
  const report = page.locator('section').filter({ has: verdict(page, 'Підпис дійсний') });
  await expect(report).toContainText('Коваленко Марія Іванівна');
  await expect(report).toContainText('Без юридичної сили');
  await expect(report).toContainText('Ні, надавач це підтвердив');
  expect(bodies).toHaveLength(1);
  expect(JSON.parse(String(bodies[0]))).toEqual({
    issuerSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    serial: expect.stringMatching(/^[0-9a-f]{40}$/),
    at: expect.any(String),
  });
  expect(holds(bodies, file.buffer)).toBe(false);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Зберегти «Заява.txt»' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Заява.txt');
  expect(await readFile(await saved.path(), 'utf8')).toBe(signedText);
});

test('the documents of a container are named and saved, and a changed one is told', async ({ page }) => {
  const centre = await aCentreOfFiles();
  await centre.believedBy(page);
  await page.goto('/verify');
  const bodies = bodiesOf(page);
  const container = await centre.container();
  await check(page, container);
  await expect(verdict(page, 'Підпис дійсний')).toBeFocused();
  const documents = page.getByRole('table', { name: 'Документи, які підписали' });
  await expect(documents.getByRole('row')).toHaveCount(3);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Зберегти «Довідка.txt»' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('Довідка № 1');
  expect(holds(bodies, container.buffer)).toBe(false);

  await check(page, await centre.changed());
  await expect(verdict(page, 'Підпис недійсний')).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Документ змінили після підписання');
});

test('of a container each signature says which files it is for, and a name that promises another kind is told', async ({
  page,
}) => {
  const centre = await aCentreOfFiles();
  await centre.believedBy(page);
  await page.goto('/verify');
  await check(page, await centre.inParts());
  await expect(verdict(page, 'Підписи дійсні, але не кожен – для всіх файлів')).toBeFocused();
  await expect(page.getByText('Назва файлу закінчується на «.pdf», але насправді це інший вид файлу')).toBeVisible();
  const files = page.getByText('Для яких файлів цей підпис', { exact: true }).locator('xpath=following-sibling::dd[1]');
  await expect(files).toHaveText(['Заява.txt', 'Довідка про склад родини та місце проживання.txt']);
});

test('a signature apart from its document asks for it, and a centre that is silent leaves the answer open', async ({
  page,
}) => {
  const centre = await aCentreOfFiles();
  await centre.believedBy(page, 'silent');
  await page.goto('/verify');
  await check(page, await centre.detached());
  await page
    .getByRole('alert')
    .getByRole('link', { name: /окремо від документа/ })
    .click();
  await page.locator('input[type="file"]').nth(1).setInputFiles(theDocument());
  await page.getByRole('button', { name: 'Перевірити підпис', exact: true }).click();
  await expect(verdict(page, 'Підпис не вдалося перевірити до кінця')).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Надавач зараз не відповідає');
});

test('a browser that cannot check says so, and sends the file only when the person presses for it', async ({
  page,
}) => {
  const centre = await aCentreOfFiles();
  await centre.believedBy(page);
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('No workers of modules here');
      }
    } as unknown as typeof Worker;
  });
  await page.goto('/verify');
  const bodies = bodiesOf(page);
  const file = await centre.attached();
  await check(page, file);
  await expect(page.getByRole('alert')).toContainText('Файл нікуди не надіслано');
  await expect(page.getByText('файл треба надіслати, тому вирішуєте ви')).toBeVisible();
  expect(holds(bodies, file.buffer)).toBe(false);

  await page.getByRole('button', { name: 'Надіслати файл і перевірити', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Підпис/ })).toBeFocused();
  expect(holds(bodies, file.buffer)).toBe(true);
});

test('the report prints as a clean sheet: the verdict and what it rests on, without the questions', async ({
  page,
}) => {
  const centre = await aCentreOfFiles();
  await centre.believedBy(page);
  await page.goto('/verify');
  await check(page, await centre.attached());
  await expect(verdict(page, 'Підпис дійсний')).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Коваленко Марія Іванівна')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Заява.txt.p7s' })).toBeVisible();
  for (const name of ['Перевірити підпис', 'Надрукувати звіт', 'Зберегти «Заява.txt»'])
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
});
