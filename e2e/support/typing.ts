import { expect, type Locator, type Page } from '@playwright/test';
import { pressOn, tabTo } from './catalogue.ts';

type Within = Page | Locator;

/** Goes to a box by Tab and writes into it. */
export const type = async (page: Page, label: string, text: string, within: Within = page): Promise<void> => {
  await tabTo(page, within.getByLabel(label, { exact: true }));
  await page.keyboard.insertText(text);
};

/** The three boxes of a date, YYYY-MM-DD. */
export const typeDate = async (page: Page, group: string | RegExp, date: string): Promise<void> => {
  const [year = '', month = '', day = ''] = date.split('-');
  const boxes = page.getByRole('group', { name: group });
  await type(page, 'День', String(Number(day)), boxes);
  await type(page, 'Місяць', String(Number(month)), boxes);
  await type(page, 'Рік', year, boxes);
};

/** Goes to a radio or a checkbox and takes it with Space. */
export const tick = (page: Page, box: Locator): Promise<void> => pressOn(page, box, 'Space');

/** Goes to the radios of which this is one, and down to it with the arrow. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name');
  await tick(page, page.locator(`input[type="radio"][name="${name}"]`).first());
  for (let pressed = 0; pressed < 20 && !(await radio.isChecked()); pressed += 1)
    await page.keyboard.press('ArrowDown');
  await expect(radio).toBeChecked();
}
