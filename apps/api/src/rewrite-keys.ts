import type { Secrets } from '@cabinet/secrets/secrets';
import pg from 'pg';
import { readConfig } from './platform/config.ts';
import { rewrapFileKey } from './platform/outside/files/seal.ts';
import { runCommand } from './platform/run-command.ts';
import { secretsOf } from './platform/secrets-of.ts';

/** The columns of a primary key, in the order of its index, which finds a row and the rows after it. */
interface PrimaryKey {
  readonly columns: readonly string[];
  readonly type: 'uuid' | 'text';
  /** Comes before every value. */
  readonly least: string;
}

const uuidKey: PrimaryKey = { columns: ['id'], type: 'uuid', least: '00000000-0000-0000-0000-000000000000' };

/** A column that holds what `seal()` made for the place named by table, key and column. */
interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The seal was made for its values with | between them. */
  readonly key: PrimaryKey;
}

const sealedIn = (table: string, ...columns: string[]): SealedColumn[] =>
  columns.map((column) => ({ table, column, key: uuidKey }));

/** Every sealed column of the house; a test compares it with the models. */
export const sealedColumns: readonly SealedColumn[] = [
  ...sealedIn('account', 'totpSecret'),
  ...sealedIn('signer_key', 'certificate'),
  ...sealedIn('signer_ticket', 'signer'),
  ...sealedIn('id_gov_ua_answer', 'answer'),
  ...sealedIn('signature', 'content', 'parts', 'cms', 'report'),
  ...sealedIn('person', 'taxId', 'unzr', 'identityDocument', 'disability'),
  ...sealedIn('registry_card', 'sealedKey'),
  ...sealedIn('registry_duplicate', 'reason'),
  ...sealedIn('registry_claim', 'reason'),
  ...sealedIn('registry_import_line', 'told'),
  ...sealedIn('registry_event', 'said'),
  ...sealedIn('authorization_code', 'seen'),
  ...sealedIn('card_extract', 'reason'),
  ...sealedIn('document', 'signatures'),
  ...sealedIn('programme_line', 'content'),
  ...sealedIn('application', 'applicant', 'representative', 'card', 'handedCard', 'device'),
  ...sealedIn('device_order', 'customer', 'measurements', 'wishes', 'declineReason'),
  ...sealedIn('device', 'passport'),
  ...sealedIn('visit', 'visitor'),
  ...sealedIn('release', 'sealedSeed'),
  ...sealedIn('release_entry', 'visitor'),
  ...sealedIn('consultation', 'topicText', 'draftText'),
  ...sealedIn('consultation_entry', 'text'),
  ...sealedIn('feedback', 'said', 'answer'),
  ...sealedIn('recovery_request', 'claim', 'verdict'),
  {
    table: 'idempotency_record',
    column: 'answer',
    key: { columns: ['actorKey', 'action', 'key'], type: 'text', least: '' },
  },
];

/** The columns with a file's own key, each with the column that names the file. */
const wrappedKeys = [
  { table: 'document', column: 'sealedKey', file: 'storageKey' },
  { table: 'document', column: 'sealedPreview', file: 'previewKey' },
  { table: 'catalogue_file', column: 'sealedKey', file: 'storageKey' },
  { table: 'product_import', column: 'sealedKey', file: 'storageKey' },
  { table: 'recovery_request', column: 'sealedScan', file: 'scanKey' },
  { table: 'registry_import', column: 'sealedKey', file: 'storageKey' },
] as const;

export interface Rewritten {
  readonly rewritten: number;
  /** Rows that neither the current nor the previous key opens. */
  readonly unreadable: number;
}

interface Old<Value> {
  /** Values of the primary key. */
  readonly place: readonly string[];
  readonly value: Value;
  readonly file: string;
}

interface Rewriting<Value> {
  readonly table: string;
  readonly column: string;
  readonly key: PrimaryKey;
  /** SQL of what names the file. */
  readonly file: string;
  /** SQL that is true of what another key than the current one, $1, made. */
  readonly isOld: string;
  readonly current: number;
  readonly again: (row: Old<Value>) => Value;
}

/** Reads the next hundred rows after a place; puts the new value where the old one still is: a row changed meanwhile is new already. */
const statementsOf = ({ table, column, key, file, isOld }: Omit<Rewriting<never>, 'again' | 'current'>) => {
  const columns = key.columns.map((name) => `"${name}"`).join(', ');
  const texts = key.columns.map((name) => `"${name}"::text`).join(', ');
  const given = (first: number): string => key.columns.map((_, at) => `$${first + at}::${key.type}`).join(', ');
  return {
    next: `select array[${texts}] as place, "${column}" as value, ${file} as file from "${table}"
      where "${column}" is not null and ${isOld} and (${columns}) > (${given(2)}) order by ${columns} limit 100`,
    put: `update "${table}" set "${column}" = $1 where (${columns}) = (${given(3)}) and "${column}" = $2`,
  };
};

const orNull = <Value>(make: () => Value): Value | null => {
  try {
    return make();
  } catch {
    return null;
  }
};

async function rewriteAll<Value>(db: pg.Pool, { again, current, ...where }: Rewriting<Value>): Promise<Rewritten> {
  const done = { rewritten: 0, unreadable: 0 };
  const { next, put } = statementsOf(where);
  for (let after: readonly string[] = where.key.columns.map(() => where.key.least); ; ) {
    const { rows } = await db.query<Old<Value>>(next, [current, ...after]);
    for (const row of rows) {
      const value = orNull(() => again(row));
      if (value === null) done.unreadable += 1;
      else done.rewritten += (await db.query(put, [value, row.value, ...row.place])).rowCount ?? 0;
    }
    const last = rows.at(-1);
    if (!last) return done;
    after = last.place;
  }
}

const resealed = (db: pg.Pool, secrets: Secrets, { table, column, key }: SealedColumn): Promise<Rewritten> =>
  rewriteAll<Uint8Array>(db, {
    table,
    column,
    key,
    file: 'null',
    isOld: `get_byte("${column}", 0) <> $1`,
    current: secrets.fileKeyring.current,
    again: ({ place, value }) => {
      const at = { table, id: place.join('|'), column };
      return secrets.seal(at, secrets.open(at, value));
    },
  });

const rewrapped = (db: pg.Pool, { fileKeyring }: Secrets, { table, column, file }: (typeof wrappedKeys)[number]) =>
  rewriteAll<string>(db, {
    table,
    column,
    key: uuidKey,
    file: `"${file}"`,
    isOld: `"${file}" is not null and "${column}" not like 'v' || $1::int || '.%'`,
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
  try {
    const { rewritten, unreadable } = await rewriteKeys(db, secretsOf(config));
    console.log(`Rewritten with the key of version ${config.DATA_KEY_VERSION}: ${rewritten}.`);
    if (unreadable === 0) console.log('Nothing is left of the key before: DATA_KEY_PREVIOUS may be taken out.');
    else console.error(`${unreadable} could not be opened by either key. Keep DATA_KEY_PREVIOUS and find their key.`);
    process.exitCode = unreadable === 0 ? 0 : 1;
  } finally {
    await db.end();
  }
}

if (import.meta.main) await runCommand(main);
