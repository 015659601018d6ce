import type { CallRules, CallingDesk, Waiting } from '@cabinet/domain/call-order';

/** What the journal keeps of an arrival: everything that the rule of calling looks at. */
export interface ArrivalFacts extends Readonly<Record<string, unknown>> {
  readonly topicId: string;
  readonly bookedFor: string | null;
  readonly arrivedAt: string;
  readonly priority: string | null;
  readonly fits: readonly string[] | null;
  readonly sentTo: string | null;
}

/** What the journal keeps of a call: the desk as it was, and the rules of that moment. */
export interface CallFacts extends Readonly<Record<string, unknown>> {
  readonly deskTopicIds: readonly string[] | null;
  readonly rules: CallRules;
}

export const factsOfArrival = ({ id: _, arrivedAt, bookedFor, ...who }: Waiting): ArrivalFacts => ({
  ...who,
  arrivedAt: arrivedAt.toISOString(),
  bookedFor: bookedFor?.toISOString() ?? null,
});

export const arrivalOf = (id: string, { arrivedAt, bookedFor, ...who }: ArrivalFacts): Waiting => ({
  id,
  topicId: who.topicId,
  priority: who.priority,
  fits: who.fits,
  sentTo: who.sentTo,
  arrivedAt: new Date(arrivedAt),
  bookedFor: bookedFor === null ? null : new Date(bookedFor),
});

export const factsOfCall = (desk: CallingDesk, rules: CallRules): CallFacts => ({ deskTopicIds: desk.topicIds, rules });
