import type { Context } from '#platform/context.ts';
import { PermanentSmsFailure, type SmsTransport } from '#platform/outside/sms/port.ts';

/** Sends an SMS; a number that can get none is left. Throws TemporarySmsFailure, so that the job is done again. */
export async function sendSms(ctx: Context, message: Parameters<SmsTransport['send']>[0]): Promise<void> {
  try {
    await ctx.sms.send(message);
  } catch (failure) {
    if (!(failure instanceof PermanentSmsFailure)) throw failure;
    ctx.log.warn({ messageId: message.messageId, failed: failure.message }, 'the SMS gateway refused the number');
  }
}
