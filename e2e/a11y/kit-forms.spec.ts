/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test';
import { kitBrowser, openKit } from './kit.ts';

test.use(kitBrowser);

const wideSpacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}';

/** What live regions have said since, in order. */
const spokenOn = async (page: Page): Promise<() => Promise<string[]>> => {
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status],[role=alert],[aria-live]');
        const words = region?.textContent?.trim();
        if (words && spoken.at(-1) !== words) spoken.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'spoken') as string[]);
};

const fill = async (page: Page, surname: string): Promise<void> => {
  await page.getByLabel('Прізвище', { exact: true }).fill(surname);
  await page.getByLabel('Пароль', { exact: true }).fill('таємне слово');
  await page.getByLabel('День').fill('27');
  await page.getByLabel('Місяць').fill('березня');
  await page.getByLabel('Рік').fill('1987');
  await page.getByLabel('Область').selectOption('63');
  await page.getByRole('combobox', { name: 'Місто' }).pressSequentially('рк');
  await page.getByRole('option', { name: 'Харків', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Жіноча').check();
  await page.getByLabel('Так', { exact: true }).check();
  await page.getByLabel('Пандус').check();
  await page.getByLabel('Погоджуюся').check();
};

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Надіслати відповіді' }).click();
const summary = (page: Page) => page.locator('[data-error-summary]');

test('sending an empty form leads from the summary to each field, and says so in the title', async ({ page }) => {
  await openKit(page);
  await page.getByLabel('День').fill('31');
  await page.getByLabel('Місяць').fill('2');
  await page.getByLabel('Рік').fill('1990');
  await send(page);

  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Помилка: Усі частини/);
  await expect(summary(page).getByRole('link')).toHaveText([
    'Введіть прізвище, наприклад Коваленко',
    /./,
    /перевірте день/i,
    /./,
    'Виберіть місто зі списку',
    'Виберіть стать',
    /./,
    /виберіть хоча б одне/i,
    /./,
  ]);
  await summary(page).getByRole('link', { name: 'Виберіть стать' }).click();
  await expect(page.getByLabel('Жіноча')).toBeFocused();
  await expect(page.getByLabel('Місяць')).toHaveValue('2');
});

test('good answers are sent, and the news takes the focus', async ({ page }) => {
  await openKit(page);
  await fill(page, 'Ґалаґан');
  await send(page);
  // Its whole text is its name: of a focused region screen readers say nothing else.
  await expect(page.getByRole('region', { name: 'Готово Відповіді надіслано.', exact: true })).toBeFocused();
});

test('after a question is answered with yes and its button is gone, the news has the focus', async ({ page }) => {
  await openKit(page);
  await page.getByRole('button', { name: 'Вилучити чернетку' }).press('Enter');
  await page.getByRole('button', { name: 'Так, вилучити' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Готово Чернетку вилучено.', exact: true })).toBeFocused();
});

test('when the button that had the focus is gone, the focus stands on the heading above it', async ({ page }) => {
  await openKit(page);
  await page.getByRole('button', { name: 'Вилучити із заяви: Довідка' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Додані документи' })).toBeFocused();
});

test('a chosen file that is taken back is named, and the focus stands on the next one, at last on the chooser', async ({
  page,
}) => {
  await openKit(page);
  const said = await spokenOn(page);
  await page.getByRole('button', { name: /^Вилучити.*паспорт/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^Вилучити.*довідка\.jpg/ })).toBeFocused();
  await expect.poll(said).toContain('паспорт.pdf: вилучено');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Вилучити.*виписка/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Вибрати файли' })).toBeFocused();
});

test('the button that chooses files is called by the words on it', async ({ page }) => {
  await openKit(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => String(name?.value));
  expect(names).toContain('Вибрати файли Документи');
});

test('a date that is wrong in one box leads to that box, and only that box is heard as wrong', async ({ page }) => {
  await openKit(page);
  await page.getByLabel('День').fill('27');
  await page.getByLabel('Місяць').fill('3');
  await page.getByLabel('Рік').fill('87');
  await send(page);
  await summary(page).getByRole('link', { name: /рік/ }).click();
  await expect(page.getByLabel('Рік')).toBeFocused();
  await expect(page.getByLabel('Рік')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('День')).not.toHaveAttribute('aria-invalid', 'true');
});

test('a mended answer is heard as wrong no longer, before anything is sent again', async ({ page }) => {
  await openKit(page);
  await send(page);
  const surname = page.getByLabel('Прізвище', { exact: true });
  await expect(surname).toHaveAttribute('aria-invalid', 'true');
  await surname.fill('Ґалаґан');
  await expect(surname).not.toHaveAttribute('aria-invalid', 'true');
  await expect(summary(page).getByRole('link', { name: 'Введіть прізвище' })).toBeVisible();
});

test('an answer that brings further questions says so', async ({ page }) => {
  await openKit(page);
  const said = await spokenOn(page);
  await page.getByRole('group', { name: 'Документи готові?' }).getByLabel('Ні').check();
  await expect(page.getByLabel('Чого бракує?')).toBeVisible();
  await expect.poll(said).toContain('Нижче з’явилися ще запитання.');
});

test('without a connection leaving a field is not told each time', async ({ page, context }) => {
  await openKit(page);
  await page.route('https://kit.test/draft', (route) => route.abort('internetdisconnected'));
  await context.setOffline(true);
  const said = await spokenOn(page);
  const draft = page.getByLabel('Чернетка');
  for (const words of ['Моя', 'Моя відповідь', 'Моя відповідь готова']) {
    await draft.fill(words);
    await draft.blur();
    await expect(page.getByText('збережено на цьому пристрої')).toBeVisible();
  }
  const lines = await said();
  expect(lines.filter((line) => line.includes('збережено на цьому пристрої'))).toHaveLength(1);
});

test('narrow, with letters twice as large and wide spacing, nothing lies outside', async ({ page }) => {
  await openKit(page);
  await page.addStyleTag({ content: `html{font-size:200%!important}${wideSpacing}` });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('what the server objects to stands at its field in the server’s words', async ({ page }) => {
  await openKit(page);
  await fill(page, 'Зайнятий');
  await send(page);
  await expect(summary(page).getByRole('link', { name: 'Це прізвище вже є' })).toBeVisible();
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveAttribute('aria-invalid', 'true');
});

test('N5 when no definite answer came, a retry and a code for the support team are offered', async ({ page }) => {
  await openKit(page);
  await fill(page, 'Збій');
  await send(page);
  await expect(summary(page)).toContainText('Зачекайте хвилину');
  await expect(summary(page)).toContainText('AB12');
  await expect(summary(page).getByRole('button', { name: 'Спробувати ще раз' })).toBeVisible();
});

test('a question takes the focus, Escape answers no and gives the focus back', async ({ page }) => {
  await openKit(page);
  await page.getByRole('button', { name: 'Вилучити чернетку' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Вилучити чернетку?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Вилучити чернетку' })).toBeFocused();
});

test('tabs and menus answer to the arrow keys', async ({ page }) => {
  await openKit(page);
  await page.getByRole('tab', { name: 'Дані' }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Історія' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Історія' })).toContainText('Що було');

  await page.getByRole('button', { name: 'Дії із заявою' }).press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Відкрити' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Передати' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Дії із заявою' })).toBeFocused();
});

test('a draft that cannot be sent stays on the device and is found at the next visit', async ({ page }) => {
  await openKit(page);
  let reachable = false;
  const kept: (string | null)[] = [];
  await page.route('https://kit.test/draft', async (route) => {
    kept.push(route.request().postData());
    await (reachable ? route.fulfill({ status: 204 }) : route.abort());
  });
  const draft = page.getByLabel('Чернетка');
  await draft.fill('Моя відповідь');
  await draft.blur();
  await expect(page.getByText('Не вдалося зберегти')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Знайдено: Моя відповідь')).toBeVisible();

  reachable = true;
  await draft.fill('Нова відповідь');
  await expect(page.getByText(/^Збережено о \d\d:\d\d$/)).toBeVisible();
  expect(kept.at(-1)).toBe('Нова відповідь');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.getByText('Знайдено')).toBeHidden();
});

test('when the words of the errors cannot be fetched, the press still tells that something went wrong', async ({
  page,
}) => {
  await openKit(page);
  await page.route(/assets\/fields\./, (route) => route.abort());
  await page.reload();
  await send(page);
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toContainText('Сталася помилка з нашого боку');
});
