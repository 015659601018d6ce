import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from './repository.ts';

export interface Migration {
  /** Folder name, `<14 digits>_<what it does>`; the order of names is the order of application. */
  readonly name: string;
  readonly sql: string;
}

/** The committed migrations in order of application. */
export const readMigrations = (folder: string = migrationsFolder): Migration[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    : [];
