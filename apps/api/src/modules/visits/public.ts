import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';

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

/** An open offer of a freed time; null once it was answered or its time is over. */
export async function findOfferForLetter(
  ctx: Pick<Context, 'db' | 'now'>,
  offerId: string,
): Promise<(VisitForLetter & { readonly until: Date }) | null> {
  const row = await ctx.db.waitlistOffer.findFirst({
    where: { id: offerId, answer: null, until: { gt: ctx.now() } },
    select: {
      until: true,
      from: true,
      entry: { select: { personId: true, channel: true, office: { select: officeWords } } },
    },
  });
  if (!row) return null;
  const { personId, channel, office } = row.entry;
  return { personId, channel, from: row.from, until: row.until, number: '', state: 'held', ...namesOf(office) };
}

/** Where a reminder leads: a page that confirms or cancels without sign-in; null when there is nothing to remind of any more. */
export async function reminderLinkOf(ctx: Context, visitId: string, at: string | null): Promise<string | null> {
  const visit = await findVisitForLetter(ctx, visitId);
  if (visit?.state !== 'booked' || visit.from <= ctx.now()) return null;
  // Moved since: another reminder comes for the new time.
  if (at !== null && visit.from.toISOString() !== at) return null;
  const pass = ctx.passes.issue({ purpose: 'visit_reminder', subject: visitId, edition: 1, until: visit.from });
  return new URL(`/visits/reply#${pass}`, ctx.config.PUBLIC_URL).href;
}

export { bookDrawn } from './book-drawn.ts';
export { releasedTimes } from './free.ts';
export { type Plan, wantedBy } from './plan.ts';

/** How many visits a person has ahead. */
export const countVisitsAhead = (tx: Pick<Transaction, 'visit'>, personId: string, now: Date): Promise<number> =>
  tx.visit.count({ where: { personId, state: 'booked', from: { gt: now } } });
