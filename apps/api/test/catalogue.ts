import { listClassesRoute } from '@cabinet/contracts/catalogue';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { vi } from 'vitest';
import type { Cabinet } from './cabinet.ts';

/** Tells every process that the catalogue has changed, as the room itself does. */
export const tellCatalogue = async ({ db }: Pick<Cabinet, 'db'>, id = 'catalogue'): Promise<void> => {
  const notice = JSON.stringify({ room: 'catalogue', id, personId: null, officeId: null });
  await db.$executeRaw`select pg_notify('cabinet_live', ${notice})`;
};

/** A small catalogue that can be looked at. */
export async function aCatalogue(cabinet: Cabinet): Promise<{ makerId: string; classCode: string; number: number }> {
  const { makers } = await storeShelves(cabinet.db);
  const name = { uk: 'Крісло колісне «Зразок»', en: 'Sample wheelchair' };
  const product = { classCode: '12 22 03', manufacturerId: makers[0], definition: aProduct({ name }) };
  const { number } = await storeProduct(cabinet.db, product);
  await tellCatalogue(cabinet);
  await vi.waitFor(
    async () => {
      const { body } = await cabinet.call(null, listClassesRoute);
      if (!body.items.some(({ products }) => products > 0)) throw new Error('The shelves are not filled yet');
    },
    { timeout: 10_000 },
  );
  return { makerId: makers[0], classCode: '12-22-03', number };
}
