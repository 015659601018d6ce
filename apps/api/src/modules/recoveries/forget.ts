import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';
import { keptMs } from './rules.ts';

const atOnce = 500;

/** Erases what was typed and the scan, ninety days after the decision. That there was a request, and its end, stay. */
export async function forgetClaims(ctx: Context): Promise<void> {
  const ripe = { decidedAt: { lt: new Date(ctx.now().getTime() - keptMs) }, erasedAt: null };
  const rows = await ctx.db.recoveryRequest.findMany({
    where: ripe,
    select: { id: true, scanKey: true },
    take: atOnce,
  });
  await doEach(ctx, rows, async ({ id, scanKey }) => {
    await write(ctx, 'recoveries.forget', async ({ tx, now, audit }) => {
      const { count } = await tx.recoveryRequest.updateMany({
        where: { id, ...ripe },
        data: {
          ...{ claim: null, verdict: null, lookupIndex: null, erasedAt: now },
          ...{ scanKey: null, sealedScan: null, scanName: null, scanType: null, scanSize: null },
        },
      });
      audit({ subject: id, details: { erased: count === 1 } });
    });
    if (scanKey !== null) await ctx.files.remove(scanKey);
  });
}
