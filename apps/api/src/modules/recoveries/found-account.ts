import type { Claim, FoundAccount } from '@cabinet/contracts/managed-recoveries';
import type { AccountId } from '@cabinet/contracts/ids';
import { TaxId } from '@cabinet/contracts/tax-id';
import * as core from 'zod/v4/core';
import { type RestorableAccount, restorableAccount, restorableAccountOf } from '#modules/identity/public.ts';
import { findPerson, type KnownPerson } from '#modules/persons/public.ts';
import type { Context } from '#platform/context.ts';
import { recordRead } from '#platform/read-log.ts';
import { maskedEmail, maskedPhone } from './rules.ts';

const toFound = (account: RestorableAccount, { name, birthDate, taxId }: KnownPerson): FoundAccount => ({
  // Ids of our own rows are ids by construction.
  accountId: account.id as AccountId,
  login: account.login,
  state: account.state as FoundAccount['state'],
  stateReason: account.stateReason,
  name,
  birthDate,
  taxIdEnd: taxId?.slice(-4) ?? null,
  email: maskedEmail(account.email),
  emailVerified: account.emailVerifiedAt !== null,
  phone: account.phone && maskedPhone(account.phone),
  phoneVerified: account.phoneVerifiedAt !== null,
  secondFactor: account.totpConfirmedAt !== null,
  createdAt: account.createdAt.toISOString(),
  lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
});

/** Shows an account to staff and leaves a line in its owner's journal. */
async function show(ctx: Context, account: RestorableAccount | null, subjectId: string): Promise<FoundAccount | null> {
  if (!account) return null;
  const person = await findPerson(ctx, { accountId: account.id });
  if (!person) return null;
  await recordRead(ctx, { personId: person.id, what: 'recoveries.view', subjectId, purpose: 'recovery', office: null });
  return toFound(account, person);
}

/** The account of an id. */
export const accountById = async (ctx: Context, accountId: string, subjectId: string): Promise<FoundAccount | null> =>
  show(ctx, await restorableAccount(ctx.db, accountId), subjectId);

const accountOfTaxId = async (ctx: Context, taxId: string): Promise<RestorableAccount | null> => {
  const person = await findPerson(ctx, { taxId });
  return person?.accountId ? restorableAccount(ctx.db, person.accountId) : null;
};

/** The account of a РНОКПП, a login, a proved address or phone, whole: no part of them finds anybody (B38). */
export async function accountByKey(ctx: Context, key: string, subjectId: string): Promise<FoundAccount | null> {
  const taxId = core.safeParse(TaxId, key);
  const byNumber = taxId.success ? await accountOfTaxId(ctx, taxId.data) : null;
  return show(ctx, byNumber ?? (await restorableAccountOf(ctx.db, key)), subjectId);
}

/** The account that a claim names by itself; null where staff have to look for it. */
export async function accountOfClaim(
  ctx: Context,
  claim: Claim | null,
  subjectId: string,
): Promise<FoundAccount | null> {
  if (claim?.kind === 'unblock') return accountByKey(ctx, claim.identifier, subjectId);
  if (claim?.kind !== 'recover' || claim.identity.by !== 'tax_id') return null;
  return show(ctx, await accountOfTaxId(ctx, claim.identity.taxId), subjectId);
}
