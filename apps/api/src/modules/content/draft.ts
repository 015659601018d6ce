import type { ContentItemId } from '@cabinet/contracts/ids';
import type { ContentForm, ManagedContentDetail } from '@cabinet/contracts/managed-content';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { readManagedContent } from './managed.ts';
import { assertTopics, bump, draftOf, findItem, newRevision, wordsOf } from './rows.ts';

/** Keeps what an editor has written so far; what visitors see stays as it is. */
export async function draftContent(
  ctx: Context,
  itemId: ContentItemId,
  { version, form }: { readonly version: number; readonly form: ContentForm },
): Promise<ManagedContentDetail> {
  await write(ctx, 'content.draft', async ({ tx, now, audit }) => {
    const item = await findItem(ctx, tx, itemId);
    await assertTopics(tx, form.topics);
    await bump(tx, item, version);
    const draft = draftOf(item);
    const { accountId: authorId, name: authorName } = asRole(ctx.actor, 'officer', 'administrator', 'editor');
    const number = (item.revisions[0]?.number ?? 0) + 1;
    if (draft)
      await tx.contentRevision.update({
        where: { id: draft.id },
        data: { ...wordsOf(form), authorId, authorName, changedAt: now },
      });
    else
      await tx.contentRevision.create({
        data: { ...newRevision(ctx, { itemId, number }), ...wordsOf(form), state: 'draft' },
      });
    audit({ subject: itemId, details: { number: draft?.number ?? number } });
    return { kept: true };
  });
  return readManagedContent(ctx, itemId);
}
