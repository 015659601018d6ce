import type { Database } from '@cabinet/db/open-database';
import { demoMakers } from '@cabinet/testkit/catalogue/makers';
import { anId } from '@cabinet/testkit/random';
import { demoProductRows } from './demo-products.ts';
import { demoProviders } from './social-providers.ts';

// No limit price of today is known here: these say themselves that they are made up.
const act = 'Вигаданий приклад для показу, не чинний наказ';
const demoLimitPrices = [
  { classCode: '12 03 03', hryvnias: 900 },
  { classCode: '12 06 06', hryvnias: 6_500 },
  { classCode: '04 33 06', hryvnias: 9_000, variantUk: 'з компресором', variantEn: 'with a pump' },
  { classCode: '12 22 03', hryvnias: 15_000, validTo: '2026-06-30' },
  { classCode: '12 22 03', hryvnias: 16_500, validFrom: '2026-07-01' },
  { classCode: '12 22 92', hryvnias: 60_000 },
  { classCode: '12 23 06', hryvnias: 150_000 },
];

/** Stores the fictional makers; answers their ids in the order of `demoMakers`. */
async function seedMakers(db: Database): Promise<string[]> {
  await db.manufacturer.createMany({
    data: demoMakers.map(({ row }) => ({
      id: anId(),
      ...row,
      services: [...row.services],
      oblasts: [...row.oblasts],
      hours: [...row.hours],
      access: [...row.access],
    })),
    skipDuplicates: true,
  });
  const stored = await db.manufacturer.findMany({ select: { id: true, edrpou: true } });
  const ids = new Map(stored.map(({ id, edrpou }) => [edrpou, id]));
  return demoMakers.map(({ row }) => ids.get(row.edrpou) ?? '');
}

async function seedLimitPrices(db: Database, now: Date): Promise<void> {
  if ((await db.limitPrice.count()) > 0) return;
  await db.limitPrice.createMany({
    data: demoLimitPrices.map(({ hryvnias, validFrom = '2026-01-01', ...price }) => ({
      id: anId(),
      ...price,
      kopiykas: hryvnias * 100,
      act,
      validFrom,
      createdAt: now,
      createdByName: 'Редактор каталогу',
    })),
  });
}

/** Fictional makers, providers, limit prices and products. Where there are any products already, none is added. */
export async function seedDemoCatalogue(db: Database, now: Date): Promise<void> {
  const makerIds = await seedMakers(db);
  await db.socialProvider.createMany({
    data: demoProviders.map((row) => ({ id: anId(), ...row })),
    skipDuplicates: true,
  });
  await seedLimitPrices(db, now);
  if ((await db.product.count()) > 0) return;
  const { products, revisions, events } = demoProductRows(makerIds, now);
  await db.product.createMany({ data: products });
  await Promise.all([db.productRevision.createMany({ data: revisions }), db.productEvent.createMany({ data: events })]);
}
