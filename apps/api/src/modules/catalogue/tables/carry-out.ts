import { commonProblems } from '@cabinet/contracts/http/problem';
import { importProblems, type ProductImport } from '@cabinet/contracts/product-imports';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { tableAccepted } from '../events.ts';
import { findImport, readImport } from './imports.ts';
import { stepsWith } from '../products/product-rows.ts';
import { nameKey, readNames } from './look-up.ts';
import type { RowFault } from './row.ts';
import { takeTurns } from '../told.ts';

/** Says that the good rows are to be taken; a job does it. Throws catalogue.import_not_now unless the table was checked. */
export async function carryOutImport(
  ctx: Context,
  id: string,
  { version }: { readonly version: number },
): Promise<ProductImport> {
  await write(ctx, 'catalogue.carry_out_import', async ({ tx, audit, publish }) => {
    const row = await findImport(tx, id);
    if (row.version !== version) throw problem(commonProblems.staleVersion, { importId: id, version });
    if (row.state !== 'checked') throw problem(importProblems.notNow, { state: row.state });
    const { count } = await tx.productImport.updateMany({
      where: { id, version, state: 'checked' },
      data: { state: 'carrying_out', version: { increment: 1 } },
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { importId: id, version });
    audit({ subject: id, details: { added: row.added, changed: row.changed } });
    publish(tableAccepted({ importId: id }));
    return { accepted: true };
  });
  return readImport(ctx, id);
}

type Line = NonNullable<Awaited<ReturnType<Transaction['productImportLine']['findFirst']>>>;
type Import = Awaited<ReturnType<typeof findImport>>;

const linesAtOnce = 100;

const nextLines = (tx: Transaction, importId: string): Promise<Line[]> =>
  tx.productImportLine.findMany({
    where: { importId, act: { in: ['add', 'change'] }, revisionId: null },
    orderBy: { row: 'asc' },
    take: linesAtOnce,
  });

/** Products of these lines that somebody writes of now, or has published anew since the table was brought. */
async function readMoved(
  tx: Transaction,
  lines: readonly Line[],
  { createdAt }: Import,
): Promise<Map<string, RowFault>> {
  const productId = { in: lines.flatMap((line) => line.productId ?? []) };
  const revisions = await tx.productRevision.findMany({
    where: { productId, OR: [{ state: { not: 'published' } }, { decidedAt: { gt: createdAt } }] },
    select: { productId: true, state: true },
  });
  const gone = await tx.product.findMany({ where: { id: productId, state: 'deleted' }, select: { id: true } });
  const moved = revisions.map(({ productId: id, state }): [string, RowFault] => [
    id,
    {
      column: 'number',
      code: state === 'published' ? 'catalogue.table_changed_since' : 'catalogue.table_being_written',
    },
  ]);
  return new Map([
    ...moved,
    ...gone.map(({ id }): [string, RowFault] => [id, { column: 'number', code: 'catalogue.table_number_unknown' }]),
  ]);
}

/** What has happened meanwhile that keeps a line from being taken. */
const faultOf = (
  line: Line,
  moved: ReadonlyMap<string, RowFault>,
  names: ReadonlyMap<string, number>,
): RowFault | null => {
  if (line.productId !== null) return moved.get(line.productId) ?? null;
  // Boundary: a definition that check.ts has found sound.
  const { name } = line.definition as unknown as { readonly name: { readonly uk: string } };
  const number = names.get(nameKey(line.manufacturerId ?? '', name.uk));
  return number === undefined ? null : { column: 'name_uk', code: 'catalogue.table_known_product', params: { number } };
};

interface Taken {
  readonly line: Line;
  readonly productId: string;
  readonly revisionId: string;
}

async function lastNumbers(tx: Transaction, taken: readonly Taken[]): Promise<Map<string, number>> {
  const rows = await tx.productRevision.groupBy({
    by: ['productId'],
    where: { productId: { in: taken.map(({ productId }) => productId) } },
    _max: { number: true },
  });
  return new Map(rows.map(({ productId, _max }) => [productId, _max.number ?? 0]));
}

/** New products and changes go to review under the name of whoever brought the table. */
async function sendToReview(ctx: Context, { tx, now }: Writing, taken: readonly Taken[], by: Import): Promise<void> {
  const { createdBy: authorId, createdByName: authorName } = by;
  const placed = ({ line }: Taken) => ({
    classCode: line.classCode ?? '',
    manufacturerId: line.manufacturerId ?? '',
  });
  const fresh = taken.filter(({ line }) => line.productId === null);
  await tx.product.createMany({
    data: fresh.map((one) => ({ id: one.productId, ...placed(one), state: 'new', createdAt: now })),
  });
  await tx.productEvent.createMany({
    data: fresh.map(({ productId }) => ({ id: ctx.newId(), productId, at: now, to: 'new', byName: authorName })),
  });
  const last = await lastNumbers(tx, taken);
  await tx.productRevision.createMany({
    data: taken.map((one) => ({
      ...placed(one),
      ...{ id: one.revisionId, productId: one.productId, number: (last.get(one.productId) ?? 0) + 1 },
      ...{ definition: one.line.definition ?? {}, state: 'in_review', createdAt: now, changedAt: now },
      ...{ authorId, authorName, writers: [authorId] },
      steps: stepsWith([], { at: now, act: 'send', byName: authorName }),
    })),
  });
  const changed = taken.filter(({ line }) => line.productId !== null).map(({ productId }) => productId);
  await tx.product.updateMany({ where: { id: { in: changed } }, data: { version: { increment: 1 } } });
}

const markText = `update product_import_line l set "revisionId" = done.id
  from unnest($2::int[], $3::uuid[]) done (row, id) where l."importId" = $1 and l.row = done.row`;

async function keepTaken(tx: Transaction, importId: string, taken: readonly Taken[]): Promise<void> {
  await sqlOf(tx).query({
    name: 'catalogue.lines_taken',
    text: markText,
    values: [importId, taken.map(({ line }) => line.row), taken.map(({ revisionId }) => revisionId)],
  });
}

/** Lines that cannot be taken any more are bad rows like the others. */
async function keepLeft(
  tx: Transaction,
  importId: string,
  left: readonly { line: Line; fault: RowFault }[],
): Promise<void> {
  for (const { line, fault } of left)
    await tx.productImportLine.update({
      where: { importId_row: { importId, row: line.row } },
      data: { act: null, faults: JSON.parse(JSON.stringify([fault])) },
    });
  const added = left.filter(({ line }) => line.act === 'add').length;
  await tx.productImport.update({
    where: { id: importId },
    data: {
      badRows: { increment: left.length },
      added: { decrement: added },
      changed: { decrement: left.length - added },
    },
  });
}

async function takeLines(ctx: Context, writing: Writing, by: Import, lines: readonly Line[]): Promise<void> {
  const { tx, audit } = writing;
  const makers = [
    ...new Set(lines.flatMap(({ act, manufacturerId }) => (act === 'add' ? (manufacturerId ?? []) : []))),
  ];
  const moved = await readMoved(tx, lines, by);
  const names = await readNames(tx, makers);
  const judged = lines.map((line) => ({ line, fault: faultOf(line, moved, names) }));
  const left = judged.flatMap(({ line, fault }) => (fault === null ? [] : [{ line, fault }]));
  const taken = judged
    .filter(({ fault }) => fault === null)
    .map(({ line }) => ({ line, productId: line.productId ?? ctx.newId(), revisionId: ctx.newId() }));
  if (taken.length > 0) await sendToReview(ctx, writing, taken, by);
  if (taken.length > 0) await keepTaken(tx, by.id, taken);
  if (left.length > 0) await keepLeft(tx, by.id, left);
  audit({ subject: by.id, details: { taken: taken.length, left: left.length } });
}

/** Takes the next lines; answers false when none were left and the import is done. */
const takeNext = (ctx: Context, importId: string): Promise<boolean> =>
  write(ctx, 'catalogue.take_lines', async (writing) => {
    const { tx, now, audit } = writing;
    await takeTurns(tx, 'imports');
    const by = await findImport(tx, importId);
    const lines = by.state === 'carrying_out' ? await nextLines(tx, importId) : [];
    if (lines.length > 0) {
      await takeLines(ctx, writing, by, lines);
      return true;
    }
    await tx.productImport.updateMany({
      where: { id: importId, state: 'carrying_out' },
      data: { state: 'done', finishedAt: now, version: { increment: 1 } },
    });
    audit({ subject: importId, details: { done: true } });
    return false;
  });

/** Carries an accepted table out, some lines in each transaction: broken off, it goes on where it was. */
export async function carryOut(ctx: Context, importId: string): Promise<void> {
  const row = await ctx.db.productImport.findUnique({ where: { id: importId }, select: { state: true } });
  if (row?.state !== 'carrying_out') return;
  while (await takeNext(ctx, importId));
}
