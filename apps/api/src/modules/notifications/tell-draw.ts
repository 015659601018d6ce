import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findUnluckyOf } from '../releases/public.ts';
import { batchesOf } from './batches.ts';
import { wordsIn } from './compose.ts';
import { type Delivery, deliverAll, findRecipients, noteFrom } from './deliver.ts';

/** Tells those who were drawn no time; who was has heard of the visit itself. */
export async function tellDraw(ctx: Context, releaseId: string): Promise<void> {
  const draw = await findUnluckyOf(ctx, releaseId);
  if (!draw) return;
  const toDelivery = (to: Delivery['to']): Delivery[] => {
    const facts = { officeName: draw.officeName[to.language] };
    const note = noteFrom(to.language, 'releases.not_drawn', facts, {
      causeKey: `draw:${releaseId}:${to.personId}`,
      link: `/draws/${releaseId}`,
      senderName: wordsIn(to.language).system,
      senderRole: 'system',
    });
    return note ? [{ to, note }] : [];
  };
  for (const personIds of batchesOf(draw.personIds))
    await write(ctx, 'notifications.tell_draw', async (writing) => {
      const recipients = await findRecipients(writing.tx, personIds);
      const told = await deliverAll(ctx, writing, recipients.flatMap(toDelivery));
      writing.audit({ subject: releaseId, details: { told } });
    });
}
