import type { Context } from '#platform/context.ts';
import { addressesOf, secretOfToken, smsOfCode } from '../identity/public.ts';
import { sendSms } from './send-sms.ts';
import { smsWords } from './words/sms.ts';

interface OfPhone {
  readonly accountId: string;
  readonly tokenId: string;
}

/** Sends a code to a phone that is being proved. A number that can get no SMS is left: the page offers to ask again. */
export async function sendCode(ctx: Context, { accountId, tokenId }: OfPhone): Promise<void> {
  const secret = await secretOfToken(ctx, tokenId);
  if (!secret || secret.code === null) return;
  const { language = 'uk' } = (await addressesOf(ctx, accountId)) ?? {};
  await sendSms(ctx, { to: secret.sendTo, text: smsWords[language].code(secret.code), messageId: tokenId });
}

/** Sends a code that lets its owner in. Where there is nobody to send it to, nothing is done. */
export async function sendAccessCode(ctx: Context, codeId: string): Promise<void> {
  const sms = await smsOfCode(ctx, codeId);
  if (!sms) return;
  const { language = 'uk' } = (await addressesOf(ctx, sms.accountId)) ?? {};
  await sendSms(ctx, { to: sms.sendTo, text: smsWords[language].code(sms.code), messageId: codeId });
}
