import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { exportProductsRoute } from '@cabinet/contracts/product-imports';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { atMost, lineOf } from '#platform/at-most.ts';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { shownSql } from '../shown.ts';
import { cellOf } from './cells.ts';
import { coreColumns } from './columns.ts';
import { csvLine } from './csv.ts';
import { readAttributes } from './look-up.ts';
import { xlsxOf } from './write-xlsx.ts';

type Cells = readonly (string | number)[];

interface ExportedRow {
  readonly number: number;
  readonly classCode: string;
  readonly edrpou: string;
  readonly definition: ProductDefinition;
}

const batchText = `
  select p.number, p."classCode", m.edrpou, p.definition from product p
    join manufacturer m on m.id = p."manufacturerId"
   where p.state = 'active' and ${shownSql('p')} and p.number > $1
     and ($2::text is null or p."classCode" = $2 or starts_with(p."classCode", $2 || ' '))
   order by p.number limit 500`;

/** Names of the columns: every attribute that the class, or one below it, asks for. */
async function columnsFor({ db }: Context, code: string | null): Promise<string[]> {
  const isAsked = { startsWith: code === null ? '' : `${code} ` };
  const classes = await db.productClass.findMany({
    where: { active: true, OR: [{ code: code ?? '' }, { code: isAsked }] },
    select: { code: true, attributeKeys: true },
  });
  if (code !== null && !classes.some((one) => one.code === code)) throw problem(commonProblems.notFound, { code });
  const keys = new Set(classes.flatMap(({ attributeKeys }) => attributeKeys));
  return [...coreColumns, ...(await readAttributes(db)).map(({ key }) => key).filter((key) => keys.has(key))];
}

/** The heading, then products that can be had, some hundreds at a time. */
async function* batches(ctx: Context, columns: readonly string[], code: string | null): AsyncGenerator<Cells[]> {
  yield [columns];
  let last: number | undefined = 0;
  while (last !== undefined) {
    const { rows }: { rows: ExportedRow[] } = await ctx.database.pool.query<ExportedRow>({
      name: 'catalogue.export',
      text: batchText,
      values: [last, code],
    });
    if (rows.length > 0) yield rows.map((row) => columns.map((column) => cellOf(column, row)));
    last = rows.at(-1)?.number;
  }
}

async function* csvOf(all: AsyncIterable<Cells[]>): AsyncGenerator<string> {
  // Spreadsheets take a table without this mark for one in an older encoding.
  yield '\ufeff';
  for await (const rows of all) yield rows.map(csvLine).join('');
}

// Each reads the whole catalogue: whoever comes while so many are being written is told when to come again.
const someAtOnce = atMost(4, lineOf(0, [5, 20]));

/** A slow line gives its place to others after this time, and reads on. */
const longestTurnMs = 30_000;

/** Holds one of the places until the table was sent, or given up, or is being read slowly. */
const inTurn = (open: () => FileAnswer): Promise<FileAnswer> =>
  new Promise((resolve, reject) => {
    someAtOnce(async () => {
      const answer = open();
      resolve(answer);
      await once(answer.stream, 'close', { signal: AbortSignal.timeout(longestTurnMs) }).catch(() => undefined);
    }).catch(reject);
  });

const csvType = 'text/csv; charset=utf-8';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** C13: a table of products that can be had, that can be brought again as it is; it is written while it is read. */
export async function exportProducts(
  ctx: Context,
  { format, class: asked }: QueryOf<typeof exportProductsRoute>,
): Promise<FileAnswer> {
  const code = asked ?? null;
  const columns = await columnsFor(ctx, code);
  const fileName = `products-${kyivDate(ctx.now())}.${format}`;
  return inTurn(() => {
    const all = batches(ctx, columns, code);
    return format === 'csv'
      ? { stream: Readable.from(csvOf(all), { objectMode: false }), mediaType: csvType, fileName }
      : { stream: xlsxOf(all), mediaType: xlsxType, fileName };
  });
}
