import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { type Account, type AccountWishes, anAccountOf, closeDatabase, enter, type Role } from './accounts.ts';
import { collectComplaints } from './complaints.ts';
import { type Files, filesOf } from './files.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import { type Running, running } from './running.ts';

export { expect } from '@playwright/test';
export { type Account, anAccountOf, codeOf, database, enter, enterAs } from './accounts.ts';

/** A person at a browser of their own. */
export interface SignedIn {
  readonly account: Account;
  readonly page: Page;
  readonly context: BrowserContext;
}

interface Fixtures {
  /** The cabinet under test: addresses, keys, log. */
  readonly cabinet: Running;
  readonly mailbox: Mailbox;
  readonly files: Files;
  /** What pages complained of so far; a test that ends with any fails. Empty it to forgive what was meant. */
  readonly complaints: string[];
  /** A fresh account of the role, signed in at a browser of its own that stands at the first page of its cabinet. */
  readonly signInAs: (role: Role, wishes?: AccountWishes) => Promise<SignedIn>;
  /** A confirmed applicant with a password, ready to send applications; not signed in. */
  readonly anApplicant: (wishes?: AccountWishes) => Promise<Account>;
}

const firstPage: Readonly<Record<Role, string>> = {
  applicant: '/cabinet',
  clerk: '/admin',
  otherClerk: '/admin',
  administrator: '/admin',
  editor: '/admin',
};

/** Playwright's test with the cabinet: its pages are watched for errors and breaches of the content policy (S22). */
export const test = base.extend<Fixtures, { readonly databaseEnd: undefined }>({
  databaseEnd: [
    async ({ browserName: _ }, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { scope: 'worker', auto: true },
  ],
  cabinet: async ({ browserName: _ }, use) => use(running()),
  mailbox: async ({ browserName: _ }, use) => use(mailbox),
  files: async ({ browser }, use) => use(filesOf(browser)),
  anApplicant: async ({ browserName: _ }, use) => use((wishes) => anAccountOf('applicant', wishes)),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      await collectComplaints(context, complaints);
      await use(complaints);
      expect(complaints, 'no page complains').toEqual([]);
    },
    { auto: true },
  ],
  signInAs: async ({ browser, complaints }, use, testInfo) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, wishes) => {
      const { baseURL, locale, timezoneId, viewport } = testInfo.project.use;
      const context = await browser.newContext({
        ...(baseURL && { baseURL }),
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        ...(viewport && { viewport }),
      });
      contexts.push(context);
      await collectComplaints(context, complaints);
      const page = await context.newPage();
      const account = await anAccountOf(role, wishes);
      await enter(page, account);
      await page.goto(firstPage[role]);
      return { account, page, context };
    });
    for (const context of contexts) await context.close();
  },
});
