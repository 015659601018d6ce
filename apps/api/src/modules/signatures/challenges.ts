import { randomBytes } from 'node:crypto';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { SignatureChallengeId } from '@cabinet/contracts/ids';
import { type SigningPurpose, signatureProblems } from '@cabinet/contracts/signatures';
import { accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { challengeText } from './challenge-text.ts';
import { assertMayAsk } from './limits.ts';

const lifetimeMs = 5 * 60_000;

/** Purposes of somebody who is signed in; the others are of anybody. */
const ofAccount: readonly SigningPurpose[] = ['prove_again', 'bind'];

interface Row {
  readonly id: string;
  readonly purpose: string;
  readonly browserHash: Uint8Array;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const textOf = (ctx: Context, { id, browserHash, createdAt, expiresAt }: Row, purpose: SigningPurpose): string =>
  challengeText({
    ...{ id, purpose, expiresAt },
    origin: new URL(ctx.config.PUBLIC_URL).origin,
    browser: Buffer.from(browserHash).toString('base64url'),
    // Derived, so that the table alone does not say what was signed.
    nonce: ctx.secrets.derive('signature-challenge', id),
    issuedAt: createdAt,
  });

export interface Asked {
  readonly id: SignatureChallengeId;
  readonly text: string;
  readonly expiresAt: string;
}

// Bookkeeping before anything is known of anybody, not a change that needs a record: the act it leads to is recorded.
/** A new text to sign, bound to this browser, this purpose and whoever is signed in (security of B19). */
export async function askChallenge(ctx: Context, purpose: SigningPurpose, visitor: Visitor): Promise<Asked> {
  const accountId = ofAccount.includes(purpose) ? accountIdOf(ctx.actor) : null;
  if (ofAccount.includes(purpose) && accountId === null) throw problem(commonProblems.signInRequired);
  await assertMayAsk(ctx, visitor.ip);
  const token = visitor.signingToken ?? randomBytes(32).toString('base64url');
  const now = ctx.now();
  const row = await ctx.db.signatureChallenge.create({
    data: {
      ...{ id: ctx.newId(), purpose, accountId, createdAt: now },
      browserHash: hashOfToken(token),
      expiresAt: new Date(now.getTime() + lifetimeMs),
    },
  });
  visitor.giveSigning(token);
  // Ids of our own rows are ids by construction.
  return {
    id: row.id as SignatureChallengeId,
    text: textOf(ctx, row, purpose),
    expiresAt: row.expiresAt.toISOString(),
  };
}

/**
 * Takes a challenge for an answer, which uses it up whether the answer is good or not, and tells the text that had to
 * be signed. Throws signatures.challenge_over for another purpose, browser or account, and after five minutes.
 */
export async function takeChallenge(
  ctx: Context,
  { id, purpose }: { id: string; purpose: SigningPurpose },
  visitor: Visitor,
): Promise<string> {
  if (visitor.signingToken === null) throw problem(signatureProblems.challengeOver);
  const now = ctx.now();
  const [row] = await ctx.db.signatureChallenge.updateManyAndReturn({
    where: {
      ...{ id, purpose, usedAt: null, expiresAt: { gt: now } },
      browserHash: hashOfToken(visitor.signingToken),
      accountId: ofAccount.includes(purpose) ? accountIdOf(ctx.actor) : null,
    },
    data: { usedAt: now },
  });
  if (!row) throw problem(signatureProblems.challengeOver, { challengeId: id });
  return textOf(ctx, row, purpose);
}
