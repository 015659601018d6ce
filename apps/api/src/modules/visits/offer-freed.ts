import type { OfficeId, PersonId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { type Writing, write } from '#platform/write.ts';
import { toTopic, topicColumns } from '../schedules/public.ts';
import { offerMade } from './events.ts';
import { readDays, timesOn } from './free.ts';
import { holdPlace } from './hold.ts';
import { type Plan, wantedBy } from './plan.ts';
import { offerEnds } from './rules.ts';
import { channelOf, needsOf, paceOf } from './shape.ts';

/** A desk's span that nobody has any more. */
export interface Freed {
  readonly officeId: string;
  readonly deskId: string;
  readonly from: string;
  readonly to: string;
}

const readWaiting = (tx: Transaction, officeId: string, now: Date) =>
  tx.waitlistEntry.findMany({
    where: {
      officeId,
      endedAt: null,
      offers: { none: { answer: null, until: { gt: now } } },
      OR: [{ visitId: null }, { visit: { state: 'booked' } }],
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
      offers: { select: { from: true } },
    },
    // Who came first is asked first.
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

type Waiting = Awaited<ReturnType<typeof readWaiting>>[number];

const planOf = (officeId: OfficeId, entry: Waiting): Plan => ({
  officeId,
  topic: toTopic(entry.topic),
  channel: channelOf(entry),
  needs: needsOf(entry),
  pace: paceOf(entry),
  internal: false,
});

/** The first time within the freed span that suits this entry: earlier than its visit, and never offered to it before. */
async function timeFor(ctx: Context, tx: Transaction, plan: Plan, entry: Waiting, freed: Freed): Promise<Date | null> {
  const wanted = wantedBy(plan);
  const date = kyivDate(new Date(freed.from));
  const days = await readDays({ db: tx, now: ctx.now() }, wanted, date);
  const offered = new Set(entry.offers.map(({ from }) => from.getTime()));
  const found = timesOn(days, date, wanted).find(
    ({ from, to, deskIds }) =>
      deskIds.includes(freed.deskId) &&
      from < new Date(freed.to) &&
      to > new Date(freed.from) &&
      (entry.visit?.from == null || from < entry.visit.from) &&
      !offered.has(from.getTime()),
  );
  return found?.from ?? null;
}

interface Match {
  readonly plan: Plan;
  readonly entry: Waiting;
  readonly from: Date;
  readonly deskId: string;
}

async function offer(ctx: Context, writing: Writing, { plan, entry, from, deskId }: Match): Promise<boolean> {
  const { tx, now, audit, publish } = writing;
  const until = offerEnds(now, from);
  if (until === null) return false;
  const holdId = await holdPlace(ctx, writing, plan, {
    from,
    personId: entry.personId as PersonId,
    holdHash: null,
    deskId,
    heldUntil: until,
  });
  const { to } = await tx.visit.findUniqueOrThrow({ where: { id: holdId }, select: { to: true } });
  const id = ctx.newId();
  await tx.waitlistOffer.create({
    data: { id, entryId: entry.id, holdId, from, to: to ?? from, offeredAt: now, until },
  });
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
    for (const entry of await readWaiting(tx, freed.officeId, now)) {
      const plan = planOf(freed.officeId as OfficeId, entry);
      const from = await timeFor(ctx, tx, plan, entry, freed);
      if (from && (await offer(ctx, writing, { plan, entry, from, deskId: freed.deskId }))) return { offered: true };
    }
    return { offered: false };
  });
