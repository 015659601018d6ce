import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { reminderDue } from './events.ts';
import { type ReminderKind, reminderHours } from './rules.ts';

const hour = 3_600_000;
const batch = 200;
const columnOf = { day: 'remindedDay', hour: 'remindedHour' } as const;
/** A reminder of two days that could not go out in time is of no use in the last hours: the second one comes. */
const tooLateHours = { day: reminderHours.hour + 1, hour: 0 } as const;

async function remindOne(
  ctx: Context,
  kind: ReminderKind,
  { id, from }: { id: string; from: Date | null },
): Promise<void> {
  await write(ctx, 'visits.remind', async ({ tx, now, audit, publish }) => {
    const column = columnOf[kind];
    // Cancelled or moved since it was read: nothing to remind of.
    const marked = await tx.visit.updateMany({
      where: { id, state: 'booked', from, [column]: null },
      data: { [column]: now },
    });
    if (marked.count === 1 && from) publish(reminderDue({ visitId: id, kind, at: from.toISOString() }));
    audit({ subject: id, details: { kind, reminded: marked.count === 1 } });
    return null;
  });
}

async function remindOf(ctx: Context, kind: ReminderKind): Promise<void> {
  const now = ctx.now().getTime();
  const due = await ctx.db.visit.findMany({
    where: {
      state: 'booked',
      personId: { not: null },
      [columnOf[kind]]: null,
      from: { gt: new Date(now + tooLateHours[kind] * hour), lte: new Date(now + reminderHours[kind] * hour) },
    },
    select: { id: true, from: true },
    orderBy: { from: 'asc' },
    take: batch,
  });
  await doEach(ctx, due, (visit) => remindOne(ctx, kind, visit));
  if (due.length === batch) await remindOf(ctx, kind);
}

/** Reminds of visits two days and two hours ahead, each once. */
export async function remind(ctx: Context): Promise<void> {
  await remindOf(ctx, 'day');
  await remindOf(ctx, 'hour');
}
