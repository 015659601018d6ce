import type { Context } from '#platform/context.ts';
import { addressesOf, replacedContactOf } from '../identity/public.ts';
import { sendSms } from './send-sms.ts';
import { smsWords } from './words/sms.ts';

interface OfPhone {
  readonly accountId: string;
  readonly tokenId: string;
}

/** Tells the phone that was replaced: whoever lost the cabinet may still hold it (C11). */
export async function tellOldPhone(ctx: Context, { accountId, tokenId }: OfPhone): Promise<void> {
  const old = await replacedContactOf(ctx, tokenId);
  if (old === null || !ctx.sms.available) return;
  const { language = 'uk' } = (await addressesOf(ctx, accountId)) ?? {};
  await sendSms(ctx, { to: old, text: smsWords[language].phoneChanged, messageId: `${tokenId}:changed` });
}
