import { messageIdOf } from './letter-id.ts';
import type { Context } from '#platform/context.ts';
import { renderLetter } from '#platform/outside/mail/letter.ts';
import { PermanentMailFailure } from '#platform/outside/mail/port.ts';
import { write } from '#platform/write.ts';
import { type LetterToSend, prepareLetter } from './prepare-letter.ts';
import { letterAttempts } from './rules.ts';

async function settle(
  ctx: Context,
  letterId: string,
  data: { state: string; attempts: number; lastError: string | null },
): Promise<void> {
  await write(ctx, 'notifications.send', async ({ tx, now, audit }) => {
    const settled = await tx.letter.updateMany({
      where: { id: letterId, state: 'queued' },
      data: { ...data, sentAt: data.state === 'sent' ? now : null },
    });
    audit({ subject: letterId, details: { state: data.state, attempts: data.attempts } });
    return { settled: settled.count };
  });
}

const post = (ctx: Context, letterId: string, { to, letter }: LetterToSend): Promise<unknown> =>
  ctx.mail.send({
    to,
    from: ctx.config.MAIL_FROM,
    messageId: messageIdOf(letterId, ctx.config.PUBLIC_URL),
    ...renderLetter(letter),
  });

/**
 * Hands one letter to the mail server. A server that is away throws, and the queue tries again; a letter that can
 * never arrive, or has been tried long enough, goes to the list of dead letters, from where staff may send it anew.
 */
export async function sendLetter(ctx: Context, letterId: string): Promise<void> {
  const row = await ctx.db.letter.findUnique({ where: { id: letterId } });
  if (row?.state !== 'queued') return;
  const attempts = row.attempts + 1;
  const prepared = await prepareLetter(ctx, row);
  if (prepared === null) return settle(ctx, letterId, { state: 'needless', attempts, lastError: null });
  try {
    await post(ctx, letterId, prepared);
  } catch (failure) {
    // The failure's own words may hold the address: its name and the server's code are enough.
    const lastError = failure instanceof PermanentMailFailure ? `permanent ${failure.code ?? ''}`.trim() : 'temporary';
    const dead = failure instanceof PermanentMailFailure || attempts >= letterAttempts;
    await settle(ctx, letterId, { state: dead ? 'dead' : 'queued', attempts, lastError });
    if (!dead) throw new Error(`Letter ${letterId} was not taken (${lastError}, attempt ${attempts})`);
    return;
  }
  await settle(ctx, letterId, { state: 'sent', attempts, lastError: null });
}
