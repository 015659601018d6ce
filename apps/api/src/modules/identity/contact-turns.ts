import { identityProblems } from '@cabinet/contracts/identity';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { type ProblemError, problemWith } from '#platform/problem.ts';
import { type Measure, takeTurn, type Turn } from '#platform/turns.ts';
import { keyOfEmail } from './accounts.ts';
import { waitAfter } from './link-tokens.ts';

const hourMs = 3_600_000;

// What goes to one contact is counted whichever accounts ask for it.
const measures = {
  letter: { windowMs: hourMs, most: Number.POSITIVE_INFINITY, pauseAfter: waitAfter },
  notice: { windowMs: hourMs, most: Number.POSITIVE_INFINITY, pauseAfter: waitAfter },
  // Each costs money, and none can be refused by whoever gets it.
  sms: { windowMs: 24 * hourMs, most: 10, pauseAfter: waitAfter },
} as const satisfies Record<string, Measure>;

/** `letter` to an address that is being proved, `notice` to the owner of a proved one, `sms` with a code. */
type Sending = keyof typeof measures;

const refusal = (seconds: number): ProblemError =>
  problemWith(identityProblems.waitBeforeRetry, { retryAfterSeconds: seconds, shown: { seconds } });

/** Keys are derived under a secret: ten digits of a phone would soon be found again from a plain hash. */
const keyFor = ({ secrets }: Pick<Context, 'secrets'>, sending: Sending, contact: string): string =>
  `${sending}:${secrets.derive(`throttle:${sending}`, contact)}`;

interface Sent {
  readonly tx: Transaction;
  readonly now: Date;
}

const turnOf = (ctx: Context, { tx, now }: Sent, sending: Sending, contact: string): Promise<Turn> =>
  takeTurn(tx, keyFor(ctx, sending, contact), measures[sending], now.getTime());

const mustTake = async (turn: Promise<Turn>): Promise<number> => {
  const { still, next } = await turn;
  if (still > 0) throw refusal(still);
  return next;
};

/**
 * B35 for an address, whoever asks and whether or not it is known here: seconds until the next letter with a link.
 * Throws identity.wait_before_retry.
 */
export const takeLetterTurn = (ctx: Context, sent: Sent, email: string): Promise<number> =>
  mustTake(turnOf(ctx, sent, 'letter', keyOfEmail(email)));

/** The same where nobody is refused: false when a letter to this address has just gone out. */
export const tryLetterTurn = async (ctx: Context, sent: Sent, email: string): Promise<boolean> =>
  (await turnOf(ctx, sent, 'letter', keyOfEmail(email))).still === 0;

/** Whether the owner of a proved address may be told now that somebody registers with it. */
export const tryNoticeTurn = async (ctx: Context, sent: Sent, email: string): Promise<boolean> =>
  (await turnOf(ctx, sent, 'notice', keyOfEmail(email))).still === 0;

/** B35 for a phone, ten codes a day at most: seconds until the next code. Throws identity.wait_before_retry. */
export const takeSmsTurn = (ctx: Context, sent: Sent, phone: string): Promise<number> =>
  mustTake(turnOf(ctx, sent, 'sms', phone));

/** The same where nobody is refused: false when no code may go to this phone now. */
export const trySmsTurn = async (ctx: Context, sent: Sent, phone: string): Promise<boolean> =>
  (await turnOf(ctx, sent, 'sms', phone)).still === 0;
