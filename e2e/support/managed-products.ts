import { storeProductRevision } from '@cabinet/testkit/managed-products';
import { aProduct, storeProduct } from '@cabinet/testkit/products';
import { database } from './accounts.ts';

const words = (uk: string, en: string) => ({ uk, en });

const published = aProduct({
  name: words('Крісло колісне «Стежка»', 'Wheelchair “Stezhka”'),
  summary: words('Складається за мить.', 'Folds at once.'),
  attributes: { seatWidthCm: 42, foldable: true },
  priceKopiykas: 1_234_500,
  variants: [
    {
      name: words('Сидіння 38 см', 'Seat 38 cm'),
      article: 'ST-38',
      attributes: { seatWidthCm: 38 },
      priceKopiykas: null,
    },
  ],
});

const written = {
  ...published,
  summary: words('Складається за мить, їде й містом, і вдома.', 'Folds at once, for the town and for home.'),
  attributes: { seatWidthCm: 44, foldable: true, userWeightMaxKg: 120 },
  priceKopiykas: 1_100_000,
  variants: [],
};

interface Wishes {
  /** That of a folding wheelchair unless told. */
  readonly classCode?: string;
  readonly state?: Parameters<typeof storeProduct>[1]['state'];
  /** What is being written of it; null: nothing is. */
  readonly open?: 'draft' | 'in_review' | 'returned' | null;
  readonly definition?: Partial<typeof published>;
  /** Who wrote it; nobody in particular unless told. */
  readonly authorId?: string;
}

/** A wheelchair of the catalogue as its editors find it, with something being written of it; answers its id. */
export async function aManagedProduct({
  classCode = '12 22 03',
  state = 'active',
  open = null,
  definition,
  authorId,
}: Wishes): Promise<string> {
  const { id: manufacturerId } = await database().manufacturer.findFirstOrThrow({
    where: { nameUk: { startsWith: 'ТОВ «Вигадан' } },
    orderBy: { nameUk: 'asc' },
    select: { id: true },
  });
  const product = { classCode, manufacturerId };
  const { id: productId } = await storeProduct(database(), { ...product, state, definition: published });
  if (!open) return productId;
  const id = await storeProductRevision(database(), {
    ...{ ...product, productId, state: open },
    definition: { ...written, ...definition },
  });
  const at = '2026-11-10T10:00:00.000Z';
  const sent = { at, act: 'send', byName: 'Писаренко О. І.', reason: null };
  const reason = 'У ціні зайвий нуль';
  await database().productRevision.update({
    where: { id },
    data: {
      ...(authorId && { authorId, writers: [authorId] }),
      ...(open === 'in_review' && { steps: [sent] }),
      ...(open === 'returned' && { reason, steps: [sent, { ...sent, act: 'return', byName: 'Перевірна Л.', reason }] }),
    },
  });
  return productId;
}
