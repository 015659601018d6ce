import { aWord } from '@cabinet/testkit/random';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';

/** Presses the button that sends; answers the id of what was kept. */
const send = async (page: Page, press: (button: Locator) => Promise<void>): Promise<string> => {
  const answered = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/v1/feedback') && answer.status() === 201,
  );
  await press(page.getByRole('button', { name: 'Надіслати відгук' }));
  const { id } = (await (await answered).json()) as { id: string };
  await expect(page.getByRole('region', { name: /^Готово/ })).toContainText('Ваш відгук отримано');
  return id;
};

test('A26 somebody without an account tells of a barrier by keyboard alone, an editor answers, and the letter comes', async ({
  page,
  signInAs,
  mailbox,
}) => {
  const email = `${aWord('reader')}@example.org`;
  const words = `Не читається таблиця ${aWord('table')}`;
  await page.goto('/accessibility');
  await heading(page, 'Заява про доступність');
  await pressOn(page, page.getByRole('link', { name: 'Розповісти про перешкоду' }));
  await heading(page, 'Розкажіть про перешкоду');
  await pressOn(page, page.getByRole('button', { name: 'Надіслати відгук' }));
  await expect(page.getByRole('alert')).toContainText('Напишіть, що саме не вдалося зробити');
  await expect(page.getByRole('alert')).toContainText('Виберіть, як вам відповісти');
  await tabTo(page, page.getByLabel('Що не вдалося зробити'));
  await page.keyboard.type(words);
  await tabTo(page, page.getByRole('checkbox', { name: 'Програма читання екрана' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: 'Електронною поштою' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Електронна пошта', { exact: true }));
  await page.keyboard.type(email);
  // Leaving the page and coming back loses nothing.
  await pressOn(page, page.getByRole('link', { name: 'Повернутися без надсилання' }));
  await heading(page, 'Заява про доступність');
  await pressOn(page, page.getByRole('link', { name: 'Розповісти про перешкоду' }));
  await expect(page.getByLabel('Що не вдалося зробити')).toHaveValue(words);
  const id = await send(page, (button) => pressOn(page, button));
  await expect(page.getByRole('region', { name: /^Готово/ })).toBeFocused();

  const { page: editor, account } = await signInAs('editor');
  await editor.getByRole('link', { name: 'Відгуки' }).click();
  await heading(editor, 'Відгуки про доступність');
  await expect(editor.getByRole('main')).not.toContainText(words);
  await editor.locator(`a[href="/admin/feedback/${id}"]`).click();
  await heading(editor, /^Відгук №/);
  const main = editor.getByRole('main');
  for (const told of [words, email, 'Програма читання екрана']) await expect(main).toContainText(told);
  await editor.getByRole('button', { name: 'Надіслати відповідь' }).click();
  await expect(editor.getByRole('alert')).toContainText('Текст листа: напишіть щонайменше три літери');
  await editor.getByLabel('Текст листа').fill('Таблицю виправлено. Спробуйте ще раз.');
  await editor.getByRole('button', { name: 'Надіслати відповідь' }).click();
  await expect(editor.getByRole('region', { name: /^Готово/ })).toContainText('Відповідь збережено');

  const letter = await mailbox.letterTo(email);
  expect(letter.text).toContain('Таблицю виправлено.');
  expect(letter.text).not.toContain(words);
  await editor.goto('/admin/feedback?state=answered');
  await editor.locator(`a[href="/admin/feedback/${id}"]`).click();
  await expect(main).toContainText('Лист надіслано.');
  await expect(main).toContainText(account.surname);
});

test('A26 whoever wants no answer leaves no contact, and staff can only close it', async ({ page, signInAs }) => {
  const words = `Замало контрасту ${aWord('colour')}`;
  await page.goto('/feedback?page=/catalogue');
  await heading(page, 'Розкажіть про перешкоду');
  await expect(page.getByLabel('На якій сторінці')).toHaveValue('/catalogue');
  await page.getByLabel('Що не вдалося зробити').fill(words);
  await page.getByRole('radio', { name: 'Відповідь не потрібна' }).check();
  await expect(page.getByLabel('Електронна пошта', { exact: true })).toHaveCount(0);
  const id = await send(page, (button) => button.click());
  await expect(page.getByRole('region', { name: /^Готово/ })).not.toContainText('відповімо');

  const { page: staff } = await signInAs('administrator');
  await staff.goto('/admin/feedback');
  await heading(staff, 'Відгуки про доступність');
  await staff.locator(`a[href="/admin/feedback/${id}"]`).click();
  await heading(staff, /^Відгук №/);
  await expect(staff.getByRole('radio')).toHaveCount(0);
  await staff.getByLabel('Що зроблено').fill('Колір замінено.');
  await staff.getByRole('button', { name: 'Закрити відгук' }).click();
  await expect(staff.getByRole('region', { name: /^Готово/ })).toContainText('Відгук закрито');
});
