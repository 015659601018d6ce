import * as z from 'zod/mini';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { RegistryImportId } from './ids.ts';
import { ImportFault, ImportState } from './product-imports.ts';

// The columns of such a file stand in registry-import-columns.ts.

export const registryImportProblems = defineProblems({
  notFile: { code: 'registry.not_an_import', status: 422 },
  notNow: { code: 'registry.import_not_now', status: 409 },
});

/** A file of the databank: reading → checked → carrying_out → done; failed when it cannot be read. */
export const RegistryImport = z.object({
  id: RegistryImportId,
  fileName: z.string(),
  state: ImportState,
  rows: z.int(),
  badRows: z.int(),
  /** Rows of whom it is not plain which card is theirs: nothing is done with them. */
  unclear: z.int(),
  /** What the good rows would do, or did. */
  opened: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Good rows that are carried out already. */
  taken: z.int(),
  /** Why the file could not be read, and how to mend it; null unless it failed. */
  failure: z.nullable(z.object({ code: z.string(), text: ImportFault.shape.text })),
  createdAt: z.iso.datetime(),
  finishedAt: z.nullable(z.iso.datetime()),
  version: Version,
});
export type RegistryImport = z.infer<typeof RegistryImport>;

/** A row that cannot be taken: bad in its cells, or unclear of whom it is. */
export const RegistryImportRow = z.object({ row: z.int(), unclear: z.boolean(), faults: z.array(ImportFault) });
export type RegistryImportRow = z.infer<typeof RegistryImportRow>;

const OneImport = z.object({ importId: RegistryImportId });

export const listRegistryImportsRoute = defineRoute({
  method: 'GET',
  path: '/registry/imports',
  summary: 'Files of the databank that one has brought, the newest first',
  query: PageQuery,
  status: 200,
  response: pageOf(RegistryImport),
  problems: [],
});
/** A hundred thousand people with all that may be said of them. */
export const largestRegistryFile = 256 * 1024 * 1024;

export const addRegistryImportRoute = defineRoute({
  method: 'POST',
  path: '/registry/imports',
  summary:
    'Bring a file of people for the databank: CSV (UTF-8) with a heading row, a JSON array or NDJSON, 100,000 rows at most; it is read and checked, and nothing is changed',
  consumes: 'multipart',
  fileBytes: largestRegistryFile,
  status: 202,
  response: RegistryImport,
  problems: [commonProblems.invalidRequest, commonProblems.unsupportedMedia, registryImportProblems.notFile],
});
export const readRegistryImportRoute = defineRoute({
  method: 'GET',
  path: '/registry/imports/:importId',
  summary: 'How a file of the databank stands',
  params: OneImport,
  status: 200,
  response: RegistryImport,
  problems: [commonProblems.notFound],
});
export const listRegistryImportFaultsRoute = defineRoute({
  method: 'GET',
  path: '/registry/imports/:importId/faults',
  summary: 'Rows that cannot be taken, with what is wrong in each cell; the heading of a CSV is row 1',
  params: OneImport,
  query: PageQuery,
  status: 200,
  response: pageOf(RegistryImportRow),
  problems: [commonProblems.notFound],
});
export const exportRegistryImportFaultsRoute = defineRoute({
  method: 'GET',
  path: '/registry/imports/:importId/fault-table',
  summary: 'The same as a table: a line for each cell that is wrong',
  params: OneImport,
  query: z.object({ language: z._default(z.enum(['uk', 'en'], { error: 'field.choice' }), 'uk') }),
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
});
export const carryOutRegistryImportRoute = defineRoute({
  method: 'POST',
  path: '/registry/imports/:importId/carrying-out',
  summary: 'Take the good rows: cards are opened and changed, with their history',
  params: OneImport,
  body: z.object({ version: Version }),
  status: 202,
  response: RegistryImport,
  problems: [commonProblems.notFound, commonProblems.staleVersion, registryImportProblems.notNow],
});
