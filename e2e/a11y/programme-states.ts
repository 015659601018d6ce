import type { Page } from '@playwright/test';
import { enterAs } from '../support/accounts.ts';
import { aShelvedProduct } from '../support/catalogue.ts';
import { writeDown } from '../support/programme.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const programme = '/cabinet/profile/programme';
const adding = '/cabinet/profile/programme/new';
const changing = '/cabinet/profile/programme/:lineId';

const filled =
  (addressOf: (lineId: string) => string, act?: (page: Page) => Promise<void>): PageState['bring'] =>
  async (page) => {
    await enterAs(page, 'applicant');
    await aShelvedProduct();
    await writeDown(page, { note: 'Ширина сидіння 42 см' });
    const lineId = await writeDown(page, { classCode: '12 03 03', quantity: 2, validUntil: '2020-03-01' });
    await goTo(page, addressOf(lineId));
    await act?.(page);
  };

const at =
  (address: string, act?: (page: Page) => Promise<void>): PageState['bring'] =>
  async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, address);
    await act?.(page);
  };

const inEnglish =
  (bring: PageState['bring']): PageState['bring'] =>
  async (page) => {
    await bring(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Українська' }).waitFor();
    await settled(page);
  };

const typing =
  (address: string, name: string): PageState['bring'] =>
  async (page) => {
    await aShelvedProduct();
    await goTo(page, address);
    await page.getByRole('combobox', { name }).pressSequentially('кріс');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
  };

/** What a person's rehabilitation programme names, what the catalogue suggests for it, and words suggested while one types. */
export const programmeStates: readonly PageState[] = [
  { pattern: programme, state: 'empty', bring: at(programme) },
  { pattern: programme, state: 'filled', bring: filled(() => programme) },
  { pattern: programme, state: 'filled, in English', bring: inEnglish(filled(() => programme)) },
  {
    pattern: programme,
    state: 'dialog open',
    bring: filled(
      () => programme,
      (page) =>
        page
          .getByRole('button', { name: /^Вилучити / })
          .first()
          .click(),
    ),
  },
  { pattern: adding, state: 'as opened', bring: at(adding) },
  { pattern: adding, state: 'with errors', bring: at(adding, (page) => sendEmpty(page, 'Додати засіб')) },
  {
    pattern: adding,
    state: 'combobox open',
    bring: at(adding, async (page) => {
      await page.getByRole('combobox').pressSequentially('крісло');
      await page.getByRole('option').first().waitFor();
    }),
  },
  { pattern: changing, state: 'filled', bring: filled((lineId) => `${programme}/${lineId}`) },
  { pattern: '/catalogue', state: 'for an applicant without a programme', bring: at('/catalogue') },
  { pattern: '/catalogue', state: 'for an applicant with a programme', bring: filled(() => '/catalogue') },
  {
    pattern: '/catalogue',
    state: 'for an applicant with a programme, in English',
    bring: inEnglish(filled(() => '/catalogue')),
  },
  { pattern: '/catalogue', state: 'words offered', bring: typing('/catalogue', 'Що ви шукаєте?') },
  { pattern: '/search', state: 'words offered', bring: typing('/search', 'Що ви шукаєте?') },
  { pattern: '/', state: 'words offered', bring: typing('/', 'Пошук на сайті') },
];
