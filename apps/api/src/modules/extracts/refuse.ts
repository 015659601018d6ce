import type { ReviewedExtract } from '@cabinet/contracts/extracts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { decide } from './decide.ts';
import { extractRefused } from './events.ts';
import { answerReviewed } from './queries.ts';
import { sealReason } from './sealed.ts';

/** D4: refuses an extract with a reason that its person reads. */
export const refuseExtract = (
  ctx: Context,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<ReviewedExtract> =>
  write(ctx, 'extracts.refuse', async (writing) => {
    const sealed = sealReason(ctx.secrets, id, reason);
    const row = await decide(ctx, writing, id, { version, state: 'refused', reason: sealed });
    writing.publish(extractRefused({ extractId: id }));
    return answerReviewed(ctx, row, writing.tx);
  });
