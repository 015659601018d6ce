import { identityProblems } from '@cabinet/contracts/identity';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { type ProblemError, problemWith } from '#platform/problem.ts';
import { keyOfEmail } from './accounts.ts';
import { waitAfter } from './link-tokens.ts';

const hourMs = 3_600_000;

/** How what goes to one contact is counted, whichever accounts ask for it. */
interface Measure {
  readonly windowMs: number;
  readonly most: number;
}

const measures = {
  letter: { windowMs: hourMs, most: Number.POSITIVE_INFINITY },
  notice: { windowMs: hourMs, most: Number.POSITIVE_INFINITY },
  // Each costs money, and none can be refused by whoever gets it.
  sms: { windowMs: 24 * hourMs, most: 10 },
} as const satisfies Record<string, Measure>;

/** `letter` to an address that is being proved, `notice` to the owner of a proved one, `sms` with a code. */
type Sending = keyof typeof measures;

interface Turn {
  /** Seconds until this may be sent; 0: the turn is taken. */
  readonly still: number;
  /** Seconds until the next one, when the turn is taken. */
  readonly next: number;
}

// Counted in the transaction of the act: two that ask at once follow each other, and an act that fails gives its turn back.
const holdText = `insert into throttle (key, points, expire) values ($1, 1, $2)
  on conflict (key) do update set points = throttle.points returning expire`;
const countText = `insert into throttle (key, points, expire) values ($1, 1, $2::bigint + $3::bigint)
  on conflict (key) do update set
    points = case when throttle.expire <= $2 then 1 else throttle.points + 1 end,
    expire = case when throttle.expire <= $2 then excluded.expire else throttle.expire end
  returning points, expire`;
const pauseText = 'update throttle set expire = $2 where key = $1';

const secondsTo = (expire: string, now: number): number => Math.max(0, Math.ceil((Number(expire) - now) / 1000));

async function takeTurn(tx: Transaction, key: string, measure: Measure, now: number): Promise<Turn> {
  const sql = sqlOf(tx);
  const pause = `${key}:pause`;
  const held = await sql.query<{ expire: string }>({
    name: 'identity.hold_turn',
    text: holdText,
    values: [pause, now],
  });
  const still = secondsTo(held.rows[0]?.expire ?? '0', now);
  if (still > 0) return { still, next: 0 };
  const counted = await sql.query<{ points: number; expire: string }>({
    name: 'identity.count_turn',
    text: countText,
    values: [key, now, measure.windowMs],
  });
  const { points = 1, expire = '0' } = counted.rows[0] ?? {};
  if (points > measure.most) return { still: secondsTo(expire, now), next: 0 };
  const next = waitAfter(points);
  await sql.query({ name: 'identity.pause_turn', text: pauseText, values: [pause, now + next * 1000] });
  return { still: 0, next };
}

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
