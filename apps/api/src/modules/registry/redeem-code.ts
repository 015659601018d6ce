import { authorizationCodeProblems } from '@cabinet/contracts/authorization-codes';
import type { CodeRead } from '@cabinet/contracts/code-access';
import type { AccountId } from '@cabinet/contracts/ids';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { sameSecret } from '@cabinet/secrets/secrets';
import { openContent } from '@cabinet/secrets/sealed-card';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { assertTurn } from '#platform/turns.ts';
import { type Writing, write } from '#platform/write.ts';
import { findCard } from './cards.ts';
import { codeIndexOf, findCode, refusals, stateOf, triesOfCode } from './codes.ts';

const ticketMs = 30 * 60_000;
/** Codes that one network may show: behind an address of a mobile operator are many people, and 61 bits are not guessed. */
const shownCodes = { windowMs: 15 * 60_000, most: 60 } as const;

interface Shown {
  readonly code: string;
  readonly birthDate: string;
}

/** Whoever shows it: the browser that the ticket is for, and the network that its tries are counted by. */
interface Bearer {
  readonly browser: string;
  readonly network: string;
}

const ticketSecret = ({ secrets }: Context, codeId: string, until: number, browser: string): string =>
  secrets.derive('authorization-code-ticket', `${codeId} ${until} ${browser}`);

/** Counts a wrong birth date: five of them end the code, and nobody learns from the answer which of the two was wrong sooner. */
async function countWrongTry(ctx: Context, codeId: string): Promise<number> {
  return write({ ...ctx, intention: null }, 'registry.wrong_birth_date', async ({ tx, audit }) => {
    const [row] = await tx.authorizationCode.updateManyAndReturn({
      where: { id: codeId, usedAt: null, wrongTries: { lt: triesOfCode } },
      data: { wrongTries: { increment: 1 } },
      select: { cardId: true, wrongTries: true },
    });
    audit({ subject: row?.cardId ?? codeId, details: { codeId, tries: row?.wrongTries ?? triesOfCode } });
    return row?.wrongTries ?? triesOfCode;
  });
}

/** B16: who a code was issued to, for whoever shows it with the birth date; the account is made with the ticket. */
export async function readCode(
  ctx: Context,
  { code, birthDate }: Shown,
  { browser, network }: Bearer,
): Promise<CodeRead> {
  const codeIndex = codeIndexOf(ctx.secrets, code);
  if (!codeIndex) throw fieldProblem('/code', 'registry.code_format');
  await assertTurn(ctx, `authorization-code:${network}`, shownCodes);
  const row = await findCode(ctx.db, codeIndex);
  if (!row) throw problem(authorizationCodeProblems.unknown);
  const state = stateOf(row, ctx.now());
  if (state !== 'good') throw problem(refusals[state], { codeId: row.id });
  const card = await findCard(ctx.db, row.cardId);
  if (card.personId !== null) throw problem(authorizationCodeProblems.hasAccount, { codeId: row.id });
  if (card.birthDate !== birthDate) {
    const tries = await countWrongTry(ctx, row.id);
    if (tries >= triesOfCode) throw problem(authorizationCodeProblems.exhausted, { codeId: row.id });
    throw fieldProblem('/birthDate', 'registry.code_birth_date', { left: triesOfCode - tries });
  }
  const { numbers } = openContent(ctx.secrets, card);
  const until = ctx.now().getTime() + ticketMs;
  return {
    ticket: `${row.id}.${until}.${ticketSecret(ctx, row.id, until, browser)}`,
    ...{ surname: card.surname, givenName: card.givenName, patronymic: card.patronymic },
    taxIdEnd: numbers.taxId?.slice(-4) ?? null,
    expiresAt: new Date(until).toISOString(),
  };
}

export interface Redeemed {
  readonly cardId: string;
  readonly content: CardContent;
}

/** The code that a ticket is for; throws registry.code_ticket_dead for one that is over, made up or of another browser. */
const codeOfTicket = (ctx: Context, ticket: string, browser: string, now: Date): string => {
  const [id = '', until = '', secret = ''] = ticket.split('.');
  const isOurs = isUuid(id) && sameSecret(secret, ticketSecret(ctx, id, Number(until), browser));
  if (!isOurs || Number(until) <= now.getTime()) throw problem(authorizationCodeProblems.ticketDead);
  return id;
};

/** Of whom the code of a ticket is. Refuses what cannot succeed before anything dear is done for it, as hashing a password. */
export async function findNameOfTicket(ctx: Context, ticket: string, browser: string) {
  const id = codeOfTicket(ctx, ticket, browser, ctx.now());
  const row = await ctx.db.authorizationCode.findUniqueOrThrow({ where: { id } });
  const state = stateOf(row, ctx.now());
  if (state !== 'good') throw problem(refusals[state], { codeId: id });
  const { surname, givenName, patronymic } = await findCard(ctx.db, row.cardId);
  return { surname, givenName, patronymic };
}

/**
 * Uses the code of a ticket up inside the act that makes the account; of several at once exactly one is let through.
 * Throws registry.code_ticket_dead, registry.code_already_used and the other ends of a code.
 */
export async function useCode(
  ctx: Context,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  ticket: string,
  browser: string,
): Promise<Redeemed & { readonly codeId: string }> {
  const id = codeOfTicket(ctx, ticket, browser, now);
  const used = await tx.authorizationCode.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: now }, wrongTries: { lt: triesOfCode } },
    data: { usedAt: now },
  });
  const row = await tx.authorizationCode.findUniqueOrThrow({ where: { id } });
  if (used.count === 0) {
    const state = stateOf(row, now);
    throw problem(state === 'good' ? authorizationCodeProblems.ticketDead : refusals[state], { codeId: id });
  }
  const card = await findCard(tx, row.cardId);
  if (card.state !== 'active') throw problem(authorizationCodeProblems.revoked, { codeId: id });
  if (card.personId !== null) throw problem(authorizationCodeProblems.hasAccount, { codeId: id });
  return { codeId: id, cardId: card.id, content: openContent(ctx.secrets, card) };
}

interface Opened {
  readonly codeId: string;
  readonly accountId: AccountId;
}

/** Remembers whose account a used code opened. */
export async function noteAccount({ tx }: Pick<Writing, 'tx'>, { codeId, accountId }: Opened): Promise<void> {
  await tx.authorizationCode.update({ where: { id: codeId }, data: { accountId } });
}
