import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { doEach } from '#platform/jobs/each.ts';
import { write } from '#platform/write.ts';

const day = 24 * 3_600_000;

// What was published once stays in the history with its files.
const namedIn = (table: string): string => `
    select jsonb_path_query(definition, '$.photos[*].fileId') #>> '{}' from ${table}
    union all
    select jsonb_path_query(definition, '$.instructions[*].fileId') #>> '{}' from ${table}`;

const unnamedText = `
  with named (file) as materialized (${namedIn('product')} union all ${namedIn('product_revision')})
  select f.id from catalogue_file f
   where f."createdAt" < $1 and not exists (select from named n where n.file = f.id::text)
   order by f."createdAt" limit 3000`;

const names = (row: string): string =>
  `${row}.definition -> 'photos' @> $2::jsonb or ${row}.definition -> 'instructions' @> $2::jsonb`;

const isUnnamedText = `
  select f.id from catalogue_file f where f.id = $1::uuid
     and not exists (select from product p where ${names('p')})
     and not exists (select from product_revision r where ${names('r')})`;

const lockText = 'select id from catalogue_file where id = $1::uuid for update';

type Row = { readonly id: string };

async function findUnnamed({ db }: Context, before: Date): Promise<Row[]> {
  const statement = { name: 'catalogue.unnamed_files', text: unnamedText, values: [before] };
  return (await sqlOf(db).query<Row>(statement)).rows;
}

async function isUnnamed(tx: Transaction, id: string): Promise<boolean> {
  const values = [id, JSON.stringify([{ fileId: id }])];
  const { rows } = await sqlOf(tx).query<Row>({ name: 'catalogue.is_unnamed', text: isUnnamedText, values });
  return rows.length > 0;
}

const forget = (ctx: Context, id: string): Promise<{ storageKey: string | null }> =>
  write(ctx, 'catalogue.forget_file', async ({ tx, audit }) => {
    // A draft that names the file at this moment holds it: then this waits, and looks again.
    await sqlOf(tx).query({ name: 'catalogue.lock_file', text: lockText, values: [id] });
    const gone = (await isUnnamed(tx, id))
      ? await tx.catalogueFile.delete({ where: { id }, select: { storageKey: true } })
      : null;
    audit({ subject: id, details: { forgotten: gone !== null } });
    return { storageKey: gone?.storageKey ?? null };
  });

/** Deletes files that have lain for a day and that neither a product nor anything written of one names. */
export async function sweepCatalogueFiles(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - day);
  await doEach(ctx, await findUnnamed(ctx, before), async ({ id }) => {
    const { storageKey } = await forget(ctx, id);
    if (storageKey !== null) await ctx.files.remove(storageKey);
  });
}
