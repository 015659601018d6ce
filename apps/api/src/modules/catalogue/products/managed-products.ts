import type { Page } from '@cabinet/contracts/http/page';
import {
  type Difference,
  type ManagedProduct,
  type ManagedProductSummary,
  ProductId,
  RevisionState,
} from '@cabinet/contracts/managed-products';
import { ProductState } from '@cabinet/contracts/catalogue-products';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { toPage } from '#platform/page.ts';
import type { Context } from '#platform/context.ts';
import { type Told, differencesOf } from './differences.ts';
import { findManagedIds, managedCursor, type ManagedQuery } from './managed-product-ids.ts';
import { isWrittenByOthers } from './product-acts.ts';
import type { ProductIndex } from '../search/product-index.ts';
import { nameOf, toAttribute } from './product-reference.ts';
import { editorOf, findWhole, type OpenRow, readWholes, toSteps, type WholeProduct } from './product-rows.ts';

const nothing = { uk: '', en: '' };

/** What is being written, or else what is published. */
const newestOf = (product: WholeProduct): Pick<OpenRow, 'classCode' | 'class' | 'manufacturerId' | 'manufacturer'> =>
  product.open ?? product;

const toOpen = (ctx: Context, open: OpenRow): NonNullable<ManagedProductSummary['open']> => ({
  number: open.number,
  state: open.state,
  authorName: open.authorName,
  isOwn: !isWrittenByOthers(open, editorOf(ctx).id),
  reason: open.reason,
  changedAt: open.changedAt.toISOString(),
});

const toSummary = (ctx: Context, product: WholeProduct): ManagedProductSummary => {
  const { classCode, class: own, manufacturerId, manufacturer } = newestOf(product);
  return {
    id: ProductId.parse(product.id),
    number: product.number,
    name: (product.open ?? product).definition?.name ?? nothing,
    class: { code: classCode, name: nameOf(own) },
    maker: { id: manufacturerId, name: nameOf(manufacturer) },
    state: product.state,
    open: product.open && toOpen(ctx, product.open),
  };
};

/** Products in every state, the newest number first. */
export async function listManagedProducts(
  ctx: Context,
  products: ProductIndex,
  query: ManagedQuery,
): Promise<Page<ManagedProductSummary>> {
  const rows = await readWholes(ctx.db, await findManagedIds(ctx, products, query));
  const { items, nextCursor } = toPage(rows, query.limit, (row) => toSummary(ctx, row));
  const last = items.at(-1);
  return { items, nextCursor: nextCursor && last ? managedCursor(last) : null };
}

const mostRevisions = 50;

const readPublished = (ctx: Context, productId: string) =>
  ctx.db.productRevision.findMany({
    where: { productId, state: 'published' },
    orderBy: { number: 'desc' },
    // One more, to say what the last one shown has changed.
    take: mostRevisions + 1,
    include: {
      class: { select: { nameUk: true, nameEn: true } },
      manufacturer: { select: { nameUk: true, nameEn: true } },
    },
  });
type Published = Awaited<ReturnType<typeof readPublished>>[number];

interface Said {
  readonly class: Parameters<typeof nameOf>[0];
  readonly manufacturer: Parameters<typeof nameOf>[0];
  readonly definition: unknown;
}

const toTold = ({ class: own, manufacturer, definition }: Said): Told => ({
  className: nameOf(own),
  makerName: nameOf(manufacturer),
  // Boundary: what is stored here has passed its contract.
  definition: definition as ProductDefinition,
});

type Compare = (before: Said | null, after: Said) => Difference[];

async function readCompare({ db }: Context): Promise<Compare> {
  const rows = await db.productAttribute.findMany({ orderBy: [{ position: 'asc' }, { key: 'asc' }] });
  const known = new Map(rows.map((row) => [row.key, toAttribute(row)]));
  return (before, after) => differencesOf(before && toTold(before), toTold(after), known);
}

const toRevisions = (rows: readonly Published[], compare: Compare): ManagedProduct['revisions'] =>
  rows.slice(0, mostRevisions).map((row, nth) => ({
    number: row.number,
    state: RevisionState.parse(row.state),
    authorName: row.authorName,
    reviewerName: row.reviewerName,
    reason: row.reason,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    steps: toSteps(row.steps),
    differences: compare(rows[nth + 1] ?? null, row),
  }));

const readEvents = async ({ db }: Context, productId: string): Promise<ManagedProduct['events']> => {
  const rows = await db.productEvent.findMany({ where: { productId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return rows.map((row) => ({
    at: row.at.toISOString(),
    from: row.from === null ? null : ProductState.parse(row.from),
    to: ProductState.parse(row.to),
    reason: { uk: row.reasonUk, en: row.reasonEn },
    byName: row.byName,
  }));
};

/** One product with what is being written of it, what that changes, and its history. Throws common.not_found. */
export async function readManagedProduct(ctx: Context, productId: string): Promise<ManagedProduct> {
  const product = await findWhole(ctx.db, productId);
  const compare = await readCompare(ctx);
  const { open, definition: published } = product;
  const definition = open?.definition ?? published;
  if (!definition) throw new Error(`Product ${productId} says nothing`);
  const { class: own, maker, ...summary } = toSummary(ctx, product);
  return {
    ...summary,
    class: own,
    maker,
    open: open && { ...toOpen(ctx, open), steps: toSteps(open.steps) },
    version: product.version,
    classCode: own.code,
    makerId: maker.id,
    definition,
    differences: open ? compare(published && product, open) : [],
    revisions: toRevisions(await readPublished(ctx, productId), compare),
    events: await readEvents(ctx, productId),
  };
}
