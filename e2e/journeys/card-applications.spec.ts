import { aWord } from '@cabinet/testkit/random';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import type { Files } from '../support/files.ts';
import { heading } from '../support/heading.ts';
import { keyIsRead, readKey, typeInto } from '../support/key-steps.ts';
import { aCentreKey, type KeyFile, keyPassword } from '../support/keys.ts';
import type { Mailbox } from '../support/mailbox.ts';
import { aBirthDate, aRegistered, aStoredCard, aSurname } from '../support/registry.ts';
import { logOfSent } from '../support/sent-log.ts';
import { choose, tick, type, typeDate } from '../support/typing.ts';

const news = (page: Page) => page.getByRole('region', { name: /^Готово/ });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first();

interface Unknown {
  readonly surname: string;
  readonly birthDate: string;
  readonly taxId: string;
  readonly email: string;
  readonly key: KeyFile;
}

/** Whom the databank does not know, with a key of their own. */
async function somebodyUnknown(): Promise<Unknown> {
  const [surname, birthDate] = [aSurname(), aBirthDate()];
  const taxId = aTaxId(birthDate, 'female');
  const key = await aCentreKey({ surname, givenName: 'Олена', taxId });
  return { surname, birthDate, taxId, key, email: `${aWord('kep')}@example.org` };
}

async function register(page: Page, mailbox: Mailbox, { key, email }: Unknown): Promise<void> {
  await page.goto('/register/signed');
  await readKey(page, { file: key });
  await keyIsRead(page);
  await pressOn(page, button(page, 'Підписати і продовжити'));
  await heading(page, 'Перевірте дані із сертифіката');
  await typeInto(page, page.getByLabel('Електронна пошта'), email);
  await tick(page, page.getByLabel('Погоджуюся з умовами користування'));
  await tick(page, page.getByLabel('Даю згоду на обробку персональних даних'));
  await pressOn(page, button(page, 'Зареєструватися'));
  await heading(page, 'Вас зареєстровано. Підтвердьте пошту');
  const letter = await mailbox.letterTo(email);
  await page.goto(letter.links.find((one) => one.includes('/confirm#')) ?? '');
  await pressOn(page, button(page, 'Підтвердити пошту'));
  await heading(page, 'Пошту підтверджено');
}

