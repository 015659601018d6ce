import type { Context } from '#platform/context.ts';
import { takeTurn } from '#platform/turns.ts';
import { type Writing, write } from '#platform/write.ts';
import { cardChanged } from '../registry/events.ts';
import { holderOf } from '../registry/public.ts';
import { wordsIn } from './compose.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';

/** An office that writes topic after topic, or an import that follows a visit, is one letter. */
const letters = { windowMs: 24 * 3_600_000, most: 1, pauseAfter: () => 0 } as const;

interface CardEvent {
  readonly cardId: string;
  readonly kind: string;
  /** The act that caused it: done again, it is told once. */
  readonly requestId: string;
}

/** Whether a letter may go out about this change beside the message in the cabinet. */
async function takesLetter({ tx, now }: Writing, personId: string, causeKey: string): Promise<boolean> {
  if ((await tx.message.count({ where: { causeKey } })) > 0) return false;
  return (await takeTurn(tx, `card-letter:${personId}`, letters, now.getTime())).still === 0;
}

/** C12, C14: the person is told that their card was found, or has changed; what it says stays in the cabinet. */
export async function tellCard(ctx: Context, { cardId, kind, requestId }: CardEvent): Promise<void> {
  const isChange = kind === cardChanged.eventName;
  const personId = await holderOf(ctx, cardId, { proved: isChange });
  // Taken apart since: it is not theirs to hear of.
  if (personId === null) return;
  await write(ctx, 'notifications.tell', async (writing) => {
    const recipient = await findRecipient(writing.tx, personId);
    const causeKey = `card:${cardId}:${requestId}:${kind}`;
    const byEmail = recipient.byEmail && (!isChange || (await takesLetter(writing, personId, causeKey)));
    const note = noteFrom(
      recipient.language,
      kind,
      {},
      {
        causeKey,
        link: isChange ? '/cabinet/registry' : '/services',
        senderName: wordsIn(recipient.language).system,
        senderRole: 'system',
      },
    );
    const told = note !== null && (await deliver(ctx, writing, { ...recipient, byEmail }, note));
    writing.audit({ subject: cardId, details: { template: kind, told } });
    return { told };
  });
}
