import type { OfficeId } from '@cabinet/contracts/ids';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { phoneIndexOf } from '../shape.ts';
import { assertReceives } from './queries.ts';

/** How often somebody with this phone did not come; a word to the officer, no more. That it was asked is recorded. */
export const countMissed = (ctx: Context, officeId: OfficeId, phone: string): Promise<{ missed: number }> =>
  write(ctx, 'visits.count_missed', async ({ tx, audit }) => {
    assertReceives(ctx, officeId);
    const phoneIndex = phoneIndexOf(ctx.secrets, phone);
    const missed = await tx.visit.count({ where: { officeId, phoneIndex, state: 'no_show' } });
    audit({ subject: officeId, details: { missed } });
    return { missed };
  });
