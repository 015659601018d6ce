import type { Context } from '#platform/context.ts';
import { PermanentSmsFailure } from '#platform/outside/sms/port.ts';
import { secretOfToken } from '../identity/public.ts';

/** Sends a code to a phone that is being proved. A number that can get no SMS is left: the page offers to ask again. */
export async function sendCode(ctx: Context, tokenId: string): Promise<void> {
  const secret = await secretOfToken(ctx, tokenId);
  if (!secret || secret.code === null) return;
  try {
    await ctx.sms.send({
      to: secret.sendTo,
      text: `Код кабінету: ${secret.code}. Нікому його не кажіть`,
      messageId: tokenId,
    });
  } catch (failure) {
    if (!(failure instanceof PermanentSmsFailure)) throw failure;
    ctx.log.warn({ tokenId }, 'the SMS gateway refused the number');
  }
}
