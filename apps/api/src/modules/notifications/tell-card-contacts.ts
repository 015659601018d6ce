import type { Context } from '#platform/context.ts';
import { renderLetter } from '#platform/outside/mail/letter.ts';
import { PermanentMailFailure } from '#platform/outside/mail/port.ts';
import { contactsOfCard } from '../registry/public.ts';
import { wordsIn } from './compose.ts';
import { messageIdOf } from './letter-id.ts';
import { sendSms } from './send-sms.ts';
import { cardKnownLetter } from './words/registry.ts';
import { smsWords } from './words/sms.ts';

interface Known {
  readonly cardId: string;
  /** The act that linked it: done again, the mail server and the gateway know the message. */
  readonly requestId: string;
}

async function post(ctx: Context, { cardId, requestId }: Known, to: string): Promise<void> {
  const { MAIL_FROM: from, PUBLIC_URL } = ctx.config;
  const { closing, footer, salutationUnknown: salutation } = wordsIn('uk');
  const { subject, paragraphs, action } = cardKnownLetter;
  const letter = renderLetter({
    ...{ language: 'uk', salutation, closing, footer: footer(PUBLIC_URL), subject, paragraphs },
    action: { label: action, url: new URL('/restore', PUBLIC_URL).href },
  });
  const messageId = messageIdOf(`card-known-${cardId}-${requestId}`, PUBLIC_URL);
  await ctx.mail.send({ to, from, messageId, ...letter }).catch((failure: unknown) => {
    // What an office once wrote down may be no address any more.
    if (!(failure instanceof PermanentMailFailure)) throw new Error(`The letter about card ${cardId} was not taken`);
    ctx.log.warn({ cardId, failed: failure.code }, 'the address in a card takes no letters');
  });
}

/** B28: a card was linked by somebody who knew a certificate; its own contacts hear of it, and nothing of what it says. */
export async function tellCardContacts(ctx: Context, known: Known): Promise<void> {
  const { email, phone } = await contactsOfCard(ctx, known.cardId);
  if (phone !== null && ctx.sms.available)
    await sendSms(ctx, {
      ...{ to: phone, text: smsWords.uk.cardKnown, messageId: `${known.cardId}:${known.requestId}:known` },
    });
  if (email !== null) await post(ctx, known, email);
}
