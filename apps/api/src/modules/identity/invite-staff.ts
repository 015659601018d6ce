import { identityProblems } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import { keyOfLogin } from '@cabinet/contracts/login';
import { hashOfNoPassword } from '@cabinet/secrets/password-hash';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import type { Writing } from '#platform/write.ts';
import { keyOfEmail, readsAsContact } from './accounts.ts';
import { issueToken, linkOf } from './link-tokens.ts';

export interface NewStaffAccount {
  readonly role: 'officer' | 'administrator' | 'editor';
  readonly login: string;
  readonly email: string;
}

/** A way to a first password. `link` is for whoever hands it over; the letter makes it again from `tokenId`. */
export interface Invitation {
  readonly tokenId: string;
  readonly link: string;
}

const refusalOf = (refusal: unknown): unknown => {
  const index = violatedIndex(refusal);
  if (index === 'account_loginKey_key') return problem(identityProblems.loginTaken);
  return index === 'account_verified_email_key' ? fieldProblem('/email', 'administration.email_taken') : refusal;
};

/** A fresh link to a first password, good for three days; the earlier one stops working. */
export async function renewInvitation(ctx: Context, { tx, now }: Writing, accountId: AccountId): Promise<Invitation> {
  const tokenId = await issueToken(ctx, tx, { accountId, purpose: 'invite', now });
  return { tokenId, link: linkOf(ctx, 'invite', tokenId) };
}

/** Puts right the address of a colleague who has not come in yet. Whoever gives it answers for it, as for the first one. */
export async function correctStaffEmail({ tx, now }: Writing, accountId: AccountId, email: string): Promise<void> {
  const data = { email, emailKey: keyOfEmail(email), emailVerifiedAt: now, version: { increment: 1 } };
  await tx.account.update({ where: { id: accountId }, data }).catch((refusal: unknown) => {
    throw refusalOf(refusal);
  });
}

/** Stores an account that no password opens yet. Whoever gives it to a colleague answers for the address. */
export async function createStaffAccount(
  ctx: Context,
  writing: Writing,
  { role, login, email }: NewStaffAccount,
): Promise<Invitation & { readonly accountId: AccountId }> {
  if (readsAsContact(login)) throw fieldProblem('/login', 'identity.login_like_contact');
  const { tx, now } = writing;
  const id = ctx.newId() as AccountId;
  const data = {
    id,
    role,
    state: 'active',
    login,
    loginKey: keyOfLogin(login),
    email,
    emailKey: keyOfEmail(email),
    emailVerifiedAt: now,
    passwordHash: hashOfNoPassword(),
    passwordChangedAt: now,
    createdAt: now,
  };
  await tx.account.create({ data }).catch((refusal: unknown) => {
    throw refusalOf(refusal);
  });
  return { accountId: id, ...(await renewInvitation(ctx, writing, id)) };
}
