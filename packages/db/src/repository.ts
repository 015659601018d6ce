import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root folder. */
export const repositoryRoot: string = fileURLToPath(new URL('../../../', import.meta.url));

/** Absolute path of the folder that holds schema.prisma, models/ and migrations/. */
export const prismaFolder: string = join(repositoryRoot, 'prisma');

/** Absolute path of the reviewed migrations. */
export const migrationsFolder: string = join(prismaFolder, 'migrations');

export interface SchemaFile {
  /** Path relative to the schema folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** Every .prisma file of a schema folder in a stable order; the migrations folder (with its snapshot) is not part of the schema. */
export const readSchema = (folder: string = prismaFolder): SchemaFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.prisma'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).replaceAll('\\', '/'), file }))
    .filter(({ path }) => !/^(migrations|node_modules|seed)\//.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, file }) => ({ path, content: readFileSync(file, 'utf8') }));
