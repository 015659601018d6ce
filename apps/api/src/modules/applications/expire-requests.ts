import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { settleRequests } from './requests.ts';
import { addEntry } from './timeline.ts';
import { lockForHouse } from './whole.ts';

const endOne = (ctx: Context, applicationId: string, today: string): Promise<unknown> =>
  write(ctx, 'applications.expire_requests', async (writing) => {
    const { tx, now, audit } = writing;
    const whole = await lockForHouse(ctx, tx, applicationId);
    const late = whole?.row.requests.some(({ state, dueOn }) => state === 'open' && dueOn < today);
    audit({ subject: applicationId, details: { late: late === true } });
    // The answer may have come while this job was waiting for its turn.
    if (!whole || !late || whole.row.state !== 'needs_info') return null;
    await settleRequests(tx, applicationId, 'expire');
    await addEntry(ctx, tx, { applicationId, at: now, act: 'expireRequests' });
    await move(ctx, writing, whole, 'endInformation', { version: null });
    return null;
  });

/** Stops waiting for answers whose day has passed: the officer goes on with what there is, and the term runs again. */
export async function expireRequests(ctx: Context): Promise<void> {
  const today = kyivDate(ctx.now());
  const late = await ctx.db.informationRequest.findMany({
    where: { state: 'open', dueOn: { lt: today } },
    select: { applicationId: true },
    distinct: ['applicationId'],
  });
  await doEach(
    ctx,
    late.map(({ applicationId: id }) => ({ id })),
    ({ id }) => endOne(ctx, id, today),
  );
}
