import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { revisionFor } from './product-acts.ts';
import { changeProduct, findWhole } from './product-rows.ts';

/** Drops what is being written; what may be written on may be dropped. A product that was never published goes with it. */
export async function dropProductDraft(
  ctx: Context,
  productId: string,
  { version }: { readonly version: number },
): Promise<undefined> {
  await write(ctx, 'catalogue.drop_product_draft', async (writing) => {
    const { tx, audit } = writing;
    const product = await findWhole(tx, productId);
    const { id, number } = revisionFor(ctx, product, 'write');
    await changeProduct(writing, product, { version });
    if (product.state === 'new') await tx.product.delete({ where: { id: productId } });
    else await tx.productRevision.delete({ where: { id } });
    audit({ subject: productId, details: { number, productGone: product.state === 'new' } });
    return { dropped: true };
  });
  return undefined;
}
