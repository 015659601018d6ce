import {
  authorizationCodeProblems,
  type CodeState,
  type IssuedCode,
  RevokeGround,
} from '@cabinet/contracts/authorization-codes';
import type { AuthorizationCodeId } from '@cabinet/contracts/ids';
import { parseAuthorizationCode } from '@cabinet/domain/authorization-code';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import type { Problem } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { recordRead } from '#platform/read-log.ts';
import { findCard, journalOf } from './cards.ts';
import { assertReader } from './assert-reader.ts';

/** Wrong birth dates that a code bears: a receipt that somebody found opens nothing. */
export const triesOfCode = 5;
const codeDays = 14;

/** The end of the last day on which a code works, on a clock in Kyiv. */
export const endOfCode = (issuedAt: Date): Date => startOfKyivDay(addDays(kyivDate(issuedAt), codeDays + 1));

/** The column by which a code is found; a code that cannot be one has none. */
export const codeIndexOf = (secrets: Secrets, typed: string): Uint8Array<ArrayBuffer> | null => {
  const code = parseAuthorizationCode(typed);
  return code === null ? null : secrets.blindIndex('authorizationCode', code);
};

export interface CodeRow {
  readonly id: string;
  readonly cardId: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly issuerName: string;
  readonly wrongTries: number;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedFor: string | null;
}

/** What came first ends a code: a used one stays used however long it lies. */
export const stateOf = (code: CodeRow, now: Date): CodeState => {
  if (code.usedAt) return 'used';
  if (code.revokedAt) return 'revoked';
  if (code.wrongTries >= triesOfCode) return 'exhausted';
  return code.expiresAt <= now ? 'expired' : 'good';
};

/** Why a code that is over opens nothing. */
export const refusals: Readonly<Record<Exclude<CodeState, 'good'>, Problem>> = {
  used: authorizationCodeProblems.alreadyUsed,
  revoked: authorizationCodeProblems.revoked,
  exhausted: authorizationCodeProblems.exhausted,
  expired: authorizationCodeProblems.expired,
};

const endOf = (code: CodeRow, state: CodeState): Date | null =>
  code.usedAt ?? code.revokedAt ?? (state === 'expired' ? code.expiresAt : null);

export const toIssued = (code: CodeRow, now: Date): IssuedCode => {
  const state = stateOf(code, now);
  return {
    id: code.id as AuthorizationCodeId,
    state,
    issuedAt: code.issuedAt.toISOString(),
    expiresAt: code.expiresAt.toISOString(),
    issuedBy: code.issuerName,
    endedAt: endOf(code, state)?.toISOString() ?? null,
    revokedFor: code.revokedFor === null ? null : RevokeGround.parse(code.revokedFor),
    triesLeft: Math.max(0, triesOfCode - code.wrongTries),
  };
};

/** Codes of a person, newest first. */
export async function listCodes(ctx: Context, cardId: string): Promise<{ items: IssuedCode[] }> {
  assertReader(ctx);
  const card = await findCard(ctx.db, cardId);
  const rows = await ctx.db.authorizationCode.findMany({ where: { cardId }, orderBy: { id: 'desc' }, take: 50 });
  const reading = { personId: journalOf(card), what: 'registry.card', subjectId: cardId, purpose: 'registry' };
  await recordRead(ctx, { ...reading, office: null });
  return { items: rows.map((row) => toIssued(row, ctx.now())) };
}

/** The row of a code; null where there is none. */
export const findCode = (db: Pick<Transaction, 'authorizationCode'>, codeIndex: Uint8Array<ArrayBuffer>) =>
  db.authorizationCode.findUnique({ where: { codeIndex } });
