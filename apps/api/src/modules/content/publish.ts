import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ContentItemId } from '@cabinet/contracts/ids';
import { contentProblems, type ManagedContentDetail, type Publishing } from '@cabinet/contracts/managed-content';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { readManagedContent } from './managed.ts';
import { bump, draftOf, findItem, formOf } from './rows.ts';
import { timesOf } from './rules.ts';
import { faultsOf } from './to-mend.ts';

/** Publishes the draft from a time to a time; till then visitors see what was published before. */
export async function publishContent(
  ctx: Context,
  itemId: ContentItemId,
  { version, shown }: { readonly version: number; readonly shown: Publishing },
): Promise<ManagedContentDetail> {
  await write(ctx, 'content.publish', async ({ tx, now, audit }) => {
    const item = await findItem(ctx, tx, itemId);
    const draft = draftOf(item);
    if (!draft) throw problem(contentProblems.noDraft, { itemId });
    const { shownFrom, shownTo, faults } = timesOf(shown, now);
    const errors = [...faultsOf(item.kind, formOf(draft)), ...faults];
    if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
    await bump(tx, item, version);
    const publisherName = asRole(ctx.actor, 'officer', 'administrator', 'editor').name;
    await tx.contentRevision.update({
      where: { id: draft.id },
      data: { state: 'published', publishedAt: now, shownFrom, shownTo, publisherName },
    });
    audit({ subject: itemId, details: { number: draft.number, shownFrom, shownTo } });
    return { published: true };
  });
  return readManagedContent(ctx, itemId);
}
