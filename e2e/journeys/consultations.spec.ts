import type { Browser, Locator, Page } from '@playwright/test';
import { database, enter, expect, test } from '../support/cabinet.ts';
import { consultationOfApplicant, consultationOfClerk, storeWordedConsultation } from '../support/consultation-work.ts';
import { heading } from '../support/heading.ts';
import { filesOf, type TestFile } from '../support/files.ts';
import { anOfferedService } from '../support/sent-application.ts';

const limit = 4_194_304;

/** A photo of exactly so many bytes: comments between its first marker and the rest fill it up. */
const photoOf = async (browser: Browser, bytes: number): Promise<TestFile> => {
  const { buffer, ...photo } = await filesOf(browser).photo('Квитанція');
  const comments: Buffer[] = [];
  for (let left = bytes - buffer.length; left > 0; ) {
    // A comment takes four bytes besides its words and holds at most 65 533; never leave less than a comment needs.
    const whole = left > 65_537 + 4 ? 65_537 : left;
    const part = left - whole > 0 && left - whole < 4 ? whole - 4 : whole;
    const comment = Buffer.alloc(part, 0x20);
    comment.writeUInt16BE(0xff_fe, 0);
    comment.writeUInt16BE(Math.min(part, 65_537) - 2, 2);
    comments.push(comment);
    left -= part;
  }
  return {
    ...photo,
    name: 'квитанція.jpg',
    buffer: Buffer.concat([buffer.subarray(0, 2), ...comments, buffer.subarray(2)]),
  };
};

