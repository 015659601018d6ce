import { randomBytes } from 'node:crypto';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { termsOfSession } from './session-terms.ts';
import { endSessions, type OpenedSession, openSession, type SessionPlace } from './sessions.ts';

const deviceDays = 90;
const dayMs = 86_400_000;

/** The moment from which a device that has signed in before still counts as known. */
export const knownSince = (now: Date): Date => new Date(now.getTime() - deviceDays * dayMs);

interface Entering {
  readonly id: string;
  readonly role: string;
}

/**
 * Opens the full session after everything was shown. Staff have one session at a time. Not `fresh`: acts of weight still
 * ask for the password.
 */
export async function completeSignIn(
  place: SessionPlace,
  account: Entering,
  sharedDevice: boolean,
  { fresh = true }: { readonly fresh?: boolean } = {},
): Promise<OpenedSession> {
  const { tx, now } = place;
  if (account.role !== 'applicant') await endSessions(tx, account.id, { now });
  const terms = termsOfSession({ role: account.role, sharedDevice }, now);
  await tx.account.update({ where: { id: account.id }, data: { lastSignInAt: now } });
  return openSession(place, {
    accountId: account.id,
    terms,
    complete: true,
    sharedDevice,
    confirmedAt: fresh ? now : null,
    createdAt: now,
  });
}

// Bookkeeping of the throttle, not a change anybody needs a record of: the sign-in itself is recorded.
/** Remembers the browser, so that strangers' wrong guesses never stand in its owner's way. A shared computer is not remembered. */
export async function rememberDevice(
  ctx: Context,
  visitor: Visitor,
  session: { accountId: string; sharedDevice: boolean },
): Promise<void> {
  const now = ctx.now();
  const { accountId, sharedDevice } = session;
  if (sharedDevice) return;
  const until = new Date(now.getTime() + deviceDays * dayMs);
  const kept = visitor.deviceToken
    ? await ctx.db.knownDevice.updateMany({
        where: { tokenHash: hashOfToken(visitor.deviceToken), accountId },
        data: { lastSeenAt: now },
      })
    : { count: 0 };
  if (visitor.deviceToken && kept.count === 1) return visitor.giveDevice(visitor.deviceToken, until);
  const token = randomBytes(32).toString('base64url');
  await ctx.db.knownDevice.create({
    data: { id: ctx.newId(), accountId, tokenHash: hashOfToken(token), lastSeenAt: now },
  });
  visitor.giveDevice(token, until);
}

/** Whether this browser has signed in to this account within the last ninety days. */
export async function isKnownDevice(ctx: Context, visitor: Visitor, accountId: string): Promise<boolean> {
  if (!visitor.deviceToken) return false;
  const found = await ctx.db.knownDevice.count({
    where: { tokenHash: hashOfToken(visitor.deviceToken), accountId, lastSeenAt: { gt: knownSince(ctx.now()) } },
  });
  return found > 0;
}
