import * as z from 'zod/mini';
import { ClassCode } from './catalogue.ts';
import { AttributeValues, ProductDefinition, ProductPage, ProductState, ProductVariant } from './catalogue-products.ts';
import { documentProblems } from './documents.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { Bilingual } from './service-definition.ts';
import { storable } from './storable.ts';

// Apart from what everybody reads, so that public pages do not carry the forms of editors.

export const managedProductProblems = defineProblems({
  /** What was written does not fit its class: each error names its field. */
  definitionUnsound: { code: 'catalogue.definition_unsound', status: 422 },
  /** Nobody publishes what they wrote themselves. */
  ownRevision: { code: 'catalogue.own_revision', status: 409 },
  /** The act is not possible in the state that the product or its revision is in. */
  notNow: { code: 'catalogue.not_now', status: 409 },
  filesFull: { code: 'catalogue.files_full', status: 409 },
});

export const ProductId = z.uuid().brand<'ProductId'>();
export type ProductId = z.infer<typeof ProductId>;

/** draft and returned are the author's; in_review waits for another editor; published stands. */
export const RevisionState = z.enum(['draft', 'in_review', 'returned', 'published'], { error: 'field.choice' });
export type RevisionState = z.infer<typeof RevisionState>;

const words = (longest: number) => {
  const side = z.string().check(z.overwrite(storable), z.trim(), z.maxLength(longest));
  return z.object({ uk: side, en: side });
};

export const ChosenMaker = z.uuid({ error: 'field.required' });

/** What is written of a product in both languages. */
export const ProductWords = z.object({ name: words(200), summary: words(2000), compatibility: words(2000) });

/** What an editor types. A draft may lack anything; sending asks for all of it. */
export const ProductForm = z.object({
  classCode: ClassCode,
  makerId: ChosenMaker,
  definition: z.object({
    ...ProductDefinition.shape,
    ...ProductWords.shape,
    attributes: AttributeValues,
    variants: z.array(z.extend(ProductVariant, { name: words(200) })).check(z.maxLength(100)),
  }),
});
export type ProductForm = z.infer<typeof ProductForm>;

/** Why something was done, in words that others read. */
export const ProductReason = z
  .string()
  .check(z.overwrite(storable), z.trim(), z.minLength(3, { error: 'field.required' }), z.maxLength(1000));

const maker = z.object({ id: z.uuid(), name: Bilingual });

/** Something being written of a product. */
export const OpenRevision = z.object({
  number: z.int(),
  state: RevisionState,
  authorName: z.string(),
  /** Whether the asker wrote it, and so may not publish it. */
  isOwn: z.boolean(),
  /** Why it was returned. */
  reason: z.nullable(z.string()),
  changedAt: z.iso.datetime(),
});

/** Something that was done with a revision: who, when, and of a return why. */
export const RevisionStep = z.object({
  at: z.iso.datetime(),
  act: z.enum(['send', 'return', 'publish']),
  byName: z.string(),
  reason: z.nullable(z.string()),
});
export type RevisionStep = z.infer<typeof RevisionStep>;

export const ManagedProductSummary = z.object({
  id: ProductId,
  number: z.int(),
  name: Bilingual,
  class: z.object({ code: z.string(), name: Bilingual }),
  maker,
  state: ProductState,
  /** Null: nothing is being written of it. */
  open: z.nullable(OpenRevision),
});
export type ManagedProductSummary = z.infer<typeof ManagedProductSummary>;

/** A field that a revision changes, as words before and after. */
export const Difference = z.object({
  field: z.string(),
  name: Bilingual,
  before: z.nullable(Bilingual),
  after: z.nullable(Bilingual),
});
export type Difference = z.infer<typeof Difference>;

export const ManagedProduct = z.object({
  ...ManagedProductSummary.shape,
  open: z.nullable(z.object({ ...OpenRevision.shape, steps: z.array(RevisionStep) })),
  version: Version,
  classCode: z.string(),
  makerId: z.uuid(),
  /** What is being written, or else what is published. */
  definition: ProductDefinition,
  /** What publishing the open revision would change. */
  differences: z.array(Difference),
  /** Every revision that was published, the newest first. */
  revisions: z.array(
    z.object({
      number: z.int(),
      state: RevisionState,
      authorName: z.string(),
      reviewerName: z.nullable(z.string()),
      reason: z.nullable(z.string()),
      decidedAt: z.nullable(z.iso.datetime()),
      steps: z.array(RevisionStep),
      differences: z.array(Difference),
    }),
  ),
  events: z.array(
    z.object({
      at: z.iso.datetime(),
      from: z.nullable(ProductState),
      to: ProductState,
      reason: Bilingual,
      byName: z.string(),
    }),
  ),
});
export type ManagedProduct = z.infer<typeof ManagedProduct>;

