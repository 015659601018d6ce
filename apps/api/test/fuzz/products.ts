import { Readable } from 'node:stream';
import { aCane, storeManagedCane } from '@cabinet/testkit/managed-products';
import { storeProduct } from '@cabinet/testkit/products';
import { anId } from '@cabinet/testkit/random';
import type { Prepare } from './scene.ts';

type Managed = Parameters<typeof storeManagedCane>[1];

/** A product in the state the act begins from, written by somebody else. */
const product =
  (state: Managed['state'], open: Managed['open']): Prepare =>
  async ({ db }, { known }) => {
    const { id } = await storeManagedCane(db, { makerId: known.makerId, state, open });
    return { version: 1, known: { ...known, productId: id } };
  };

/** A photograph that a published product shows. */
const photograph: Prepare = async ({ db, services }, { known }) => {
  const bytes = Buffer.from('not looked at here');
  const { key, fileKey, size } = await services.files.put(Readable.from([bytes]), { maxBytes: bytes.length });
  const fileId = anId();
  const kept = { storageKey: key, sealedKey: fileKey, size, mediaType: 'image/jpeg', fileName: 'a.jpg' };
  await db.catalogueFile.create({ data: { ...kept, id: fileId, width: 1, height: 1, createdAt: new Date() } });
  const definition = { ...aCane(), photos: [{ fileId, alt: { uk: 'Тростина', en: 'Cane' } }] };
  await storeProduct(db, { classCode: '12 03 03', manufacturerId: known.makerId, definition });
  return { known: { ...known, fileId } };
};

const one = '/managed-products/:productId';

/** What must be there before the doors of products for editors accept an honest request. */
export const productScenes: Readonly<Record<string, Prepare>> = {
  'GET /catalogue/files/:fileId': photograph,
  [`GET ${one}`]: product('active', 'draft'),
  [`GET ${one}/preview`]: product('new', 'draft'),
  [`PUT ${one}/draft`]: product('new', 'returned'),
  [`DELETE ${one}/draft`]: product('active', 'draft'),
  [`POST ${one}/review`]: product('new', 'draft'),
  [`POST ${one}/publication`]: product('new', 'in_review'),
  [`POST ${one}/return`]: product('active', 'in_review'),
  [`POST ${one}/state`]: product('active', null),
};
