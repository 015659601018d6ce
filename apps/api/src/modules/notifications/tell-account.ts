import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { letterQueued } from './events.ts';
import { templateOf } from './compose.ts';
import type { Facts } from './words/template.ts';

interface AccountEvent {
  readonly accountId: string;
  readonly tokenId: string | null;
  /** For the words of the letter; no secrets, no health data. */
  readonly facts?: Facts;
}

/** A change of address is told to the old one too. */
const alsoTold: Readonly<Record<string, string>> = { 'identity.email_change_asked': 'identity.email_change_notice' };

/** Queues the letter an event of the account asks for. The secret it carries is made when it is sent, and stored nowhere. */
export async function tellAccount(
  ctx: Context,
  kind: string,
  { accountId, tokenId, facts = {} }: AccountEvent,
  causeKey: string,
): Promise<void> {
  const kinds = [kind, alsoTold[kind]]
    .filter((code) => code !== undefined)
    .filter((code) => templateOf('uk', code) !== null);
  if (kinds.length === 0) return;
  await write(ctx, 'notifications.tell', async ({ tx, now, audit, publish }) => {
    for (const code of kinds) {
      const id = ctx.newId();
      const created = await tx.letter.createMany({
        data: {
          id,
          causeKey: `${causeKey}:${code}`,
          kind: code,
          accountId,
          tokenId,
          facts: { ...facts },
          state: 'queued',
          createdAt: now,
        },
        skipDuplicates: true,
      });
      if (created.count > 0) publish(letterQueued({ letterId: id }));
    }
    audit({ subject: accountId, details: { kinds } });
    return { queued: kinds.length };
  });
}
