import { type ExtractLine, ExtractState, type OwnExtract } from '@cabinet/contracts/extracts';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { DocumentId, ExtractId } from '@cabinet/contracts/ids';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { canReview } from './policy.ts';
import { openReason } from './sealed.ts';

export type ExtractRow = NonNullable<Awaited<ReturnType<Transaction['cardExtract']['findUnique']>>>;

/** The name of an office in both languages. */
export interface OfficeName {
  readonly uk: string;
  readonly en: string;
}

type Reader = Pick<Transaction, 'cardExtract'>;

/** An extract of one's office; what is not one's own does not exist. */
export async function findReviewed(ctx: Context, id: string, db: Reader = ctx.db): Promise<ExtractRow> {
  const row = await db.cardExtract.findUnique({ where: { id } });
  if (!row || !canReview(ctx.actor, row)) throw problem(commonProblems.notFound, { extractId: id });
  return row;
}

const lockText = 'select from card_extract where id = $1::uuid for update';

/** Lets others who decide upon the same extract wait until this act is over. */
export const lockExtract = (tx: Transaction, id: string): Promise<unknown> =>
  sqlOf(tx).query({ name: 'extracts.lock', text: lockText, values: [id] });

/** Names of offices by their ids. */
export async function officeNames(
  db: Pick<Transaction, 'office'>,
  rows: readonly Pick<ExtractRow, 'officeId'>[],
): Promise<(row: Pick<ExtractRow, 'officeId'>) => OfficeName> {
  const offices = await db.office.findMany({
    where: { id: { in: [...new Set(rows.map(({ officeId }) => officeId))] } },
    select: { id: true, nameUk: true, nameEn: true },
  });
  const names = new Map(offices.map(({ id, nameUk, nameEn }) => [id, { uk: nameUk, en: nameEn }]));
  return ({ officeId }) => names.get(officeId) ?? { uk: '', en: '' };
}

/** Names of people by their ids. */
export async function personNames(
  db: Pick<Transaction, 'person'>,
  rows: readonly Pick<ExtractRow, 'personId'>[],
): Promise<(row: Pick<ExtractRow, 'personId'>) => string> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(rows.map(({ personId }) => personId))] } },
    select: { id: true, surname: true, givenName: true, patronymic: true },
  });
  const names = new Map(
    people.map(({ id, surname, givenName, patronymic }) => [
      id,
      [surname, givenName, patronymic].filter(Boolean).join(' '),
    ]),
  );
  return ({ personId }) => names.get(personId) ?? '';
}

const isOverdue = ({ state, dueOn }: ExtractRow, now: Date): boolean => state === 'ordered' && dueOn < kyivDate(now);

interface Around {
  readonly now: Date;
  readonly office: OfficeName;
}

export const toOwn = ({ secrets }: Pick<Context, 'secrets'>, row: ExtractRow, { now, office }: Around): OwnExtract => ({
  id: row.id as ExtractId,
  number: row.number,
  state: ExtractState.parse(row.state),
  office,
  withDiagnosis: row.withDiagnosis,
  orderedAt: row.orderedAt.toISOString(),
  dueOn: row.dueOn,
  overdue: isOverdue(row, now),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  reason: openReason(secrets, row.id, row.reason),
  paperId: row.paperId as DocumentId | null,
  containerId: row.containerId as DocumentId | null,
});

export const toLine = (
  row: ExtractRow,
  { now, office, person }: Around & { readonly person: string },
): ExtractLine => ({
  id: row.id as ExtractId,
  number: row.number,
  state: ExtractState.parse(row.state),
  person,
  office,
  orderedAt: row.orderedAt.toISOString(),
  dueOn: row.dueOn,
  overdue: isOverdue(row, now),
});
