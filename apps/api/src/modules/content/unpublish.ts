import type { ContentItemId } from '@cabinet/contracts/ids';
import { contentProblems, type ManagedContentDetail } from '@cabinet/contracts/managed-content';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { readManagedContent } from './managed.ts';
import { bump, findItem, formOf, lastPublished, newRevision, wordsOf } from './rows.ts';
import { standingOfItem } from './rules.ts';

/** Takes an item down: a revision of the same words that ends as it begins. Nothing is deleted, and who did it stays known. */
export async function unpublishContent(
  ctx: Context,
  itemId: ContentItemId,
  { version }: { readonly version: number },
): Promise<ManagedContentDetail> {
  await write(ctx, 'content.unpublish', async ({ tx, now, audit }) => {
    const item = await findItem(ctx, tx, itemId);
    const last = lastPublished(item);
    const standing = standingOfItem(item.revisions, now);
    if (!last || (standing !== 'shown' && standing !== 'scheduled'))
      throw problem(contentProblems.notShown, { itemId, standing });
    await bump(tx, item, version);
    const number = (item.revisions[0]?.number ?? 0) + 1;
    await tx.contentRevision.create({
      data: {
        ...newRevision(ctx, { itemId, number }),
        ...wordsOf(formOf(last)),
        ...{ state: 'published', publishedAt: now, shownFrom: now, shownTo: now },
      },
    });
    audit({ subject: itemId, details: { number } });
    return { unpublished: true };
  });
  return readManagedContent(ctx, itemId);
}
