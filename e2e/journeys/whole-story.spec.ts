import { readFile } from 'node:fs/promises';
import { twoDocuments } from '../support/two-documents.ts';
import { storeService } from '@cabinet/testkit/services';
import { aWord } from '@cabinet/testkit/random';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import type { Page, TestInfo } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import type { TestFile } from '../support/files.ts';
import { textOfPdf } from '../support/pdf-text.ts';

const password = 'ліхтар-Верба-човен-58';
const reason = 'Усі документи справжні й чинні.';

/** A picture of where the story stands, kept with the results. */
const look = async (testInfo: TestInfo, page: Page, stage: string): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const path = testInfo.outputPath(`${stage}.png`);
  await page.screenshot({ fullPage: true, path });
  await testInfo.attach(stage, { path, contentType: 'image/png' });
};

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('main').getByRole('link', { name }).first().click();

/** Registers by keyboard alone: Tab from field to field, Enter to go on. */
async function register(page: Page, login: string): Promise<void> {
  await page.goto('/register/name');
  await page.getByLabel('Прізвище').focus();
  await page.keyboard.type('Лисиченко');
  await page.getByLabel('Власне ім’я').focus();
  await page.keyboard.type('Марія');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Іванівна');
  await page.getByLabel('Жіноча').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByLabel('Логін').fill(login);
  await page.getByLabel('Електронна пошта').fill(`${login}@example.org`);
  await page.keyboard.press('Enter');
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ще раз').fill(password);
  await page.keyboard.press('Enter');
  await page.getByLabel('Погоджуюся з умовами користування').check();
  await page.getByLabel('Даю згоду на обробку персональних даних').check();
  await press(page, 'Продовжити');
  await press(page, 'Зареєструватися');
  await heading(page, 'Вас зареєстровано. Підтвердьте пошту');
}

/** Saves the one question of the page; the list of facts comes back when it is stored. */
async function save(page: Page): Promise<void> {
  await press(page, 'Зберегти');
  await heading(page, 'Мої дані');
}

async function fillProfile(page: Page): Promise<void> {
  await page.goto('/cabinet/profile/birth-date');
  await page.getByLabel('День').fill('2');
  await page.getByLabel('Місяць').fill('11');
  await page.getByLabel('Рік').fill('1958');
  await save(page);
  await page.goto('/cabinet/profile/tax-id');
  await page.getByLabel('Так', { exact: true }).check();
  await page.getByLabel('Номер', { exact: true }).fill(aTaxId('1958-11-02', 'female'));
  await save(page);
  await page.goto('/cabinet/profile/alternative-phone');
  await page.getByLabel('Номер телефону').fill('067 123 45 67');
  await save(page);
  await page.goto('/cabinet/profile/registered-address');
  await page.getByRole('combobox', { name: 'Населений пункт' }).pressSequentially('Мереф');
  await page
    .getByRole('option', { name: /Мерефа/ })
    .first()
    .click();
  await page.getByLabel('Поштовий індекс').fill('62472');
  await page.getByLabel('Назва вулиці').fill('Зразкова');
  await page.getByLabel('Будинок').fill('7');
  await save(page);
}

async function addDocument(page: Page, kind: string, file: TestFile): Promise<void> {
  await page.goto('/cabinet/documents/new');
  await page.getByLabel('Який документ ви додаєте?').selectOption({ label: kind });
  await press(page, 'Продовжити');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Завантажено', { exact: true })).toBeVisible();
  await press(page, 'Продовжити');
  await page.getByRole('heading', { level: 1, name: /^Дані документа/ }).waitFor();
}

/** Begins an application for the service of the story and answers its only question. */
async function fillApplication(page: Page, code: string): Promise<void> {
  await page.goto(`/services/${code}`);
  await follow(page, 'Подати заяву');
  await press(page, 'Почати заяву');
  await heading(page, /^Заява №/);
  await follow(page, 'Відповіді');
  await page.getByLabel('Для чого потрібна довідка?').fill('Для банку');
  await press(page, 'Продовжити');
}

/** Puts a document of the library into a slot. */
async function putIn(page: Page, slot: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: slot }).first().click();
  await heading(page, slot);
  await page.getByRole('radio').first().check();
  await press(page, 'Додати вибраний документ');
  await expect(page.getByText('Файлів ще немає.')).toBeHidden();
}

