import { storeContent } from '@cabinet/testkit/content';
import { aWord } from '@cabinet/testkit/random';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';
import { typeDate } from '../support/schedule.ts';

const minute = 60_000;

/** Writes into a field without a mouse. */
const typeInto = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByLabel(label).focus();
  await page.keyboard.type(text);
};

const pressKey = async (page: Page, role: 'link' | 'button' | 'radio', name: string): Promise<void> => {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press(role === 'radio' ? 'Space' : 'Enter');
};

/** Moves the times of what was published, as if the clock had gone on. */
const showFor = async (itemId: string, shownFrom: Date, shownTo: Date): Promise<void> => {
  await database().contentRevision.updateMany({
    where: { itemId, state: 'published' },
    data: { shownFrom, shownTo },
  });
};

const idIn = (page: Page): string => /\/admin\/content\/([^/?]+)/.exec(page.url())?.[1] ?? '';

test('A3 an officer warns of one centre by keyboard alone, and visitors see it within its dates only', async ({
  signInAs,
  page,
  context,
}) => {
  const title = `У п’ятницю до 12:00 ${aWord('banner')}`;
  const region = page.getByRole('region', { name: title });
  const officer = (await signInAs('clerk')).page;
  await pressKey(officer, 'link', 'Оголошення');
  await heading(officer, 'Оголошення');
  await pressKey(officer, 'link', 'Додати оголошення');
  await heading(officer, 'Нове оголошення');
  await typeInto(officer, 'Головне одним реченням, українською', title);
  await typeInto(officer, 'Подробиці українською', 'Світла не буде. [Дивіться тут](https://example.org)');
  await typeInto(officer, 'Головне одним реченням, англійською', `On Friday till 12:00 ${title}`);
  await typeInto(officer, 'Подробиці англійською', 'There is no light.');
  await pressKey(officer, 'button', 'Зберегти й переглянути');
  await expect(officer.getByRole('alert')).toContainText('назвіть посилання тим, куди воно веде');
  await officer.getByLabel('Подробиці українською').focus();
  await officer.keyboard.press('Control+A');
  await officer.keyboard.type('Світла не буде до вечора.');
  await pressKey(officer, 'button', 'Зберегти й переглянути');

  await expect(officer.getByRole('region', { name: 'Попередній перегляд' })).toBeVisible();
  await expect(officer.getByRole('main').getByRole('region', { name: title })).toContainText(
    'Світла не буде до вечора.',
  );
  await pressKey(officer, 'link', 'До публікації');
  await heading(officer, `Опублікувати: ${title}`);
  await officer.getByRole('group', { name: 'Коли почати показ' }).getByLabel('У визначений час').focus();
  await officer.keyboard.press('Space');
  const tomorrow = addDays(kyivDate(new Date()), 1);
  await typeDate(officer, 'День початку', tomorrow);
  await typeInto(officer, 'Час початку', '09:00');
  await typeDate(officer, 'День кінця', addDays(tomorrow, 1));
  await typeInto(officer, 'Час кінця', '12:00');
  await pressKey(officer, 'button', 'Опублікувати');
  await expect(officer.getByRole('region', { name: /^Готово/ })).toContainText('Опубліковано');
  await expect(officer.getByRole('main')).toContainText('Заплановано');
  const itemId = idIn(officer);

  await page.goto('/help');
  await heading(page, 'Допомога');
  await expect(region).toHaveCount(0);

  await showFor(itemId, new Date(Date.now() - minute), new Date(Date.now() + 60 * minute));
  await page.reload();
  await expect(region).toContainText('Світла не буде до вечора.');
  await expect(region).toContainText('Мереф');
  await region.getByRole('button', { name: 'Сховати' }).focus();
  await page.keyboard.press('Enter');
  await expect(region).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goto('/services');
  await heading(page, /./);
  await expect(region).toHaveCount(0);

  await showFor(itemId, new Date(Date.now() - 2 * minute), new Date(Date.now() - minute));
  const other = await context.newPage();
  const answered = other.waitForResponse(/\/banners$/);
  await other.goto('/help');
  await answered;
  await heading(other, 'Допомога');
  await expect(other.getByRole('region', { name: title })).toHaveCount(0);
});

