import { aWord } from '@cabinet/testkit/random';
import { expect, test } from '../support/cabinet.ts';
import { anAccountOf, database } from '../support/accounts.ts';
import { officeWork, storeDeadLetter } from '../support/office-work.ts';
import { sendApplication } from '../support/sent-application.ts';

test('F9, F14, O2 an officer takes an application, judges its document and refuses with a reason and a ground', async ({
  signInAs,
  files,
}) => {
  const applicant = await signInAs('applicant');
  const { id, number } = await sendApplication(applicant.page, files);
  const { page } = await signInAs('clerk');
  await page.getByLabel('Номер заяви або прізвище').fill(number.toLowerCase());
  await page.getByRole('button', { name: 'Знайти' }).click();
  await page.getByRole('link', { name: new RegExp(`^Заява ${number}`) }).click();
  await expect(page.getByRole('link', { name: 'Ухвалити рішення' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Взяти в роботу' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toBeFocused();
  await page.getByRole('link', { name: /Перевірити\s+документ/ }).click();
  await page.getByRole('button', { name: 'Переглянути' }).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /Паспорт/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Повернути на заміну' }).check();
  await page.getByRole('button', { name: 'Записати висновок' }).click();
  await expect(page.getByRole('alert')).toContainText('напишіть, що не так із документом');
  await page.getByLabel('Готове зауваження').selectOption({ label: 'Не читається' });
  await page.getByRole('button', { name: 'Записати висновок' }).click();
  await expect(page.getByRole('row', { name: /Треба виправити/ })).toContainText('Текст на знімку не читається');

  await page.getByRole('link', { name: 'Ухвалити рішення' }).click();
  await page.getByRole('radio', { name: 'Відмовити у розгляді' }).check();
  await expect(page.getByText('відмовити через неповноту не можна')).toBeVisible();
  await page.getByLabel('Підстава за законом').selectOption({ label: 'Подано неправдиві відомості' });
  await page.getByLabel('Чому ви так вирішили').fill('Паспорт на знімку не читається.');
  await page.getByRole('button', { name: 'Перевірити рішення' }).click();
  await expect(page.getByText(`Вашу заяву ${number} розглянуто. Результат: відмовлено у розгляді.`)).toBeVisible();
  await page.getByRole('button', { name: 'Надіслати рішення' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Рішення надіслано заявнику');

  await applicant.page.goto(`/cabinet/applications/${id}`);
  await expect(applicant.page.getByRole('main')).toContainText('Паспорт на знімку не читається.');
});

test('O4 overdue work stands first and says by how many working days', async ({ page }) => {
  await officeWork(page, 'submitted');
  await page.goto('/admin');
  await expect(page.getByRole('main')).toContainText(/Прострочено \d+ заяв/);
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText(/Прострочено на \d+ робоч/);
});

test('F23 an application changed by a colleague is shown anew and announced; what was typed stays', async ({
  page,
}) => {
  const { applicationId } = await officeWork(page, 'in_review');
  // The word of the change is still on its way when the officer sends.
  await page.route('**/api/v1/live', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: ': quiet\n\n' }),
  );
  await page.goto(`/admin/applications/${applicationId}/decision`);
  await page.getByLabel('Чому ви так вирішили').fill('Документів вистачає.');
  const colleague = await anAccountOf('clerk');
  await database().$transaction(async (tx) => {
    await tx.application.update({ where: { id: applicationId }, data: { version: { increment: 1 } } });
    await tx.applicationEvent.create({
      data: {
        id: colleague.accountId,
        applicationId,
        at: new Date(),
        act: 'replaceDocument',
        actorRole: 'applicant',
        actorName: 'Тестенко М. І.',
      },
    });
  });

  await page.getByRole('radio', { name: 'Закрити без розгляду' }).check();
  await page.getByLabel('Підстава за законом').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Перевірити рішення' }).click();
  await page.getByRole('button', { name: 'Надіслати рішення' }).click();
  await expect(page.getByRole('alert')).toContainText('Колега щойно змінив цю заяву');
  await expect(page.getByRole('main')).toContainText('Документів вистачає.');
  await page.getByRole('button', { name: 'Надіслати рішення' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Рішення надіслано заявнику');
});

test('an officer asks for two things at once, and the term stands still', async ({ page }) => {
  const { applicationId } = await officeWork(page, 'in_review');
  await page.goto(`/admin/applications/${applicationId}/request`);
  await page.getByLabel('Що зробити заявнику, запитання 1').selectOption({ label: 'Замінити документ' });
  await page.getByLabel('Який документ, запитання 1').selectOption({ label: 'Документ, що посвідчує особу' });
  await page.getByLabel('Поясніть заявнику, запитання 1').fill('Сфотографуйте паспорт при світлі.');
  await page.getByRole('button', { name: 'Додати ще одне запитання' }).click();
  await expect(page.getByLabel('Що зробити заявнику, запитання 2')).toBeFocused();
  await page.getByLabel('Що зробити заявнику, запитання 2').selectOption({ label: 'Пояснити словами' });
  await page.getByLabel('Поясніть заявнику, запитання 2').fill('Для якого банку довідка?');
  await page.getByRole('button', { name: 'Надіслати запит' }).click();

  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Строк розгляду зупинено');
  await expect(page.getByRole('main')).toContainText('Потрібні уточнення');
  await expect(page.getByRole('main')).toContainText('Для якого банку довідка?');
});

test('an internal note is seen by colleagues of the office and marked as hidden from the applicant', async ({
  page,
}) => {
  const { applicationId } = await officeWork(page, 'in_review');
  await page.goto(`/admin/applications/${applicationId}`);
  await page.getByLabel('Нова нотатка').fill('Перепитати в реєстрі.');
  await page.getByRole('button', { name: 'Додати нотатку' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Заявник її не бачить');
  await expect(page.getByText('Перепитати в реєстрі.')).toBeVisible();
  await expect(page.getByLabel('Нова нотатка')).toHaveValue('');
});

test('an officer of another office finds neither the application nor its page', async ({
  page,
  signInAs,
  complaints,
}) => {
  const { applicationId } = await officeWork(page, 'submitted');
  const other = await signInAs('otherClerk');
  await other.page.goto(`/admin/applications/${applicationId}`);
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Сторінку не знайдено');
  // The refusal itself is written into the console by the browser.
  complaints.length = 0;
});

test('pages of staff and their code never reach an applicant', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ця сторінка вам недоступна');
});

test('B31 an administrator closes sign-in with a reason and opens it again', async ({ signInAs, anApplicant }) => {
  const { login } = await anApplicant();
  const { page } = await signInAs('administrator');
  await page.getByLabel('Логін або електронна пошта').fill(login);
  await page.getByRole('button', { name: 'Знайти' }).click();
  await page.getByRole('link', { name: `Заблокувати ${login}` }).click();
  await page.getByLabel('Чому ви закриваєте вхід').fill('Скарга на чужий вхід');
  await page.getByRole('button', { name: 'Заблокувати обліковий запис' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Вхід закрито');
  await expect(page.getByRole('row', { name: new RegExp(login) })).toContainText('Скарга на чужий вхід');

  await page.getByRole('link', { name: `Розблокувати ${login}` }).click();
  await page.getByLabel('Чому ви відкриваєте вхід').fill('Особу підтверджено в ЦНАП');
  await page.getByRole('button', { name: 'Розблокувати обліковий запис' }).click();
  await expect(page.getByRole('row', { name: new RegExp(login) })).toContainText('Активний');
});

test('an administrator sends a dead letter again by a button of its own name', async ({ signInAs, anApplicant }) => {
  const { accountId, email } = await anApplicant();
  await storeDeadLetter(accountId);
  const { page } = await signInAs('administrator');
  await page.getByRole('link', { name: 'Ненадіслані листи' }).click();
  const masked = `${email.slice(0, 1)}•••••@example.org`;
  await page
    .getByRole('button', { name: new RegExp(`^Надіслати ще раз: ${masked}`) })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('знову в черзі');
});

test('F18 an administrator publishes a new service, and every fault is told with its line', async ({ signInAs }) => {
  const { page } = await signInAs('administrator');
  await page.goto('/admin/services');
  await page
    .getByRole('link', { name: /^Змінити/ })
    .first()
    .click();
  const box = page.getByLabel('Опис послуги у форматі JSON');
  const definition = JSON.parse(await box.inputValue()) as Record<string, unknown>;
  const code = `probe-${Date.now().toString(36)}`;

  await page.goto('/admin/services/new');
  await box.fill('{\n  "code": oops\n}');
  await page.getByRole('button', { name: 'Опублікувати послугу' }).click();
  await expect(page.getByRole('alert')).toContainText('Рядок 2: Це не JSON');

  const name = { uk: 'Пробна послуга', en: '' };
  await box.fill(JSON.stringify({ ...definition, code, name, shortName: null }, null, 2));
  await page.getByRole('button', { name: 'Опублікувати послугу' }).click();
  await expect(page.getByRole('alert')).toContainText('/name');
  await page.getByRole('alert').getByRole('link').first().click();
  await expect(box).toBeFocused();

  await box.fill(JSON.stringify({ ...definition, code, name: { ...name, en: 'A probe' }, shortName: null }, null, 2));
  await page.getByLabel('ЦНАП Мереф’янської громади').check();
  await page.getByRole('button', { name: 'Опублікувати послугу' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Послугу опубліковано');
  await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('Пробна послуга');
});

test('B22 an administrator adds a centre and an officer, who chooses a password by the letter and must add a second factor', async ({
  signInAs,
  page: newcomer,
  mailbox,
}) => {
  const { page } = await signInAs('administrator');
  const code = aWord('N').toUpperCase().slice(0, 8);
  const login = aWord('novyi');
  await page.goto('/admin/offices');
  await page.getByRole('link', { name: 'Додати ЦНАП' }).click();
  await page.getByLabel('Код', { exact: true }).fill(code);
  for (const [label, text] of [
    ['Назва українською', `ЦНАП ${code}`],
    ['Назва англійською', `Centre ${code}`],
    ['Адреса українською', 'вул. Нова, 1'],
    ['Адреса англійською', '1 Nova St'],
    ['Телефон', '057 123 45 67'],
    ['Електронна пошта', 'nova@example.org'],
    ['Як звернутися без голосу', 'Чат на сайті'],
  ] as const)
    await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Зберегти ЦНАП' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('ЦНАП додано');

  await page.getByRole('link', { name: 'Співробітники' }).click();
  await page.getByRole('link', { name: 'Додати співробітника' }).click();
  await page.getByRole('radio', { name: 'Адміністратор ЦНАП', exact: true }).check();
  for (const [label, text] of [
    ['Прізвище', 'Новак'],
    ['Власне ім’я', 'Олена'],
    ['Посада українською', 'адміністратор ЦНАП'],
    ['Посада англійською', 'service centre officer'],
    ['Логін', login],
    ['Робоча електронна пошта', `${login}@example.org`],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text);
  for (const group of ['У яких ЦНАП працює', 'Якими з них керує'])
    await page
      .getByRole('group', { name: group })
      .getByRole('checkbox', { name: `ЦНАП ${code}` })
      .check();
  await page.getByRole('button', { name: 'Додати співробітника' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Співробітника додано');
  await expect(page.getByRole('row', { name: /Новак Олена/ }).first()).toContainText(`ЦНАП ${code} (керує)`);

  const { links } = await mailbox.letterTo(`${login}@example.org`);
  await newcomer.goto(links.find((link) => link.includes('/recover#')) ?? '');
  await newcomer.getByLabel('Пароль', { exact: true }).fill('ліхтар-Верба-човен-58');
  await newcomer.getByLabel('Пароль ще раз').fill('ліхтар-Верба-човен-58');
  await newcomer.getByRole('button', { name: 'Зберегти новий пароль' }).click();
  await newcomer.getByLabel('Логін, електронна пошта або телефон').fill(login);
  await newcomer.getByLabel('Пароль', { exact: true }).fill('ліхтар-Верба-човен-58');
  await newcomer.getByRole('button', { name: 'Увійти' }).click();
  await expect(newcomer).toHaveURL(/\/login\/second-factor$/);
});
