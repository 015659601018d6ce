import { identityProblems } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import type { Performer } from '@cabinet/contracts/workflows';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { type Account, accountOfIdentifier, keyOfEmail, lockAccount, moveAccount, stateOf } from './accounts.ts';
import { edgeOf } from './block-account.ts';
import { accountBlocked, accountUnblocked } from './events.ts';
import { issueToken, linkOf } from './link-tokens.ts';
import { endSessions, sessionsEnded } from './sessions.ts';

type Reader = Pick<Transaction, 'account'>;

const columns = {
  id: true,
  role: true,
  login: true,
  state: true,
  stateReason: true,
  email: true,
  emailVerifiedAt: true,
  phone: true,
  phoneVerifiedAt: true,
  totpConfirmedAt: true,
  createdAt: true,
  lastSignInAt: true,
} as const;

const read = (db: Reader, id: string) => db.account.findFirst({ where: { id, role: 'applicant' }, select: columns });

/** What staff who restore access are told of an applicant's account. */
export type RestorableAccount = NonNullable<Awaited<ReturnType<typeof read>>>;

/** An applicant's account; null when there is none, or it is of staff, whose access an administrator looks after. */
export const restorableAccount = read;

/** The applicant's account of a login, a proved address or phone, whole. */
export async function restorableAccountOf(db: Reader, typed: string): Promise<RestorableAccount | null> {
  const account = await accountOfIdentifier(db, typed);
  return account && read(db, account.id);
}

/** Whether another account has proved this address or phone. */
export async function isContactTaken(db: Reader, contact: string, accountId: string): Promise<boolean> {
  const where = contact.includes('@')
    ? { emailKey: keyOfEmail(contact), emailVerifiedAt: { not: null } }
    : { phone: contact, phoneVerifiedAt: { not: null } };
  return (await db.account.count({ where: { ...where, id: { not: accountId } } })) > 0;
}

interface Restoring {
  readonly accountId: string;
  /** Where the link goes: it takes the place of the former contact once it is followed. */
  readonly contact: string;
  readonly dropsFactor: boolean;
}

/** A link to a new password for a contact that staff let in; every session ends at once. Answers the id of its token. */
export async function issueRestoreLink(
  ctx: Context,
  { tx, now, notify }: Writing,
  { accountId, contact, dropsFactor }: Restoring,
): Promise<string> {
  await lockAccount(tx, accountId);
  await endSessions(tx, accountId, { now });
  notify(sessionsEnded(accountId));
  return issueToken(ctx, tx, { accountId, purpose: 'restore', contact, dropsFactor, now });
}

/** The link and where it goes, made again; null once it was followed, replaced or is too old. */
export async function restoreLinkOf(
  ctx: Pick<Context, 'db' | 'secrets' | 'config' | 'now'>,
  tokenId: string,
): Promise<{ link: string; contact: string } | null> {
  const token = await ctx.db.accountToken.findFirst({
    where: { id: tokenId, purpose: 'restore', usedAt: null, expiresAt: { gt: ctx.now() } },
    select: { contact: true },
  });
  return token?.contact ? { link: linkOf(ctx, 'restore', tokenId), contact: token.contact } : null;
}

interface Unblocking {
  readonly accountId: string;
  readonly role: Performer;
  readonly reason: string;
}

/** Opens a blocked account again, for staff who answer a request or have its owner before them. */
export async function unblockForOwner(writing: Writing, { accountId, role, reason }: Unblocking): Promise<void> {
  const account = await lockAccount(writing.tx, accountId);
  if (account.state !== 'blocked') throw problem(identityProblems.transitionNotAllowed, { state: account.state });
  await moveAccount(writing, account, { act: edgeOf('unblock', account), role, reason });
  writing.publish(accountUnblocked({ accountId }));
}

const closable = (account: Account): boolean => stateOf(account) !== 'blocked';

/** Closes an account at once: its sessions, links and trusted browsers end. Answers whether it was open. */
export async function blockForOwner(writing: Writing, accountId: string, reason: string): Promise<boolean> {
  const { tx, now, notify, publish } = writing;
  const account = await lockAccount(tx, accountId);
  await endSessions(tx, accountId, { now });
  await tx.accountToken.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
  await tx.phoneCode.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
  await tx.knownDevice.deleteMany({ where: { accountId } });
  notify(sessionsEnded(accountId));
  if (!closable(account)) return false;
  await moveAccount(writing, account, { act: 'block', role: 'system', reason });
  publish(accountBlocked({ accountId: accountId as AccountId }));
  return true;
}
