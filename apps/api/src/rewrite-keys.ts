import { openSecrets, type Secrets } from '@cabinet/secrets/secrets';
import pg from 'pg';
import { ConfigError, readConfig } from './platform/config.ts';
import { rewrapFileKey } from './platform/outside/files/seal.ts';

/** A column that holds what `seal()` made for the place named by table, id and column. */
interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** SQL of the id that the seal was made for. */
  readonly id: string;
}

const sealedIn = (table: string, ...columns: string[]): SealedColumn[] =>
  columns.map((column) => ({ table, column, id: 'id::text' }));

/** Every sealed column of the house; a test compares it with the models. */
export const sealedColumns: readonly SealedColumn[] = [
  ...sealedIn('account', 'totpSecret'),
  ...sealedIn('person', 'taxId', 'unzr', 'identityDocument', 'disability'),
  ...sealedIn('application', 'applicant', 'representative'),
  { table: 'idempotency_record', column: 'answer', id: `"actorKey" || '|' || action || '|' || key` },
];

/** The columns with a file's own key, each with the column that names the file. */
const wrappedKeys = [
  { column: 'sealedKey', file: 'storageKey' },
  { column: 'sealedPreview', file: 'previewKey' },
] as const;

export interface Rewritten {
  readonly rewritten: number;
  /** Rows that neither the current nor the previous key opens. */
  readonly unreadable: number;
}

interface Old<Value> {
  readonly id: string;
  readonly value: Value;
  readonly file: string;
}

interface Rewriting<Value> {
  /** Reads the next hundred rows after an id that another key made. */
  readonly next: string;
  /** Puts the new value where the old one still is: a row changed meanwhile is new already. */
  readonly put: string;
  readonly current: number;
  readonly again: (row: Old<Value>) => Value;
}

async function rewriteAll<Value>(db: pg.Pool, { next, put, current, again }: Rewriting<Value>): Promise<Rewritten> {
  const done = { rewritten: 0, unreadable: 0 };
  for (let after = ''; ; ) {
    const { rows } = await db.query<Old<Value>>(next, [current, after]);
    for (const row of rows) {
      try {
        const value = again(row);
        done.rewritten += (await db.query(put, [row.id, row.value, value])).rowCount ?? 0;
      } catch {
        done.unreadable += 1;
      }
    }
    const last = rows.at(-1);
    if (!last) return done;
    after = last.id;
  }
}

const resealed = (db: pg.Pool, secrets: Secrets, { table, column, id }: SealedColumn): Promise<Rewritten> =>
  rewriteAll<Uint8Array>(db, {
    next: `select ${id} as id, "${column}" as value from "${table}"
      where "${column}" is not null and get_byte("${column}", 0) <> $1 and (${id}) collate "C" > $2
      order by (${id}) collate "C" limit 100`,
    put: `update "${table}" set "${column}" = $3 where (${id}) = $1 and "${column}" = $2`,
    current: secrets.fileKeyring.current,
    again: ({ id: place, value }) => {
      const at = { table, id: place, column };
      return secrets.seal(at, secrets.open(at, value));
    },
  });

const rewrapped = (db: pg.Pool, { fileKeyring }: Secrets, { column, file }: (typeof wrappedKeys)[number]) =>
  rewriteAll<string>(db, {
    next: `select id::text as id, "${column}" as value, "${file}" as file from document
      where "${column}" is not null and "${file}" is not null
        and "${column}" not like 'v' || $1::int || '.%' and id::text collate "C" > $2
      order by id::text collate "C" limit 100`,
    put: `update document set "${column}" = $3 where id::text = $1 and "${column}" = $2`,
    current: fileKeyring.current,
    again: (row) => rewrapFileKey(fileKeyring, row.file, row.value),
  });

/**
 * Moves everything that is encrypted from the previous data key to the current one. May be stopped and begun again, and
 * run while the cabinet works with both keys. Files keep their bytes: only the keys they are wrapped in change.
 */
export async function rewriteKeys(db: pg.Pool, secrets: Secrets): Promise<Rewritten> {
  let total: Rewritten = { rewritten: 0, unreadable: 0 };
  const works = [
    ...sealedColumns.map((column) => () => resealed(db, secrets, column)),
    ...wrappedKeys.map((column) => () => rewrapped(db, secrets, column)),
  ];
  for (const work of works) {
    const { rewritten, unreadable } = await work();
    total = { rewritten: total.rewritten + rewritten, unreadable: total.unreadable + unreadable };
  }
  return total;
}

async function main(): Promise<void> {
  const config = readConfig();
  const db = new pg.Pool({ connectionString: config.DATABASE_URL, max: 1 });
  const secrets = openSecrets({
    secretKey: config.SECRET_KEY,
    dataKey: config.DATA_KEY,
    dataKeyVersion: config.DATA_KEY_VERSION,
    previousDataKey: config.DATA_KEY_PREVIOUS,
  });
  try {
    const { rewritten, unreadable } = await rewriteKeys(db, secrets);
    console.log(`Rewritten with the key of version ${config.DATA_KEY_VERSION}: ${rewritten}.`);
    if (unreadable === 0) console.log('Nothing is left of the key before: DATA_KEY_PREVIOUS may be taken out.');
    else console.error(`${unreadable} could not be opened by either key. Keep DATA_KEY_PREVIOUS and find their key.`);
    process.exitCode = unreadable === 0 ? 0 : 1;
  } finally {
    await db.end();
  }
}

if (import.meta.main)
  await main().catch((failure: unknown) => {
    console.error(failure instanceof ConfigError ? `The settings are not complete:\n${failure.message}` : failure);
    process.exitCode = 1;
  });
