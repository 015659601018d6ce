import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { endNear } from '../registry/events.ts';
import { holderOf } from '../registry/public.ts';
import { wordsIn } from './compose.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';

interface End {
  readonly cardId: string;
  readonly until: string;
  readonly days: string;
}

/** D7: a term in the card is about to end; which one, and how to go on, stands in the cabinet alone. */
export async function tellEnd(ctx: Context, { cardId, until, days }: End): Promise<void> {
  const personId = await holderOf(ctx, cardId, { proved: true });
  // Taken apart since: it is not theirs to hear of.
  if (personId === null) return;
  await write(ctx, 'notifications.tell', async (writing) => {
    const to = await findRecipient(writing.tx, personId);
    const template = endNear.eventName;
    const note = noteFrom(
      to.language,
      template,
      {},
      {
        ...{ causeKey: `card-end:${cardId}:${until}:${days}`, link: '/cabinet/registry' },
        ...{ senderName: wordsIn(to.language).system, senderRole: 'system' },
      },
    );
    const told = note !== null && (await deliver(ctx, writing, to, note));
    writing.audit({ subject: cardId, details: { template, days, told } });
  });
}
