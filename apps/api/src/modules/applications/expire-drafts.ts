import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { forgetPackages } from '../signatures/public.ts';
import { applicationMoved } from './events.ts';
import { tellPages } from './move.ts';
import { addEntry } from './timeline.ts';
import { lockForHouse } from './whole.ts';

const dayMs = 86_400_000;
/** A draft that nobody touches is kept so many days, and its owner is warned a week before. */
export const draftDays = 90;
const warningDays = 7;

const before = (ctx: Context, days: number): Date => new Date(ctx.now().getTime() - days * dayMs);

const draftsUntouchedFor = (ctx: Context, days: number): Promise<{ id: string }[]> =>
  ctx.db.application.findMany({
    where: { state: 'draft', updatedAt: { lte: before(ctx, days) } },
    select: { id: true },
    take: 1000,
  });

const warn = (ctx: Context, applicationId: string): Promise<unknown> =>
  write(ctx, 'applications.warn_of_expiry', async ({ tx, now, audit, publish }) => {
    const whole = await lockForHouse(ctx, tx, applicationId);
    const warned = whole?.row.events.some(
      ({ act, at }) => act === 'draftExpiring' && new Date(at) >= whole.row.updatedAt,
    );
    audit({ subject: applicationId, details: { warned: warned === true } });
    if (whole?.row.state !== 'draft' || warned || whole.row.updatedAt > before(ctx, draftDays - warningDays))
      return null;
    const eventId = await addEntry(ctx, tx, { applicationId, at: now, act: 'draftExpiring' });
    publish(applicationMoved({ applicationId, act: 'draftExpiring', eventId }));
    return null;
  });

const remove = (ctx: Context, applicationId: string): Promise<unknown> =>
  write(ctx, 'applications.expire', async (writing) => {
    const whole = await lockForHouse(ctx, writing.tx, applicationId);
    const due = whole?.row.state === 'draft' && whole.row.updatedAt <= before(ctx, draftDays);
    writing.audit({ subject: applicationId, details: { removed: due } });
    if (!whole || !due) return null;
    await writing.tx.application.delete({ where: { id: applicationId } });
    await forgetPackages(writing, applicationId);
    tellPages(writing, whole.row, false);
    return null;
  });

const draftsToWarnOf = (ctx: Context): Promise<{ id: string }[]> =>
  ctx.db.application.findMany({
    where: {
      state: 'draft',
      updatedAt: { lte: before(ctx, draftDays - warningDays), gt: before(ctx, draftDays) },
      events: { none: { act: 'draftExpiring', at: { gt: before(ctx, warningDays + 1) } } },
    },
    select: { id: true },
    take: 1000,
  });

/** Deletes drafts whose time is over, and warns of those in their last week. */
export async function expireDrafts(ctx: Context): Promise<void> {
  const over = (await draftsUntouchedFor(ctx, draftDays)).map((row) => ({ ...row, act: remove }));
  const last = (await draftsToWarnOf(ctx)).map((row) => ({ ...row, act: warn }));
  await doEach(ctx, [...over, ...last], ({ id, act }) => act(ctx, id));
}
