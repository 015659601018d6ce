import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { aShelvedProduct, pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';

const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });

const narrow = async (page: Page): Promise<void> => {
  await tabTo(page, page.getByLabel('До, грн'));
  await page.keyboard.type('20 000');
  await pressOn(page, page.getByRole('checkbox', { name: /^Вінницька \(/ }), 'Space');
  await pressOn(page, page.locator('summary', { hasText: /^Складається$/ }));
  await pressOn(
    page,
    page.getByRole('group', { name: 'Складається' }).getByRole('checkbox', { name: /^так/ }),
    'Space',
  );
  await tabTo(page, page.getByLabel('Порядок'));
  // Past «за назвою» to «спершу дешевші».
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await pressOn(page, page.getByRole('button', { name: 'Застосувати' }));
};

const signIn = async (page: Page, { login, password }: { login: string; password: string }): Promise<void> => {
  await tabTo(page, page.getByLabel('Логін', { exact: false }).first());
  await page.keyboard.type(login);
  await tabTo(page, page.getByLabel('Пароль', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
};

test('E1, E4, E5 by keyboard alone a folding wheelchair under a price is found in one’s oblast, compared with another, and applied for', async ({
  page,
  anApplicant,
}) => {
  test.setTimeout(180_000);
  const account = await anApplicant();
  await page.goto('/');
  await pressOn(page, page.getByRole('navigation', { name: 'Розділи' }).getByRole('link', { name: 'Каталог' }));
  await heading(page, 'Каталог засобів реабілітації');
  await pressOn(page, link(page, /мобільності та переміщення/));
  await pressOn(page, link(page, /^Крісла колісні з ручним приводом/));
  await pressOn(page, link(page, /^Переглянути \d+/));
  await heading(page, /\d+ зас[іо]б/);

  await narrow(page);
  // One status tells what was found, and the focus stays in the form: the results come after it.
  await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveText([/^Знайдено \d+ зас[іо]б/]);
  await expect(page.getByRole('button', { name: 'Застосувати' })).toBeFocused();
  await expect(page.getByRole('article').first()).toContainText('Складається: так');
  await expect(page).toHaveURL(
    /class=12-22&region=UA05000000000010236&price=\.\.20000&filter=foldable%3Ayes&sort=cheapest/,
  );
  await expect(link(page, 'Вилучити фільтр: Складається – так')).toBeVisible();
  await expect(page).toHaveTitle(/^\d+ зас[іо]б/);

  const boxes = page.getByRole('checkbox', { name: /^Порівняти:/ });
  await pressOn(page, boxes.nth(0), 'Space');
  await pressOn(page, boxes.nth(1), 'Space');
  const compare = link(page, 'Порівняти вибрані засоби (2)');
  await tabTo(page, compare, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Порівняння: 2 засоби' })).toBeFocused();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await pressOn(page, link(page, 'Показати лише відмінності'));
  await expect(page.getByRole('rowheader', { name: 'Складається' })).toHaveCount(0);

  const name = (await page.getByRole('columnheader').nth(1).innerText()).trim();
  await tabTo(page, link(page, name).first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await heading(page, name);
  await pressOn(page, link(page, 'Подати заяву на цей засіб'));
  await expect(page).toHaveURL(/\/login\?next=/);
  await signIn(page, account);
  await page.getByText('Ми впишемо в заяву засіб, який ви вибрали в каталозі.').waitFor();
  const { class: chosen, product } = Object.fromEntries(new URL(page.url()).searchParams);
  await pressOn(page, page.getByRole('radio').first(), 'Space');
  await pressOn(page, page.getByRole('button', { name: 'Почати заяву' }));
  await expect(page).toHaveURL(/\/cabinet\/applications\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1);
  const draft = await page.request.get(`/api/v1/applications/${id}`);
  expect((await draft.json()).device.wish).toMatchObject({ classCode: chosen, productNumber: Number(product) });
});

test('E1 Back and Forward bring every filter again, in the form as in the list', async ({ page }) => {
  await page.goto('/catalogue/products?class=12-22&filter=foldable:yes');
  const words = page.getByLabel('Слова для пошуку');
  await words.fill('крісло');
  await page.getByRole('button', { name: 'Застосувати' }).click();
  await expect(page).toHaveURL(/q=%D0%BA/);
  await link(page, 'Вилучити фільтр: Складається – так').click();
  await expect(page).not.toHaveURL(/foldable/);
  await page.goBack();
  await expect(link(page, 'Вилучити фільтр: Складається – так')).toBeVisible();
  await page.goBack();
  await expect(words).toHaveValue('');
  await page.goForward();
  await expect(words).toHaveValue('крісло');
});

test('E1 «Показати ще» leads to the first of the new products, and the address brings as many again', async ({
  page,
}) => {
  await page.goto('/catalogue/products');
  await page.getByRole('button', { name: 'Показати ще' }).click();
  await expect(page).toHaveURL(/shown=40/);
  await expect(page.getByRole('article').nth(20).getByRole('link')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(40);
});

test('E1 words typed in the other layout are understood and that is told; words that nothing has are told too', async ({
  page,
}) => {
  await page.goto('/catalogue');
  await page.getByRole('combobox', { name: 'Що ви шукаєте?' }).fill('rhsckj');
  await page.getByRole('button', { name: 'Шукати в каталозі' }).click();
  await expect(page.getByText('Ми не знайшли «rhsckj», тож шукали «крісло».')).toBeVisible();
  await heading(page, /^«крісло», /);

  await page.goto('/catalogue/products?q=крісло+космічне');
  await expect(page.getByText('Ми шукали без цих слів: космічне.')).toBeVisible();
});

test('E1 when nothing is left, the page says which filter to drop, and dropping it helps', async ({ page }) => {
  const { name } = await aShelvedProduct();
  const mark = /«(.+)»/.exec(name)?.[1] ?? '';
  await page.goto(`/catalogue/products?q=${mark}&price=..10`);
  await expect(page.getByRole('heading', { level: 2, name: 'Що можна зробити' })).toBeVisible();
  await link(page, 'Вилучити фільтр: Ціна до 10 грн').click();
  await expect(link(page, name)).toBeVisible();
});

test('E1 a number that is none is told at its box, and nothing is lost', async ({ page }) => {
  await page.goto('/catalogue/products?class=12-22');
  await page.getByLabel('До, грн').fill('дешево');
  await page.getByRole('button', { name: 'Застосувати' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: /^Ціна, «До»: введіть число цифрами, наприклад/ }).click();
  await expect(page.getByLabel('До, грн')).toBeFocused();
  await expect(page.getByLabel('До, грн')).toHaveValue('дешево');

  await page.getByLabel('Від, грн').fill('30000');
  await page.getByLabel('До, грн').fill('10000');
  await page.getByRole('button', { name: 'Застосувати' }).click();
  await summary.getByRole('link', { name: 'Ціна, «До»: введіть число, не менше за «Від» (30000)' }).click();
  await expect(page.getByLabel('До, грн')).toBeFocused();
  await expect(page.getByLabel('Від, грн')).toHaveValue('30000');
});

test('E4 a product that is not applied for in the cabinet says where to go', async ({ page }) => {
  const definition = { name: { uk: 'Лупа «Без заяви»', en: 'Magnifier' }, attributes: {} };
  const row = await database().productClass.findFirstOrThrow({
    where: { channel: 'healthCare' },
    select: { code: true },
  });
  const { number } = await aShelvedProduct({ classCode: row.code, definition });
  await page.goto(`/catalogue/products/${number}`);
  await expect(page.getByText('Цей засіб дають у лікарні або поліклініці.')).toBeVisible();
  await expect(link(page, 'Подати заяву на цей засіб')).toHaveCount(0);
});

test('E2 a product that is no longer made says so and leads to others of its kind', async ({ page }) => {
  const { number } = await aShelvedProduct({ state: 'discontinued' });
  await page.goto(`/catalogue/products/${number}`);
  await expect(page.getByText(/^Не виготовляють з /)).toBeVisible();
  await expect(link(page, 'Подати заяву на цей засіб')).toHaveCount(0);
  await link(page, 'Переглянути інші засоби цього виду').click();
  await expect(page).toHaveURL('/catalogue/products?class=12-22-03');
});

test('E1 three plain questions lead to kinds of products with the reason, and the answers stay in the address', async ({
  page,
}) => {
  await page.goto('/catalogue');
  await link(page, 'Підібрати засіб').click();
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await expect(page.getByRole('alert')).toContainText('Виберіть хоча б одне, що вам важко робити');
  await page.getByRole('checkbox', { name: 'ходити', exact: true }).check();
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Кому потрібен засіб?' })).toBeFocused();
  await page.getByRole('radio', { name: 'Дорослому' }).check();
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await page.getByRole('radio', { name: 'Поза домом', exact: true }).check();
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await expect(page).toHaveURL('/catalogue/choose/result?hard=walking&who=adult&where=outdoors');
  await expect(page.getByText('Допомагає: ходити.').first()).toBeVisible();
  await link(page, 'Показати всі засоби, які з цим допомагають').click();
  await expect(link(page, 'Вилучити фільтр: З чим допомагає – ходити')).toBeVisible();
});

test('E1 four products stand side by side, a fifth is refused with the reason, and what is printed has no controls', async ({
  page,
}) => {
  const mark = aWord('ryad');
  const named = (nth: string) => ({ uk: `Крісло «${mark}» ${nth}`, en: `Wheelchair “${mark}” ${nth}` });
  for (const nth of ['перше', 'друге', 'третє', 'четверте', 'п’яте'])
    await aShelvedProduct({ definition: { name: named(nth) } });
  await page.goto(`/catalogue/products?q=${mark}`);
  const boxes = page.getByRole('checkbox', { name: /^Порівняти:/ });
  await expect(boxes).toHaveCount(5);
  for (const nth of [0, 1, 2, 3]) await pressOn(page, boxes.nth(nth), 'Space');
  await pressOn(page, boxes.nth(4), 'Space');
  await expect(boxes.nth(4)).not.toBeChecked();
  await expect(page.getByText('Порівняти можна щонайбільше 4 засоби.').first()).toBeVisible();
  await tabTo(page, link(page, 'Порівняти вибрані засоби (4)'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await heading(page, 'Порівняння: 4 засоби');
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  // A screen reader names each cell by its product and its row.
  const width = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Ширина сидіння/ }) });
  await expect(width.getByRole('cell')).toHaveText([/42/, /42/, /42/, /42/]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('E1 a comparison whose product was taken out shows the others, says which is gone and leads on without it', async ({
  page,
}) => {
  const [first, gone, last] = [await aShelvedProduct(), await aShelvedProduct(), await aShelvedProduct()];
  await database().product.update({ where: { number: gone.number }, data: { state: 'deleted' } });
  await page.goto(`/catalogue/compare?numbers=${first.number},${gone.number},${last.number}`);
  await heading(page, 'Порівняння: 2 засоби');
  await expect(page.getByText(`Засобу № ${gone.number} у каталозі немає.`)).toBeVisible();
  await link(page, 'Порівняти решту').click();
  await expect(page).toHaveURL(new RegExp(`numbers=${first.number},${last.number}$`));
  await expect(page.getByText('у каталозі немає')).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: first.name })).toBeVisible();
});

test('E2, E3 makers and providers of social services are found by oblast and by what they do', async ({ page }) => {
  await page.goto('/catalogue/makers');
  await page.getByLabel('Область').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Шукати' }).click();
  await expect(page).toHaveURL(/region=UA\d{17}/);
  await page.getByRole('article').first().getByRole('link').click();
  await link(page, /^Засоби, які виготовляють \(\d+\)/).click();
  await expect(link(page, /^Вилучити фільтр: Виробник/)).toBeVisible();

  await page.goto('/catalogue/social-providers');
  await page.getByLabel('Яка послуга потрібна?').selectOption('переклад жестовою мовою');
  await page.getByRole('button', { name: 'Шукати' }).click();
  await page.getByRole('article').first().getByRole('link').click();
  await expect(page.getByText('Без голосу: напишіть')).toBeVisible();
});

test('E9 an applicant keeps a product in a list of their own, after signing in', async ({ page, anApplicant }) => {
  const account = await anApplicant();
  const { number, name } = await aShelvedProduct();
  await page.goto(`/catalogue/products/${number}`);
  await link(page, 'Зберегти до списку').click();
  await expect(page).toHaveURL(/\/login\?next=/);
  await signIn(page, account);
  await page.getByRole('button', { name: 'Зберегти до списку' }).click();
  await expect(page.getByRole('region', { name: /Збережено до списку «Мої засоби»/ })).toBeFocused();
  await expect(link(page, name)).toBeVisible();

  await link(page, 'Змінити назву списку «Мої засоби»').click();
  await page.getByLabel('Нова назва').fill('Для мами');
  await page.getByRole('button', { name: 'Зберегти назву' }).click();
  await expect(page.getByRole('region', { name: /Тепер список називається «Для мами»/ })).toBeFocused();
  await page.getByRole('button', { name: `Вилучити зі списку «Для мами»: ${name}` }).click();
  await expect(page.getByText('У цьому списку ще немає засобів.')).toBeVisible();
  await page.getByRole('button', { name: 'Вилучити список «Для мами»' }).click();
  await page.getByRole('button', { name: 'Так, вилучити' }).click();
  await expect(page.getByText('Списків ще немає.')).toBeVisible();
});
