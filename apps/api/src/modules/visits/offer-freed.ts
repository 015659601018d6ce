import type { OfficeId, PersonId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { type Writing, write } from '#platform/write.ts';
import { type BookingTerms, toTopic, topicColumns } from '../schedules/public.ts';
import { offerMade } from './events.ts';
import { type Days, readDays, timesOn } from './free.ts';
import { holdPlace } from './hold.ts';
import { type Plan, wantedBy } from './plan.ts';
import { countVisitsAhead } from './visits-ahead.ts';
import { changeableUntil, offerEnds } from './rules.ts';
import { channelOf, needsOf, paceOf } from './shape.ts';

/** A desk's span that nobody has any more. */
export interface Freed {
  readonly officeId: string;
  readonly deskId: string;
  readonly from: string;
  readonly to: string;
}

/** Who waits there for a time as early as this one. */
const readWaiting = (tx: Transaction, { officeId, from }: Freed, now: Date) =>
  tx.waitlistEntry.findMany({
    where: {
      officeId,
      endedAt: null,
      offers: { none: { answer: null, until: { gt: now } } },
      OR: [{ visitId: null }, { visit: { state: 'booked', officeId, from: { gt: new Date(from) } } }],
    },
    select: {
      id: true,
      personId: true,
      visitId: true,
      visit: { select: { from: true } },
      topic: { select: topicColumns },
      channel: true,
      needs: true,
      pace: true,
    },
    // Who came first is asked first.
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

/** Who was asked about this time already, whichever of their wishes it was for: nobody is asked twice. */
async function askedAlready(tx: Transaction, { officeId, from, to }: Freed): Promise<ReadonlySet<string>> {
  const offers = await tx.waitlistOffer.findMany({
    where: { from: { lt: new Date(to) }, to: { gt: new Date(from) }, entry: { officeId } },
    select: { entry: { select: { personId: true } } },
  });
  return new Set(offers.map(({ entry }) => entry.personId));
}

type Waiting = Awaited<ReturnType<typeof readWaiting>>[number];

const planOf = (officeId: OfficeId, entry: Waiting): Plan => ({
  officeId,
  topic: toTopic(entry.topic),
  channel: channelOf(entry),
  needs: needsOf(entry),
  pace: paceOf(entry),
  internal: false,
});

/** The first time within the freed span that suits this entry: earlier than its visit. */
function timeFor(days: Days, plan: Plan, entry: Waiting, freed: Freed): Date | null {
  const found = timesOn(days, kyivDate(new Date(freed.from)), wantedBy(plan)).find(
    ({ from, to, deskIds }) =>
      deskIds.includes(freed.deskId) &&
      from < new Date(freed.to) &&
      to > new Date(freed.from) &&
      (entry.visit?.from == null || from < entry.visit.from),
  );
  return found?.from ?? null;
}

interface Match {
  readonly plan: Plan;
  readonly entry: Waiting;
  readonly from: Date;
  readonly deskId: string;
  readonly terms: Pick<BookingTerms, 'cancelMinutes' | 'perPerson'>;
}

/** Whether the owner could take it: the visit may be moved still, or another one booked. */
async function mayTake({ tx, now }: Writing, { entry, terms }: Match): Promise<boolean> {
  if (entry.visitId !== null) return true;
  return (await countVisitsAhead(tx, entry.personId, now)) < terms.perPerson;
}

/** Locks the entry; false when its owner has left the list meanwhile. */
const stillWaits = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.$queryRaw<unknown[]>`select 1 from waitlist_entry where id = ${id}::uuid and "endedAt" is null for update`)
    .length === 1;

async function offer(ctx: Context, writing: Writing, match: Match): Promise<boolean> {
  const { plan, entry, from, deskId, terms } = match;
  const { tx, now, audit, publish } = writing;
  const until = offerEnds(now, from, entry.visit?.from ? changeableUntil(entry.visit.from, terms.cancelMinutes) : null);
  if (until === null || !(await mayTake(writing, match)) || !(await stillWaits(tx, entry.id))) return false;
  const { visitId: holdId, to } = await holdPlace(ctx, writing, plan, {
    from,
    personId: entry.personId as PersonId,
    holdHash: null,
    deskId,
    heldUntil: until,
  });
  const id = ctx.newId();
  await tx.waitlistOffer.create({ data: { id, entryId: entry.id, holdId, from, to, offeredAt: now, until } });
  audit({ subject: id, details: { entryId: entry.id }, action: 'visits.offer' });
  publish(offerMade({ offerId: id }));
  return true;
}

/** Offers a freed time to the first on the list whom it suits, and holds it for them; to nobody when it suits nobody. */
export const offerFreed = (ctx: Context, freed: Freed): Promise<{ offered: boolean }> =>
  write(ctx, 'visits.offer_freed', async (writing) => {
    const { tx, now, audit } = writing;
    // One freed time after another: of two at once both would go to the first of the list.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`waitlist of ${freed.officeId}`}, 0))`;
    audit({ subject: freed.deskId, details: { officeId: freed.officeId, from: freed.from } });
    const officeId = freed.officeId as OfficeId;
    const days = await readDays({ db: tx, now }, { officeId }, kyivDate(new Date(freed.from)));
    const { terms } = days.office;
    const asked = await askedAlready(tx, freed);
    for (const entry of await readWaiting(tx, freed, now)) {
      const plan = planOf(officeId, entry);
      const from = timeFor(days, plan, entry, freed);
      const match = from && { plan, entry, from, deskId: freed.deskId, terms };
      if (match && !asked.has(entry.personId) && (await offer(ctx, writing, match))) return { offered: true };
    }
    return { offered: false };
  });
