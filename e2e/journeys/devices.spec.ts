import type { Locator, Page } from '@playwright/test';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { aidWork, aPersonInNeed } from '../support/aid.ts';
import { database, expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';

const main = (page: Page) => page.getByRole('main');
const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name });

/** Goes through the radios with the arrows alone until this has the focus. */
const arrowTo = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, page.getByRole('radio').first());
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${target} cannot be reached with the arrows`);
};

/** Answers the question of the page with its first choice and goes on. */
const answerFirst = async (page: Page, question: string): Promise<void> => {
  await heading(page, question);
  await pressOn(page, page.getByRole('radio').first(), 'Space');
  await pressOn(page, button(page, 'Продовжити'));
};

/** Puts a file of the library into every slot that has to have one. */
async function fillSlots(page: Page, personId: string): Promise<void> {
  const id = page.url().split('/').at(-1) ?? '';
  const read = async () => (await page.request.get(`/api/v1/applications/${id}`)).json();
  const { slots } = await read();
  for (const { code, mandatory, preparedByCabinet } of slots) {
    if (!mandatory || preparedByCabinet) continue;
    const documentId = await storeLibraryDocument(database(), personId);
    const { version } = await read();
    const put = await page.request.put(`/api/v1/applications/${id}/slots/${code}/${documentId}`, { data: { version } });
    expect(put.ok()).toBe(true);
  }
}

test('E5, E7 by keyboard a person picks the chair of their programme and sends the application; the list names it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const personId = await aPersonInNeed(page);
  await page.goto('/cabinet/applications/new/tzr-napravlennia');
  await pressOn(page, page.getByRole('radio').first(), 'Space');
  await pressOn(page, button(page, 'Почати заяву'));
  await expect(page).toHaveURL(/\/cabinet\/applications\/[0-9a-f-]{36}$/);
  const draft = page.url();
  await fillSlots(page, personId);

  await pressOn(page, link(page, /^\d\. Відповіді$/));
  await answerFirst(page, 'Що вам потрібно?');
  await answerFirst(page, 'Як ви хочете отримати засіб?');
  await heading(page, 'На якій підставі потрібен засіб?');
  await pressOn(page, page.getByRole('checkbox', { name: 'Особа з інвалідністю', exact: true }), 'Space');
  await pressOn(page, button(page, 'Продовжити'));
  await heading(page, 'Побажання та особливості');
  await pressOn(page, button(page, 'Продовжити'));
  await page.getByRole('radio').first().waitFor();
  await tabTo(page, radio(page, 'Так'));
  await page.keyboard.press('ArrowDown');
  await pressOn(page, button(page, 'Продовжити'));

  await pressOn(page, link(page, /^\d\. Засіб$/));
  await heading(page, 'Який засіб вам потрібен?');
  const chair = radio(page, /^Крісла колісні/).first();
  await expect(chair).toHaveAccessibleDescription(/За програмою: 1 засіб\./);
  await arrowTo(page, chair);
  await expect(chair).toBeChecked();
  await pressOn(page, button(page, 'Зберегти засіб'));
  await expect(page).toHaveURL(draft);
  await fillSlots(page, personId);
  await page.reload();
  await pressOn(page, link(page, /^\d\. Перевірити й надіслати$/));
  await expect(main(page)).toContainText('Заява заповнена. Перевірте її і надішліть.');
  await expect(main(page)).toContainText('Який засіб');
  await pressOn(page, page.getByRole('checkbox'), 'Space');
  await pressOn(page, button(page, 'Надіслати заяву'));
  await expect(page.getByRole('region', { name: /Заяву надіслано/ })).toBeFocused();
  await expect(main(page)).toContainText('Який засіб');

  await page.goto('/cabinet/applications');
  await expect(page.getByRole('table')).toContainText('Засіб: Крісла колісні');
  await expect(page.getByRole('table')).toContainText('Група: Засоби для пересування');
});

test('E5 a chair whose term runs can be read and reached and not chosen, and the page says from which day it can', async ({
  page,
}) => {
  const applicationId = await aidWork(page, { state: 'draft', classCode: null, given: true });
  await page.goto(`/cabinet/applications/${applicationId}/device`);
  const chair = radio(page, /^Крісла колісні/).first();
  await arrowTo(page, chair);
  await expect(chair).toHaveAccessibleDescription(/^Зараз вибрати не можна\. .*\d{4}/);
  await page.keyboard.press('Space');
  await expect(chair).not.toBeChecked();
  await page.keyboard.press('ArrowDown');
  const other = radio(page, 'Інший засіб');
  await expect(other).toBeFocused();
  await expect(other).toBeChecked();
});

test('D2 without a card the page says why and leads to the registration', async ({ page }) => {
  const applicationId = await aidWork(page, { state: 'draft', classCode: null, card: false });
  await page.goto(`/cabinet/applications/${applicationId}/device`);
  await expect(main(page)).toContainText('Засоби видають людям, чия картка');
  await pressOn(page, link(page, 'Подати заяву про первинну реєстрацію'));
  await expect(page).toHaveURL(/\/applications\/new\/tsbi-pervynna-reiestratsiia$/);
});

test('E5 whoever is to be refused reads why, by which day, and speaks', async ({ page }) => {
  const applicationId = await aidWork(page, { state: 'hearing' });
  await page.goto(`/cabinet/applications/${applicationId}`);
  await expect(main(page)).toContainText('Програма не називає такого засобу.');
  await pressOn(page, link(page, 'Висловитися'));
  await tabTo(page, page.getByLabel('Що ви хочете сказати'));
  await page.keyboard.type('Програму оновлено 12 листопада.');
  await pressOn(page, button(page, 'Надіслати пояснення'));
  await expect(page.getByRole('region', { name: /Ваші пояснення надіслано/ })).toBeFocused();
  await expect(main(page)).toContainText('Ви висловилися');
});
