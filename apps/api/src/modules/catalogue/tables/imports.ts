import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ImportId, ImportState, ProductImport } from '@cabinet/contracts/product-imports';
import { fieldText } from '@cabinet/contracts/words/words';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type * as z from 'zod/mini';
import { accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import type { CellFault } from './cells.ts';

type Reader = Pick<Transaction, 'productImport'>;
type Row = NonNullable<Awaited<ReturnType<Transaction['productImport']['findUnique']>>>;

/** Throws common.not_found when there is none. */
export async function findImport(db: Reader, id: string): Promise<Row> {
  const row = await db.productImport.findUnique({ where: { id } });
  if (!row) throw problem(commonProblems.notFound, { importId: id });
  return row;
}

/** Words of a code in both languages. */
export const inBoth = (code: string, params: CellFault['params'] = {}): { uk: string; en: string } => ({
  uk: fieldText('uk', code, params),
  en: fieldText('en', code, params),
});

const failureOf = (failure: unknown): ProductImport['failure'] => {
  if (failure === null) return null;
  // Boundary: written by read-table.ts.
  const { code, params } = failure as CellFault;
  return { code, text: inBoth(code, params) };
};

const inReviewText = `
  select l."importId", count(*)::int as count from product_import_line l
    join product_revision r on r.id = l."revisionId" and r.state = 'in_review'
   where l."importId" = any($1::uuid[]) group by l."importId"`;

/** How many revisions of each import wait for another editor. */
export async function countInReview(db: object, importIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sqlOf(db).query<{ importId: string; count: number }>({
    name: 'catalogue.imports_in_review',
    text: inReviewText,
    values: [importIds],
  });
  return new Map(rows.map(({ importId, count }) => [importId, count]));
}

const toImport = ({ actor }: Pick<Context, 'actor'>, row: Row, inReview: number): ProductImport => ({
  id: row.id as ImportId,
  fileName: row.fileName,
  state: row.state as z.infer<typeof ImportState>,
  rows: row.rows,
  badRows: row.badRows,
  added: row.added,
  changed: row.changed,
  unchanged: row.unchanged,
  failure: failureOf(row.failure),
  createdByName: row.createdByName,
  isOwn: row.createdBy === accountIdOf(actor),
  inReview,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  version: row.version,
});

/** Tables that were brought, the newest first. */
export async function listImports(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<ProductImport>> {
  const rows = await ctx.db.productImport.findMany({ orderBy: { id: 'desc' }, ...pageAfter(cursor, limit) });
  const inReview = await countInReview(
    ctx.db,
    rows.filter(({ state }) => state === 'done' || state === 'carrying_out').map(({ id }) => id),
  );
  return toPage(rows, limit, (row) => toImport(ctx, row, inReview.get(row.id) ?? 0));
}

export async function readImport(ctx: Context, id: string): Promise<ProductImport> {
  const row = await findImport(ctx.db, id);
  return toImport(ctx, row, (await countInReview(ctx.db, [id])).get(id) ?? 0);
}
