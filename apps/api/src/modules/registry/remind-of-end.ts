import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { endNear } from './events.ts';
import { noticeDays, noticeOn } from './renewal.ts';

const atOnce = 500;

interface Due {
  readonly id: string;
  readonly until: string;
  readonly days: number;
}

/** Notes a notice and lets it be told; the table refuses the second of two runs. */
const remind = (ctx: Context, { id: cardId, until, days }: Due): Promise<unknown> =>
  write(ctx, 'registry.remind_of_end', async ({ tx, now, audit, publish }) => {
    const { count } = await tx.registryReminder.createMany({
      data: [{ id: ctx.newId(), cardId, until, days, toldAt: now }],
      skipDuplicates: true,
    });
    audit({ subject: cardId, details: { days, told: count > 0 } });
    if (count > 0) publish(endNear({ cardId, until, days }));
    return { told: count > 0 };
  });

async function dueAfter(ctx: Context, after: string | null): Promise<{ due: Due[]; last: string | null }> {
  const today = kyivDate(ctx.now());
  const rows = await ctx.db.registryCard.findMany({
    where: {
      ...{ state: 'active', personId: { not: null }, provedBy: { not: null } },
      disabilityUntil: { gte: today, lte: addDays(today, noticeDays[0]) },
      ...(after !== null && { id: { gt: after } }),
    },
    select: { id: true, disabilityUntil: true, reminders: { select: { until: true, days: true } } },
    orderBy: { id: 'asc' },
    take: atOnce,
  });
  const due = rows.flatMap(({ id, disabilityUntil: until, reminders }) => {
    const days = until === null ? null : noticeOn(until, today);
    const isTold = reminders.some((one) => one.until === until && one.days === days);
    return until === null || days === null || isTold ? [] : [{ id, until, days }];
  });
  return { due, last: rows.length < atOnce ? null : (rows.at(-1)?.id ?? null) };
}

/** D7: tells sixty and thirty days before a disability ends, each once; a new term is told of anew. */
export async function remindOfEnd(ctx: Context): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { due, last } = await dueAfter(ctx, after);
    await doEach(ctx, due, (one) => remind(ctx, one));
    if (last === null) return;
    after = last;
  }
}
