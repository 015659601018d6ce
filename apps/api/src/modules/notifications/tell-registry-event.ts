import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { openEvent } from '../registry/public.ts';
import { wordsIn } from './compose.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';

/** D3: the person reads what an integrator told of in their cabinet; a letter, where it is wanted, only leads there. */
export async function tellRegistryEvent(ctx: Context, eventId: string): Promise<void> {
  const { personId, kind, text } = await openEvent(ctx, eventId);
  if (personId === null) return;
  await write(ctx, 'notifications.tell', async (writing) => {
    const to = await findRecipient(writing.tx, personId);
    const template = `registry.event_${kind}`;
    const note = noteFrom(
      to.language,
      template,
      {},
      {
        ...{ causeKey: `cbi-event:${eventId}`, link: '/cabinet/registry' },
        ...{ senderName: wordsIn(to.language).system, senderRole: 'system' },
      },
    );
    const told = note !== null && (await deliver(ctx, writing, to, { ...note, body: text[to.language] }));
    writing.audit({ subject: eventId, details: { template, told } });
    return { told };
  });
}
