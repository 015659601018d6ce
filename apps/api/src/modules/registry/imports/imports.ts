import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { RegistryImportId } from '@cabinet/contracts/ids';
import { ImportState } from '@cabinet/contracts/product-imports';
import type { RegistryImport } from '@cabinet/contracts/registry-imports';
import { fieldText } from '@cabinet/contracts/words/words';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { canImportCards } from '../policy.ts';
import type { CellFault } from './refused.ts';

type Reader = Pick<Transaction, 'registryImport'>;
export type ImportEntry = NonNullable<Awaited<ReturnType<Transaction['registryImport']['findUnique']>>>;

export function assertImporter(ctx: Context): void {
  if (!canImportCards(ctx.actor)) throw problem(commonProblems.notAllowed, { room: 'registry' });
}

/** Words of a code in both languages. */
export const inBoth = (code: string, params: CellFault['params'] = {}): { uk: string; en: string } => ({
  uk: fieldText('uk', code, params),
  en: fieldText('en', code, params),
});

/** What one has brought oneself; throws common.not_found for what somebody else did. */
export async function findOwnImport(ctx: Context, id: string, db: Reader = ctx.db): Promise<ImportEntry> {
  assertImporter(ctx);
  const createdBy = asRole(ctx.actor, 'officer').accountId;
  const row = await db.registryImport.findFirst({ where: { id, createdBy } });
  if (!row) throw problem(commonProblems.notFound, { importId: id });
  return row;
}

const failureOf = (failure: unknown): RegistryImport['failure'] => {
  if (failure === null) return null;
  // Boundary: written by read-import.ts.
  const { code, params } = failure as Omit<CellFault, 'column'>;
  return { code, text: inBoth(code, params) };
};

const toImport = (row: ImportEntry): RegistryImport => ({
  id: row.id as RegistryImportId,
  fileName: row.fileName,
  state: ImportState.parse(row.state),
  ...{ rows: row.rows, badRows: row.badRows, unclear: row.unclear },
  ...{ opened: row.opened, changed: row.changed, unchanged: row.unchanged, taken: row.taken },
  failure: failureOf(row.failure),
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  version: row.version,
});

/** Files that one has brought, the newest first. */
export async function listImports(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<RegistryImport>> {
  assertImporter(ctx);
  const createdBy = asRole(ctx.actor, 'officer').accountId;
  const rows = await ctx.db.registryImport.findMany({
    where: { createdBy },
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, toImport);
}

export const readImport = async (ctx: Context, id: string): Promise<RegistryImport> =>
  toImport(await findOwnImport(ctx, id));
