import type { ManagedProduct, ProductForm } from '@cabinet/contracts/managed-products';
import { productMachine } from '@cabinet/domain/workflows/product';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { readManagedProduct } from './managed-products.ts';
import { assertPlaced, beginRevision, editorOf } from './product-rows.ts';

/** Begins a product as a draft that only editors see. */
export async function addProduct(ctx: Context, form: ProductForm): Promise<ManagedProduct> {
  const { id } = await write(ctx, 'catalogue.add_product', async (writing) => {
    const { tx, now, audit } = writing;
    await assertPlaced(tx, form, '');
    const { classCode, makerId: manufacturerId } = form;
    const productId = ctx.newId();
    const state = productMachine.initial;
    const begun = { id: ctx.newId(), at: now, to: state, byName: editorOf(ctx).name };
    await tx.product.create({
      data: { id: productId, classCode, manufacturerId, state, createdAt: now, events: { create: [begun] } },
    });
    await beginRevision(ctx, writing, productId, form);
    audit({ subject: productId, details: { classCode, manufacturerId } });
    return { id: productId };
  });
  return readManagedProduct(ctx, id);
}
