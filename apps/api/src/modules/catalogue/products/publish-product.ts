import { type ManagedProduct, managedProductProblems } from '@cabinet/contracts/managed-products';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { readManagedProduct } from './managed-products.ts';
import type { Standing } from './placed-faults.ts';
import { assertProductAct, isWrittenByOthers, revisionFor } from './product-acts.ts';
import {
  assertSeen,
  changeProduct,
  editorOf,
  findWhole,
  type OpenRow,
  stepsWith,
  tellProduct,
  type WholeProduct,
} from './product-rows.ts';
import { assertSound } from './product-soundness.ts';

/** What everybody sees of a product from now on; one published for the first time can be had. */
const shownColumns = ({ state }: WholeProduct, { classCode, manufacturerId, definition }: OpenRow, now: Date) => ({
  ...{ classCode, manufacturerId, definition },
  // A mended word makes nothing newer: the day of the first publication stays.
  ...(state === 'new' && { state: 'active', publishedAt: now }),
});

/**
 * Publishes what other editors wrote, within a write. Throws before anything is changed when it may not be. Whoever
 * publishes many says what they are held against; the rest asks the database.
 */
export async function publishOpen(
  ctx: Context,
  writing: Writing,
  product: WholeProduct,
  standing?: Standing,
): Promise<void> {
  const { tx, now, audit } = writing;
  const { id: productId, state, version } = product;
  const open = revisionFor(ctx, product, 'publish');
  const reviewer = editorOf(ctx);
  if (!isWrittenByOthers(open, reviewer.id)) throw problem(managedProductProblems.ownRevision, { productId });
  assertProductAct(ctx, product, state === 'new' ? 'publish' : 'publishChange');
  await assertSound(tx, open, standing);
  await changeProduct(writing, product, { version, ...shownColumns(product, open, now) });
  if (state === 'new')
    await tx.productEvent.create({
      data: { id: ctx.newId(), productId, at: now, from: state, to: 'active', byName: reviewer.name },
    });
  await tx.productRevision.update({
    where: { id: open.id },
    data: {
      ...{ state: 'published', reviewerName: reviewer.name, reason: null },
      ...{ decidedAt: now, version: { increment: 1 } },
      steps: stepsWith(open.steps, { at: now, act: 'publish', byName: reviewer.name }),
    },
  });
  audit({ subject: productId, details: { number: open.number, state, classCode: open.classCode } });
  tellProduct(writing, productId);
}

/** O10: publishes what other editors wrote. */
export async function publishProduct(
  ctx: Context,
  productId: string,
  { version }: { readonly version: number },
): Promise<ManagedProduct> {
  await write(ctx, 'catalogue.publish_product', async (writing) => {
    const product = await findWhole(writing.tx, productId);
    assertSeen(product, version);
    await publishOpen(ctx, writing, product);
    return { published: true };
  });
  return readManagedProduct(ctx, productId);
}
