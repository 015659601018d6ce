import type { Database } from '@cabinet/db/open-database';
import { anId, aWord } from './random.ts';

type AccountRow = Parameters<Database['account']['create']>[0]['data'];
type PersonRow = Parameters<Database['person']['create']>[0]['data'];

/** A hash that fits no password: for accounts that tests enter through sessionFor(). */
const noPassword = '$argon2id$v=19$m=19456,t=2,p=1$bm9wYXNzd29yZA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** The row of an account; tests name only what matters to them. */
export const anAccount = (more: Partial<AccountRow> = {}): AccountRow & { id: string } => {
  const login = more.login ?? aWord('user');
  const email = more.email ?? `${login}@example.org`;
  const at = new Date('2026-11-01T08:00:00Z');
  return {
    id: anId(),
    role: 'applicant',
    state: 'active',
    login,
    loginKey: login.toLowerCase(),
    email,
    emailKey: email.toLowerCase(),
    emailVerifiedAt: at,
    passwordHash: noPassword,
    passwordChangedAt: at,
    createdAt: at,
    ...more,
  } as AccountRow & { id: string };
};

/** The row of a person's profile. */
export const aPerson = (more: Partial<PersonRow> = {}): PersonRow & { id: string } => {
  const at = new Date('2026-11-01T08:00:00Z');
  return {
    id: anId(),
    surname: 'Тестенко',
    givenName: 'Марія',
    patronymic: 'Іванівна',
    sex: 'female',
    createdAt: at,
    updatedAt: at,
    ...more,
  } as PersonRow & { id: string };
};

/** Stores an applicant: account and profile. */
export async function storeApplicant(
  db: Database,
  more: { account?: Partial<AccountRow>; person?: Partial<PersonRow> } = {},
): Promise<{ accountId: string; personId: string }> {
  const account = await db.account.create({ data: anAccount(more.account) });
  const person = await db.person.create({
    data: aPerson({ ...more.person, accountId: account.id } as Partial<PersonRow>),
  });
  return { accountId: account.id, personId: person.id };
}

/** Stores an officer of the given offices, or an administrator when there are none; `account.role` makes an editor. */
export async function storeStaff(
  db: Database,
  officeIds: readonly string[],
  more: { account?: Partial<AccountRow>; surname?: string; givenName?: string } = {},
): Promise<{ accountId: string }> {
  const role = officeIds.length > 0 ? 'officer' : 'administrator';
  const account = await db.account.create({ data: anAccount({ role, ...more.account }) });
  await db.staff.create({
    data: {
      accountId: account.id,
      surname: more.surname ?? 'Службенко',
      givenName: more.givenName ?? 'Оксана',
      patronymic: 'Петрівна',
      positionUk: 'адміністратор ЦНАП',
      positionEn: 'service centre officer',
      offices: { create: officeIds.map((officeId) => ({ officeId })) },
    },
  });
  return { accountId: account.id };
}
