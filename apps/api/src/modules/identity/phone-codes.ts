import { identityProblems } from '@cabinet/contracts/identity';
import type { Transaction } from '@cabinet/db/open-database';
import { sameSecret } from '@cabinet/secrets/secrets';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { accessCodeAsked } from './events.ts';
import { codeAttempts, codeOf } from './link-tokens.ts';
import { codeThrottle } from './throttle.ts';

/** What the six digits open: a session, or the page for a new password. */
export type PhoneCodePurpose = 'sign_in' | 'recover';

const lifetimeMs = 10 * 60_000;

type Keys = Pick<Context, 'secrets'>;

const hashOf = ({ secrets }: Keys, what: string, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(secrets.derive(`phone-code:${what}`, text), 'base64url'));

const hashOfPhone = (keys: Keys, phone: string): Uint8Array<ArrayBuffer> => hashOf(keys, 'phone', phone);

interface Wish {
  readonly purpose: PhoneCodePurpose;
  /** What was typed, as the one key it is counted by. */
  readonly typed: string;
  /** Who it is for; null: nobody, and everything goes on as if there were somebody. */
  readonly owner: { readonly id: string; readonly phone: string } | null;
}

/** Makes a code and lets it be sent; earlier ones of the same wish stop working (B35). */
export async function issuePhoneCode(
  ctx: Context,
  { tx, now, publish }: Pick<Writing, 'tx' | 'now' | 'publish'>,
  { purpose, typed, owner }: Wish,
): Promise<void> {
  const contactHash = hashOf(ctx, 'typed', typed);
  const sameOwner = owner ? [{ accountId: owner.id }] : [];
  await tx.phoneCode.updateMany({
    where: { purpose, usedAt: null, OR: [{ contactHash }, ...sameOwner] },
    data: { usedAt: now },
  });
  const id = ctx.newId();
  await tx.phoneCode.create({
    data: {
      id,
      purpose,
      contactHash,
      accountId: owner?.id ?? null,
      phoneHash: owner && hashOfPhone(ctx, owner.phone),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    },
  });
  publish(accessCodeAsked({ codeId: id }));
}

export interface TriedCode {
  readonly id: string;
  readonly accountId: string;
  /** The code is used up, and what it opens is opened. */
  readonly forgive: () => Promise<boolean>;
}

interface Shown {
  readonly purpose: PhoneCodePurpose;
  readonly typed: string;
  readonly code: string;
}

/**
 * Takes one try of a code; throws identity.wrong_code, identity.code_dead after the fifth, or
 * identity.wait_before_retry. Counted before the digits are compared and outside of any act, so a refused try stays
 * counted; counted by what was typed, so it tells nobody whether there is an account.
 */
export async function tryPhoneCode(ctx: Context, { purpose, typed, code }: Shown): Promise<TriedCode> {
  const contactHash = hashOf(ctx, 'typed', typed);
  const throttle = codeThrottle(ctx, `${purpose}:${Buffer.from(contactHash).toString('base64url')}`);
  await throttle.enter();
  const [tried] = await ctx.db.phoneCode.updateManyAndReturn({
    where: { contactHash, purpose, usedAt: null, expiresAt: { gt: ctx.now() }, attempts: { lt: codeAttempts } },
    data: { attempts: { increment: 1 } },
    select: { id: true, accountId: true, attempts: true },
  });
  if (!tried) throw problem(identityProblems.codeDead);
  const { id, accountId, attempts } = tried;
  if (!sameSecret(code, codeOf(ctx, id, purpose)) || accountId === null)
    throw problem(attempts === codeAttempts ? identityProblems.codeDead : identityProblems.wrongCode, { codeId: id });
  return { id, accountId, forgive: throttle.forgive };
}

/** Uses a code up while it belongs to the account's present phone. Of several at once exactly one is told true. */
export async function useUpPhoneCode(
  ctx: Context,
  { tx, now }: { readonly tx: Transaction; readonly now: Date },
  { id, phone }: { readonly id: string; readonly phone: string | null },
): Promise<boolean> {
  if (phone === null) return false;
  const used = await tx.phoneCode.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now }, phoneHash: hashOfPhone(ctx, phone) },
    data: { usedAt: now },
  });
  return used.count === 1;
}

/** What the SMS says and where it goes, made again from the id; null when nobody is to get it, or no longer. */
export async function smsOfCode(
  ctx: Pick<Context, 'db' | 'secrets' | 'now'>,
  codeId: string,
): Promise<{ code: string; sendTo: string; accountId: string } | null> {
  const row = await ctx.db.phoneCode.findFirst({
    where: { id: codeId, usedAt: null, expiresAt: { gt: ctx.now() } },
    select: { purpose: true, account: { select: { id: true, phone: true, phoneVerifiedAt: true } } },
  });
  if (!row?.account?.phone || !row.account.phoneVerifiedAt) return null;
  return { code: codeOf(ctx, codeId, row.purpose), sendTo: row.account.phone, accountId: row.account.id };
}
