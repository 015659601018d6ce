import type { ManagedProduct, ProductAct } from '@cabinet/contracts/managed-products';
import { nextState } from '@cabinet/domain/workflows/machine';
import { productMachine } from '@cabinet/domain/workflows/product';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { readManagedProduct } from './managed-products.ts';
import { assertProductAct } from './product-acts.ts';
import { changeProduct, editorOf, findWhole, tellProduct } from './product-rows.ts';
import { assertPlace } from './product-soundness.ts';

interface Said {
  readonly version: number;
  readonly act: ProductAct;
  readonly reasonUk: string;
  readonly reasonEn: string;
}

/** O10: 'discontinue', 'revive' or 'delete', with the reason that everybody may read. What is being written of a deleted one goes. */
export async function actOnProduct(
  ctx: Context,
  productId: string,
  { version, act, reasonUk, reasonEn }: Said,
): Promise<ManagedProduct> {
  await write(ctx, 'catalogue.act_on_product', async (writing) => {
    const { tx, now, audit } = writing;
    const product = await findWhole(tx, productId);
    const { state: from, open } = product;
    assertProductAct(ctx, product, act);
    const { classCode, manufacturerId, definition } = product;
    // Hidden meanwhile, its class would hide a product that can be had.
    if (act === 'revive' && definition) await assertPlace(tx, { classCode, manufacturerId, definition });
    const to = nextState(productMachine, from, act) ?? from;
    await changeProduct(writing, product, { version, state: to });
    await tx.productEvent.create({
      data: { id: ctx.newId(), productId, at: now, from, to, reasonUk, reasonEn, byName: editorOf(ctx).name },
    });
    const gone = productMachine.states[to].final ? open : null;
    if (gone) await tx.productRevision.delete({ where: { id: gone.id } });
    audit({ subject: productId, details: { act, from, to, dropped: gone?.number ?? null } });
    tellProduct(writing, productId);
    return { done: true };
  });
  return readManagedProduct(ctx, productId);
}
