import { commonProblems } from '@cabinet/contracts/http/problem';
import { identityProblems } from '@cabinet/contracts/identity';
import { keyOfLogin } from '@cabinet/contracts/login';
import { PhoneNumber } from '@cabinet/contracts/people';
import type { Performer } from '@cabinet/contracts/workflows';
import type { Transaction } from '@cabinet/db/open-database';
import { type AccountAct, type AccountState, accountMachine } from '@cabinet/domain/workflows/account';
import { nextState, obstacleTo, statesOf } from '@cabinet/domain/workflows/machine';
import * as core from 'zod/v4/core';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import type { PasswordContext } from './password-policy.ts';

export const keyOfEmail = (email: string): string => email.trim().toLowerCase();

/** A login that could be taken for somebody's phone would stand in that person's way at sign-in. */
export const readsAsContact = (login: string): boolean => core.safeParse(PhoneNumber, login).success;

/** What was typed at sign-in or recovery, as the one key its tries are counted by. */
export const keyOfIdentifier = (typed: string): string => {
  const phone = core.safeParse(PhoneNumber, typed);
  return phone.success ? phone.data : keyOfLogin(typed);
};

const columns = {
  id: true,
  role: true,
  state: true,
  stateReason: true,
  login: true,
  email: true,
  emailKey: true,
  emailVerifiedAt: true,
  phone: true,
  phoneVerifiedAt: true,
  passwordHash: true,
  totpSecret: true,
  totpConfirmedAt: true,
  version: true,
  person: { select: { id: true, surname: true, givenName: true, patronymic: true } },
  staff: { select: { surname: true, givenName: true, patronymic: true } },
} as const;

type Reader = Pick<Transaction, 'account'>;

const read = (db: Reader, id: string) => db.account.findUnique({ where: { id }, select: columns });

/** What the verbs of this room know of an account. */
export type Account = NonNullable<Awaited<ReturnType<typeof read>>>;

export async function findAccount(db: Reader, id: string): Promise<Account> {
  const account = await read(db, id);
  if (!account) throw problem(commonProblems.notFound, { accountId: id });
  return account;
}

/** The account, kept from changing until the transaction ends: a password and the sessions it opens change in turn. */
export async function lockAccount(tx: Transaction, id: string): Promise<Account> {
  await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`;
  return findAccount(tx, id);
}

/** Throws identity.wrong_pair when the password was changed after `compared` was read. */
export async function lockWithSamePassword(
  tx: Transaction,
  compared: Pick<Account, 'id' | 'passwordHash'>,
): Promise<Account> {
  const account = await lockAccount(tx, compared.id);
  if (account.passwordHash !== compared.passwordHash) throw problem(identityProblems.wrongPair);
  return account;
}

/** The account of a login, a verified e-mail address or a verified phone in any spelling (B21). */
export async function accountOfIdentifier(db: Reader, typed: string): Promise<Account | null> {
  const key = keyOfIdentifier(typed);
  const found = await db.account.findMany({
    where: {
      OR: [
        { loginKey: keyOfLogin(typed) },
        { emailKey: keyOfEmail(typed), emailVerifiedAt: { not: null } },
        { phone: key, phoneVerifiedAt: { not: null } },
      ],
    },
    select: columns,
    take: 2,
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The applicant's account that a verified phone opens by a code (B20); staff have none. */
export const accountOfPhone = (db: Reader, phone: string): Promise<Account | null> =>
  db.account.findFirst({ where: { phone, phoneVerifiedAt: { not: null }, role: 'applicant' }, select: columns });

export const namesOf = ({ person, staff }: Pick<Account, 'person' | 'staff'>): (string | null)[] =>
  [person, staff].flatMap((name) => (name ? [name.surname, name.givenName, name.patronymic] : []));

export const passwordContextOf = (account: Account): PasswordContext => ({
  login: account.login,
  email: account.email,
  names: namesOf(account),
  secondFactor: account.totpConfirmedAt !== null,
});

export const stateOf = ({ state }: { state: string }): AccountState => {
  const known = statesOf(accountMachine).find((name) => name === state);
  if (!known) throw new Error(`An account is in the unknown state ${state}`);
  return known;
};

interface Move {
  readonly act: AccountAct;
  readonly role: Performer;
  readonly reason?: string;
}

/** Where an act would lead, or identity.transition_not_allowed (B30). */
export const stateAfter = (state: AccountState, { act, role, reason }: Move): AccountState => {
  const obstacle = obstacleTo(accountMachine, state, { act, role, reason: reason ?? null });
  const next = nextState(accountMachine, state, act);
  if (obstacle || !next) throw problem(identityProblems.transitionNotAllowed, { state, act, obstacle });
  return next;
};

type Moved = Pick<Account, 'id' | 'state' | 'version' | 'person'>;

/** Passes an account along one edge of its machine, records it and tells its open pages (B31). */
export async function moveAccount({ tx, audit, notify }: Writing, account: Moved, move: Move): Promise<AccountState> {
  const from = stateOf(account);
  const to = stateAfter(from, move);
  const moved = await tx.account.updateMany({
    where: { id: account.id, state: from },
    data: { state: to, stateReason: move.reason ?? null, version: { increment: 1 } },
  });
  if (moved.count === 0) throw problem(identityProblems.transitionNotAllowed, { from, act: move.act });
  audit({ subject: account.id, action: `identity.${move.act}`, details: { from, to } });
  // Staff have no page that shows it, but their streams end with their sessions.
  notify({ room: 'identity', id: account.id, personId: account.person?.id ?? null, officeId: null });
  return to;
}
