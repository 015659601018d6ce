import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { database } from './accounts.ts';
import { running } from './running.ts';

const patienceMs = 10_000;

/** Every SMS to the phone, newest first, as the page that catches them shows it. */
export const smsTo = async (phone: string): Promise<readonly { readonly text: string }[]> => {
  const answer = await fetch(new URL(`sms.json?to=${encodeURIComponent(phone)}`, running().mailPageUrl));
  return (await answer.json()) as { text: string }[];
};

/** The newest SMS to the phone whose text fits, awaited for 10 s. */
export async function smsTextTo(phone: string, fits: RegExp = /./): Promise<string> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(100)) {
    const found = (await smsTo(phone)).find(({ text }) => fits.test(text));
    if (found) return found.text;
  }
  throw new Error(`No SMS to ${phone} with ${fits} within ${patienceMs} ms`);
}

/** The six digits that came last. */
export const codeTo = async (phone: string): Promise<string> =>
  /\d{6}/.exec(await smsTextTo(phone, /\d{6}/))?.[0] ?? '';

/** Gives an account a confirmed phone of its own; answers it as it is kept. */
export async function aConfirmedPhone(accountId: string): Promise<string> {
  const phone = `+38050${randomInt(1_000_000, 10_000_000)}`;
  await database().account.update({ where: { id: accountId }, data: { phone, phoneVerifiedAt: new Date() } });
  return phone;
}
