import type { Attribute } from '@cabinet/contracts/catalogue';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { toAttribute } from '../products/product-reference.ts';
import { shownStates } from '../shown.ts';
import type { KnownClass, Placed } from '../products/placed-faults.ts';
import type { TableProduct } from './cells.ts';

export interface KnownProduct extends TableProduct {
  readonly id: string;
  readonly manufacturerId: string;
  readonly isBeingWritten: boolean;
}

/** What products are placed among. */
export interface Surroundings {
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Those that are shown. */
  readonly classes: ReadonlyMap<string, KnownClass>;
  /** By the code of ЄДРПОУ. */
  readonly makers: ReadonlyMap<string, { readonly id: string; readonly active: boolean }>;
  /** Ids of the makers that work. */
  readonly working: ReadonlySet<string>;
}

type Reader = Pick<Transaction, 'productAttribute' | 'productClass' | 'manufacturer' | 'product' | 'catalogueFile'>;

export const readAttributes = async (db: Pick<Reader, 'productAttribute'>): Promise<Attribute[]> =>
  (await db.productAttribute.findMany({ orderBy: [{ position: 'asc' }, { key: 'asc' }] })).map(toAttribute);

/** All that a table may name, or only what these products do. */
export async function readSurroundings(db: Reader, only?: readonly Placed[]): Promise<Surroundings> {
  const attributes = await readAttributes(db);
  const classes = await db.productClass.findMany({
    where: { active: true, ...(only && { code: { in: only.map(({ classCode }) => classCode) } }) },
    select: { code: true, attributeKeys: true, _count: { select: { children: { where: { active: true } } } } },
  });
  const makers = await db.manufacturer.findMany({
    where: only ? { id: { in: only.map(({ manufacturerId }) => manufacturerId) } } : {},
    select: { id: true, edrpou: true, active: true },
  });
  return {
    attributes: new Map(attributes.map((attribute) => [attribute.key, attribute])),
    classes: new Map(
      classes.map(({ code, attributeKeys, _count }) => [code, { attributeKeys, isLast: _count.children === 0 }]),
    ),
    makers: new Map(makers.map(({ edrpou, ...maker }) => [edrpou, maker])),
    working: new Set(makers.flatMap(({ id, active }) => (active ? id : []))),
  };
}

/** Published products by number. */
export async function readByNumber(db: Reader, numbers: readonly number[]): Promise<Map<number, KnownProduct>> {
  const rows = await db.product.findMany({
    where: { number: { in: [...numbers] }, state: { in: [...shownStates] } },
    include: {
      manufacturer: { select: { edrpou: true } },
      revisions: { where: { state: { not: 'published' } }, select: { id: true }, take: 1 },
    },
  });
  return new Map(
    rows.map(({ id, number, classCode, manufacturerId, manufacturer, definition, revisions }) => [
      number,
      {
        ...{ id, number, classCode, manufacturerId, edrpou: manufacturer.edrpou },
        // Boundary: what is stored here has passed its contract.
        definition: definition as unknown as ProductDefinition,
        isBeingWritten: revisions.length > 0,
      },
    ]),
  );
}

/** Media types of the files that these products name. */
export async function readFileTypes(
  db: Pick<Reader, 'catalogueFile'>,
  products: Iterable<Pick<KnownProduct, 'definition'>>,
): Promise<Map<string, string>> {
  const ids = [...products].flatMap(({ definition: { photos, instructions } }) =>
    [...photos, ...instructions].map(({ fileId }) => fileId),
  );
  const rows = await db.catalogueFile.findMany({ where: { id: { in: ids } }, select: { id: true, mediaType: true } });
  return new Map(rows.map(({ id, mediaType }) => [id, mediaType]));
}

/** What two products of one maker cannot share. */
export const nameKey = (manufacturerId: string, nameUk: string): string =>
  `${manufacturerId} ${nameUk.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('uk')}`;

// What is published of every product that is not deleted, and what is being written.
const namesText = `
  select p.number, p."manufacturerId", p.definition->'name'->>'uk' as name from product p
   where p."manufacturerId" = any($1::uuid[]) and p.state <> 'deleted' and p.definition is not null
  union all
  select p.number, r."manufacturerId", r.definition->'name'->>'uk' from product_revision r
    join product p on p.id = r."productId"
   where r."manufacturerId" = any($1::uuid[]) and r.state <> 'published' and p.state <> 'deleted'`;

/** Numbers of the products of these makers by nameKey(). */
export async function readNames(db: object, makerIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sqlOf(db).query<{ number: number; manufacturerId: string; name: string }>({
    name: 'catalogue.names_of_makers',
    text: namesText,
    values: [makerIds],
  });
  return new Map(rows.map(({ number, manufacturerId, name }) => [nameKey(manufacturerId, name), number]));
}
