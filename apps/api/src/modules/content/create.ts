import type { ContentKind } from '@cabinet/contracts/content';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ContentItemId, OfficeId } from '@cabinet/contracts/ids';
import { type ContentForm, contentProblems, type ManagedContentDetail } from '@cabinet/contracts/managed-content';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { readManagedContent } from './managed.ts';
import { canEdit } from './policy.ts';
import { assertTopics, newRevision, wordsOf } from './rows.ts';

/** Of a kind in the whole house, and in each centre that writes its own: one must not use up the others’. */
const mostItems = { house: 2_000, centre: 200 };

interface NewItem {
  readonly kind: ContentKind;
  readonly officeId: OfficeId | null;
  readonly form: ContentForm;
}

/** Begins an item with a draft. */
export async function createContent(ctx: Context, { kind, officeId, form }: NewItem): Promise<ManagedContentDetail> {
  const itemId = await write(ctx, 'content.create', async ({ tx, now, audit }) => {
    if (!canEdit(ctx.actor, { kind, officeId })) throw problem(commonProblems.notFound, { kind, officeId });
    if (officeId !== null && kind !== 'banner') throw fieldProblem('/officeId', 'field.choice');
    if (officeId !== null && (await tx.office.count({ where: { id: officeId } })) === 0)
      throw fieldProblem('/officeId', 'field.choice');
    await assertTopics(tx, form.topics);
    const most = officeId === null ? mostItems.house : mostItems.centre;
    if ((await tx.contentItem.count({ where: { kind, officeId } })) >= most)
      throw problem(contentProblems.tooMany, { kind, officeId });
    const id = ctx.newId() as ContentItemId;
    await tx.contentItem.create({ data: { id, kind, officeId, createdAt: now } });
    const revision = newRevision(ctx, { itemId: id, number: 1 });
    await tx.contentRevision.create({ data: { ...revision, ...wordsOf(form), state: 'draft' } });
    audit({ subject: id, details: { kind, officeId } });
    return id;
  });
  return readManagedContent(ctx, itemId);
}
