import { commonProblems } from '@cabinet/contracts/http/problem';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from './context.ts';
import { problemWith } from './problem.ts';

/** How turns of one kind are counted. */
export interface Measure {
  readonly windowMs: number;
  /** Turns in one window. */
  readonly most: number;
  /** Seconds between a turn and the next, after so many of the window. */
  readonly pauseAfter: (taken: number) => number;
}

export interface Turn {
  /** Seconds until one may be taken; 0: this one is. */
  readonly still: number;
  /** Seconds until the next one, when this one is taken. */
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

/** Takes a turn, or tells how long to wait; `now` in epoch milliseconds. */
export async function takeTurn(tx: Transaction, key: string, measure: Measure, now: number): Promise<Turn> {
  const sql = sqlOf(tx);
  const pause = `${key}:pause`;
  const held = await sql.query<{ expire: string }>({
    name: 'platform.hold_turn',
    text: holdText,
    values: [pause, now],
  });
  const still = secondsTo(held.rows[0]?.expire ?? '0', now);
  if (still > 0) return { still, next: 0 };
  const counted = await sql.query<{ points: number; expire: string }>({
    name: 'platform.count_turn',
    text: countText,
    values: [key, now, measure.windowMs],
  });
  const { points = 1, expire = '0' } = counted.rows[0] ?? {};
  if (points > measure.most) return { still: secondsTo(expire, now), next: 0 };
  const next = measure.pauseAfter(points);
  await sql.query({ name: 'platform.pause_turn', text: pauseText, values: [pause, now + next * 1000] });
  return { still: 0, next };
}

/** Takes a turn of so many in a window; throws common.too_many_requests with the seconds to wait when there is none. */
export async function assertTurn(
  { db, now }: Pick<Context, 'db' | 'now'>,
  key: string,
  { windowMs, most }: Omit<Measure, 'pauseAfter'>,
): Promise<void> {
  const { still } = await takeTurn(db, key, { windowMs, most, pauseAfter: () => 0 }, now().getTime());
  if (still > 0)
    throw problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: still, shown: { seconds: still } });
}
