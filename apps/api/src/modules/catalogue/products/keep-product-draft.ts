import { type ManagedProduct, managedProductProblems, type ProductForm } from '@cabinet/contracts/managed-products';
import { productMachine } from '@cabinet/domain/workflows/product';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { readManagedProduct } from './managed-products.ts';
import { revisionFor } from './product-acts.ts';
import { assertPlaced, beginRevision, changeProduct, findWhole, rewriteRevision } from './product-rows.ts';

interface Written {
  readonly version: number;
  readonly product: ProductForm;
}

/** Keeps what an editor has written so far; begins a revision of a published product. What everybody sees stays as it is. */
export async function keepProductDraft(
  ctx: Context,
  productId: string,
  { version, product: form }: Written,
): Promise<ManagedProduct> {
  await write(ctx, 'catalogue.keep_product', async (writing) => {
    const { tx, audit } = writing;
    const product = await findWhole(tx, productId);
    const { state } = product;
    if (productMachine.states[state].final) throw problem(managedProductProblems.notNow, { state });
    const open = product.open && revisionFor(ctx, product, 'write');
    await assertPlaced(tx, form, '/product');
    // Lists of editors ask the product itself where it belongs; of a published one that is changed by publishing.
    const placed = state === 'new' ? { classCode: form.classCode, manufacturerId: form.makerId } : {};
    await changeProduct(writing, product, { ...placed, version });
    const number = open
      ? await rewriteRevision(ctx, writing, open, form)
      : await beginRevision(ctx, writing, productId, form);
    audit({ subject: productId, details: { number } });
    return { kept: true };
  });
  return readManagedProduct(ctx, productId);
}
