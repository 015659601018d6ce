import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import { keyIsRead, readKey } from '../support/key-steps.ts';
import { aCentreKey, type KeyFile, keyPassword } from '../support/keys.ts';
import { aReadyDraft, sendApplication } from '../support/sent-application.ts';
import { logOfSent } from '../support/sent-log.ts';
import { giveNumber } from '../support/signed-work.ts';

const taxId = '3184710691';
const surname = 'Підписенко';

const downloaded = async (page: Page, link: Locator): Promise<KeyFile> => {
  const coming = page.waitForEvent('download');
  await pressOn(page, link);
  const download = await coming;
  const buffer = await readFile(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
};

test('F12 sign and send, officer sees the verdict, download ASiC-E, check it on the public page', async ({
  signInAs,
  files,
}) => {
  test.setTimeout(180_000);
  const { page, account } = await signInAs('applicant', { surname });
  await giveNumber(account.personId ?? '', taxId);
  const key = await aCentreKey({ surname, taxId });
  const { id, number } = await aReadyDraft(page, files);
  const sent = logOfSent(page.context());

  await test.step('the person signs, by keyboard alone', async () => {
    await page.goto(`/cabinet/applications/${id}/check`);
    await expect(page.getByText('Підписувати не обов’язково')).toBeVisible();
    await pressOn(page, page.getByRole('button', { name: 'Підписати КЕП перед надсиланням' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Підписати заяву КЕП' })).toBeVisible();
    await expect(page.getByText(`Заява № ${number} з усіма відповідями`)).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /^01-/ })).toBeVisible();
    await readKey(page, { file: key });
    await keyIsRead(page);
    await pressOn(page, page.getByRole('button', { name: 'Підписати заяву', exact: true }));
    await expect(page.getByRole('region', { name: /Заяву підписано\. Підписувач: Підписенко Марія/ })).toBeFocused();
    await expect(page.getByText('Без юридичної сили').last()).toBeVisible();
  });

  await test.step('a change makes the signature outdated, and it is signed anew', async () => {
    await page.goto(`/cabinet/applications/${id}/questions/purpose?return=check`);
    await page.getByRole('textbox').first().fill('для суду');
    await pressOn(page, page.getByRole('button', { name: 'Продовжити' }));
    await expect(page.getByText('Підписано до змін')).toBeVisible();
    await pressOn(page, page.getByRole('button', { name: 'Надіслати заяву' }));
    await expect(page.locator('[data-error-summary]')).toBeFocused();
    await pressOn(page, page.getByRole('link', { name: /Підпишіть її ще раз/ }));
    await expect(page.getByRole('button', { name: 'Підписати ще раз' })).toBeFocused();
    await page.keyboard.press('Enter');
    await readKey(page, { file: key });
    await pressOn(page, page.getByRole('button', { name: 'Підписати заяву', exact: true }));
    await expect(page.getByRole('region', { name: /Заяву підписано/ })).toBeFocused();
  });

  const container = await test.step('the signed application is sent, and its file is downloaded', async () => {
    await pressOn(page, page.getByRole('button', { name: 'Надіслати заяву' }));
    await expect(page.getByRole('region', { name: /Заяву надіслано/ })).toBeFocused();
    await expect(page.getByRole('heading', { level: 2, name: 'Підпис КЕП' })).toBeVisible();
    await expect(page.getByText('Ви підписали заяву КЕП').first()).toBeVisible();
    const file = await downloaded(page, page.getByRole('link', { name: 'Завантажити підписану заяву (ASiC-E)' }));
    expect(file.name).toMatch(/\.asice$/);
    return file;
  });

  await test.step('neither the key nor its password has left the browser', () =>
    sent.expectNothingOf(key, keyPassword));

  await test.step('the officer sees the verdict and opens the same file', async () => {
    const { page: desk } = await signInAs('clerk');
    await desk.goto(`/admin/applications/${id}`);
    await expect(desk.getByText('Підпис дійсний: заяву після підписання не змінювали.')).toBeVisible();
    await expect(desk.getByText('ключем тестового надавача')).toBeVisible();
    await expect(desk.getByText(taxId).last()).toBeVisible();
    await tabTo(desk, desk.getByText(/^Усі перевірки/));
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Підпис сходиться з ключем')).toBeVisible();
    const link = desk.getByRole('link', { name: 'Завантажити підписану заяву (ASiC-E)' });
    expect((await downloaded(desk, link)).name).toBe(container.name);
  });

  await test.step('anybody can check the file on the public page', async () => {
    await page.goto('/verify');
    const chooser = page.waitForEvent('filechooser');
    await pressOn(page, page.getByRole('button', { name: /Вибрати файл/ }));
    await (await chooser).setFiles(container);
    await pressOn(page, page.getByRole('button', { name: 'Перевірити підпис', exact: true }));
    await expect(page.getByRole('heading', { level: 2, name: 'Підпис дійсний' })).toBeFocused({ timeout: 30_000 });
    await expect(page.getByText('Підписенко Марія Іванівна')).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'application.json' })).toBeVisible();
  });

  await test.step('the journal of the person tells that the office opened the file', async () => {
    await page.goto('/cabinet/profile/readings');
    await expect(page.getByText('Підписана заява одним файлом (ASiC-E)').first()).toBeVisible();
  });
});

