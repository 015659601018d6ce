import type { Hold, VisitSummary } from '@cabinet/contracts/visits';
import type { Plan } from './plan.ts';

type Place = Pick<Plan, 'topic' | 'office' | 'channel'>;
type HeldPlace = Pick<Hold, 'topic' | 'office' | 'channel' | 'from'>;

const isSameInstant = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

/** The hold, if it is for the matter, the centre and the way of the plan; whatever else is held says nothing here. */
export const heldAt = <Held extends HeldPlace>(hold: Held | null, plan: Place): Held | null =>
  hold && hold.topic.code === plan.topic && hold.office.id === plan.office && hold.channel === plan.channel
    ? hold
    : null;

/** The hold, if it is for the very time of the plan. */
export const heldFor = <Held extends HeldPlace>(hold: Held | null, plan: Place & Pick<Plan, 'from'>): Held | null => {
  const held = heldAt(hold, plan);
  return held && isSameInstant(held.from, plan.from) ? held : null;
};

type Booked = Pick<VisitSummary, 'id' | 'topic' | 'office' | 'from'>;

/** The visit that this plan has become already. A hold keeps its id when it is booked; one made anew has another. */
export const bookedAs = <Own extends Booked>(
  visits: readonly Own[],
  { hold, topic, office, from }: Pick<Plan, 'hold' | 'topic' | 'office' | 'from'>,
): Own | undefined =>
  visits.find(({ id }) => id === hold) ??
  visits.find((own) => own.topic.code === topic && own.office.id === office && isSameInstant(own.from, from));

type Span = Pick<VisitSummary, 'from' | 'to'>;

/** Visits at whose time the person is to be elsewhere. */
export const overlapping = <Own extends Span>(visits: readonly Own[], { from, to }: Span): readonly Own[] =>
  visits.filter((own) => Date.parse(own.from) < Date.parse(to) && Date.parse(from) < Date.parse(own.to));
