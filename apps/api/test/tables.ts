import type { ProductImport } from '@cabinet/contracts/product-imports';
import { addImportRoute, carryOutImportRoute, readImportRoute } from '@cabinet/contracts/product-imports';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeShelves } from '@cabinet/testkit/products';
import { beforeAll } from 'vitest';
import { type Cabinet, type Caller, useCabinet } from './cabinet.ts';

export const anEditor = async (cabinet: Cabinet, role = 'editor'): Promise<Caller> =>
  cabinet.sessionFor((await storeStaff(cabinet.db, [], { account: { role } })).accountId);

/** Rows of cells as a CSV of commas. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(rows.map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n'));

/** Brings a table and has it read. */
export async function bring(
  cabinet: Cabinet,
  editor: Caller,
  bytes: Buffer,
  name = 'table.csv',
): Promise<ProductImport> {
  const { status, body } = await cabinet.upload(editor, addImportRoute, { name, bytes });
  if (status !== 202) throw new Error(`Not taken: ${status} ${body.code}`);
  await cabinet.runJobs();
  return (await cabinet.call(editor, readImportRoute, { params: { importId: body.id } })).body;
}

/** Has the good rows of a checked table taken. */
export async function takeTable(
  cabinet: Cabinet,
  editor: Caller,
  { id: importId, version }: Pick<ProductImport, 'id' | 'version'>,
): Promise<ProductImport> {
  await cabinet.call(editor, carryOutImportRoute, { params: { importId }, body: { version } });
  await cabinet.runJobs();
  return (await cabinet.call(editor, readImportRoute, { params: { importId } })).body;
}

const core = ['number', 'class', 'maker', 'name_uk', 'name_en', 'summary_uk', 'summary_en', 'price'];
/** Columns of the attributes that storeShelves() has. */
export const tableHeading = [...core, 'seatWidthCm', 'drive', 'foldable', 'colour'];

/** A row that is right in every cell, save for those given. */
export const aTableRow = (
  maker: string,
  name: string,
  more: Readonly<Record<string, string | number>> = {},
): (string | number)[] => {
  const cells: Readonly<Record<string, string | number>> = {
    ...{
      class: '12 22 03',
      maker,
      name_uk: name,
      name_en: `${name} en`,
      summary_uk: 'Для кого',
      summary_en: 'For whom',
    },
    ...{ price: '1 234,50', seatWidthCm: '42,5', drive: 'ручний', foldable: 'так', colour: '' },
    ...more,
  };
  return tableHeading.map((column) => cells[column] ?? '');
};

type Row = ReturnType<typeof aTableRow>;

export interface TableRoom {
  readonly cabinet: Cabinet;
  /** Makes what stands on the shelves. */
  readonly maker: { readonly id: string; readonly edrpou: string };
  /** Brings tables. */
  readonly editor: Caller;
  readonly other: Caller;
  /** A row that is right in every cell, save for those given. */
  readonly aRow: (name: string, more?: Parameters<typeof aTableRow>[2]) => Row;
  /** A table of these rows, brought by the editor and read. */
  readonly brought: (rows: readonly Row[]) => Promise<ProductImport>;
}

/** A cabinet with shelves for products and two editors, there before the first test of the file. */
export function useTables(): TableRoom {
  const cabinet = useCabinet();
  const [maker, editor, other] = [{}, {}, {}] as [TableRoom['maker'], Caller, Caller];
  beforeAll(async () => {
    const { makers } = await storeShelves(cabinet.db);
    Object.assign(maker, await cabinet.db.manufacturer.findUniqueOrThrow({ where: { id: makers[0] } }));
    Object.assign(editor, await anEditor(cabinet));
    Object.assign(other, await anEditor(cabinet));
  });
  return {
    ...{ cabinet, maker, editor, other },
    aRow: (name, more) => aTableRow(maker.edrpou, name, more),
    brought: (rows) => bring(cabinet, editor, csvOf([tableHeading, ...rows])),
  };
}
