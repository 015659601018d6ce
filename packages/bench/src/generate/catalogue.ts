import { someProducts } from '@cabinet/testkit/catalogue';
import { demoMakers } from '@cabinet/testkit/catalogue/makers';
import type pg from 'pg';
import { storeRows } from './generate.ts';
import { seeded } from './seeded.ts';

const atOnce = 1_000;
const dayMs = 86_400_000;

/** Fills a prepared database with the fictional makers and so many published products. */
export async function storeProducts(db: pg.ClientBase, seed: number, count: number): Promise<void> {
  const chance = seeded(seed);
  const now = Date.now();
  const makers = demoMakers.map(({ row }) => ({
    id: chance.id(now),

    ...row,
    active: true,
    version: 1,
  }));
  await storeRows(db, 'manufacturer', makers);
  const products = someProducts(count, seed).map(({ classCode, makerIndex, state, definition }, at) => {
    const publishedAt = new Date(now - chance.below(700) * dayMs);
    const manufacturerId = makers[makerIndex]?.id;
    const own = { id: chance.id(now), number: at + 1, classCode, manufacturerId, state };
    return { ...own, definition, publishedAt, createdAt: publishedAt, version: 1 };
  });
  const events = products.map(({ id, publishedAt }) => ({
    ...{ id: chance.id(now), productId: id, at: publishedAt, from: 'new', to: 'active' },
    ...{ reasonUk: '', reasonEn: '', byName: 'Редактор каталогу' },
  }));
  const limits = [...new Set(products.map(({ classCode }) => classCode))].map((classCode) => ({
    ...{ id: chance.id(now), classCode, kopiykas: 100_000 * (1 + chance.below(200)), act: 'наказ для вимірювань' },
    ...{ variantUk: '', variantEn: '', validFrom: '2026-01-01', createdAt: new Date(now), createdByName: 'Редактор' },
  }));
  for (const [table, rows] of [
    ['product', products],
    ['product_event', events],
    ['limit_price', limits],
  ] as const) {
    for (let from = 0; from < rows.length; from += atOnce) await storeRows(db, table, rows.slice(from, from + atOnce));
    await db.query(`analyze ${table}`);
  }
}
