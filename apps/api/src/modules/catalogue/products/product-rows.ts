import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ProductForm, RevisionStep } from '@cabinet/contracts/managed-products';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { ProductState } from '@cabinet/domain/workflows/product';
import { type ProductRevisionState, productRevisionMachine } from '@cabinet/domain/workflows/product-revision';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import type { Writing } from '#platform/write.ts';

type Reader = Pick<Transaction, 'product'>;

const named = { select: { nameUk: true, nameEn: true } } as const;
const around = { class: named, manufacturer: named } as const;

const columns = {
  ...around,
  revisions: { where: { state: { not: 'published' } }, take: 1, include: around },
} as const;

const asWhole = <
  Row extends { state: string; definition: unknown; revisions: { state: string; definition: unknown }[] },
>({
  revisions: [open],
  ...row
}: Row) => ({
  ...row,
  // Boundary: what is stored here has passed its contract.
  state: row.state as ProductState,
  definition: row.definition as ProductDefinition | null,
  /** What is being written of it; null: nothing is. */
  open: open
    ? {
        ...(open as Row['revisions'][number]),
        state: open.state as ProductRevisionState,
        definition: open.definition as ProductDefinition,
      }
    : null,
});

// Boundary: the room itself has written them.
export const toSteps = (steps: unknown): RevisionStep[] => steps as RevisionStep[];

const read = (db: Reader, id: string) => db.product.findUnique({ where: { id }, include: columns });
type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

/** A product with what is being written of it. */
export type WholeProduct = ReturnType<typeof asWhole<Row>>;
export type OpenRow = NonNullable<WholeProduct['open']>;

/** Throws common.not_found when it is not there. */
export async function findWhole(db: Reader, productId: string): Promise<WholeProduct> {
  const row = await read(db, productId);
  if (!row) throw problem(commonProblems.notFound, { productId });
  return asWhole(row);
}

/** Those that are still there, in the order of the ids. */
export async function readWholes(db: Reader, ids: readonly string[]): Promise<WholeProduct[]> {
  const rows = await db.product.findMany({ where: { id: { in: [...ids] } }, include: columns });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(asWhole<Row>);
}

type Columns = Parameters<Transaction['product']['updateMany']>[0]['data'];

type Known = Pick<WholeProduct, 'id' | 'version'>;

/** Throws common.stale_version when the caller has seen another version than the one that was read. */
export const assertSeen = ({ id, version: read }: Known, version: number): void => {
  if (read !== version) throw problem(commonProblems.staleVersion, { productId: id, version });
};

/** Counts a change of the product that the caller saw and that was read; throws common.stale_version when it is another by now. */
export async function changeProduct(
  { tx }: Pick<Writing, 'tx'>,
  product: Known,
  { version, ...columns }: Omit<Columns, 'version'> & { readonly version: number },
): Promise<void> {
  const { id } = product;
  assertSeen(product, version);
  const changed = await tx.product.updateMany({
    where: { id, version },
    data: { ...columns, version: { increment: 1 } },
  });
  if (changed.count === 0) throw problem(commonProblems.staleVersion, { productId: id, version });
}

/** The memory of every process learns that what everybody sees of a product has changed. */
export const tellProduct = ({ notify }: Pick<Writing, 'notify'>, productId: string): void =>
  notify({ room: 'catalogue', id: productId, personId: null, officeId: null });

/** Whoever of the editors acts, as rows remember them. */
export const editorOf = (ctx: Context): { readonly id: string; readonly name: string } => {
  const { accountId, name } = asRole(ctx.actor, 'editor', 'administrator');
  return { id: accountId, name };
};

const lockText = 'select id from catalogue_file where id = any($1::uuid[]) for share';

/** Holds the files of a definition till the end of the write, so that the sweeper waits and then sees who names them. */
async function holdFiles(tx: Transaction, { photos, instructions }: ProductDefinition): Promise<void> {
  const ids = [...photos, ...instructions].map(({ fileId }) => fileId);
  if (ids.length > 0) await sqlOf(tx).query({ name: 'catalogue.hold_files', text: lockText, values: [ids] });
}

/**
 * A draft may lack anything but its class and its maker. Throws common.invalid_request naming what is not there; `at` is
 * where the form stands in what was asked.
 */
export async function assertPlaced(tx: Transaction, form: ProductForm, at: '' | '/product'): Promise<void> {
  if ((await tx.productClass.count({ where: { code: form.classCode } })) === 0)
    throw fieldProblem(`${at}/classCode`, 'catalogue.class_unknown');
  if ((await tx.manufacturer.count({ where: { id: form.makerId } })) === 0)
    throw fieldProblem(`${at}/makerId`, 'catalogue.maker_unknown');
  await holdFiles(tx, form.definition);
}

const columnsOf = ({ classCode, makerId, definition }: ProductForm) => ({
  classCode,
  manufacturerId: makerId,
  definition,
});

interface Step extends Pick<RevisionStep, 'act' | 'byName'> {
  readonly at: Date;
  readonly reason?: string;
}

/** The steps of a revision with one more. */
export const stepsWith = (steps: unknown, { at, act, byName, reason }: Step): RevisionStep[] => [
  ...toSteps(steps),
  { at: at.toISOString(), act, byName, reason: reason ?? null },
];

/** Begins a revision; throws common.stale_version when somebody has begun one at the same time. */
export async function beginRevision(
  ctx: Context,
  { tx, now }: Writing,
  productId: string,
  form: ProductForm,
): Promise<number> {
  const { id: authorId, name: authorName } = editorOf(ctx);
  const last = await tx.productRevision.aggregate({ where: { productId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const author = { authorId, authorName, writers: [authorId] };
  const row = {
    id: ctx.newId(),
    productId,
    number,
    state: productRevisionMachine.initial,
    createdAt: now,
    changedAt: now,
  };
  await tx.productRevision.create({ data: { ...author, ...columnsOf(form), ...row } }).catch((refusal: unknown) => {
    throw violatedIndex(refusal) === null ? refusal : problem(commonProblems.staleVersion, { productId });
  });
  return number;
}

/** Writes on in a revision; whoever does is one of its writers from then on. */
export async function rewriteRevision(
  ctx: Context,
  { tx, now }: Writing,
  open: OpenRow,
  form: ProductForm,
): Promise<number> {
  const { id: authorId, name: authorName } = editorOf(ctx);
  const writers = [...new Set([...open.writers, open.authorId, authorId])];
  await tx.productRevision.update({
    where: { id: open.id },
    data: { ...columnsOf(form), authorId, authorName, writers, changedAt: now, version: { increment: 1 } },
  });
  return open.number;
}
