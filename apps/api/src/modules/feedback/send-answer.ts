import type { Context } from '#platform/context.ts';
import { renderLetter } from '#platform/outside/mail/letter.ts';
import { PermanentMailFailure } from '#platform/outside/mail/port.ts';
import { write } from '#platform/write.ts';
import { openAnswer, openSaid } from './said.ts';
import { answerLetter } from './words.ts';

const keepOutcome = (ctx: Context, id: string, letter: 'sent' | 'failed'): Promise<unknown> =>
  write(ctx, 'feedback.send_answer', async ({ tx, audit }) => {
    const { count } = await tx.feedback.updateMany({ where: { id, letter: 'queued' }, data: { letter } });
    audit({ subject: id, details: { letter, kept: count === 1 } });
    return { letter };
  });

/** Sends the answer to the address that was left. A server that is away throws, and the queue tries again. */
export async function sendAnswer(ctx: Context, id: string): Promise<void> {
  const row = await ctx.db.feedback.findUnique({ where: { id } });
  if (row?.letter !== 'queued') return;
  const { reply } = openSaid(ctx, row);
  if (reply.by !== 'email') return;
  const { MAIL_FROM, PUBLIC_URL } = ctx.config;
  const letter = answerLetter(row.language === 'en' ? 'en' : 'uk', openAnswer(ctx, row), PUBLIC_URL);
  try {
    await ctx.mail.send({
      to: reply.email,
      from: MAIL_FROM,
      messageId: `<feedback-${id}@${new URL(PUBLIC_URL).hostname}>`,
      ...renderLetter(letter),
    });
  } catch (failure) {
    if (!(failure instanceof PermanentMailFailure)) throw new Error(`The answer to feedback ${id} was not taken`);
    await keepOutcome(ctx, id, 'failed');
    return;
  }
  await keepOutcome(ctx, id, 'sent');
}
