import { commonProblems } from '@cabinet/contracts/http/problem';
import type { MessageId } from '@cabinet/contracts/ids';
import type { Message } from '@cabinet/contracts/notifications';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { readMessage } from './queries.ts';

/** Marks one own message as read; reading it again changes nothing. */
export async function markRead(ctx: Context, messageId: MessageId): Promise<Message> {
  const { personId } = asRole(ctx.actor, 'applicant');
  await write(ctx, 'notifications.mark_read', async ({ tx, now, audit, notify }) => {
    const own = await tx.message.count({ where: { id: messageId, personId } });
    if (own === 0) throw problem(commonProblems.notFound, { messageId });
    const { count } = await tx.message.updateMany({
      where: { id: messageId, personId, readAt: null },
      data: { readAt: now },
    });
    audit({ subject: messageId, details: { first: count === 1 } });
    if (count > 0) notify({ room: 'notifications', id: messageId, personId, officeId: null });
    return { count };
  });
  return readMessage(ctx, messageId);
}

/** Marks every own message as read. */
export async function markAllRead(ctx: Context): Promise<{ read: number }> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return write(ctx, 'notifications.mark_all_read', async ({ tx, now, audit, notify }) => {
    const { count } = await tx.message.updateMany({ where: { personId, readAt: null }, data: { readAt: now } });
    audit({ subject: personId, details: { count } });
    notify({ room: 'notifications', id: personId, personId, officeId: null });
    return { read: count };
  });
}
