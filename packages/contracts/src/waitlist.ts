import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { OfficeId, VisitId, WaitlistEntryId, WaitlistOfferId } from './ids.ts';
import { Channel, PlaceNeed, ReceivingOffice, Topic, TopicCode } from './schedules.ts';
import { Pace, Visit, visitProblems } from './visits.ts';

export const waitlistProblems = defineProblems({
  alreadyWaiting: { code: 'waitlist.already_waiting', status: 409 },
  offerOver: { code: 'waitlist.offer_over', status: 409 },
});

/** A freed time kept for one person while they decide. */
export const WaitlistOffer = z.object({
  id: WaitlistOfferId,
  from: z.string(),
  to: z.string(),
  /** Until when it is kept. */
  until: z.string(),
  /** The held place, for whoever has no visit yet and goes on to the form; null otherwise. */
  holdId: z.nullable(VisitId),
});
export type WaitlistOffer = z.infer<typeof WaitlistOffer>;

/** Somebody waiting for a time that becomes free. */
export const WaitlistEntry = z.object({
  id: WaitlistEntryId,
  /** The visit that would come earlier; null: none was found at all. */
  visitId: z.nullable(VisitId),
  office: ReceivingOffice,
  topic: Topic,
  channel: Channel,
  needs: z.array(PlaceNeed),
  pace: Pace,
  createdAt: z.string(),
  offer: z.nullable(WaitlistOffer),
});
export type WaitlistEntry = z.infer<typeof WaitlistEntry>;

const OneEntry = z.object({ entryId: WaitlistEntryId });
const OneOffer = z.object({ offerId: WaitlistOfferId });

export const listWaitlistRoute = defineRoute({
  method: 'GET',
  path: '/visits/waitlist',
  summary: 'Where I wait for an earlier time, with what is offered to me now',
  status: 200,
  response: z.object({ items: z.array(WaitlistEntry) }),
  problems: [commonProblems.signInRequired],
});
export const joinWaitlistRoute = defineRoute({
  method: 'POST',
  path: '/visits/waitlist',
  summary: 'Wait for a time earlier than a booked visit, or for any time where none was free',
  body: z.union([
    z.object({ visitId: VisitId }),
    z.object({
      officeId: OfficeId,
      topic: TopicCode,
      channel: z._default(Channel, 'office'),
      needs: z._default(z.array(PlaceNeed).check(z.maxLength(10)), []),
      pace: z._default(Pace, 10),
    }),
  ]),
  status: 201,
  response: WaitlistEntry,
  problems: [commonProblems.notFound, waitlistProblems.alreadyWaiting, visitProblems.notAllowedNow],
});
export const leaveWaitlistRoute = defineRoute({
  method: 'DELETE',
  path: '/visits/waitlist/:entryId',
  summary: 'Wait no longer; a time on offer goes to the next person',
  params: OneEntry,
  status: 204,
  problems: [commonProblems.notFound],
});
export const takeOfferRoute = defineRoute({
  method: 'POST',
  path: '/visits/waitlist/offers/:offerId/take',
  summary: 'Move my visit to the time on offer',
  params: OneOffer,
  status: 200,
  response: Visit,
  problems: [commonProblems.notFound, waitlistProblems.offerOver, visitProblems.tooLate],
});
export const declineOfferRoute = defineRoute({
  method: 'POST',
  path: '/visits/waitlist/offers/:offerId/decline',
  summary: 'Leave the time on offer to the next person and keep waiting for another',
  params: OneOffer,
  status: 204,
  problems: [commonProblems.notFound, waitlistProblems.offerOver],
});