test('F9 an officer signs a decision with КЕП by keyboard, and the applicant takes it along', async ({
  signInAs,
  files,
}) => {
  test.setTimeout(180_000);
  const { page } = await signInAs('applicant');
  const { id: applicationId } = await sendApplication(page, files);
  const { page: desk, account: clerk } = await signInAs('clerk');
  await desk.goto(`/admin/applications/${applicationId}`);
  await pressOn(desk, desk.getByRole('button', { name: 'Взяти в роботу' }));
  await expect(desk.getByRole('region', { name: 'Готово' })).toBeFocused();
  const key = await aCentreKey({ surname: clerk.surname, givenName: clerk.givenName });
  await desk.goto('/cabinet/security/key');
  await readKey(desk, { file: key });
  await keyIsRead(desk);
  await pressOn(desk, desk.getByRole('button', { name: 'Підписати і додати' }));
  await expect(desk.getByRole('region', { name: /КЕП додано/ })).toBeFocused();

  await desk.goto(`/admin/applications/${applicationId}/decision`);
  await desk.getByRole('radio', { name: 'Відмовити у розгляді' }).check();
  await desk.getByLabel('Підстава за законом').selectOption({ label: 'Інша підстава, напишу нижче' });
  await desk.getByLabel('Норма закону').fill('Стаття 5, частина 2');
  await desk.getByLabel('Чому ви так вирішили').fill('Немає довідки. Додайте її і подайте заяву знову.');
  await pressOn(desk, desk.getByRole('button', { name: 'Перевірити рішення' }));
  await pressOn(desk, desk.getByRole('link', { name: 'Підписати КЕП і надіслати' }));
  await readKey(desk, { file: key });
  await keyIsRead(desk);
  await pressOn(desk, desk.getByRole('button', { name: 'Підписати і надіслати рішення' }));
  await expect(desk.getByRole('region', { name: 'Готово' })).toContainText('Рішення надіслано заявнику');
  await expect(desk.getByText('Підпис дійсний: рішення після підписання не змінювали.')).toBeVisible();

  await page.goto(`/cabinet/applications/${applicationId}`);
  await expect(page.getByRole('heading', { level: 3, name: 'Підпис рішення' })).toBeVisible();
  await expect(page.getByText(`${clerk.surname} ${clerk.givenName} Іванівна`)).toBeVisible();
  const file = await downloaded(page, page.getByRole('link', { name: 'Завантажити підписане рішення (ASiC-E)' }));
  expect(file.name).toMatch(/^decision-.*\.asice$/);
  const report = await downloaded(
    page,
    page.getByRole('link', { name: 'Завантажити протокол перевірки підпису рішення (PDF)' }),
  );
  expect(report.buffer.subarray(0, 5).toString()).toBe('%PDF-');
});
