import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { PersonId, VisitId } from '@cabinet/contracts/ids';
import { type Hold, type holdTimeRoute, visitProblems } from '@cabinet/contracts/visits';
import type { Transaction } from '@cabinet/db/open-database';
import type { FreeTime, Span } from '@cabinet/domain/free-times';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { shortNumberOf } from '@cabinet/domain/short-number';
import type { Context } from '#platform/context.ts';
import { hashOfToken } from '#platform/http/session.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { spendProof } from '../identity/public.ts';
import { toTopic } from '../schedules/public.ts';
import { readDays, timeAt } from './free.ts';
import { type Glance, glance } from './glance.ts';
import { dropHolds, type Holder, holderOf, newHoldToken } from './holder.ts';
import { liveHoldIdOf } from './live-hold.ts';
import { nextSequence, sequenceOf } from './numbers.ts';
import { type Plan, wantedBy } from './plan.ts';
import { type ReleasedTime, releasedTimeNow } from './released.ts';
import { inTurnToHold } from './rush.ts';
import { toHold } from './shape.ts';
import { type NewVisit, storeAt, timeTaken } from './take-place.ts';

type Asked = BodyOf<typeof holdTimeRoute>;

const minute = 60_000;
/** How often a hold may be made longer: four times ten minutes in all, then somebody else may have the time. */
export const mostExtensions = 3;
/** Of a day's places people who are not signed in hold at most so many at a time: the rest is out of their reach. */
const heldByStrangers = 10;

async function assertStrangersHoldFew(tx: Transaction, officeId: string, from: Date, now: Date): Promise<void> {
  const day = startOfKyivDay(kyivDate(from));
  // One stranger after another: of many at once each would count before the others are there.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`strangers ${officeId} ${kyivDate(from)}`}, 0))`;
  const held = await tx.visit.count({
    where: {
      officeId,
      state: 'held',
      personId: null,
      heldUntil: { gt: now },
      from: { gte: day, lt: startOfKyivDay(addDays(kyivDate(from), 1)) },
    },
  });
  if (held >= heldByStrangers) throw problem(visitProblems.signInToHold, { officeId, held });
}

interface Holding {
  readonly from: Date;
  readonly personId: PersonId | null;
  readonly holdHash: Uint8Array<ArrayBuffer> | null;
  readonly heldUntil: Date;
  /** At this desk and no other. */
  readonly deskId?: string;
  /** A time that a draw has announced, instead of one that the day offers now. */
  readonly released?: ReleasedTime;
}

/** The row of a visit that is to be held. */
function newVisit(
  ctx: Context,
  plan: Plan,
  holding: Omit<Holding, 'deskId' | 'released'> & { sequence: number },
): NewVisit {
  const { sequence } = holding;
  const { officeId, topic, channel, needs, pace } = plan;
  const id = ctx.newId() as VisitId;
  const number = shortNumberOf('visit', sequence);
  return { id, number, officeId, topicId: topic.id, channel, needs, pace, ...holding };
}

/** What a held visit has taken. */
export interface HeldPlace extends Span {
  readonly visitId: VisitId;
  readonly deskId: string;
}

/** Stores a held visit and takes its place, wherever it is free. Throws visits.time_taken with alternatives. */
export async function holdPlace(ctx: Context, writing: Writing, plan: Plan, holding: Holding): Promise<HeldPlace> {
  const { tx, now, audit } = writing;
  const { deskId: only, released, ...held } = holding;
  const { from } = held;
  const wanted = wantedBy(plan);
  const days = await readDays({ db: tx, now }, wanted, kyivDate(from));
  const time = released ? releasedTimeNow(days, wanted, released) : timeAt(days, from, wanted);
  const visit = newVisit(ctx, plan, { ...held, sequence: await sequenceOf(tx) });
  const deskIds = (time?.deskIds ?? []).filter((id) => only === undefined || id === only);
  const deskId = time && (await storeAt(ctx, tx, visit, { ...time, deskIds }));
  if (!deskId) throw timeTaken(await readDays({ db: tx, now }, wanted), wanted, from);
  audit({ subject: visit.id, details: { officeId: plan.officeId, topicId: plan.topic.id } });
  return { visitId: visit.id, deskId, from: time.from, to: time.to };
}

