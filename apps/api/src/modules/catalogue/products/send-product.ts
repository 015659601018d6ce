import type { ManagedProduct } from '@cabinet/contracts/managed-products';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { readManagedProduct } from './managed-products.ts';
import { revisionFor } from './product-acts.ts';
import { changeProduct, editorOf, findWhole, stepsWith } from './product-rows.ts';
import { assertSound } from './product-soundness.ts';

/** O10: hands what was written to another editor, once nothing in it is left to mend. */
export async function sendProduct(
  ctx: Context,
  productId: string,
  { version }: { readonly version: number },
): Promise<ManagedProduct> {
  await write(ctx, 'catalogue.send_product', async (writing) => {
    const { tx, now, audit } = writing;
    const product = await findWhole(tx, productId);
    const open = revisionFor(ctx, product, 'send');
    await assertSound(tx, open);
    await changeProduct(writing, product, { version });
    await tx.productRevision.update({
      where: { id: open.id },
      data: {
        ...{ state: 'in_review', changedAt: now, version: { increment: 1 } },
        steps: stepsWith(open.steps, { at: now, act: 'send', byName: editorOf(ctx).name }),
      },
    });
    audit({ subject: productId, details: { number: open.number, from: open.state, to: 'in_review' } });
    return { sent: true };
  });
  return readManagedProduct(ctx, productId);
}
