import type { SourceFile } from './source-files.ts';
import { withoutComments } from './text-rules.ts';

/** Which room owns a model and a table: the name of the .prisma file that declares it. */
export interface Ownership {
  /** Prisma's accessor (`applicationEvent`) → room. */
  readonly models: ReadonlyMap<string, string>;
  /** Table in SQL → room. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Reads the owners from prisma/models/<room>.prisma files given as path and text. */
export const readOwnership = (files: readonly SourceFile[]): Ownership => {
  const models = new Map<string, string>();
  const tables = new Map<string, string>();
  for (const { path, text } of files) {
    const room = /([^/]+)\.prisma$/.exec(path)?.[1] ?? '';
    for (const [, model = '', body = ''] of text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)) {
      models.set(model.charAt(0).toLowerCase() + model.slice(1), room);
      tables.set(/@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model, room);
    }
  }
  return { models, tables };
};

const clientWrite =
  /\.(\w+)\s*\.(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\s*\(/g;
const sqlWrite = /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE|COPY)\s+(?:ONLY\s+)?"?(\w+)"?/gi;

/** Writes into tables of another room: `path writes <table> of <room>`. Tables of the platform are its own affair too. */
export const findForeignWrites = (files: readonly SourceFile[], { models, tables }: Ownership): string[] =>
  files.flatMap(({ path, text }) => {
    const room = /^apps\/api\/src\/modules\/([^/]+)\//.exec(path)?.[1];
    if (room === undefined || path.endsWith('.test.ts')) return [];
    const code = withoutComments(text);
    const written = [
      ...[...code.matchAll(clientWrite)].map(([, model = '']) => ({ name: model, owner: models.get(model) })),
      ...[...code.matchAll(sqlWrite)].map(([, table = '']) => ({ name: table, owner: tables.get(table) })),
    ];
    return written
      .filter(({ owner }) => owner !== undefined && owner !== room)
      .map(({ name, owner }) => `${path} writes ${name} of ${owner}`);
  });