const numberOn = async (page: Page): Promise<string> =>
  /№ (\S+)/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1] ?? '';

async function judge(page: Page, slot: string, verdict: string, remark?: string): Promise<void> {
  await page.getByRole('row', { name: slot }).getByRole('link').first().click();
  await page.getByRole('radio', { name: verdict }).check();
  if (remark) await page.getByLabel('Що не так і як це виправити').fill(remark);
  await press(page, 'Записати висновок');
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Висновок про документ записано');
}

/** The bytes of the paper behind a link. */
async function download(page: Page, link: string): Promise<Buffer> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return readFile(await (await arriving).path());
}

test('the whole story: from registration to a decision, a letter, a paper and the journal of who looked', async ({
  page,
  files,
  mailbox,
  signInAs,
  cabinet,
}, testInfo) => {
  test.setTimeout(300_000);
  const { id: officeId } = await database().office.findUniqueOrThrow({ where: { code: 'MRF' }, select: { id: true } });
  const name = `Довідка для перевірки ${aWord('')}`;
  const { code } = await storeService(database(), [officeId], {
    name: { uk: name, en: name },
    documents: twoDocuments,
    term: { unit: 'calendarDays', value: 1 },
  });
  const login = aWord('vesna');
  const email = `${login}@example.org`;
  const remark = 'Обличчя не видно. Зробіть фото при світлі.';
  const idDoc = 'Документ, що посвідчує особу';
  const photo = 'Фото заявника';

  await test.step('the applicant registers and follows the mailed link', async () => {
    await register(page, login);
    await look(testInfo, page, '01 registered');
    const letter = await mailbox.letterTo(email);
    await page.goto(letter.links.find((link) => link.includes('/confirm#')) ?? '');
    await press(page, 'Підтвердити пошту');
    await heading(page, 'Пошту підтверджено');
  });

  await test.step('fills in the profile and adds a real PDF and a real photo', async () => {
    await fillProfile(page);
    await look(testInfo, page, '02 profile');
    await addDocument(page, idDoc, await files.pdf());
    await addDocument(page, 'Фото', await files.photo());
    await page.goto('/cabinet/documents');
    await expect(page.getByRole('row').filter({ hasText: 'Перевірено' })).toHaveCount(2, { timeout: 30_000 });
    await look(testInfo, page, '03 documents');
  });

  await test.step('fills in an application, puts the documents in and sends it', async () => {
    await fillApplication(page, code);
    await look(testInfo, page, '04 draft');
    await page.goto(`${page.url().replace(/(applications\/[^/]+).*/, '$1')}/documents`);
    await putIn(page, idDoc);
    await page.goBack();
    await putIn(page, photo);
    await page.goto(`${page.url().replace(/(applications\/[^/]+).*/, '$1')}/check`);
    await look(testInfo, page, '05 check');
    await page.getByRole('checkbox', { name: /Підтверджую/ }).check();
    await press(page, 'Надіслати заяву');
    await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Заяву надіслано');
    await look(testInfo, page, '06 sent');
  });

  const number = await numberOn(page);
  const address = new URL(page.url()).pathname;
  const applicationId = address.split('/').at(-1) ?? '';

  await test.step('gets a receipt', async () => {
    await expect(page.getByRole('link', { name: 'Завантажити розписку (PDF)' })).toBeVisible({ timeout: 20_000 });
    const receipt = await textOfPdf(await download(page, 'Завантажити розписку (PDF)'));
    expect(receipt).toContain(number);
    expect(receipt).toContain('Лисиченко');
  });

  const clerk = await signInAs('clerk');
  await test.step('the clerk finds it by due date, takes it, and the applicant’s open page says so within 5 s', async () => {
    const rows = clerk.page.getByRole('table').getByRole('row');
    await expect(rows.filter({ hasText: number })).toBeVisible();
    await look(testInfo, clerk.page, '07 inbox');
    await clerk.page.getByRole('link', { name: new RegExp(`^Заява ${number}`) }).click();
    await press(clerk.page, 'Взяти в роботу');
    await expect(page.getByRole('main')).toContainText('На розгляді', { timeout: 5_000 });
    await look(testInfo, page, '08 taken, as the applicant sees it');
  });

  await test.step('looks at the photo, accepts one document, returns the other and asks', async () => {
    await clerk.page.getByRole('row', { name: photo }).getByRole('link').first().click();
    await press(clerk.page, 'Переглянути');
    const picture = clerk.page.getByRole('dialog').getByRole('img');
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await look(testInfo, clerk.page, '09 preview');
    await clerk.page.keyboard.press('Escape');
    await clerk.page.goto(`/admin/applications/${applicationId}`);
    await judge(clerk.page, idDoc, 'Прийняти');
    await judge(clerk.page, photo, 'Повернути на заміну', remark);
    await follow(clerk.page, 'Запитати уточнення');
    await clerk.page.getByLabel('Що зробити заявнику, запитання 1').selectOption({ label: 'Замінити документ' });
    await clerk.page.getByLabel('Який документ, запитання 1').selectOption({ label: photo });
    await clerk.page.getByLabel('Поясніть заявнику, запитання 1').fill('Додайте, будь ласка, нове фото.');
    await press(clerk.page, 'Надіслати запит');
    await expect(clerk.page.getByRole('region', { name: 'Готово' })).toContainText('Строк розгляду зупинено');
    await look(testInfo, clerk.page, '10 asked');
  });

  await test.step('the applicant hears of it, replaces the photo and answers', async () => {
    await expect(page.getByRole('main')).toContainText(remark, { timeout: 5_000 });
    await look(testInfo, page, '11 asked, as the applicant sees it');
    await page.goto(`${address}/documents/photo`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...(await files.photo('Нове фото')), name: 'нове фото.jpg' });
    await expect(page.getByRole('button', { name: /Вилучити із заяви\s+«нове фото»/ })).toBeVisible();
    await page.goto(`${address}/answer`);
    await look(testInfo, page, '12 answer');
    await press(page, 'Надіслати відповідь');
    await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Відповідь надіслано');
  });

  await test.step('the clerk accepts it and decides with a reason', async () => {
    await clerk.page.goto(`/admin/applications/${applicationId}`);
    await judge(clerk.page, photo, 'Прийняти');
    await follow(clerk.page, 'Ухвалити рішення');
    await clerk.page.getByRole('radio', { name: 'Задоволено' }).check();
    await clerk.page.getByLabel('Чому ви так вирішили').fill(reason);
    await press(clerk.page, 'Перевірити рішення');
    await look(testInfo, clerk.page, '13 decision');
    await press(clerk.page, 'Надіслати рішення');
    await expect(clerk.page.getByRole('region', { name: 'Готово' })).toContainText('Рішення надіслано');
  });

  await test.step('the applicant sees the decision, its paper, a message, and a letter that greets and does not tell why', async () => {
    await expect(page.getByRole('main')).toContainText(reason, { timeout: 5_000 });
    await expect(page.getByRole('link', { name: 'Завантажити рішення (PDF)' })).toBeVisible({ timeout: 20_000 });
    await look(testInfo, page, '14 decided');
    const paper = await textOfPdf(await download(page, 'Завантажити рішення (PDF)'));
    expect(paper).toContain(number);
    expect(paper).toContain(reason);
    const letter = await mailbox.letterTo(email, /розглянуто/);
    expect(letter.text).toContain('Шановна Маріє Іванівно,');
    expect(`${letter.text}${letter.html}`).not.toContain(reason);
    await page.goto('/cabinet/messages');
    await expect(page.getByRole('link', { name: `Заяву ${number} розглянуто` })).toBeVisible();
    await look(testInfo, page, '15 messages');
  });

  await test.step('the journal names the clerk, and a clerk of another office finds nothing', async () => {
    await page.goto('/cabinet/profile/readings');
    await expect(page.getByRole('table')).toContainText('Службенко О. П.');
    await look(testInfo, page, '16 who looked');
    const other = await signInAs('otherClerk');
    await other.page.goto(`/admin/applications/${applicationId}`);
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Сторінку не знайдено');
    expect((await other.page.request.get(`/api/v1/inbox/${applicationId}`)).status()).toBe(404);
  });

  await test.step('and the log of the cabinet has told none of it', async () => {
    const log = await readFile(cabinet.logFile, 'utf8');
    expect(log).toContain('/api/v1/inbox/:applicationId');
    for (const told of [password, email, 'Лисиченко', reason, remark, number]) expect(log).not.toContain(told);
  });
});
