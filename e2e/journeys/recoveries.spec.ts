import { aScan } from '@cabinet/testkit/recoveries';
import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { bornOn, claimOf, lateRecovery, whoLostPhone } from '../support/recoveries.ts';

const password = 'ліхтар-Верба-човен-58';
const photo = { name: aScan.fileName, mimeType: 'image/png', buffer: Buffer.from(aScan.content, 'base64') };

const type = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
};

const choose = async (page: Page, name: string): Promise<void> => {
  const radio = page.getByRole('radio', { name });
  await radio.focus();
  await page.keyboard.press('Space');
};

const typeBirthDate = async (page: Page): Promise<void> => {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  await type(page, 'День', day);
  await type(page, 'Місяць', month);
  await type(page, 'Рік', year);
};

const setPassword = async (page: Page): Promise<void> => {
  await heading(page, 'Новий пароль');
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ще раз').fill(password);
  await page.getByRole('button', { name: 'Зберегти новий пароль' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Новий пароль збережено');
};

test('B36 recovery after a lost phone: filed by keyboard on a narrow screen, approved by an officer, ended by the letter', async ({
  page,
  signInAs,
  mailbox,
}) => {
  const owner = await whoLostPhone();
  const email = `${aWord('fresh')}@example.org`;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/login');
  await pressOn(page, page.getByRole('link', { name: 'Забули пароль?' }));
  await pressOn(page, page.getByRole('link', { name: 'Відновити доступ без пошти й телефона' }));
  await heading(page, 'Відновлення доступу без входу');
  await pressOn(page, page.getByRole('button', { name: 'Продовжити' }));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('за РНОКПП чи за документом');
  await type(page, 'Прізвище', 'Тестенко');
  await type(page, 'Власне ім’я', 'Марія');
  await typeBirthDate(page);
  await choose(page, 'За РНОКПП');
  await type(page, 'РНОКПП', owner.taxId);
  await pressOn(page, page.getByRole('button', { name: 'Продовжити' }));
  await heading(page, 'Що сталося і куди відповісти');
  await pressOn(page, page.getByRole('button', { name: 'Надіслати запит' }));
  await expect(alert).toContainText('що сталося');
  await expect(alert).toContainText('фото або скан документа');
  // Going back loses nothing.
  await pressOn(page, page.getByRole('link', { name: 'Назад' }));
  await expect(page.getByLabel('РНОКПП', { exact: true })).toHaveValue(owner.taxId);
  await pressOn(page, page.getByRole('button', { name: 'Продовжити' }));
  await heading(page, 'Що сталося і куди відповісти');
  await choose(page, 'Втрачено телефон');
  await page.getByLabel('Нова електронна пошта').focus();
  await page.keyboard.type(email);
  await page.locator('input[type=file]').setInputFiles(photo);
  await expect(page.getByText(photo.name, { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await pressOn(page, page.getByRole('button', { name: 'Надіслати запит' }));
  await heading(page, 'Запит отримано');
  const number = (await page.locator('dd strong').textContent()) ?? '';
  expect((await mailbox.letterTo(email, /отримали ваш запит/)).text).toContain(number);

  await pressOn(page, page.getByRole('link', { name: 'Перевірити стан' }));
  await type(page, 'Номер запиту', number.toLowerCase());
  await typeBirthDate(page);
  await pressOn(page, page.getByRole('button', { name: 'Перевірити стан' }));
  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText('Розглядають');
  await expect(page.getByRole('button', { name: 'Чому так довго?' })).toHaveCount(0);

  const { page: desk } = await signInAs('clerk');
  await desk.getByRole('link', { name: 'Відновлення доступу' }).click();
  await heading(desk, 'Відновлення доступу');
  await expect(desk.getByRole('main')).not.toContainText('Тестенко');
  await desk.getByRole('link', { name: number }).click();
  await heading(desk, `Запит ${number}`);
  const main = desk.getByRole('main');
  for (const told of [email, 'Втрачено телефон', owner.login, 'Збігається']) await expect(main).toContainText(told);
  await expect(main).not.toContainText(owner.email);
  await desk.getByRole('button', { name: 'Зберегти рішення' }).click();
  await expect(desk.getByRole('alert')).toContainText('виберіть рішення');
  await desk.getByRole('radio', { name: /^Відновити доступ/ }).check();
  await desk.getByRole('checkbox', { name: 'Зняти вхід із кодом застосунку' }).check();
  await desk.getByRole('button', { name: 'Зберегти рішення' }).click();
  await expect(desk.getByRole('region', { name: /^Готово/ })).toContainText('Запит схвалено');

  const { links } = await mailbox.letterTo(email, /Доступ відновлено/);
  await page.goto(links.find((link) => link.includes('/recover#')) ?? '');
  await setPassword(page);
  await page.getByLabel('Логін, електронна пошта або телефон').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(/\/cabinet$/);

  const told = await mailbox.letterTo(owner.email, /інший контакт/);
  expect(told.links.some((link) => link.includes('/not-me#'))).toBe(true);
});

test('B44 after the due time its author asks why in one press, and staff see the request marked', async ({
  page,
  signInAs,
}) => {
  const owner = await whoLostPhone();
  const { id, number } = await lateRecovery({ claim: claimOf(owner.taxId) });
  await page.goto('/restore/status');
  await page.getByLabel('Номер запиту').fill(number);
  await typeBirthDate(page);
  await page.getByRole('button', { name: 'Перевірити стан' }).click();
  await pressOn(page, page.getByRole('button', { name: 'Чому так довго?' }));
  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText('Ми передали ваше запитання');
  await expect(page.getByRole('region', { name: /^Готово/ })).toBeFocused();
  const { page: desk } = await signInAs('clerk');
  await desk.goto('/admin/recoveries');
  const row = desk.getByRole('row').filter({ has: desk.locator(`a[href="/admin/recoveries/${id}"]`) });
  await expect(row).toContainText('Прострочено');
  await expect(row).toContainText('Питають, чому так довго');
  await desk.locator(`a[href="/admin/recoveries/${id}"]`).click();
  await desk.getByRole('radio', { name: 'Відмовити' }).check();
  await desk.getByRole('button', { name: 'Зберегти рішення' }).click();
  await expect(desk.getByRole('alert')).toContainText('Напишіть причину');
  await desk.getByLabel('Причина відмови').fill('Скан не читається. Надішліть чіткіший.');
  await desk.getByRole('button', { name: 'Зберегти рішення' }).click();
  await expect(desk.getByRole('region', { name: /^Готово/ })).toContainText('Рішення збережено');
  await page.goto('/restore/status');
  await page.getByLabel('Номер запиту').fill(number);
  await typeBirthDate(page);
  await page.getByRole('button', { name: 'Перевірити стан' }).click();
  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText('Відмовлено');
});

test('«Це не я» in the letter to the former address closes the cabinet, and staff get a task', async ({
  page,
  signInAs,
  mailbox,
}) => {
  const owner = await whoLostPhone();
  const { page: desk } = await signInAs('clerk');
  await desk.goto('/admin/recoveries/in-person');
  await heading(desk, 'Людина прийшла сама');
  await desk.getByLabel('РНОКПП, логін, пошта або телефон').fill(owner.taxId);
  await desk.getByRole('button', { name: 'Знайти' }).click();
  await expect(desk.getByRole('main')).toContainText(owner.login);
  await desk.getByRole('radio', { name: 'Паспорт громадянина (картка)' }).check();
  await desk.getByLabel('Серія та номер документа').fill('001234567');
  await desk.getByRole('radio', { name: 'Надіслати посилання' }).check();
  await desk.getByLabel('Електронна пошта людини').fill(`${aWord('spot')}@example.org`);
  await desk.getByRole('button', { name: 'Зробити' }).click();
  await expect(desk.getByRole('region', { name: /^Готово/ })).toContainText('Що зроблено, записано');

  const { links } = await mailbox.letterTo(owner.email, /інший контакт/);
  await page.goto(links.find((link) => link.includes('/not-me#')) ?? '');
  await page.getByRole('button', { name: 'Це не я, закрити вхід' }).click();
  await heading(page, 'Вхід закрито');
  const account = await database().account.findUniqueOrThrow({ where: { id: owner.accountId } });
  expect(account.state).toBe('blocked');
  const task = await database().recoveryRequest.findFirstOrThrow({
    where: { kind: 'objection', accountId: owner.accountId },
  });
  await desk.goto(`/admin/recoveries/${task.id}`);
  await expect(desk.getByRole('main')).toContainText('Обліковий запис заблоковано');
  await desk.getByLabel('Що з’ясували').fill('Власниця підтвердила, що посилання просила не вона.');
  await desk.getByRole('button', { name: 'Зберегти рішення' }).click();
  await expect(desk.getByRole('region', { name: /^Готово/ })).toContainText('Рішення збережено');
});

test('B37 whoever is blocked asks to be unblocked, and an administrator does it', async ({
  page,
  signInAs,
  anApplicant,
}) => {
  const account = await anApplicant();
  const blocked = { state: 'blocked', stateReason: 'Підозра на чужий доступ' };
  await database().account.update({ where: { id: account.accountId }, data: blocked });
  await page.goto('/login');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await page.getByLabel('Пароль', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await heading(page, 'Обліковий запис заблоковано');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await typeBirthDate(page);
  await page.getByRole('radio', { name: 'Заблоковано помилково' }).check();
  await page.getByLabel('Поясніть своїми словами').fill('Я входила з двох міст, бо переїжджала.');
  await page.getByLabel('Електронна пошта для відповіді').fill(`${aWord('blocked')}@example.org`);
  await page.getByRole('button', { name: 'Надіслати запит' }).click();
  await heading(page, 'Запит отримано');
  const number = (await page.locator('dd strong').textContent()) ?? '';

  const { page: desk } = await signInAs('administrator');
  await desk.goto('/admin/recoveries');
  await desk.getByRole('link', { name: number }).click();
  await expect(desk.getByRole('main')).toContainText('Заблоковано помилково');
  await desk.getByRole('radio', { name: 'Розблокувати обліковий запис' }).check();
  await desk.getByRole('button', { name: 'Зберегти рішення' }).click();
  await expect(desk.getByRole('region', { name: /^Готово/ })).toContainText('Запит схвалено');
  await page.goto('/login');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await page.getByLabel('Пароль', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(/\/cabinet$/);
});
