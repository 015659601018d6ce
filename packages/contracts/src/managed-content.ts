import * as z from 'zod/mini';
import { ContentKind, PublishedItem } from './content.ts';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { ContentItemId, OfficeId } from './ids.ts';
import { TopicCode } from './schedules.ts';
import { Bilingual } from './service-definition.ts';
import { storable } from './storable.ts';

export const contentProblems = defineProblems({
  noDraft: { code: 'content.no_draft', status: 409 },
  notShown: { code: 'content.not_shown', status: 409 },
  tooMany: { code: 'content.too_many', status: 409 },
});

/** The longest text of an item, letters. */
export const longestContent = 20_000;

const title = z.string().check(z.overwrite(storable), z.trim(), z.maxLength(200));
const text = z.string().check(z.overwrite(storable), z.maxLength(longestContent));
/** Empty where there is none. */
const orEmpty = <S extends z.ZodMiniType<string, string>>(schema: S) => z.union([z.literal(''), schema]);

/** What an editor writes. A draft may lack anything; publishing asks for all of it. */
export const ContentForm = z.object({
  topics: z.array(TopicCode).check(z.maxLength(30)),
  /** Of a question: its place in the list, from 1. */
  position: z.int().check(z.minimum(1), z.maximum(1000)),
  titleUk: title,
  titleEn: title,
  textUk: text,
  textEn: text,
  actNumber: z.string().check(z.overwrite(storable), z.trim(), z.maxLength(60)),
  actDate: orEmpty(PlainDate),
  sourceUrl: z.string().check(z.trim(), z.maxLength(500)),
});
export type ContentForm = z.infer<typeof ContentForm>;

/** draft: nothing was published yet; scheduled: its time has not come; shown: visitors see it; over: they did. */
export const ContentStanding = z.enum(['draft', 'scheduled', 'shown', 'over']);
export type ContentStanding = z.infer<typeof ContentStanding>;

/** As an item, and `replaced`: a later one took its place. */
export const RevisionStanding = z.enum(['draft', 'scheduled', 'shown', 'over', 'replaced']);
export type RevisionStanding = z.infer<typeof RevisionStanding>;

const instant = z.nullable(z.string());

export const ManagedContent = z.object({
  id: ContentItemId,
  kind: ContentKind,
  topics: z.array(z.string()),
  office: z.nullable(z.object({ id: OfficeId, name: Bilingual })),
  /** Of the draft, else of what was published last. */
  title: Bilingual,
  standing: ContentStanding,
  /** A draft waits beside what is published. */
  hasDraft: z.boolean(),
  shownFrom: instant,
  shownTo: instant,
  changedAt: z.string(),
  authorName: z.string(),
  version: Version,
});
export type ManagedContent = z.infer<typeof ManagedContent>;

/** Lines of one field that a revision took out and put in. */
const Change = z.object({
  field: z.enum(['topics', 'position', 'titleUk', 'titleEn', 'textUk', 'textEn', 'actNumber', 'actDate', 'sourceUrl']),
  removed: z.array(z.string()),
  added: z.array(z.string()),
});

export const ContentRevision = z.object({
  number: z.int(),
  standing: RevisionStanding,
  authorName: z.string(),
  publisherName: z.nullable(z.string()),
  createdAt: z.string(),
  changedAt: z.string(),
  publishedAt: instant,
  shownFrom: instant,
  shownTo: instant,
  /** Against the one before; empty when only its times differ. */
  changes: z.array(Change),
});
export type ContentRevision = z.infer<typeof ContentRevision>;

export const ManagedContentDetail = z.extend(ManagedContent, {
  /** The draft; without one what was published last: a change begins from it. */
  form: ContentForm,
  /** Of a draft: what must be mended before it may be published, in words; pointers lead into the form. */
  toMend: z.array(z.object({ pointer: z.string(), code: z.string(), text: z.string() })),
  /** Newest first. */
  revisions: z.array(ContentRevision),
});
export type ManagedContentDetail = z.infer<typeof ManagedContentDetail>;

/** A time on a Kyiv clock. */
const Moment = z.object({
  date: PlainDate,
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'administration.time_format' })),
});
export const Publishing = z.object({
  /** Null: at once. */
  from: z.nullable(Moment),
  /** Null: until it is taken down. */
  to: z.nullable(Moment),
});
export type Publishing = z.infer<typeof Publishing>;

const OneItem = z.object({ itemId: ContentItemId });
const WithVersion = z.object({ version: Version });
const one = { params: OneItem, status: 200, response: ManagedContentDetail } as const;
const refusals = [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest] as const;

export const listManagedContentRoute = defineRoute({
  method: 'GET',
  path: '/managed-content',
  summary: 'What I may edit, changed last first; of one kind and one standing',
  query: z.extend(PageQuery, { kind: z.optional(ContentKind), standing: z.optional(ContentStanding) }),
  status: 200,
  response: pageOf(ManagedContent),
  problems: [],
});
export const readManagedContentRoute = defineRoute({
  ...one,
  method: 'GET',
  path: '/managed-content/:itemId',
  summary: 'One item with its draft and its history',
  problems: [commonProblems.notFound],
});
export const createContentRoute = defineRoute({
  method: 'POST',
  path: '/managed-content',
  summary: 'Begin an item with a draft',
  body: z.object({
    kind: ContentKind,
    /** Of a banner: the one centre it is for, for good; null: all of them. */
    officeId: z.nullable(OfficeId),
    form: ContentForm,
  }),
  status: 201,
  response: ManagedContentDetail,
  problems: [commonProblems.notFound, commonProblems.invalidRequest, contentProblems.tooMany],
});
export const draftContentRoute = defineRoute({
  ...one,
  method: 'PUT',
  path: '/managed-content/:itemId/draft',
  summary: 'Keep a draft; what visitors see stays as it is',
  body: z.extend(WithVersion, { form: ContentForm }),
  problems: refusals,
});
export const previewContentRoute = defineRoute({
  method: 'GET',
  path: '/managed-content/:itemId/revisions/:revision',
  summary: 'A revision exactly as visitors see it, a draft too',
  params: z.extend(OneItem, { revision: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)) }),
  status: 200,
  response: PublishedItem,
  problems: [commonProblems.notFound],
});
export const publishContentRoute = defineRoute({
  ...one,
  method: 'POST',
  path: '/managed-content/:itemId/publish',
  summary: 'Publish the draft from a time to a time',
  body: z.extend(WithVersion, { shown: Publishing }),
  problems: [...refusals, contentProblems.noDraft],
});
export const unpublishContentRoute = defineRoute({
  ...one,
  method: 'POST',
  path: '/managed-content/:itemId/unpublish',
  summary: 'Take down what is shown or waits for its time; nothing is deleted',
  body: WithVersion,
  problems: [commonProblems.notFound, commonProblems.staleVersion, contentProblems.notShown],
});