const OneProduct = z.object({ productId: ProductId });
const changing = [
  commonProblems.notFound,
  commonProblems.staleVersion,
  commonProblems.invalidRequest,
  managedProductProblems.notNow,
] as const;

export const listManagedProductsRoute = defineRoute({
  method: 'GET',
  path: '/managed-products',
  summary: 'Products as editors see them: in every state, with what is being written of them',
  query: z.extend(PageQuery, {
    q: z._default(z.string().check(z.trim(), z.maxLength(200)), ''),
    state: z.optional(ProductState),
    revision: z.optional(z.enum(['draft', 'in_review', 'returned'], { error: 'field.choice' })),
    /** What others wrote and sent: the asker may publish or return it. */
    awaits: z.optional(z.enum(['me'], { error: 'field.choice' })),
    class: z.optional(ClassCode),
    makerId: z.optional(z.uuid()),
  }),
  status: 200,
  response: pageOf(ManagedProductSummary),
  problems: [],
});
export const readManagedProductRoute = defineRoute({
  method: 'GET',
  path: '/managed-products/:productId',
  summary: 'One product with what is being written of it, every revision and every state',
  params: OneProduct,
  status: 200,
  response: ManagedProduct,
  problems: [commonProblems.notFound],
});
export const previewProductRoute = defineRoute({
  method: 'GET',
  path: '/managed-products/:productId/preview',
  summary: 'One product as everybody will read it once what is being written is published',
  params: OneProduct,
  status: 200,
  response: ProductPage,
  problems: [commonProblems.notFound],
});
export const addProductRoute = defineRoute({
  method: 'POST',
  path: '/managed-products',
  summary: 'Begin a product as a draft',
  body: ProductForm,
  status: 201,
  response: ManagedProduct,
  problems: [commonProblems.invalidRequest],
});
export const keepProductDraftRoute = defineRoute({
  method: 'PUT',
  path: '/managed-products/:productId/draft',
  summary: 'Keep what has been written; begins a new revision of a published product',
  params: OneProduct,
  body: z.object({ version: Version, product: ProductForm }),
  status: 200,
  response: ManagedProduct,
  problems: changing,
});
export const dropProductDraftRoute = defineRoute({
  method: 'DELETE',
  path: '/managed-products/:productId/draft',
  summary: 'Drop what is being written; what is published stays, a product never published is deleted',
  params: OneProduct,
  query: z.object({ version: z.coerce.number().check(z.int()) }),
  status: 204,
  problems: changing,
});
export const sendProductRoute = defineRoute({
  method: 'POST',
  path: '/managed-products/:productId/review',
  summary: 'Hand what was written to another editor',
  params: OneProduct,
  body: z.object({ version: Version }),
  status: 200,
  response: ManagedProduct,
  problems: [...changing, managedProductProblems.definitionUnsound],
});
export const publishProductRoute = defineRoute({
  method: 'POST',
  path: '/managed-products/:productId/publication',
  summary: 'Publish what another editor wrote',
  params: OneProduct,
  body: z.object({ version: Version }),
  status: 200,
  response: ManagedProduct,
  problems: [...changing, managedProductProblems.ownRevision, managedProductProblems.definitionUnsound],
});
export const returnProductRoute = defineRoute({
  method: 'POST',
  path: '/managed-products/:productId/return',
  summary: 'Return what was written, with the reason',
  params: OneProduct,
  body: z.object({ version: Version, reason: ProductReason }),
  status: 200,
  response: ManagedProduct,
  problems: changing,
});
/** discontinue: is not made any more · revive: is made again · delete: was put in by mistake. */
export const ProductAct = z.enum(['discontinue', 'revive', 'delete'], { error: 'field.choice' });
export type ProductAct = z.infer<typeof ProductAct>;
export const actOnProductRoute = defineRoute({
  method: 'POST',
  path: '/managed-products/:productId/state',
  summary: 'Say that a product is not made any more, is made again, or was put in by mistake',
  params: OneProduct,
  body: z.object({ version: Version, act: ProductAct, reasonUk: ProductReason, reasonEn: ProductReason }),
  status: 200,
  response: ManagedProduct,
  problems: [...changing, managedProductProblems.definitionUnsound],
});

export const CatalogueFile = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
});
export type CatalogueFile = z.infer<typeof CatalogueFile>;
export const addCatalogueFileRoute = defineRoute({
  method: 'POST',
  path: '/managed-catalogue-files',
  summary:
    'Put in a photograph (jpg, png) or an instruction (pdf): its bytes decide; pictures lose where and by what they were taken',
  consumes: 'multipart',
  status: 201,
  response: CatalogueFile,
  problems: [
    commonProblems.invalidRequest,
    documentProblems.fileTooLarge,
    documentProblems.fileEmpty,
    managedProductProblems.filesFull,
    commonProblems.malformedRequest,
    commonProblems.foreignOrigin,
    commonProblems.unsupportedMedia,
    commonProblems.storageFull,
  ],
});
