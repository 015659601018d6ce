import { commonProblems } from '@cabinet/contracts/http/problem';
import { notificationProblems } from '@cabinet/contracts/notifications';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { letterQueued } from './events.ts';

/** Puts a dead letter back into the post, with all its attempts before it. */
export async function resendLetter(ctx: Context, letterId: string): Promise<{ queued: true }> {
  return write(ctx, 'notifications.resend', async ({ tx, audit, publish }) => {
    const letter = await tx.letter.findUnique({ where: { id: letterId }, select: { state: true } });
    if (!letter) throw problem(commonProblems.notFound, { letterId });
    const revived = await tx.letter.updateMany({
      where: { id: letterId, state: 'dead' },
      data: { state: 'queued', attempts: 0 },
    });
    if (revived.count === 0) throw problem(notificationProblems.notDead, { state: letter.state });
    audit({ subject: letterId });
    publish(letterQueued({ letterId }));
    return { queued: true as const };
  });
}
