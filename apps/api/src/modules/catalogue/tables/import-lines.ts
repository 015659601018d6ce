import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import type { ProductId, RevisionState } from '@cabinet/contracts/managed-products';
import type { ImportLine } from '@cabinet/contracts/product-imports';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Context } from '#platform/context.ts';
import { rowAfter } from './import-faults.ts';
import { findImport } from './imports.ts';
import { nameOf } from '../products/product-reference.ts';

const readLines = async ({ db }: Context, importId: string, rows: { after: number; most: number }) =>
  db.productImportLine.findMany({
    where: { importId, row: { gt: rows.after }, act: { in: ['add', 'change'] } },
    orderBy: { row: 'asc' },
    take: rows.most,
  });

type Line = Awaited<ReturnType<typeof readLines>>[number];

/** What the lines name, read at once for all of them. */
async function readNamed({ db }: Context, lines: readonly Line[]) {
  const revisions = await db.productRevision.findMany({
    where: { id: { in: lines.flatMap(({ revisionId }) => revisionId ?? []) } },
    select: { id: true, state: true, productId: true },
  });
  const productIds = [...revisions, ...lines].flatMap(({ productId }) => productId ?? []);
  const products = await db.product.findMany({
    where: { id: { in: productIds } },
    select: { id: true, number: true },
  });
  const classes = await db.productClass.findMany({
    where: { code: { in: lines.flatMap(({ classCode }) => classCode ?? []) } },
    select: { code: true, nameUk: true, nameEn: true },
  });
  return {
    revisions: new Map(revisions.map((revision) => [revision.id, revision])),
    numbers: new Map(products.map(({ id, number }) => [id, number])),
    classes: new Map(classes.map((one) => [one.code, nameOf(one)])),
  };
}

type Named = Awaited<ReturnType<typeof readNamed>>;

const toLine = ({ row, act, classCode, definition, ...line }: Line, named: Named): ImportLine => {
  const revision = named.revisions.get(line.revisionId ?? '');
  const productId = revision?.productId ?? line.productId;
  const number = named.numbers.get(productId ?? '');
  const code = classCode ?? '';
  return {
    row,
    act: act === 'add' ? 'add' : 'change',
    // Boundary: a definition that check.ts has found sound.
    name: (definition as unknown as { readonly name: Bilingual }).name,
    class: { code, name: named.classes.get(code) ?? { uk: code, en: code } },
    product: productId !== null && number !== undefined ? { id: productId as ProductId, number } : null,
    revision: (revision?.state ?? null) as RevisionState | null,
  };
};

/** Rows that change something, in the order of the table; the cursor is the last row shown. */
export async function listImportLines(
  ctx: Context,
  id: string,
  { cursor, limit }: PageQuery,
): Promise<Page<ImportLine>> {
  const after = rowAfter(cursor);
  await findImport(ctx.db, id);
  const lines = await readLines(ctx, id, { after, most: limit + 1 });
  const shown = lines.slice(0, limit);
  const named = await readNamed(ctx, shown);
  return {
    items: shown.map((line) => toLine(line, named)),
    nextCursor: lines.length > limit ? String(shown.at(-1)?.row) : null,
  };
}
