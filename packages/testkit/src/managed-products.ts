import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { Database } from '@cabinet/db/open-database';
import { aProduct, storeProduct } from './products.ts';
import { anId } from './random.ts';

interface StoredRevision {
  readonly productId: string;
  readonly classCode: string;
  readonly manufacturerId: string;
  readonly definition: ProductDefinition;
  readonly state: 'draft' | 'in_review' | 'returned' | 'published';
}

/** Something written of a product by an editor who is nobody in particular. */
export async function storeProductRevision(db: Database, revision: StoredRevision): Promise<string> {
  const id = anId();
  const at = new Date('2026-11-10T10:00:00Z');
  const authorId = anId();
  const number = 1 + (await db.productRevision.count({ where: { productId: revision.productId } }));
  const author = { authorId, authorName: 'Писаренко О. І.', writers: [authorId] };
  await db.productRevision.create({ data: { ...revision, ...author, id, number, createdAt: at, changedAt: at } });
  return id;
}

/** A sound definition of a cane: class 12 03 03 of storeShelves(). */
export const aCane = (name = 'Тростина «Опора»'): ProductDefinition =>
  aProduct({
    name: { uk: name, en: 'Support cane' },
    summary: { uk: 'Для опори під час ходьби.', en: 'To lean on while walking.' },
    attributes: { colour: 'чорний' },
    priceKopiykas: 30_000,
  });

interface Managed {
  readonly makerId: string;
  readonly state: Parameters<typeof storeProduct>[1]['state'];
  /** What is being written of it; null: nothing is. */
  readonly open: 'draft' | 'in_review' | 'returned' | null;
}

/** A cane in a state, with something being written of it. */
export async function storeManagedCane(
  db: Database,
  { makerId, state = 'active', open }: Managed,
): Promise<{ id: string; number: number }> {
  const product = { classCode: '12 03 03', manufacturerId: makerId, definition: aCane() };
  const stored = await storeProduct(db, { ...product, state });
  if (open) await storeProductRevision(db, { ...product, productId: stored.id, state: open });
  return stored;
}