const chooseSettlement = async (page: Page): Promise<void> => {
  await tabTo(page, page.getByRole('combobox', { name: 'Населений пункт' }));
  await page.keyboard.type('Мереф');
  await page
    .getByRole('option', { name: /Мерефа/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

/** What the certificate does not say of a person. */
async function fillProfile(page: Page): Promise<void> {
  await page.goto('/cabinet/profile/alternative-phone');
  await typeInto(page, page.getByLabel('Номер телефону'), '067 123 45 67');
  await pressOn(page, button(page, 'Зберегти'));
  await heading(page, 'Мої дані');
  await page.goto('/cabinet/profile/registered-address');
  await chooseSettlement(page);
  await type(page, 'Поштовий індекс', '62472');
  await type(page, 'Назва вулиці', 'Зразкова');
  await type(page, 'Будинок', '7');
  await pressOn(page, button(page, 'Зберегти'));
  await heading(page, 'Мої дані');
}

/** From the page of one’s own card, where there is none, to a draft; answers its address. */
async function begin(page: Page): Promise<string> {
  await page.goto('/cabinet/registry');
  await expect(page.getByRole('main')).toContainText('Вашої картки в банку даних ми не знайшли');
  await pressOn(page, link(page, 'Подати заяву про реєстрацію'));
  await heading(page, /^Первинна реєстрація/);
  await pressOn(page, link(page, 'Подати заяву'));
  await heading(page, /^Нова заява|^Подати заяву|реєстрація/i);
  const merefa = page.getByRole('radio', { name: /Мереф/ });
  await merefa.or(button(page, 'Почати заяву')).first().waitFor();
  if ((await merefa.count()) > 0) await merefa.first().check();
  await pressOn(page, button(page, 'Почати заяву'));
  await heading(page, /^Заява №/);
  return new URL(page.url()).pathname;
}

async function answerQuestions(page: Page): Promise<void> {
  await pressOn(page, link(page, /Відповіді$/));
  await heading(page, 'Кого зареєструвати?');
  await choose(page, page.getByRole('radio', { name: 'Мене' }));
  await pressOn(page, button(page, 'Продовжити'));
  await heading(page, 'До яких категорій належить людина?');
  await tick(page, page.getByLabel('Особа з інвалідністю', { exact: true }));
  await pressOn(page, button(page, 'Продовжити'));
  await heading(page, /^Чи маєте ви статус внутрішньо/);
  await choose(page, page.getByRole('radio', { name: 'Ні', exact: true }));
  await pressOn(page, button(page, 'Продовжити'));
  await heading(page, /^Заява №/);
}

type Fill = () => Promise<unknown>;

/** Opens a section of the card, fills it in and saves it; the focus comes to the news. */
async function section(page: Page, title: string, fill: Fill = async () => undefined): Promise<void> {
  await pressOn(page, link(page, title));
  await heading(page, title);
  await fill();
  await pressOn(page, button(page, 'Зберегти розділ'));
  await expect(news(page)).toContainText('Розділ збережено');
  await expect(news(page)).toBeFocused();
}

const select = async (page: Page, label: string, option: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
};

async function fillDisability(page: Page): Promise<void> {
  await choose(page, page.getByRole('radio', { name: 'II група', exact: true }));
  await tick(page, page.getByLabel('Загальне захворювання'));
  await choose(page, page.getByRole('radio', { name: 'Безстроково' }));
  await select(page, 'Документ про інвалідність (необов’язково)', 'Витяг із рішення експертної команди');
  await type(page, 'Номер документа', 'Е-77/25');
  await type(page, 'Хто видав документ', 'Лікарня № 1 (зразок)');
  await typeDate(page, 'Коли видано документ', '2025-02-11');
}

async function fillCard(page: Page): Promise<void> {
  await pressOn(page, link(page, /Картка в банку даних$/));
  await heading(page, 'Картка в банку даних');
  await section(page, 'Особа', () => type(page, 'Місце народження (необов’язково)', 'Харківська область, м. Мерефа'));
  await section(page, 'Номери в реєстрах');
  await section(page, 'Документ, що посвідчує особу', async () => {
    await select(page, 'Вид документа', 'ID-картка');
    await type(page, 'Номер картки', String(100_000_000 + Math.floor(Math.random() * 899_999_999)));
    await type(page, 'Код органу, що видав', '6310');
    await typeDate(page, 'Коли видано', '2021-05-04');
    await typeDate(page, 'Діє до', '2031-05-04');
  });
  await section(page, 'Адреси');
  await section(page, 'Контакти і потреби', () => tick(page, page.getByLabel('Великий шрифт')));
  await section(page, 'Категорії отримувача', async () => {
    await select(page, 'Категорія (1)', 'Повнолітня особа з інвалідністю');
    await type(page, 'Документ, що її підтверджує (1)', 'Витяг із рішення експертної команди');
    await typeDate(page, /^Дата документа \(1\)/, '2025-02-11');
  });
  await section(page, 'Інвалідність', () => fillDisability(page));
  await section(page, 'Програма реабілітації (ІПР)', async () => {
    await type(page, 'Номер програми', 'ІПР-12');
    await typeDate(page, 'Дата програми', '2025-03-01');
    await type(page, 'Хто склав програму', 'Лікарня № 1 (зразок)');
  });
  await section(page, 'Освіта, робота, родина', () => type(page, 'Освіта (необов’язково)', 'середня'));
  await section(page, 'Рахунок для виплат', () => type(page, 'Рахунок (IBAN)', 'UA213223130000026007233566001'));
}

/** A section is emptied once one is sure; till then nothing is lost. */
async function clearAccount(page: Page): Promise<void> {
  await pressOn(page, link(page, 'Рахунок для виплат'));
  await pressOn(page, button(page, 'Очистити розділ'));
  await expect(page.getByRole('heading', { name: 'Очистити розділ «Рахунок для виплат»?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Очистити розділ')).toBeFocused();
  await expect(page.getByLabel('Рахунок (IBAN)')).toHaveValue(/^UA21/);
  await page.keyboard.press('Enter');
  await pressOn(page, button(page, 'Очистити'));
  await expect(news(page)).toContainText('Розділ очищено');
  await expect(news(page)).toBeFocused();
}

async function addPapers(page: Page, address: string, files: Files): Promise<void> {
  for (const [code, name] of [
    ['idDoc', 'паспорт'],
    ['rnokpp', 'картка платника'],
    ['disabilityDoc', 'витяг'],
  ] as const) {
    await page.goto(`${address}/documents/${code}`);
    await page.locator('input[type=file]').setInputFiles({ ...(await files.photo(name)), name: `${name}.jpg` });
    await expect(page.getByRole('button', { name: new RegExp(`Вилучити із заяви\\s+«${name}»`) })).toBeVisible();
  }
  await page.goto('/cabinet/documents');
  await expect(page.getByRole('row').filter({ hasText: 'Перевірено' })).toHaveCount(3, { timeout: 30_000 });
}

async function signAndSend(page: Page, address: string, key: KeyFile): Promise<void> {
  await page.goto(`${address}/check`);
  await expect(page.getByRole('heading', { level: 3, name: 'Програма реабілітації (ІПР)' })).toBeVisible();
  await tick(page, page.getByRole('checkbox', { name: /Підтверджую/ }));
  await pressOn(page, button(page, 'Підписати КЕП перед надсиланням'));
  await heading(page, 'Підписати заяву КЕП');
  await readKey(page, { file: key });
  await keyIsRead(page);
  await pressOn(page, button(page, 'Підписати заяву'));
  await expect(page.getByRole('region', { name: /Заяву підписано/ })).toBeFocused();
  await pressOn(page, button(page, 'Надіслати заяву'));
  await expect(page.getByRole('region', { name: /Заяву надіслано/ })).toBeFocused();
}

async function acceptPapers(desk: Page): Promise<void> {
  for (const name of [/що посвідчує особу/, /РНОКПП/, /Витяг з рішення/]) {
    await desk.getByRole('row', { name }).getByRole('link').first().click();
    await desk.getByRole('radio', { name: 'Прийняти' }).check();
    await button(desk, 'Записати висновок').click();
    await expect(news(desk)).toContainText('Висновок про документ записано');
  }
}

async function decide(desk: Page): Promise<void> {
  await link(desk, 'Ухвалити рішення').click();
  await desk.getByRole('radio', { name: 'Задоволено' }).check();
  await button(desk, 'Перевірити рішення').click();
  const summary = desk.getByRole('alert');
  for (const words of ['Виберіть, чи має вже ця людина картку', 'напишіть причину'])
    await expect(summary).toContainText(words);
  await desk.getByRole('radio', { name: 'Схожі картки належать іншим людям. Відкрити нову' }).check();
  await desk.getByLabel('Чому ви так вирішили').fill('Документи повні, номери різні.');
  await button(desk, 'Перевірити рішення').click();
  await expect(desk.getByRole('main')).toContainText('Відкрити нову');
  await button(desk, 'Надіслати рішення').click();
  await expect(news(desk)).toContainText('Рішення надіслано');
}

test('D1 C12 somebody unknown registers with КЕП, applies for a card section by section, signs and sends it by keyboard; the office opens the card, and its number and services are theirs at once', async ({
  page,
  context,
  files,
  mailbox,
  signInAs,
}) => {
  test.setTimeout(300_000);
  const person = await somebodyUnknown();
  const sent = logOfSent(context);
  // A namesake of the same day of birth, whom the office has to tell apart.
  const { person: known, ...card } = aRegistered();
  const name = { surname: person.surname, givenName: 'Олена', patronymic: null };
  await aStoredCard({ ...card, person: { ...known, name, birthDate: person.birthDate } });

  await test.step('registers with КЕП and completes the profile', async () => {
    await register(page, mailbox, person);
    await fillProfile(page);
  });
  const address = await test.step('begins the application and answers its questions', async () => {
    const at = await begin(page);
    await answerQuestions(page);
    return at;
  });
  await test.step('fills in the card, and empties a section', async () => {
    await fillCard(page);
    await clearAccount(page);
  });
  await test.step('adds the papers, signs and sends', async () => {
    await addPapers(page, address, files);
    await signAndSend(page, address, person.key);
    await sent.expectNothingOf(person.key, keyPassword);
  });

  await test.step('the officer compares likely cards and opens a new one', async () => {
    const { page: desk } = await signInAs('clerk');
    await desk.goto(address.replace('/cabinet/', '/admin/'));
    await button(desk, 'Взяти в роботу').click();
    await expect(desk.getByRole('table', { name: 'Схожі картки в банку даних' })).toContainText(person.surname);
    await expect(desk.getByText('Підпис дійсний: заяву після підписання не змінювали.')).toBeVisible();
    await acceptPapers(desk);
    await decide(desk);
    await expect(desk.getByRole('term').filter({ hasText: 'Номер картки в банку даних' })).toBeVisible();
  });

  await test.step('the person sees the number, the card, and what it opens', async () => {
    await page.goto(address);
    const row = page.getByRole('term').filter({ hasText: 'Номер картки в банку даних' });
    await expect(row).toBeVisible();
    const number = (await row.locator('xpath=following-sibling::dd[1]').textContent()) ?? '';
    expect(number).not.toBe('');
    await page.goto('/cabinet/registry');
    for (const told of [number, 'Діє', 'II група', 'Внесено за заявою'])
      await expect(page.getByRole('main')).toContainText(told);
    await page.goto('/cabinet/messages');
    await pressOn(page, link(page, 'Вас знайдено в банку даних'));
    await pressOn(page, link(page, 'Відкрити сторінку, про яку йдеться'));
    await heading(page, /послуг/i);
  });
});