test('A20 O7 an editor drafts news, looks at them, sets a time and corrects them; visitors read them from that time', async ({
  signInAs,
  page,
}) => {
  const title = `Новина ${aWord('news')}`;
  const editor = (await signInAs('editor')).page;
  await heading(editor, 'Матеріали сайту');
  await editor.getByRole('link', { name: 'Додати новину' }).click();
  await editor.getByLabel('Назва українською').fill(title);
  await editor.getByLabel('Текст українською').fill('### Що нового\n\nЗапис став коротшим.');
  // Leaving the page and coming back loses nothing.
  await editor.getByRole('link', { name: 'Повернутися без змін' }).click();
  await editor.getByRole('link', { name: 'Додати новину' }).click();
  await expect(editor.getByLabel('Назва українською')).toHaveValue(title);
  await editor.getByRole('button', { name: 'Зберегти й переглянути' }).click();
  await expect(editor.getByRole('alert')).toContainText('рядок 1: почніть заголовок із «## »');
  await expect(editor.getByRole('alert')).toContainText('Назва англійською: заповніть це поле');
  await editor.getByLabel('Текст українською').fill('## Що нового\n\nЗапис став коротшим.');
  await editor.getByLabel('Назва англійською').fill(`News ${title}`);
  await editor.getByLabel('Текст англійською').fill('Booking has become shorter.');
  await editor.getByRole('button', { name: 'Зберегти й переглянути' }).click();

  await heading(editor, title);
  await expect(editor.getByRole('heading', { level: 2, name: 'Що нового' })).toBeVisible();
  await editor.getByRole('link', { name: 'До публікації' }).click();
  await editor.getByRole('group', { name: 'Коли почати показ' }).getByLabel('У визначений час').check();
  await typeDate(editor, 'День початку', addDays(kyivDate(new Date()), 1));
  await editor.getByLabel('Час початку').fill('09:00');
  await editor.getByRole('button', { name: 'Опублікувати' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Опубліковано');
  const itemId = idIn(editor);

  await page.goto('/news');
  await heading(page, 'Новини');
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await showFor(itemId, new Date(Date.now() - minute), new Date(Date.now() + 600 * minute));
  await page.reload();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('main')).toContainText('Запис став коротшим.');

  await editor.reload();
  await editor.getByRole('link', { name: 'Змінити', exact: true }).click();
  await editor.getByLabel('Текст українською').fill('## Що нового\n\nЗапис став ще коротшим.');
  await editor.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Чернетку збережено');
  await editor.getByRole('link', { name: 'Опублікувати чернетку' }).click();
  await editor.getByRole('button', { name: 'Опублікувати' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Опубліковано');
  await editor.getByText('Що змінилося у версії 2').click();
  await expect(editor.getByRole('main')).toContainText('Запис став коротшим.');
  await expect(editor.getByRole('main')).toContainText('Версія 1: Замінено новішою');

  await page.reload();
  await expect(page.getByRole('main')).toContainText('Запис став ще коротшим.');
  await editor.getByRole('button', { name: 'Зняти з показу' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: 'Зняти з показу' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Знято з показу');
  await page.goto('/news');
  await heading(page, 'Новини');
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
});

test('A20 a visitor narrows common questions and legal acts by topic, and each choice has an address', async ({
  page,
}) => {
  const [common, rare] = [aWord('question'), aWord('question')];
  await storeContent(database(), { kind: 'question', titleUk: common, topics: ['residence'], position: 500 });
  await storeContent(database(), { kind: 'question', titleUk: rare, topics: ['business'], position: 501 });
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Розділи' }).getByRole('link', { name: 'Часті питання' }).click();
  await heading(page, 'Часті питання');
  await expect(page.getByRole('link', { name: 'Часті питання' })).toHaveAttribute('aria-current', 'page');
  await page.getByLabel('Тема').selectOption('residence');
  await page.getByRole('button', { name: 'Показати', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: common })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: rare })).toHaveCount(0);
  await expect(page).toHaveURL(/\/questions\?topic=residence$/);

  await page.getByRole('navigation', { name: 'Розділи' }).getByRole('link', { name: 'Законодавча база' }).click();
  await heading(page, 'Законодавча база');
  await page.getByLabel('Тема').selectOption('social-protection');
  await page.getByRole('button', { name: 'Показати', exact: true }).click();
  await expect(page).toHaveURL(/topic=social-protection/);
  await expect(page.getByRole('heading', { level: 2, name: /Про реабілітацію/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Про адміністративні послуги/ })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('№ 2961-IV від 6 жовтня 2005');
  await page.getByLabel('Номер акта').fill('875');
  await page.getByRole('button', { name: 'Показати', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Про реабілітацію/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Повний текст: .*соціальної захищеності/ })).toHaveAttribute(
    'href',
    'https://zakon.rada.gov.ua/laws/show/875-12',
  );
});

test('A20 a link to one question or act leads to it, however far down the list it stands', async ({ page }) => {
  const [far, act] = [aWord('faraway'), aWord('statute')];
  for (let place = 0; place < 25; place += 1)
    await storeContent(database(), { kind: 'question', titleUk: aWord('between'), position: 700 });
  const question = await storeContent(database(), { kind: 'question', titleUk: far, position: 990 });
  const law = await storeContent(database(), { kind: 'law', titleUk: act, actNumber: '7', actDate: '1931-01-01' });

  await page.goto(`/questions#${question}`);
  const farHeading = page.getByRole('heading', { level: 2, name: far });
  await expect(farHeading).toBeFocused();
  await expect(farHeading).toBeInViewport();

  await page.goto(`/search?q=${act}`);
  await page.getByRole('link', { name: act }).click();
  await expect(page).toHaveURL(new RegExp(`/law#${law}$`));
  await expect(page.getByRole('heading', { level: 2, name: act })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: act })).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('link', { name: act })).toBeFocused();
});
