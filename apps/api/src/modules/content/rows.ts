import { ContentKind } from '@cabinet/contracts/content';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ContentItemId, OfficeId } from '@cabinet/contracts/ids';
import type { ContentForm } from '@cabinet/contracts/managed-content';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { canEdit } from './policy.ts';

type Reader = Pick<Transaction, 'contentItem'>;

const read = (db: Reader, id: string) =>
  db.contentItem.findUnique({
    where: { id },
    include: { office: { select: { nameUk: true, nameEn: true } }, revisions: { orderBy: { number: 'desc' } } },
  });

type Row = NonNullable<Awaited<ReturnType<typeof read>>>;
export type Revision = Row['revisions'][number];

/** An item with its revisions, newest first. */
export interface Item extends Omit<Row, 'kind' | 'id' | 'officeId'> {
  readonly id: ContentItemId;
  readonly kind: ContentKind;
  readonly officeId: OfficeId | null;
}

/** An item this editor may edit; throws common.not_found for what is not theirs, as for what is not there. */
export async function findItem(ctx: Context, db: Reader, id: string): Promise<Item> {
  const row = await read(db, id);
  // Ids of our own rows are ids by construction.
  const item = row && ({ ...row, kind: ContentKind.parse(row.kind) } as Item);
  if (!item || !canEdit(ctx.actor, item)) throw problem(commonProblems.notFound, { itemId: id });
  return item;
}

export const draftOf = ({ revisions }: Item): Revision | null =>
  revisions.find(({ state }) => state === 'draft') ?? null;

/** What was published last, whether its time has come or not. */
export const lastPublished = ({ revisions }: Item): Revision | null =>
  revisions
    .filter(({ state }) => state === 'published')
    .toSorted((one, other) => Number(other.publishedAt) - Number(one.publishedAt) || other.number - one.number)[0] ??
  null;

/** What a form says, as a revision stores it. */
export const wordsOf = ({ actNumber, actDate, sourceUrl, ...rest }: ContentForm) => ({
  ...rest,
  actNumber: actNumber || null,
  actDate: actDate || null,
  sourceUrl: sourceUrl || null,
});

/** The same as a form, empty where there is nothing. */
export const formOf = (revision: Revision): ContentForm => ({
  topics: [...revision.topics],
  position: revision.position,
  titleUk: revision.titleUk,
  titleEn: revision.titleEn,
  textUk: revision.textUk,
  textEn: revision.textEn,
  actNumber: revision.actNumber ?? '',
  actDate: revision.actDate ?? '',
  sourceUrl: revision.sourceUrl ?? '',
});

/** A revision of an item that begins now, under the name of who writes it. */
export const newRevision = (ctx: Context, { itemId, number }: { itemId: string; number: number }) => {
  const { accountId, name } = asRole(ctx.actor, 'officer', 'administrator', 'editor');
  const at = ctx.now();
  return { id: ctx.newId(), itemId, number, authorId: accountId, authorName: name, createdAt: at, changedAt: at };
};

/** Counts a change of the item; throws common.stale_version when somebody was faster. */
export async function bump(tx: Reader, { id }: Item, version: number): Promise<void> {
  const changed = await tx.contentItem.updateMany({ where: { id, version }, data: { version: { increment: 1 } } });
  if (changed.count === 0) throw problem(commonProblems.staleVersion, { itemId: id, version });
}

/** Throws common.invalid_request naming each topic that is not there. */
export async function assertTopics(tx: Pick<Transaction, 'topic'>, codes: readonly string[]): Promise<void> {
  const rows = await tx.topic.findMany({ where: { code: { in: [...codes] } }, select: { code: true } });
  const known = new Set(rows.map(({ code }) => code));
  const errors = codes.flatMap((code, place) =>
    known.has(code) ? [] : [{ pointer: `/form/topics/${place}`, code: 'field.choice' }],
  );
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
}
