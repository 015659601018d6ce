import { likelyTransposition } from '@cabinet/contracts/tax-id';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { database, enter, expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';

/** A number of nobody else, and the same with its fifth and sixth digits in the wrong order. */
const aMistypedTaxId = (): { readonly meant: string; readonly typed: string } => {
  const meant = aTaxId('1985-03-17', 'male');
  const typed = meant.replace(/^(....)(.)(.)/, '$1$3$2');
  return likelyTransposition(typed)?.suggestion === meant ? { meant, typed } : aMistypedTaxId();
};

test('C5 C7 C8 C9 a person mends a number by keyboard alone, and nothing typed is lost', async ({ signInAs }) => {
  const { meant, typed } = aMistypedTaxId();
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile/tax-id');
  await page.getByRole('heading', { level: 1, name: 'РНОКПП' }).waitFor();
  await page.getByRole('radio', { name: 'Так', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Номер', { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');

  const summary = page.getByRole('alert');
  await expect(summary).toContainText('5');
  await expect(page).toHaveTitle(/^Помилка: /);
  await expect(page.getByLabel('Номер', { exact: true })).toHaveValue(typed);

  await page.getByRole('button', { name: `Взяти ${meant}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Зберегти' }).focus();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Мої дані' }).waitFor();
  await expect(page.getByText(`Закінчується на ${meant.slice(-4)}`)).toBeVisible();
});

test('C7 an address is picked by the name of the settlement, and two towns of one name are told apart', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('applicant');
  await page.goto('/cabinet/profile/registered-address');
  const place = page.getByRole('combobox', { name: /Населений пункт/ });
  await place.fill('Микол');
  const options = page.getByRole('option', { name: /^м\. Миколаїв/ });
  await expect(options.nth(1)).toBeVisible();
  await expect(page.getByRole('option', { name: /Львівська/ })).toBeVisible();
  // While the next letter is looked up, what the earlier ones found cannot be chosen by mistake.
  const held = Promise.withResolvers<void>();
  await page.route('**/api/v1/places?*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await place.pressSequentially('а');
  await expect(options).toHaveCount(0);
  await place.press('ArrowDown');
  await place.press('Enter');
  await expect(place).toHaveValue('Микола');
  held.resolve();
  await expect(options.nth(1)).toBeVisible();
  await place.press('ArrowDown');
  await place.press('Enter');
  await page.getByLabel('Поштовий індекс').fill('54001');
  await page.getByLabel('Назва вулиці').fill('Соборна');
  await page.getByLabel('Будинок').fill('5');
  await page.getByRole('button', { name: 'Зберегти' }).click();

  await page.getByRole('heading', { level: 1, name: 'Мої дані' }).waitFor();
  await expect(page.getByText(/вул. Соборна, буд. 5/)).toBeVisible();
  const { registeredAddress } = await database().person.findFirstOrThrow({ where: { accountId: account.accountId } });
  expect(JSON.stringify(registeredAddress)).toMatch(/UA\d{17}/);
});

test('a person sees that nobody has opened their data yet', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile');
  await page.getByRole('link', { name: 'Хто переглядав мої дані' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('переглядав');
  await expect(page.getByRole('main').getByRole('paragraph').first()).toBeVisible();
});

test('C1 C10 a person puts a photo beside the name, and takes it away again', async ({ signInAs, files }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile');
  await page.getByRole('link', { name: 'Вказати «Фото»' }).click();
  await page.getByRole('link', { name: 'Додати фото до документів' }).click();
  await page.getByLabel('Який документ ви додаєте?').selectOption({ label: 'Фото' });
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await page.locator('input[type=file]').setInputFiles(await files.photo());
  await expect(page.getByText('Завантажено', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await expect(page.getByText('Перевірено', { exact: true })).toBeVisible({ timeout: 20_000 });

  await page.goto('/cabinet/profile/photo');
  const choices = page.getByRole('group', { name: 'Яке фото показувати?' });
  await choices.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Зберегти' }).click();

  const photo = page.getByRole('img', { name: 'Ваше фото' });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

  await page.getByRole('link', { name: 'Змінити «Фото»' }).click();
  await page.getByRole('radio', { name: 'Без фото' }).check();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('link', { name: 'Вказати «Фото»' })).toBeVisible();
});

test('C5 C7 C9 numbers and the address are checked, explained and shown back', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile/tax-id');
  await page.getByLabel('Так', { exact: true }).check();
  await page.getByLabel('Номер', { exact: true }).fill('31 2129 9137');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('alert')).toContainText('РНОКПП');
  await page.getByRole('button', { name: 'Взяти 3112299137' }).click();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Мої дані');
  await expect(page.getByText('Закінчується на 9137')).toBeVisible();
  await page.getByRole('button', { name: 'Показати РНОКПП' }).click();
  await expect(page.getByText('3112299137')).toBeVisible();

  await page.getByRole('link', { name: /«Адреса реєстрації»/ }).click();
  await page.getByRole('combobox', { name: 'Населений пункт' }).fill('Мереф');
  await page
    .getByRole('option', { name: /Мерефа.*Харківська область/ })
    .first()
    .click();
  await page.getByLabel('Поштовий індекс').fill('62 472');
  await page.getByLabel('Назва вулиці').fill('Шевченка');
  await page.getByLabel('Будинок').fill('12-А');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText(/вул\. Шевченка, буд\. 12-А.*62472/)).toBeVisible();
});

test('C8 a value changed in two windows is chosen by the person, not lost', async ({ signInAs, context }) => {
  const { page, account } = await signInAs('applicant');
  await page.goto('/cabinet/profile/name');
  await page.getByLabel('Прізвище').fill('Бойко');
  const second = await context.newPage();
  await enter(second, account);
  await second.goto('/cabinet/profile/name');
  await second.getByLabel('Прізвище').fill('Мельник');
  await second.getByRole('button', { name: 'Зберегти' }).click();
  await heading(second, 'Мої дані');

  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Ваше ім’я: виберіть, що залишити');
  await expect(page.getByLabel(/^Мельник/)).toBeVisible();
  await page.getByLabel(/^Бойко/).check();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Мої дані');
  await expect(page.getByText(/^Бойко/).first()).toBeVisible();
});

test('C4 disability asks only what belongs to the answer', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile/disability');
  await page.getByLabel('Так', { exact: true }).check();
  await page.getByLabel('II група', { exact: true }).check();
  await expect(page.getByRole('group', { name: /Підгрупа/ })).toHaveCount(0);
  await page.getByLabel('I група', { exact: true }).check();
  await page.getByLabel('Підгрупа А', { exact: true }).check();
  await page.getByLabel('Безстроково').check();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Мої дані');
  await expect(page.getByText(/I група, Підгрупа А, безстроково/)).toBeVisible();
});

test('N5 an answer that broke off on the way is asked for again under the same key, and the change is made once', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('applicant');
  const keys: (string | undefined)[] = [];
  await page.route('**/api/v1/profile', async (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    keys.push(route.request().headers()['idempotency-key']);
    const response = await route.fetch();
    const whole = await response.text();
    return route.fulfill({ response, body: keys.length === 1 ? whole.slice(0, 20) : whole });
  });
  await page.goto('/cabinet/profile/name');
  await page.getByLabel('Власне ім’я').fill('Соломія');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Спробувати ще раз' }).click();

  await heading(page, 'Мої дані');
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  const { version } = await database().person.findFirstOrThrow({ where: { accountId: account.accountId } });
  expect(version).toBe(2);
});
