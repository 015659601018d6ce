import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Page, PageQuery } from '@cabinet/contracts/http/page';
import type { MessageId } from '@cabinet/contracts/ids';
import type { DeadLetter, Message } from '@cabinet/contracts/notifications';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { maskAddress } from './rules.ts';

const columns = {
  id: true,
  subject: true,
  body: true,
  senderName: true,
  senderRole: true,
  link: true,
  createdAt: true,
  readAt: true,
} as const;

interface MessageRow {
  id: string;
  subject: string;
  body: string;
  senderName: string;
  senderRole: string;
  link: string | null;
  createdAt: Date;
  readAt: Date | null;
}

export const toMessage = (row: MessageRow): Message => ({
  ...row,
  id: row.id as MessageId,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});

/** The person's own messages, newest first, and how many are unread. */
export async function listMessages(
  ctx: Context,
  { cursor, limit, unread }: PageQuery & { unread?: 'true' | 'false' | undefined },
): Promise<Page<Message> & { unread: number }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const rows = await ctx.db.message.findMany({
    where: {
      personId,
      ...(unread === 'true' && { readAt: null }),
      ...(unread === 'false' && { readAt: { not: null } }),
    },
    select: columns,
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  return {
    ...toPage(rows, limit, toMessage),
    unread: await ctx.db.message.count({ where: { personId, readAt: null } }),
  };
}

/** One own message; a stranger's is not there. */
export async function readMessage(ctx: Context, messageId: MessageId): Promise<Message> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const row = await ctx.db.message.findFirst({ where: { id: messageId, personId }, select: columns });
  if (!row) throw problem(commonProblems.notFound, { messageId });
  return toMessage(row);
}

/** Letters that will not be sent unless somebody acts. Addresses are masked. */
export async function listDeadLetters(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<DeadLetter>> {
  const rows = await ctx.db.letter.findMany({
    where: { state: 'dead' },
    select: { id: true, kind: true, accountId: true, attempts: true, lastError: true, createdAt: true },
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  const accounts = await ctx.db.account.findMany({
    where: { id: { in: rows.map(({ accountId }) => accountId) } },
    select: { id: true, email: true },
  });
  const addressOf = (accountId: string): string =>
    maskAddress(accounts.find(({ id }) => id === accountId)?.email ?? '');
  return toPage(rows, limit, ({ accountId, ...row }) => ({
    ...row,
    to: addressOf(accountId),
    createdAt: row.createdAt.toISOString(),
  }));
}
