import type { Context } from '#platform/context.ts';
import { addressesOf } from '../identity/public.ts';
import { reminderLinkOf } from '../visits/public.ts';
import { idInLink, isReminder } from './rules.ts';
import { sendSms } from './send-sms.ts';
import { smsWords } from './words/sms.ts';

/** Says by SMS that a message lies in the cabinet (J4), and nothing of what it says; the gateway sends one id once. */
export async function sendNotice(ctx: Context, messageId: string): Promise<void> {
  const message = await ctx.db.message.findUnique({
    where: { id: messageId },
    select: { template: true, link: true, person: { select: { notifyBySms: true, accountId: true } } },
  });
  if (!message?.person.notifyBySms || message.person.accountId === null) return;
  if (isReminder(message.template) && (await reminderLinkOf(ctx, idInLink(message.link), null)) === null) return;
  const addresses = await addressesOf(ctx, message.person.accountId);
  if (!addresses?.phoneVerified || addresses.phone === null) return;
  const text = smsWords[addresses.language].newMessage(new URL(ctx.config.PUBLIC_URL).origin);
  await sendSms(ctx, { to: addresses.phone, text, messageId: `${messageId}:notice` });
}