/** The same for a place that is booked at once, without anybody filling in a form meanwhile. */
export async function takePlaceFor(
  ctx: Context,
  writing: Writing,
  plan: Plan,
  wanted: Pick<Holding, 'from' | 'personId' | 'released'>,
): Promise<HeldPlace> {
  const held = await holdPlace(ctx, writing, plan, { ...wanted, holdHash: null, heldUntil: writing.now });
  await writing.tx.visitPlace.updateMany({ where: { visitId: held.visitId }, data: { until: null } });
  return held;
}

interface Chosen {
  readonly seen: Glance;
  readonly plan: Plan;
  readonly from: Date;
  readonly time: FreeTime;
}

/**
 * What is asked for, as it stands at a glance. A time that is gone is refused before anything is written: in a rush most
 * come too late. Throws visits.time_taken, common.not_found.
 */
async function choose(ctx: Context, holder: Holder, asked: Asked): Promise<Chosen> {
  const { officeId, channel, needs, pace, topic: code } = asked;
  const from = new Date(asked.from);
  const seen = await glance(ctx, { officeId, topic: code });
  if (!seen?.topic.channels.includes(channel)) throw problem(commonProblems.notFound, { officeId, topic: code });
  const plan = { officeId, topic: toTopic(seen.topic), channel, needs, pace, internal: false };
  const wanted = wantedBy(plan);
  const time = timeAt(seen.days, from, wanted);
  if (time) return { seen, plan, from, time };
  // What one holds already counts as free for oneself: a press on «back» and «onward» finds it again.
  const own = await liveHoldIdOf(ctx.db, holder, ctx.now());
  const instead =
    own && timeAt(await readDays({ db: ctx.db, now: ctx.now() }, { officeId, instead: own }), from, wanted);
  if (!instead) throw timeTaken(seen.days, wanted, from);
  return { seen, plan, from, time: instead };
}

async function holdNow(ctx: Context, holder: Holder, asked: Asked, visitor: Visitor): Promise<Hold> {
  const { seen, plan, from, time } = await choose(ctx, holder, asked);
  const token = holder.token ?? newHoldToken();
  const heldUntil = new Date(ctx.now().getTime() + seen.days.office.terms.holdMinutes * minute);
  const { personId } = holder;
  const visit = newVisit(ctx, plan, {
    sequence: await nextSequence(ctx.db),
    from,
    personId,
    holdHash: hashOfToken(token),
    heldUntil,
  });
  const store = async ({ tx, now, audit }: Writing): Promise<Hold> => {
    await dropHolds(tx, holder);
    if (personId === null) await assertStrangersHoldFew(tx, plan.officeId, from, now);
    if (!(await storeAt(ctx, tx, visit, time)))
      throw timeTaken(await readDays({ db: tx, now }, plan), wantedBy(plan), from);
    audit({ subject: visit.id, details: { officeId: plan.officeId, topicId: plan.topic.id } });
    const { office, topic } = seen;
    return toHold({ ...visit, office, topic, to: time.to, heldAgain: 0, offers: [] }, mostExtensions);
  };
  const held = await write(ctx, 'visits.hold', store);
  visitor.giveHold(token);
  return held;
}

/** I5, I14: holds a time for a visitor; whatever they held before is free again. */
export async function holdTime(ctx: Context, asked: Asked, visitor: Visitor): Promise<Hold> {
  const holder = holderOf(ctx, visitor);
  if (holder.personId === null) await spendProof(ctx, asked.proofOfWork ?? '');
  return inTurnToHold(() => holdNow(ctx, holder, asked, visitor));
}
