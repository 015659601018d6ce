import type { Page } from '@playwright/test';
import { enterAs, type Role } from '../support/accounts.ts';

/** One page in one state, and how to bring a browser there. */
export interface PageState {
  /** The address as apps/web names it: `/cabinet/applications/:applicationId`. */
  readonly pattern: string;
  /** empty, loading, error, filled, with errors, dialog open, combobox open, offline, … in words. */
  readonly state: string;
  /** Signs in if needed, goes there, and waits until the state stands. */
  readonly bring: (page: Page) => Promise<void>;
}

/** Waits until the page has its heading, and that of the server has given way to it. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('#root > .written').waitFor({ state: 'detached' });
};

/** Goes to an address and waits for its heading. */
export const goTo = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await settled(page);
};

/** Sends a form without an answer and waits for the summary of errors. */
export const sendEmpty = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('alert').waitFor();
};

/** What brings an open page into its state. */
export type Act = (page: Page) => Promise<unknown>;

type AddressOf = () => string | Promise<string>;

/** A page of staff: what it is about is made before they sign in. */
const asStaff =
  (role: Role) =>
  (pattern: string, state: string, addressOf: AddressOf, act?: Act): PageState => ({
    pattern,
    state,
    bring: async (page) => {
      const address = await addressOf();
      await enterAs(page, role);
      await goTo(page, address);
      await act?.(page);
    },
  });

export const asEditor = asStaff('editor');
export const asClerk = asStaff('clerk');
