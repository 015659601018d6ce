import type { ContentKind, PublishedItem } from '@cabinet/contracts/content';
import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ContentItemId } from '@cabinet/contracts/ids';
import type {
  ContentForm,
  ContentRevision,
  ContentStanding,
  ManagedContent,
  ManagedContentDetail,
} from '@cabinet/contracts/managed-content';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { fieldText } from '@cabinet/contracts/words/words';
import { pageOfItems } from './managed-list.ts';
import { draftOf, findItem, formOf, type Item, lastPublished, type Revision } from './rows.ts';
import { changedLines, standingOf, standingOfItem } from './rules.ts';
import { toPublished } from './shape.ts';
import { faultsOf } from './to-mend.ts';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

const compared = [
  'topics',
  'position',
  'titleUk',
  'titleEn',
  'textUk',
  'textEn',
  'actNumber',
  'actDate',
  'sourceUrl',
] as const satisfies readonly (keyof ContentForm)[];

const inLines = (value: ContentForm[(typeof compared)[number]]): string =>
  Array.isArray(value) ? value.join('\n') : String(value);

const changesOf = (revision: Revision, before: Revision | undefined): ContentRevision['changes'] => {
  if (!before) return [];
  const [later, earlier] = [formOf(revision), formOf(before)];
  return compared
    .map((field) => ({ field, ...changedLines(inLines(earlier[field]), inLines(later[field])) }))
    .filter(({ removed, added }) => removed.length + added.length > 0);
};

const toRevision = (item: Item, revision: Revision, now: Date): ContentRevision => ({
  number: revision.number,
  standing: standingOf(revision, item.revisions, now),
  authorName: revision.authorName,
  publisherName: revision.publisherName,
  createdAt: revision.createdAt.toISOString(),
  changedAt: revision.changedAt.toISOString(),
  publishedAt: instant(revision.publishedAt),
  shownFrom: instant(revision.shownFrom),
  shownTo: instant(revision.shownTo),
  changes: changesOf(
    revision,
    item.revisions.find(({ number }) => number < revision.number),
  ),
});

const officeOf = ({ officeId, office }: Item): ManagedContent['office'] =>
  officeId && office ? { id: officeId, name: { uk: office.nameUk, en: office.nameEn } } : null;

const toMend = (ctx: Context, { kind }: Item, form: ContentForm): ManagedContentDetail['toMend'] =>
  faultsOf(kind, form).map(({ pointer, code, params }) => ({
    pointer,
    code,
    text: fieldText(ctx.language, code, params),
  }));

/** An item with its draft and its history, as its editor sees it. */
function toDetail(ctx: Context, item: Item): ManagedContentDetail {
  const now = ctx.now();
  const [draft, published] = [draftOf(item), lastPublished(item)];
  const newest = draft ?? published;
  if (!newest) throw new Error(`Item ${item.id} says nothing`);
  const present = item.revisions.find((revision) => standingOf(revision, item.revisions, now) === 'shown') ?? published;
  return {
    id: item.id,
    kind: item.kind,
    topics: [...newest.topics],
    office: officeOf(item),
    title: { uk: newest.titleUk, en: newest.titleEn },
    standing: standingOfItem(item.revisions, now),
    hasDraft: draft !== null,
    shownFrom: instant(present?.shownFrom ?? null),
    shownTo: instant(present?.shownTo ?? null),
    changedAt: newest.changedAt.toISOString(),
    authorName: newest.authorName,
    version: item.version,
    form: formOf(newest),
    toMend: draft ? toMend(ctx, item, formOf(draft)) : [],
    revisions: item.revisions.map((revision) => toRevision(item, revision, now)),
  };
}

/** One item with its draft and its history; throws common.not_found for what is not theirs to edit. */
export async function readManagedContent(ctx: Context, itemId: ContentItemId): Promise<ManagedContentDetail> {
  return toDetail(ctx, await findItem(ctx, ctx.db, itemId));
}

interface ListQuery {
  readonly kind?: ContentKind | undefined;
  readonly standing?: ContentStanding | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What I may edit, changed last first. */
export const listManagedContent = (ctx: Context, query: ListQuery): Promise<Page<ManagedContent>> =>
  pageOfItems(ctx, query);

/** A revision exactly as visitors see it, or will. */
export async function previewContent(ctx: Context, itemId: ContentItemId, number: number): Promise<PublishedItem> {
  const item = await findItem(ctx, ctx.db, itemId);
  const revision = item.revisions.find((one) => one.number === number);
  if (!revision) throw problem(commonProblems.notFound, { itemId, number });
  const first = item.revisions.flatMap(({ shownFrom }) => shownFrom ?? []).toSorted((one, other) => +one - +other)[0];
  return toPublished({
    ...revision,
    id: item.id,
    kind: item.kind,
    officeId: item.officeId,
    officeUk: item.office?.nameUk ?? null,
    officeEn: item.office?.nameEn ?? null,
    revisionId: revision.id,
    since: first ?? ctx.now(),
  });
}
