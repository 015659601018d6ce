import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { replacementNear } from './events.ts';
import { lastNoticedDay } from './rules.ts';

const atOnce = 500;

const remind = (ctx: Context, id: string): Promise<{ told: boolean }> =>
  write(ctx, 'provisions.remind', async ({ tx, now, audit, publish }) => {
    const untold = { id, remindedAt: null, returnedOn: null, misusedOn: null };
    const { count } = await tx.device.updateMany({ where: untold, data: { remindedAt: now } });
    audit({ subject: id, details: { told: count > 0 } });
    if (count > 0) publish(replacementNear({ deviceId: id }));
    return { told: count > 0 };
  });

/** Tells of the right to another device sixty days before it begins, once; who was missed is told later. */
export async function remindOfReplacement(ctx: Context): Promise<void> {
  for (;;) {
    const due = await ctx.db.device.findMany({
      where: {
        ...{ termEndsOn: { lte: lastNoticedDay(kyivDate(ctx.now())) }, remindedAt: null },
        ...{ returnedOn: null, misusedOn: null },
      },
      orderBy: { termEndsOn: 'asc' },
      take: atOnce,
      select: { id: true },
    });
    await doEach(ctx, due, ({ id }) => remind(ctx, id));
    if (due.length < atOnce) return;
  }
}
