import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { FeedbackDetail, FeedbackLine, listFeedbackRoute } from '@cabinet/contracts/managed-feedback';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { openAnswer, openSaid } from './said.ts';

const line = { id: true, receivedAt: true, state: true, reply: true } as const;

interface LineRow {
  readonly id: string;
  readonly receivedAt: Date;
  readonly state: string;
  readonly reply: string;
}

const toLine = ({ id, receivedAt, state, reply }: LineRow): FeedbackLine => ({
  id,
  receivedAt: receivedAt.toISOString(),
  state: state as FeedbackLine['state'],
  reply: reply as FeedbackLine['reply'],
});

/** What was told, newest first, without what it says. */
export async function listFeedback(
  { db }: Pick<Context, 'db'>,
  { state, cursor, limit }: QueryOf<typeof listFeedbackRoute>,
): Promise<Page<FeedbackLine>> {
  const rows = await db.feedback.findMany({
    where: { ...(state && { state }) },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: line,
    ...pageAfter(cursor, limit),
  });
  return toPage(rows, limit, toLine);
}

type Row = NonNullable<Awaited<ReturnType<Transaction['feedback']['findUnique']>>>;

export async function findFeedback(db: Pick<Transaction, 'feedback'>, id: string): Promise<Row> {
  const row = await db.feedback.findUnique({ where: { id } });
  if (!row) throw problem(commonProblems.notFound, { id });
  return row;
}

/** The whole of it, opened. */
export const toDetail = (ctx: Pick<Context, 'secrets'>, row: Row): FeedbackDetail => ({
  ...toLine(row),
  version: row.version,
  language: row.language === 'en' ? 'en' : 'uk',
  form: openSaid(ctx, row),
  settled: row.settledAt && {
    at: row.settledAt.toISOString(),
    by: row.settledBy ?? '',
    text: openAnswer(ctx, row),
    letter: row.letter as 'queued' | 'sent' | 'failed' | null,
  },
});
