import { type OpenDatabase, openDatabase } from '@cabinet/db/open-database';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { openSecrets } from '@cabinet/secrets/secrets';
import { anAccount, storeStaff } from '@cabinet/testkit/accounts';
import { storeReadyApplicant } from '@cabinet/testkit/applications';
import { aWord } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { running } from './running.ts';

/** Who a test can be: `clerk` works in Merefa, `otherClerk` in Kyiv, and neither may see what the other does. */
export type Role = 'applicant' | 'clerk' | 'otherClerk' | 'administrator' | 'editor';

export interface Account {
  readonly role: Role;
  readonly accountId: string;
  /** Null for staff. */
  readonly personId: string | null;
  readonly login: string;
  readonly email: string;
  readonly password: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  /** Base32, for staff. A code is accepted once, so nobody shares an account. */
  readonly totpSecret: string | null;
}

/** What a test may decide of its person. */
export type AccountWishes = Partial<Pick<Account, 'surname' | 'givenName' | 'patronymic' | 'login' | 'email'>> & {
  /** Where a clerk works, when it is not the office of the role. */
  readonly officeId?: string;
};

const password = 'хмара-ґудзик-Трамвай-84';

let opened: OpenDatabase | undefined;
let hash: Promise<string> | undefined;

/** The cabinet's own database, for putting in what a test begins with. */
export const database = (): OpenDatabase['prisma'] => {
  opened ??= openDatabase({
    url: running().databaseUrl,
    poolSize: 2,
    connectionTimeoutMs: 15_000,
    applicationName: 'e2e',
  });
  return opened.prisma;
};

/** Ends the worker's connections. */
export const closeDatabase = async (): Promise<void> => {
  await opened?.close();
  opened = undefined;
};

const officeOf = async (code: string): Promise<string> =>
  (await database().office.findUniqueOrThrow({ where: { code }, select: { id: true } })).id;

const officeCodes = { clerk: 'MRF', otherClerk: 'KYI' } as const;

interface Member {
  readonly row: Parameters<typeof anAccount>[0];
  readonly officeId: string | undefined;
}

async function storeMember(account: Account, { row, officeId }: Member): Promise<void> {
  const { role, accountId, totpSecret, surname, givenName } = account;
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  const sealed = secrets.seal({ table: 'account', id: accountId, column: 'totpSecret' }, totpSecret ?? '');
  const offices = role === 'clerk' || role === 'otherClerk' ? [officeId ?? (await officeOf(officeCodes[role]))] : [];
  const more = {
    ...row,
    ...(role === 'editor' && { role }),
    totpSecret: sealed,
    totpConfirmedAt: new Date(),
  };
  await storeStaff(database(), offices, { account: more, surname, givenName });
}

/** Stores a confirmed account of its own for one test. Applicants have birth date, address, phone and consent, so may send. */
export async function anAccountOf(role: Role, { officeId, ...wishes }: AccountWishes = {}): Promise<Account> {
  hash ??= hashPassword(password, running().keys.PASSWORD_PEPPER);
  const { id: accountId } = anAccount();
  const login = wishes.login ?? aWord(role.toLowerCase());
  const isStaff = role !== 'applicant';
  const account: Account = {
    role,
    accountId,
    personId: null,
    login,
    email: `${login}@example.org`,
    password,
    surname: isStaff ? 'Службенко' : 'Тестенко',
    givenName: isStaff ? 'Оксана' : 'Марія',
    patronymic: isStaff ? 'Петрівна' : 'Іванівна',
    totpSecret: isStaff ? new Secret({ size: 20 }).base32 : null,
    ...wishes,
  };
  const { email, surname, givenName, patronymic } = account;
  const row = { id: accountId, login, loginKey: login.toLowerCase(), email, emailKey: email.toLowerCase() };
  const complete = { ...row, passwordHash: await hash };
  if (isStaff) {
    await storeMember(account, { row: complete, officeId });
    return account;
  }
  const person = { surname, givenName, patronymic };
  const { personId } = await storeReadyApplicant(database(), { account: complete, person });
  return { ...account, personId };
}

/** The six digits the authenticator app shows now. */
export const codeOf = (account: Account): string => {
  if (!account.totpSecret) throw new Error(`${account.login} has no authenticator app`);
  return new TOTP({ secret: account.totpSecret }).generate();
};

const minuteMs = 60_000;

/** A session ends at midnight in Kyiv (B39): in a test that runs into it, an hour later. */
async function outliveMidnight(page: Page, { accountId }: Account): Promise<void> {
  const now = Date.now();
  const [soon, later] = [new Date(now + 15 * minuteMs), new Date(now + 60 * minuteMs)];
  const moved = await database().session.updateMany({
    where: { accountId, endedAt: null, expiresAt: { lt: soon } },
    data: { expiresAt: later },
  });
  if (moved.count === 0) return;
  const cookies = await page.context().cookies();
  const ending = cookies.filter(({ expires }) => expires > 0 && expires * 1_000 < soon.getTime());
  await page.context().addCookies(ending.map((cookie) => ({ ...cookie, expires: later.getTime() / 1_000 })));
}

/** Signs this page's browser in through the API's own doors; the next page opened knows the person. */
export async function enter(page: Page, account: Account): Promise<void> {
  const { url } = running();
  const post = async (path: string, data: unknown): Promise<void> => {
    const answer = await page.request.post(`${url}/api/v1${path}`, { data });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  };
  await post('/sign-in', { identifier: account.login, password: account.password });
  if (account.totpSecret) await post('/sign-in/second-factor', { code: codeOf(account) });
  await outliveMidnight(page, account);
}

/** A new account of the role, signed in on this page. */
export async function enterAs(page: Page, role: Role, wishes: AccountWishes = {}): Promise<Account> {
  const account = await anAccountOf(role, wishes);
  await enter(page, account);
  return account;
}