/** Goes with the Tab key to a control and does nothing with it. */
const tabTo = async (
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'textbox' | 'combobox',
): Promise<void> => {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' });
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${String(name)}`);
};

/** Goes down a list that has the focus, to the line that reads so. */
const arrowTo = async (list: Locator, line: string): Promise<void> => {
  for (let step = 0; step < 40; step += 1) {
    if ((await list.locator('option:checked').innerText()) === line) return;
    await list.page().keyboard.press('ArrowDown');
  }
  throw new Error(`The list has no line «${line}»`);
};

const press = async (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
  await tabTo(page, name, role);
  await page.keyboard.press('Enter');
};

test('G1 G3 G6 G7 G8 G10 G11 a consultation from draft to answer and a further question, by keyboard alone', async ({
  signInAs,
}) => {
  const { page, account: applicant } = await signInAs('applicant');
  const banner = (at: Page) => at.getByRole('region', { name: 'Готово' });
  await page.goto('/cabinet/consultations');
  await press(page, 'Нове звернення', 'link');
  await expect(page.getByRole('heading', { level: 1, name: 'Нове звернення' })).toBeFocused();
  await tabTo(page, 'Тема консультації', 'combobox');
  await arrowTo(page.getByLabel('Тема консультації'), 'Реєстрація місця проживання');
  await page.getByRole('radio').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, 'Питання', 'textbox');
  await page.keyboard.type('Чи потрібна згода власника, якщо я винаймаю квартиру?');
  await press(page, 'Зберегти чернетку');

  await expect(banner(page)).toContainText('Чернетку збережено');
  await expect(page.getByRole('heading', { level: 1, name: /^Електронна консультація № \S+/ })).toBeVisible();
  await expect(page.getByText('Не відправлено', { exact: true })).toBeVisible();
  await press(page, 'Перевірити й відправити');
  await expect(page.getByRole('heading', { level: 1, name: 'Перевірте й відправте звернення' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Можливо, відповідь уже є' })).toBeVisible();
  await expect(page.getByText('Що потрібно, якщо житло не моє?')).toBeVisible();
  await press(page, 'Відправити адміністратору ЦНАП');
  await expect(banner(page)).toContainText('Звернення відправлено');
  await expect(page.getByText('В очікуванні', { exact: true })).toBeVisible();
  await expect(page.getByRole('term')).toHaveText([
    ...['Статус', 'ЦНАП', 'Тема', 'Відповідь очікується до', 'Питання', 'Приєднані файли'],
    ...['Відповідь', 'Відповідь надав', 'Дата відповіді'],
    ...['Адреса', 'Телефон', 'Без голосу: повідомлення', 'Електронна пошта', 'Коли працює'],
  ]);
  const number = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Електронна консультація ', '');

  const { page: desk, account: clerk } = await signInAs(await clerkOf(applicant));
  await desk.goto('/admin/consultations');
  await press(desk, number, 'link');
  await expect(desk.getByRole('heading', { level: 1, name: `Звернення ${number}` })).toBeFocused();
  await press(desk, 'Взяти в роботу');
  await expect(banner(desk)).toContainText('Звернення ваше');
  await tabTo(desk, 'Готова відповідь', 'combobox');
  await arrowTo(desk.getByLabel('Готова відповідь'), 'Часте запитання: Що потрібно, якщо житло не моє?');
  await press(desk, 'Вставити в текст');
  await expect(desk.getByLabel('Текст відповіді')).toBeFocused();
  await expect(desk.getByLabel('Текст відповіді')).toHaveValue(/договір найму/);
  await press(desk, 'Надіслати відповідь');
  await expect(banner(desk)).toContainText('Відповідь надіслано');

  // The open page of the person hears of it by itself.
  await expect(page.getByText('Надано роз’яснення', { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('status').filter({ hasText: 'Відповідь готова' })).toBeAttached();
  await expect(page.getByRole('region', { name: 'Важливо' })).toContainText('Відповідь готова');
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByText(`${clerk.surname} О. П.`).first()).toBeVisible();
  await press(page, 'Поставити додаткове питання', 'link');
  await tabTo(page, 'Ваше питання', 'textbox');
  await page.keyboard.type('А якщо власник за кордоном?');
  await press(page, 'Відправити питання');
  await expect(banner(page)).toContainText('Питання відправлено');
  await expect(page.getByText('В очікуванні', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Листування' })).toBeVisible();

  await desk.reload();
  await desk.getByLabel('Текст відповіді').fill('Достатньо листа з посольства.');
  await press(desk, 'Надіслати відповідь');
  await expect(page.getByRole('region', { name: 'Важливо' })).toContainText('Відповідь готова', { timeout: 15_000 });
  await press(page, 'Питання вирішено');
  await expect(banner(page)).toContainText('Звернення закрито');
  await expect(banner(page)).toBeFocused();
  await page.goto('/cabinet/messages');
  await expect(page.getByText(`Надано відповідь на консультацію ${number}`).first()).toBeVisible();
});

/** Who works in the centre that was asked: the first of the list, which is not always the clerk's. */
const clerkOf = async ({ personId }: { readonly personId: string | null }): Promise<'clerk' | 'otherClerk'> => {
  const { office } = await database().consultation.findFirstOrThrow({
    where: { personId: personId ?? '' },
    select: { office: { select: { code: true } } },
  });
  return office.code === 'KYI' ? 'otherClerk' : 'clerk';
};

test('G2 G9 a photo of exactly 4 MB goes with the question, one byte more is refused with both numbers, and it is taken out', async ({
  page,
  browser,
}) => {
  await consultationOfApplicant(page, 'draft');
  await page.goto('/cabinet/consultations');
  await page.getByRole('link', { name: /^№/ }).click();
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles({
    name: 'том.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(limit + 1, 'x'),
  });
  const summary = page.locator('[data-error-summary]');
  await expect(summary).toContainText(/4\s194\s305\sБ, а можна не більше ніж 4\s194\s304\sБ/);
  await expect(summary).toBeFocused();

  await chooser.setInputFiles(await photoOf(browser, limit));
  await expect(page.getByText('Перевірено', { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Вилучити «квитанція/ }).click();
  await expect(page.getByText('Файлів немає. Додавати їх не обов’язково.')).toBeVisible();
});

test('a question longer than it may be loses none of its words: the person is told by how much, and may shorten it', async ({
  page,
}) => {
  await consultationOfApplicant(page, 'draft');
  await page.goto('/cabinet/consultations/new');
  const box = page.getByLabel('Питання', { exact: true });
  await box.fill('я'.repeat(4035));
  await expect(box).toHaveAccessibleDescription(/На 35 символів більше, ніж можна$/);
  await expect(page.getByRole('status').filter({ hasText: 'На 35 символів більше, ніж можна' })).toBeAttached();
  await page.getByLabel('Тема консультації').selectOption({ label: 'Реєстрація місця проживання' });
  const centre = page.getByRole('radio').first();
  await expect(centre).toHaveAccessibleDescription(/вул\.|просп\.|пл\.|бульв\./);
  await centre.check();
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await expect(page.locator('[data-error-summary]')).toContainText('він на 35 символів довший, ніж можна');
  await expect(box).toHaveValue('я'.repeat(4035));

  await box.fill('я'.repeat(4000));
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Чернетку збережено');
  await expect(page.getByText(/якщо відправити сьогодні/)).toBeVisible();
});

test('G4 G5 what is typed in a draft is kept without pressing anything, and the draft is deleted after asking', async ({
  page,
}) => {
  const { consultationId } = await consultationOfApplicant(page, 'draft');
  await page.goto(`/cabinet/consultations/${consultationId}`);
  await page.getByLabel('Питання', { exact: true }).fill('Нове питання, яке збережеться само');
  await expect(page.getByText(/^Збережено/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Питання', { exact: true })).toHaveValue('Нове питання, яке збережеться само');

  await page.getByRole('button', { name: 'Вилучити', exact: true }).click();
  await page.getByRole('button', { name: 'Вилучити чернетку' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Чернетку вилучено');
  await expect(page.getByText('Звернень ще немає')).toBeVisible();
});

test('O1 an officer adds a file and proposes a visit, and the person finds both with the answer', async ({
  page,
  browser,
  signInAs,
}) => {
  const { consultationId, applicant } = await consultationOfClerk(page, 'mine');
  await page.goto(`/admin/consultations/${consultationId}`);
  await page.getByLabel('Текст відповіді').fill('Приходьте з паспортом.');
  await page.locator('input[type=file]').setInputFiles(await filesOf(browser).pdf('Зразок заяви'));
  await expect(page.getByText('Перевірено', { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'Записатися на візит до цього ЦНАП' }).check();
  await page.reload();
  await expect(page.getByLabel('Текст відповіді')).toHaveValue('Приходьте з паспортом.');
  await page.getByRole('button', { name: 'Надіслати відповідь' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Відповідь надіслано');

  await page.context().clearCookies();
  await enter(page, applicant);
  await page.goto(`/cabinet/consultations/${consultationId}`);
  await expect(page.getByText('Приходьте з паспортом.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^паспорт/ }).click();
  expect((await download).suggestedFilename()).toBe('паспорт.pdf');
  const onward = page.getByRole('link', { name: 'Записатися на візит' });
  await expect(onward).toHaveAttribute('href', new RegExp(`topic=residence&office=.*&consultation=${consultationId}`));

  const { page: stranger } = await signInAs('otherClerk');
  await stranger.goto(`/admin/consultations/${consultationId}`);
  await expect(stranger.getByRole('heading', { level: 1, name: 'Сторінку не знайдено' })).toBeVisible();
});

test('a consultation ends in a visit: topic and centre are carried over, and the clerk finds what was asked', async ({
  signInAs,
}) => {
  const { page, account } = await signInAs('applicant');
  const consultationId = await storeWordedConsultation(account.personId ?? '', 'answered');
  await page.goto(`/cabinet/consultations/${consultationId}`);
  await page.getByRole('link', { name: 'Записатися на візит' }).click();
  await heading(page, 'Де вам зручно?');
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await heading(page, 'На який день?');
  await page.getByRole('button', { name: /^Перше вільне/ }).click();
  await heading(page, 'Хто прийде?');
  await page.getByLabel('Телефон').fill('067 123 45 67');
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await page.getByRole('button', { name: 'Записатися', exact: true }).click();
  await heading(page, /^Візит/);
  await expect(page.getByText('Реєстрація місця проживання')).toBeVisible();
  await page.getByRole('link', { name: 'Звернення, з якого почався візит' }).click();
  await heading(page, /^Електронна консультація №/);
  const visit = await database().visit.findFirstOrThrow({ where: { consultationId } });
  expect(visit.state).toBe('booked');
});

test('a consultation ends in an application: each leads to the other', async ({ signInAs }) => {
  const { page, account } = await signInAs('applicant');
  const consultationId = await storeWordedConsultation(account.personId ?? '', 'answered');
  const { code, officeId } = await anOfferedService();
  await database().consultation.update({
    where: { id: consultationId },
    data: { proposal: { kind: 'application', code, officeId } },
  });
  await page.goto(`/cabinet/consultations/${consultationId}`);
  await page.getByRole('link', { name: 'Подати заяву' }).click();
  await page.getByRole('button', { name: 'Почати заяву' }).click();
  await page.getByRole('link', { name: 'Звернення, з якого почалася заява' }).click();
  await heading(page, /^Електронна консультація №/);
  const { number } = await database().application.findFirstOrThrow({ where: { consultationId } });
  await page.getByRole('link', { name: `Заява № ${number}` }).click();
  await heading(page, `Заява № ${number}`);
});
