import { identityProblems } from '@cabinet/contracts/identity';
import type { Transaction } from '@cabinet/db/open-database';
import { sameSecret } from '@cabinet/secrets/secrets';
import type { Context, Services } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { problemWith } from '#platform/problem.ts';

export type TokenPurpose = 'confirm_email' | 'recover' | 'restore' | 'invite' | 'change_email' | 'change_phone';

const minute = 60_000;
const lifetimeMs: Readonly<Record<TokenPurpose, number>> = {
  confirm_email: 48 * 60 * minute,
  recover: 60 * minute,
  // Staff decide when they come to it, and the person may look the next day.
  restore: 72 * 60 * minute,
  invite: 72 * 60 * minute,
  change_email: 24 * 60 * minute,
  change_phone: 10 * minute,
};

const pages: Readonly<Record<Exclude<TokenPurpose, 'change_phone'>, string>> = {
  confirm_email: '/confirm',
  recover: '/recover',
  restore: '/recover',
  // Staff choose their first password where others choose a new one.
  invite: '/recover',
  change_email: '/confirm-contact',
};

/** Tries of a code before it dies. */
export const codeAttempts = 5;

type Keys = Pick<Services, 'secrets'>;

const secretOf = ({ secrets }: Keys, purpose: string, id: string): string =>
  secrets.derive(`account-token:${purpose}`, id);

/** What stands after # in a mailed link. Nothing of it is stored: it is derived from the id and a key. */
export const linkTokenOf = (keys: Keys, purpose: TokenPurpose, id: string): string =>
  `${id}.${secretOf(keys, purpose, id)}`;

/** The fragment of an address is never sent to a server, so no log along the way holds the secret. */
export const linkOf = (
  services: Pick<Services, 'secrets' | 'config'>,
  purpose: Exclude<TokenPurpose, 'change_phone'>,
  id: string,
): string => new URL(`${pages[purpose]}#${linkTokenOf(services, purpose, id)}`, services.config.PUBLIC_URL).href;

/** Six digits derived from the id of a token, or of a code that has no token. */
export const codeOf = (keys: Keys, id: string, purpose: string = 'change_phone'): string => {
  const number = Buffer.from(secretOf(keys, purpose, id), 'base64url').readUInt32BE(0) % 1_000_000;
  return String(number).padStart(6, '0');
};

const tokenColumns = {
  id: true,
  accountId: true,
  purpose: true,
  contact: true,
  dropsFactor: true,
  expiresAt: true,
} as const;

export interface LiveToken {
  readonly id: string;
  readonly accountId: string;
  readonly purpose: string;
  readonly contact: string | null;
  readonly dropsFactor: boolean;
  readonly expiresAt: Date;
}

/** The unused token a link belongs to, or null when the link is forged, used, replaced or too old. */
export async function liveTokenOf(
  ctx: Context,
  link: string,
  purposes: readonly TokenPurpose[],
): Promise<LiveToken | null> {
  const [id = '', secret = ''] = link.split('.');
  if (!isUuid(id)) return null;
  const token = await ctx.db.accountToken.findFirst({
    where: { id, purpose: { in: [...purposes] }, usedAt: null, expiresAt: { gt: ctx.now() } },
    select: tokenColumns,
  });
  return token && sameSecret(secret, secretOf(ctx, token.purpose, id)) ? token : null;
}

/** Uses a token up. Of several at once exactly one is told true. */
export async function useUp(
  tx: Transaction,
  token: { id: string },
  now: Date,
  replaced: string | null = null,
): Promise<boolean> {
  const used = await tx.accountToken.updateMany({
    where: { id: token.id, usedAt: null, expiresAt: { gt: now } },
    // From now on the row remembers what was replaced, so that the former owner of the contact can be told.
    data: { usedAt: now, contact: replaced },
  });
  return used.count === 1;
}

interface NewToken {
  readonly accountId: string;
  readonly purpose: TokenPurpose;
  readonly contact?: string;
  /** Of restore: whether the second factor goes too. */
  readonly dropsFactor?: boolean;
  readonly now: Date;
}

/** Stores a token; earlier ones of the same purpose stop working (B35). Answers its id. */
export async function issueToken(
  ctx: Context,
  tx: Transaction,
  { accountId, purpose, contact, dropsFactor = false, now }: NewToken,
): Promise<string> {
  await tx.accountToken.updateMany({ where: { accountId, purpose, usedAt: null }, data: { usedAt: now } });
  const id = ctx.newId();
  await tx.accountToken.create({
    data: {
      id,
      accountId,
      purpose,
      contact: contact ?? null,
      dropsFactor,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs[purpose]),
    },
  });
  return id;
}

const firstWait = 60;
const laterWait = 300;

/** Seconds until the next letter may be asked for, after this many were sent within the last hour. */
export const waitAfter = (sent: number): number => (sent <= 1 ? firstWait : laterWait);

/** B35: a minute after the first letter, five after each further one: how long still, and the wait that begins with this one. */
export async function waitsOf(
  tx: Transaction,
  { accountId, purpose, now }: Omit<NewToken, 'contact'>,
): Promise<{ still: number; next: number }> {
  const hourAgo = new Date(now.getTime() - 60 * minute);
  const sent = await tx.accountToken.findMany({
    where: { accountId, purpose, createdAt: { gt: hourAgo } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  const last = sent[0];
  const still = last ? Math.ceil((last.createdAt.getTime() - now.getTime()) / 1000) + waitAfter(sent.length) : 0;
  return { still: Math.max(0, still), next: waitAfter(sent.length + 1) };
}

/** The wait that begins with this letter; throws identity.wait_before_retry while the one before still lasts. */
export async function assertMaySendAgain(tx: Transaction, about: Omit<NewToken, 'contact'>): Promise<number> {
  const { still: seconds, next } = await waitsOf(tx, about);
  if (seconds > 0)
    throw problemWith(identityProblems.waitBeforeRetry, { retryAfterSeconds: seconds, shown: { seconds } });
  return next;
}

/** Stops the links that went to an address, or were asked for with a password, that counts no more. */
export async function stopLinks(tx: Transaction, accountId: string, now: Date): Promise<void> {
  await tx.accountToken.updateMany({
    where: { accountId, purpose: { in: ['confirm_email', 'recover', 'restore', 'invite'] }, usedAt: null },
    data: { usedAt: now },
  });
}
