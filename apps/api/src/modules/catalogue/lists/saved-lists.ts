import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { type SavedList, type SavedListId, savedListProblems } from '@cabinet/contracts/saved-lists';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { toCards } from '../cards.ts';
import { ownsList } from '../policy.ts';
import type { ProductIndex } from '../search/product-index.ts';
import { isShown } from '../shown.ts';
import { takeTurns } from '../told.ts';

/** The words of the problems name both numbers. */
const mostLists = 20;
const mostProducts = 100;

type Reader = Pick<Transaction, 'savedList'>;

const findRows = (db: Reader, where: { readonly id?: string; readonly personId: string }) =>
  db.savedList.findMany({
    where,
    orderBy: { id: 'asc' },
    include: {
      items: {
        where: { product: isShown },
        orderBy: [{ addedAt: 'asc' }, { productId: 'asc' }],
        select: { product: true },
      },
    },
  });

async function readLists(ctx: Context, products: ProductIndex, id?: SavedListId): Promise<SavedList[]> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const { reference } = await products.current();
  const rows = await findRows(ctx.db, { personId, ...(id && { id }) });
  const all = rows.flatMap(({ items }) => items.map(({ product }) => product));
  // What has no class to be shown in is not there for anybody.
  const there = new Map(all.filter(({ classCode }) => reference.classes.has(classCode)).map((one) => [one.id, one]));
  const definitionOf = ({ definition }: (typeof all)[number]) => definition as unknown as ProductDefinition;
  const cardRows = [...there.values()].map((row) => ({ ...row, definition: definitionOf(row) }));
  const cards = new Map((await toCards(ctx, cardRows, reference)).map((card) => [card.number, card]));
  return rows.map((row) => ({
    id: row.id as SavedListId,
    name: row.name,
    version: row.version,
    products: row.items.flatMap(({ product }) => cards.get(product.number) ?? []),
  }));
}

/** One's own lists, in the order in which they were begun. */
export const listSavedLists = async (ctx: Context, products: ProductIndex): Promise<{ items: SavedList[] }> => ({
  items: await readLists(ctx, products),
});

async function readOne(ctx: Context, products: ProductIndex, id: SavedListId): Promise<SavedList> {
  const [list] = await readLists(ctx, products, id);
  if (!list) throw problem(commonProblems.notFound, { id });
  return list;
}

/** The list, kept from changing till the end of the act; throws common.not_found for that of somebody else. */
async function lockOwn(ctx: Context, tx: Transaction, id: SavedListId): Promise<void> {
  await sqlOf(tx).query({
    name: 'catalogue.lock_list',
    text: 'select from saved_list where id = $1 for update',
    values: [id],
  });
  const row = await tx.savedList.findUnique({ where: { id }, select: { personId: true } });
  if (!row || !ownsList(ctx.actor, row)) throw problem(commonProblems.notFound, { id });
}

async function findProductId(tx: Pick<Transaction, 'product'>, number: number): Promise<string> {
  const product = await tx.product.findFirst({ where: { number, ...isShown }, select: { id: true } });
  if (!product) throw problem(commonProblems.notFound, { number });
  return product.id;
}

/** Begins a list; the first product, if there is one, lies in it already. */
export async function addSavedList(
  ctx: Context,
  products: ProductIndex,
  { name, number }: { readonly name: string; readonly number: number | null },
): Promise<SavedList> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const { id } = await write(ctx, 'catalogue.add_list', async ({ tx, now, audit }) => {
    await takeTurns(tx, `lists:${personId}`);
    if ((await tx.savedList.count({ where: { personId } })) >= mostLists)
      throw problem(savedListProblems.tooManyLists, { personId });
    const items = number === null ? [] : [{ productId: await findProductId(tx, number), addedAt: now }];
    const listId = ctx.newId() as SavedListId;
    await tx.savedList.create({ data: { id: listId, personId, name, createdAt: now, items: { create: items } } });
    audit({ subject: listId });
    return { id: listId };
  });
  return readOne(ctx, products, id);
}

export async function renameSavedList(
  ctx: Context,
  products: ProductIndex,
  { listId: id, version, name }: { readonly listId: SavedListId; readonly version: number; readonly name: string },
): Promise<SavedList> {
  await write(ctx, 'catalogue.rename_list', async ({ tx, audit }) => {
    await lockOwn(ctx, tx, id);
    const { count } = await tx.savedList.updateMany({
      where: { id, version },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id });
    return { id };
  });
  return readOne(ctx, products, id);
}

export async function removeSavedList(ctx: Context, id: SavedListId): Promise<undefined> {
  await write(ctx, 'catalogue.remove_list', async ({ tx, audit }) => {
    await lockOwn(ctx, tx, id);
    await tx.savedList.deleteMany({ where: { id } });
    audit({ subject: id });
    return { removed: true };
  });
}

interface Entry {
  readonly listId: SavedListId;
  readonly number: number;
}

/** Puts a product into a list; one that lies in it already stays where it is. */
export async function saveProduct(ctx: Context, products: ProductIndex, { listId, number }: Entry): Promise<SavedList> {
  await write(ctx, 'catalogue.save_product', async ({ tx, now, audit }) => {
    await lockOwn(ctx, tx, listId);
    const productId = await findProductId(tx, number);
    // Products that were deleted since take no place.
    const held = await tx.savedProduct.findMany({
      where: { listId, product: isShown },
      select: { productId: true },
    });
    const isIn = held.some((one) => one.productId === productId);
    if (!isIn && held.length >= mostProducts) throw problem(savedListProblems.listFull, { listId });
    if (!isIn) await tx.savedProduct.create({ data: { listId, productId, addedAt: now } });
    audit({ subject: listId });
    return { listId };
  });
  return readOne(ctx, products, listId);
}

/** Takes a product out of a list; one that is not in it is taken out already. */
export async function unsaveProduct(
  ctx: Context,
  products: ProductIndex,
  { listId, number }: Entry,
): Promise<SavedList> {
  await write(ctx, 'catalogue.unsave_product', async ({ tx, audit }) => {
    await lockOwn(ctx, tx, listId);
    await tx.savedProduct.deleteMany({ where: { listId, product: { number } } });
    audit({ subject: listId });
    return { listId };
  });
  return readOne(ctx, products, listId);
}
