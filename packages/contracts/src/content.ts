import * as z from 'zod/mini';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { ContentItemId, OfficeId } from './ids.ts';
import { TopicCode } from './schedules.ts';
import { Bilingual } from './service-definition.ts';

/** Words of a text; a link leads to https:, mailto:, tel: or a path of this site. */
const Words = z.array(z.object({ text: z.string(), href: z.nullable(z.string()) }));
export type Words = z.infer<typeof Words>;

/** A text as the API has read it from Markdown, block by block: browsers carry no Markdown parser. */
export const TextBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), words: Words }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), words: Words }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(Words) }),
]);
export type TextBlock = z.infer<typeof TextBlock>;

export const ContentKind = z.enum(['news', 'question', 'law', 'banner'], { error: 'field.choice' });
export type ContentKind = z.infer<typeof ContentKind>;

/** What has a list of its own that visitors read; banners stand above pages instead. */
export const ReadKind = z.enum(['news', 'question', 'law'], { error: 'field.choice' });
export type ReadKind = z.infer<typeof ReadKind>;

/** A legal act: its number, its day, and where the whole text is. */
export const LegalAct = z.object({ number: z.string(), date: z.string(), sourceUrl: z.string() });
export type LegalAct = z.infer<typeof LegalAct>;

/** Something the site tells, as visitors see it. */
export const PublishedItem = z.object({
  id: ContentItemId,
  kind: ContentKind,
  /** Codes of topics (GET /topics). */
  topics: z.array(z.string()),
  /** Of a banner: the one centre it is for; null: all of them. */
  office: z.nullable(z.object({ id: OfficeId, name: Bilingual })),
  title: Bilingual,
  /** In the list of news: the first paragraph only. */
  text: z.object({ uk: z.array(TextBlock), en: z.array(TextBlock) }),
  /** Of a legal act. */
  act: z.nullable(LegalAct),
  /** When visitors could first read of it. */
  since: z.string(),
  /** When it stops being shown; null: when somebody takes it down. */
  until: z.nullable(z.string()),
  /** Names this very text: a changed one has another. */
  revisionId: z.uuid(),
});
export type PublishedItem = z.infer<typeof PublishedItem>;

export const listContentRoute = defineRoute({
  method: 'GET',
  path: '/content',
  summary: 'News (newest first), common questions (in their order) or legal acts (newest first) that hold now',
  query: z.extend(PageQuery, {
    kind: ReadKind,
    topic: z.optional(TopicCode),
    /** A part of the number of a legal act. */
    number: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
  }),
  status: 200,
  response: pageOf(PublishedItem),
  // Editors look at what they have just published: whoever kept an answer asks whether it still holds.
  keptSeconds: 0,
  problems: [],
});
export const readContentRoute = defineRoute({
  method: 'GET',
  path: '/content/:itemId',
  summary: 'One of them, whole',
  params: z.object({ itemId: ContentItemId }),
  status: 200,
  response: PublishedItem,
  keptSeconds: 0,
  problems: [commonProblems.notFound],
});
export const listBannersRoute = defineRoute({
  method: 'GET',
  path: '/banners',
  summary: 'Warnings that hold now: of all centres, or of one and of all together',
  query: z.object({ officeId: z.optional(OfficeId) }),
  status: 200,
  response: z.object({ items: z.array(PublishedItem) }),
  keptSeconds: 0,
  problems: [],
});
