import type { Page } from '@playwright/test';
import { enterAs } from '../support/accounts.ts';
import { type DrawnHall, aRelease, drawNow, winsUnbooked } from '../support/releases.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const draw = (
  state: string,
  scene: () => Promise<DrawnHall>,
  { as, act }: { as?: 'applicant'; act?: (page: Page, drawn: DrawnHall) => Promise<void> } = {},
): PageState => ({
  pattern: '/draws/:releaseId',
  state,
  bring: async (page) => {
    if (as) await enterAs(page, as);
    const drawn = await scene();
    await goTo(page, `/draws/${drawn.releaseId}`);
    await act?.(page, drawn);
  },
});

const drawn = async (): Promise<DrawnHall> => {
  const scene = await aRelease();
  await drawNow(scene, 3);
  return scene;
};

const enter = async (page: Page): Promise<void> => {
  await page.getByLabel('Найзручніший час').selectOption({ index: 1 });
  await page.getByLabel('Телефон').fill('067 123 45 67');
  await page.getByRole('button', { name: 'Подати заявку' }).click();
  await page.getByRole('button', { name: 'Забрати заявку' }).waitFor();
};

const inEnglish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
  await settled(page);
};

const staffAt = (pattern: string, state: string, act?: (page: Page) => Promise<void>): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    const { hall } = await aRelease();
    await enterAs(page, 'administrator');
    await goTo(page, pattern.replace(':officeId', hall.officeId));
    await act?.(page);
  },
});

/** Draws, as visitors, applicants and staff see them. */
export const releaseStates: readonly PageState[] = [
  {
    pattern: '/draws',
    state: 'filled',
    bring: async (page) => {
      await aRelease();
      await goTo(page, '/draws');
    },
  },
  {
    pattern: '/draws',
    state: 'in English',
    bring: async (page) => {
      await aRelease();
      await goTo(page, '/draws');
      await inEnglish(page);
    },
  },
  draw('open, not signed in', aRelease),
  draw('coming', () => aRelease({ opensAt: new Date(Date.now() + 3_600_000) })),
  draw('called off', () => aRelease({ calledOffAt: new Date() })),
  draw('the form of a wish', aRelease, { as: 'applicant' }),
  draw('the form in English', aRelease, { as: 'applicant', act: inEnglish }),
  draw('the form with errors', aRelease, { as: 'applicant', act: (page) => sendEmpty(page, 'Подати заявку') }),
  draw('entered', aRelease, { as: 'applicant', act: enter }),
  draw('changing a wish', aRelease, {
    as: 'applicant',
    act: async (page) => {
      await enter(page);
      await page.getByRole('button', { name: 'Змінити заявку' }).click();
      await page.getByLabel('Найзручніший час').waitFor();
    },
  }),
  {
    pattern: '/draws/:releaseId',
    state: 'won and not booked',
    bring: async (page) => {
      const account = await enterAs(page, 'applicant');
      const scene = await drawn();
      await winsUnbooked(scene, account);
      await goTo(page, `/draws/${scene.releaseId}`);
    },
  },
  draw('drawn', drawn),
  draw('drawn, proved, in English', drawn, {
    act: async (page) => {
      await inEnglish(page);
      await page.getByRole('button', { name: 'Run the draw again' }).click();
      await page.getByText('gave the same result').waitFor();
      await page.getByText('How to check without this page').click();
    },
  }),
  staffAt('/admin/schedule/:officeId/draws', 'filled'),
  staffAt('/admin/schedule/:officeId/draws', 'filled, in English', inEnglish),
  staffAt('/admin/schedule/:officeId/draws', 'dialog open', async (page) => {
    await page.getByRole('button', { name: /^Скасувати/ }).click();
    await page.getByRole('dialog').waitFor();
  }),
  staffAt('/admin/schedule/:officeId/draws/new', 'as opened'),
  staffAt('/admin/schedule/:officeId/draws/new', 'with errors', (page) => sendEmpty(page, 'Призначити')),
];
