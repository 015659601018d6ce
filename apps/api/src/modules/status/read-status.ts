import { setTimeout as sleep } from 'node:timers/promises';
import type { Status } from '@cabinet/contracts/status';
import type { Context } from '#platform/context.ts';
import { type Reading, readLastCheck } from './queries.ts';
import { isStale, overallOf } from './rules.ts';

/** One answer serves everybody for so long: nobody can load the house by asking how it is. */
const keptMs = 10_000;

/** How long the database may take before it counts as away. */
const patienceMs = 2_000;

const order = ['database', 'jobs', 'files', 'virusScan', 'mail', 'sms'] as const;

type Parts = Status['components'];

/** What this process itself knows beside the last check. */
interface Known {
  readonly reading: Reading | null;
  /** Since when this process cannot reach the database. */
  readonly awaySince: Date | null;
  /** When this process was asked first: a house without any check yet has time to make one. */
  readonly askedSince: Date;
}

const down = (component: 'database' | 'jobs', since: Date): Parts[number] => ({
  component,
  state: 'down',
  since: since.toISOString(),
});

/** The parts of which something is known now. */
function partsOf({ reading, awaySince }: Known, lastSign: Date, now: Date): Parts {
  const read = reading?.components ?? [];
  const database = awaySince ? [down('database', awaySince)] : read.filter(({ component }) => component === 'database');
  // Whoever checks is a job itself: when the checks stop, the jobs have stopped, and of the others nothing is known.
  if (isStale(lastSign, now)) return [...database, down('jobs', lastSign)];
  return [...database, ...read.filter(({ component }) => component !== 'database')];
}

function shape(known: Known, now: Date): Status {
  const checkedAt = known.reading?.checkedAt ?? null;
  const components = partsOf(known, checkedAt ?? known.askedSince, now).toSorted(
    (one, other) => order.indexOf(one.component) - order.indexOf(other.component),
  );
  return {
    overall: overallOf(components),
    checkedAt: checkedAt?.toISOString() ?? null,
    components,
    incidents: known.reading?.incidents ?? [],
  };
}

/** Answers how the house is: out of one reading for all, and out of memory while the database is away. */
export function openStatus(): (ctx: Context) => Promise<Status> {
  let known: Known | null = null;
  let kept: { readonly at: Date; readonly answer: Promise<Status> } | null = null;
  let underWay: Promise<Reading | null> | null = null;

  // A reading that hangs is waited for by all: each of its own would take a connection more.
  const read = (ctx: Context): Promise<Reading | null> => {
    underWay ??= readLastCheck(ctx)
      .catch((error: Error) => {
        ctx.log.warn({ error: error.message, requestId: ctx.requestId }, 'status: the database does not answer');
        return null;
      })
      .finally(() => {
        underWay = null;
      });
    return Promise.race([underWay, sleep(patienceMs, null, { ref: false })]);
  };

  const look = async (ctx: Context): Promise<Status> => {
    // One failure is no outage: a connection may have broken since it was used last.
    const reading = (await read(ctx)) ?? (await read(ctx));
    const now = ctx.now();
    known = {
      reading: reading ?? known?.reading ?? null,
      awaySince: reading ? null : (known?.awaySince ?? now),
      askedSince: known?.askedSince ?? now,
    };
    return shape(known, now);
  };

  return (ctx) => {
    const now = ctx.now();
    if (!kept || now.getTime() - kept.at.getTime() >= keptMs) kept = { at: now, answer: look(ctx) };
    return kept.answer;
  };
}
