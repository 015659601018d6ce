import { formatKyivDateTime } from '@cabinet/domain/kyiv-time';
import { visitMachine } from '@cabinet/domain/workflows/visit';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findOfferForLetter, findVisitForLetter, reminderLinkOf, type VisitForLetter } from '../visits/public.ts';
import { wordsIn } from './compose.ts';
import { deliver, findRecipient, noteFrom } from './deliver.ts';

const templateOfAct = (act: string): string | null => {
  const acts: Readonly<Record<string, { readonly message: string | null }>> = visitMachine.acts;
  return acts[act]?.message ?? null;
};

/** What the person must not miss: an SMS tells of it too, where one is wanted (J4). */
const important: ReadonlySet<string> = new Set(['visits.called_off', 'visits.reminder_hour', 'visits.offer']);

interface Told {
  readonly about: VisitForLetter;
  readonly template: string;
  readonly causeKey: string;
  /** Id of what the message is about. */
  readonly subject: string;
  readonly link: string;
  /** Until when the person may answer. */
  readonly until?: Date;
}

/** Tells the owner of a visit; the same cause told twice is one message. */
async function tellOwner(ctx: Context, { about, template, causeKey, subject, link, until }: Told): Promise<void> {
  await write(ctx, 'notifications.tell', async (writing) => {
    const to = await findRecipient(writing.tx, about.personId);
    const { language } = to;
    const facts = {
      number: about.number,
      officeName: about.officeName[language],
      address: about.address[language],
      channel: about.channel,
      when: formatKyivDateTime(about.from, language),
      at: about.from.toISOString(),
      ...(until && { dueOn: formatKyivDateTime(until, language) }),
    };
    const note = noteFrom(language, template, facts, {
      causeKey,
      link,
      senderName: wordsIn(language).system,
      senderRole: 'system',
      important: important.has(template),
    });
    const told = note !== null && (await deliver(ctx, writing, to, note));
    writing.audit({ subject, details: { template, told } });
    return { told };
  });
}

async function tellOfVisit(ctx: Context, visitId: string, template: string, causeKey: string): Promise<void> {
  const about = await findVisitForLetter(ctx, visitId);
  // Who came without an account hears nothing.
  if (about) await tellOwner(ctx, { about, template, causeKey, subject: visitId, link: `/cabinet/visits/${visitId}` });
}

/** A freed time is kept for somebody on the waitlist. */
export async function tellOffer(ctx: Context, offerId: string): Promise<void> {
  const about = await findOfferForLetter(ctx, offerId);
  if (!about) return;
  const { until, visitId } = about;
  const causeKey = `visit-offer:${offerId}`;
  // Straight to where it is answered: there is an hour.
  const link = visitId === null ? '/cabinet/visits' : `/cabinet/visits/${visitId}`;
  await tellOwner(ctx, { about, template: 'visits.offer', causeKey, subject: offerId, link, until });
}

/** What happened to the visit, where the machine has a message for it. */
export async function tellVisit(ctx: Context, visitId: string, act: string, eventId: string): Promise<void> {
  const template = templateOfAct(act);
  if (template !== null) await tellOfVisit(ctx, visitId, template, `visit:${eventId}`);
}

/** That the visit comes soon; nothing when it was cancelled or moved since. */
export async function tellReminder(ctx: Context, visitId: string, kind: string, at: string): Promise<void> {
  if ((await reminderLinkOf(ctx, visitId, at)) === null) return;
  const causeKey = `visit-reminder:${visitId}:${kind}:${at}`;
  await tellOfVisit(ctx, visitId, `visits.reminder_${kind}`, causeKey);
}
