import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Context } from '#platform/context.ts';
import { editionOf } from './rules.ts';

/** What a message about a visit may say. */
export interface VisitForLetter {
  readonly personId: string;
  readonly number: string;
  readonly state: string;
  readonly officeName: Bilingual;
  readonly address: Bilingual;
  readonly channel: string;
  readonly from: Date;
}

const officeWords = { nameUk: true, nameEn: true, addressUk: true, addressEn: true } as const;

const namesOf = (office: Readonly<Record<keyof typeof officeWords, string>>) => ({
  officeName: { uk: office.nameUk, en: office.nameEn },
  address: { uk: office.addressUk, en: office.addressEn },
});

/** A visit that belongs to somebody's cabinet; null for those who came without an account, and for held times. */
export async function findVisitForLetter(ctx: Pick<Context, 'db'>, visitId: string): Promise<VisitForLetter | null> {
  const row = await ctx.db.visit.findUnique({
    where: { id: visitId },
    select: {
      personId: true,
      number: true,
      state: true,
      channel: true,
      from: true,
      office: { select: officeWords },
    },
  });
  if (!row || row.personId === null || row.from === null || row.state === 'held') return null;
  const { personId, number, state, channel, from, office } = row;
  return {
    ...{ personId, number, state, channel, from },
    ...namesOf(office),
  };
}

interface OfferForLetter extends VisitForLetter {
  readonly until: Date;
  /** The visit that would be moved; null for who has none yet. */
  readonly visitId: string | null;
}

/** An open offer of a freed time; null once it was answered or its time is over. */
export async function findOfferForLetter(
  ctx: Pick<Context, 'db' | 'now'>,
  offerId: string,
): Promise<OfferForLetter | null> {
  const row = await ctx.db.waitlistOffer.findFirst({
    where: { id: offerId, answer: null, until: { gt: ctx.now() } },
    select: {
      until: true,
      from: true,
      entry: { select: { personId: true, visitId: true, channel: true, office: { select: officeWords } } },
    },
  });
  if (!row) return null;
  const { personId, visitId, channel, office } = row.entry;
  return {
    personId,
    visitId,
    channel,
    from: row.from,
    until: row.until,
    number: '',
    state: 'held',
    ...namesOf(office),
  };
}

/** Where a reminder leads: a page that confirms or cancels without sign-in; null when there is nothing to remind of any more. */
export async function reminderLinkOf(ctx: Context, visitId: string, at: string | null): Promise<string | null> {
  const visit = await findVisitForLetter(ctx, visitId);
  if (visit?.state !== 'booked' || visit.from <= ctx.now()) return null;
  // Moved since: another reminder comes for the new time.
  if (at !== null && visit.from.toISOString() !== at) return null;
  const { from: until } = visit;
  const pass = ctx.passes.issue({ purpose: 'visit_reminder', subject: visitId, edition: editionOf(until), until });
  return new URL(`/visits/reply#${pass}`, ctx.config.PUBLIC_URL).href;
}

export { bookDrawn } from './book-drawn.ts';
export { type ReleasedTime, releasedTimes, timesToRelease } from './released.ts';
export { type Plan, wantedBy } from './plan.ts';
export { countVisitsAhead } from './visits-ahead.ts';
