import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { addEntry } from './entries.ts';
import { consultationMoved } from './events.ts';
import { tellPages } from './move.ts';
import { lockWhole } from './rows.ts';

const dayMs = 86_400_000;
/** As of applications: a draft that nobody touches is kept so many days, and its owner is warned a week before. */
export const draftDays = 90;
const warningDays = 7;

const before = (ctx: Context, days: number): Date => new Date(ctx.now().getTime() - days * dayMs);

const warn = (ctx: Context, consultationId: string): Promise<unknown> =>
  write(ctx, 'consultations.warn_of_expiry', async ({ tx, now, audit, publish }) => {
    const whole = await lockWhole(tx, consultationId);
    const warned = whole?.entries.some(({ act, at }) => act === 'draftExpiring' && at >= whole.updatedAt);
    audit({ subject: consultationId, details: { warned: warned === true } });
    if (whole?.state !== 'draft' || warned || whole.updatedAt > before(ctx, draftDays - warningDays)) return null;
    const entryId = await addEntry(ctx, tx, { consultationId, at: now, act: 'draftExpiring' });
    publish(consultationMoved({ consultationId, act: 'draftExpiring', entryId }));
    return null;
  });

const remove = (ctx: Context, id: string): Promise<unknown> =>
  write(ctx, 'consultations.expire', async (writing) => {
    const whole = await lockWhole(writing.tx, id);
    const due = whole?.state === 'draft' && whole.updatedAt <= before(ctx, draftDays);
    writing.audit({ subject: id, details: { removed: due } });
    if (!whole || !due) return null;
    await writing.tx.consultation.delete({ where: { id } });
    tellPages(writing, whole, false);
    return null;
  });

/** Deletes drafts whose time is over, and warns of those in their last week. */
export async function expireDrafts(ctx: Context): Promise<void> {
  const over = before(ctx, draftDays);
  const removed = await ctx.db.consultation.findMany({
    where: { state: 'draft', updatedAt: { lte: over } },
    select: { id: true },
    take: 1000,
  });
  const warned = await ctx.db.consultation.findMany({
    where: {
      state: 'draft',
      updatedAt: { lte: before(ctx, draftDays - warningDays), gt: over },
      entries: { none: { act: 'draftExpiring', at: { gt: before(ctx, warningDays + 1) } } },
    },
    select: { id: true },
    take: 1000,
  });
  const rows = [...removed.map((row) => ({ ...row, act: remove })), ...warned.map((row) => ({ ...row, act: warn }))];
  await doEach(ctx, rows, ({ id, act }) => act(ctx, id));
}
