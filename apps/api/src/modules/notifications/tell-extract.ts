import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { extractFacts } from '../extracts/public.ts';
import { wordsIn } from './compose.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';

/** D4: the person is told that an extract is ready, or was refused; why, and what it says, stays in the cabinet. */
export async function tellExtract(ctx: Context, extractId: string, template: string): Promise<void> {
  const { personId, number } = await extractFacts(ctx, extractId);
  await write(ctx, 'notifications.tell', async (writing) => {
    const to = await findRecipient(writing.tx, personId);
    const note = noteFrom(
      to.language,
      template,
      { number },
      {
        ...{ causeKey: `extract:${extractId}:${template}`, link: '/cabinet/registry/extracts' },
        ...{ senderName: wordsIn(to.language).system, senderRole: 'system' },
      },
    );
    const told = note !== null && (await deliver(ctx, writing, to, note));
    writing.audit({ subject: extractId, details: { template, told } });
  });
}
