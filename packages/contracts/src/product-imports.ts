import * as z from 'zod/mini';
import { ClassCode } from './catalogue.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { managedProductProblems, ProductId, RevisionState } from './managed-products.ts';
import { Bilingual } from './service-definition.ts';

export const importProblems = defineProblems({
  notTable: { code: 'catalogue.not_a_table', status: 422 },
  notNow: { code: 'catalogue.import_not_now', status: 409 },
});

export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

/** reading → checked → carrying_out → done; failed when the table cannot be read. Nothing is changed before carrying_out. */
export const ImportState = z.enum(['reading', 'checked', 'carrying_out', 'done', 'failed']);

/** What is wrong in a cell: which, what it says, how to mend it. */
export const ImportFault = z.object({
  column: z.string(),
  /** What the column is called in words. */
  name: Bilingual,
  /** The beginning of what the cell says; empty where it says nothing. */
  said: z.string(),
  code: z.string(),
  text: Bilingual,
});
export type ImportFault = z.infer<typeof ImportFault>;

export const ProductImport = z.object({
  id: ImportId,
  fileName: z.string(),
  state: ImportState,
  rows: z.int(),
  badRows: z.int(),
  /** What the good rows would do, or did. */
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Why the table could not be read, and how to mend it; null unless it failed. */
  failure: z.nullable(z.object({ code: z.string(), text: Bilingual })),
  createdByName: z.string(),
  /** Whether the asker brought it, and so may not publish it. */
  isOwn: z.boolean(),
  /** What it sent to review and nobody has decided yet. */
  inReview: z.int(),
  createdAt: z.iso.datetime(),
  finishedAt: z.nullable(z.iso.datetime()),
  version: Version,
});
export type ProductImport = z.infer<typeof ProductImport>;

const OneImport = z.object({ importId: ImportId });

export const listImportsRoute = defineRoute({
  method: 'GET',
  path: '/product-imports',
  summary: 'Tables that were brought, the newest first',
  query: PageQuery,
  status: 200,
  response: pageOf(ProductImport),
  problems: [],
});
export const addImportRoute = defineRoute({
  method: 'POST',
  path: '/product-imports',
  summary: 'Bring a table of products, CSV (UTF-8) or XLSX: it is read and checked, and nothing is changed',
  consumes: 'multipart',
  status: 202,
  response: ProductImport,
  problems: [commonProblems.invalidRequest, commonProblems.unsupportedMedia, importProblems.notTable],
});
export const readImportRoute = defineRoute({
  method: 'GET',
  path: '/product-imports/:importId',
  summary: 'How a table stands',
  params: OneImport,
  status: 200,
  response: ProductImport,
  problems: [commonProblems.notFound],
});
export const listImportFaultsRoute = defineRoute({
  method: 'GET',
  path: '/product-imports/:importId/faults',
  summary: 'Rows that cannot be taken, with what is wrong in each cell; rows are counted as the table counts them',
  params: OneImport,
  query: PageQuery,
  status: 200,
  response: pageOf(z.object({ row: z.int(), faults: z.array(ImportFault) })),
  problems: [commonProblems.notFound],
});
export const exportImportFaultsRoute = defineRoute({
  method: 'GET',
  path: '/product-imports/:importId/fault-table',
  summary: 'The same as a table: a line for each cell that is wrong',
  params: OneImport,
  query: z.object({ language: z._default(z.enum(['uk', 'en'], { error: 'field.choice' }), 'uk') }),
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
});
/** A row that can be taken, or was: what it does, and how what it has become stands. */
export const ImportLine = z.object({
  row: z.int(),
  act: z.enum(['add', 'change']),
  name: Bilingual,
  class: z.object({ code: z.string(), name: Bilingual }),
  /** Null: a new product that is not taken yet. */
  product: z.nullable(z.object({ id: ProductId, number: z.int() })),
  /** Null: not taken yet. */
  revision: z.nullable(RevisionState),
});
export type ImportLine = z.infer<typeof ImportLine>;
export const listImportLinesRoute = defineRoute({
  method: 'GET',
  path: '/product-imports/:importId/lines',
  summary: 'Rows that can be taken and change something, in the order of the table',
  params: OneImport,
  query: PageQuery,
  status: 200,
  response: pageOf(ImportLine),
  problems: [commonProblems.notFound],
});
export const carryOutImportRoute = defineRoute({
  method: 'POST',
  path: '/product-imports/:importId/carrying-out',
  summary: 'Take the good rows: new and changed products go to review as drafts of whoever brought the table',
  params: OneImport,
  body: z.object({ version: Version }),
  status: 202,
  response: ProductImport,
  problems: [commonProblems.notFound, commonProblems.staleVersion, importProblems.notNow],
});
/** published · written by the asker too · no longer sound · decided or changed by somebody meanwhile. */
export const PublicationOutcome = z.enum(['published', 'own', 'unsound', 'changed']);
export type PublicationOutcome = z.infer<typeof PublicationOutcome>;
export const ImportPublication = z.object({
  items: z.array(z.object({ row: z.int(), productId: ProductId, number: z.int(), outcome: PublicationOutcome })),
  /** How many wait still: one call tries a thousand at most. */
  inReview: z.int(),
});
export type ImportPublication = z.infer<typeof ImportPublication>;
export const publishImportRoute = defineRoute({
  method: 'POST',
  path: '/product-imports/:importId/publication',
  summary: 'Publish all that a table sent to review and nobody has decided yet; whoever brought it does not',
  params: OneImport,
  body: z.object({
    version: Version,
    /** Only rows after this one: whoever goes on does not try again what could not be published. */
    after: z._default(z.int().check(z.minimum(0), z.maximum(1_000_000)), 0),
    most: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 1000),
  }),
  status: 200,
  response: ImportPublication,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    importProblems.notNow,
    managedProductProblems.ownRevision,
  ],
});
export const exportProductsRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/export',
  summary:
    'Published products of a class and below as a table that can be brought again; signs that begin a formula are kept apart',
  query: z.object({
    format: z._default(z.enum(['csv', 'xlsx'], { error: 'field.choice' }), 'csv'),
    class: z.optional(ClassCode),
  }),
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
});
export const listEastinRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/eastin',
  summary: 'Published products in the terms of the European assistive technology network, page by page',
  query: PageQuery,
  keptSeconds: 300,
  status: 200,
  response: pageOf(
    z.object({
      databaseId: z.literal('cabinet'),
      productCode: z.string(),
      isoCodes: z.array(z.string()),
      commercialName: z.string(),
      englishName: z.string(),
      manufacturerOriginalFullName: z.string(),
      manufacturerCountry: z.string(),
      imageUrl: z.nullable(z.string()),
      originalUrl: z.string(),
      englishDescription: z.string(),
      originalDescription: z.string(),
      insertDate: z.iso.date(),
      lastUpdateDate: z.iso.date(),
      features: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string() })),
    }),
  ),
  problems: [],
});
