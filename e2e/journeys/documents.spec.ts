import { expect, test } from '../support/cabinet.ts';
import { aSignedFile } from '../support/signed-file.ts';
import { sendApplication } from '../support/sent-application.ts';

const chooseKind = 'Який документ ви додаєте?';

test('H1, H5, H6 a person adds a document, sees it checked, and writes down what it is', async ({
  signInAs,
  files,
}) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/documents');
  await expect(page.getByText('Тут поки що немає документів.')).toBeVisible();
  await page.getByRole('link', { name: 'Додати документ' }).click();
  await page.getByLabel(chooseKind).selectOption({ label: 'Документ, що посвідчує особу' });
  await page.getByRole('button', { name: 'Продовжити' }).click();

  await expect(
    page.getByText('Формат: jpg, png, pdf, doc, docx, p7s, asice, asics. Не більше ніж 5 МБ.'),
  ).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(await files.pdf());
  await expect(page.getByText('Завантажено', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Продовжити' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Дані документа «паспорт»' })).toBeFocused();
  await expect(page.getByText('Перевірено', { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Назва').fill('Мій паспорт');
  await page.getByLabel('Серія та номер').fill('АА123456');
  await page.getByRole('button', { name: 'Зберегти дані' }).click();

  const row = page.getByRole('row', { name: /Мій паспорт/ });
  await expect(row).toContainText(/\d\d \S+ \d{4}, \d\d:\d\d/);
  await expect(row).toContainText(/\d,\d\d\s*МБ/);
  await expect(row).toContainText('Перевірено');
  const download = page.waitForEvent('download');
  await row.getByRole('link', { name: /^Завантажити/ }).click();
  expect((await download).suggestedFilename()).toContain('.pdf');
});

test('H2, H14 a file of a wrong kind or too large is refused at once, in words, and nothing else is lost', async ({
  signInAs,
  files,
}) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/documents/new/file?kind=medical');
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles(await files.pdf());
  await expect(page.getByText('Завантажено', { exact: true })).toBeVisible();
  await chooser.setInputFiles({ name: 'програма.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
  const summary = page.locator('[data-error-summary]');
  await expect(summary).toContainText(/програма\.exe: такий формат не приймаємо/);
  await expect(summary).toBeFocused();
  const huge = Buffer.alloc(5 * 1024 * 1024 + 1, 'x');
  await chooser.setInputFiles({ name: 'том.pdf', mimeType: 'application/pdf', buffer: huge });
  await expect(summary).toContainText(/том\.pdf: файл більший за 5 МБ/);
  await expect(summary).toBeFocused();
  await expect(page.getByText('Завантажено', { exact: true })).toBeVisible();
});

test('H2, H6 an exe named pdf is found out by its content, and the person is told how to mend it', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/documents/new/file?kind=medical');
  const buffer = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)]);
  await page.locator('input[type=file]').setInputFiles({ name: 'довідка.pdf', mimeType: 'application/pdf', buffer });
  await expect(page.getByText('Завантажено', { exact: true })).toBeVisible();
  await page.goto('/cabinet/documents');
  await expect(page.getByRole('table').getByText('Потрібна заміна')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('link', { name: /^Замінити/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Завантажити/ })).toHaveCount(0);
});

test('H4, H16 deleting a document asks first, names the applications it lies in, and leaves the sent one whole', async ({
  signInAs,
  files,
}) => {
  const { page } = await signInAs('applicant');
  const { id, number } = await sendApplication(page, files);
  await page.goto('/cabinet/documents');
  const row = page.getByRole('row', { name: /Паспорт/ });
  await expect(row).toContainText(number);
  await row.getByRole('button', { name: /^Вилучити/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(number);
  await dialog.getByRole('button', { name: 'Ні, залишити' }).click();
  await expect(row).toBeVisible();

  await row.getByRole('button', { name: /^Вилучити/ }).click();
  await dialog.getByRole('button', { name: 'Так, вилучити' }).click();
  await expect(page.getByText('Документ «Паспорт» вилучено.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.goto(`/cabinet/applications/${id}`);
  await expect(page.getByRole('heading', { level: 3, name: 'Документ, що посвідчує особу' })).toBeVisible();
});

test('H7 a signed file shows what became of its signature, and a program signed is refused in words', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  const chooser = page.locator('input[type=file]');
  await page.goto('/cabinet/documents/new/file?kind=medical');
  await chooser.setInputFiles(await aSignedFile('довідка.xml.p7s', '<?xml version="1.0"?><довідка/>'));
  await expect(page.getByText('Завантажено', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Продовжити' }).click();

  await expect(page.getByRole('heading', { level: 2, name: 'Хто підписав' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Підпис не вдалося перевірити до кінця').first()).toBeVisible();
  await expect(page.getByText('Сертифікат видав надавач, якого немає в державному списку')).toBeVisible();
  await page.goto('/cabinet/documents');
  await expect(page.getByRole('row', { name: /довідка\.xml/ })).toContainText('Підпис не вдалося перевірити до кінця');

  await page.goto('/cabinet/documents/new/file?kind=medical');
  await chooser.setInputFiles(await aSignedFile('рахунок.p7s', 'MZ\u0001\u0002\u0003'));
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await expect(page.getByText(/Те, що підписано, ми не приймаємо/).first()).toBeVisible({ timeout: 20_000 });
});
