import type { ManagedProduct } from '@cabinet/contracts/managed-products';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { readManagedProduct } from './managed-products.ts';
import { revisionFor } from './product-acts.ts';
import { changeProduct, editorOf, findWhole, stepsWith } from './product-rows.ts';

interface Returned {
  readonly version: number;
  readonly reason: string;
}

/** O10: returns what was written with the reason; whoever wrote it may take it back so too. */
export async function returnProduct(
  ctx: Context,
  productId: string,
  { version, reason }: Returned,
): Promise<ManagedProduct> {
  await write(ctx, 'catalogue.return_product', async (writing) => {
    const { tx, now, audit } = writing;
    const product = await findWhole(tx, productId);
    const { id, number, steps } = revisionFor(ctx, product, 'return');
    await changeProduct(writing, product, { version });
    const { name } = editorOf(ctx);
    await tx.productRevision.update({
      where: { id },
      data: {
        ...{ state: 'returned', reason, reviewerName: name },
        steps: stepsWith(steps, { at: now, act: 'return', byName: name, reason }),
        ...{ changedAt: now, decidedAt: now, version: { increment: 1 } },
      },
    });
    audit({ subject: productId, details: { number, to: 'returned', reason } });
    return { returned: true };
  });
  return readManagedProduct(ctx, productId);
}
