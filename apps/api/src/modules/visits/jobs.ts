import type { Job } from '#platform/jobs/queue.ts';
import { closeDay } from './day/close-day.ts';
import { lapseOffers } from './answer-offer.ts';
import { endWaiting } from './end-waiting.ts';
import { placeFreed, visitMoved } from './events.ts';
import { offerFreed } from './offer-freed.ts';
import { remind } from './remind.ts';
import { sweepHolds } from './sweep-holds.ts';

export const visitJobs: readonly Job[] = [
  { name: 'visits.remind', cron: '*/5 * * * *', run: remind },
  {
    name: 'visits.offer-freed',
    on: [placeFreed.eventName],
    run: async (ctx, { officeId, deskId, from, to }) => {
      await offerFreed(ctx, { officeId: String(officeId), deskId: String(deskId), from: String(from), to: String(to) });
    },
  },
  {
    name: 'visits.end-waiting',
    on: [visitMoved.eventName],
    run: (ctx, { visitId, act }) => endWaiting(ctx, String(visitId), String(act)),
  },
  { name: 'visits.lapse-offers', cron: '* * * * *', run: lapseOffers },
  { name: 'visits.sweep-holds', cron: '*/10 * * * *', run: sweepHolds },
  { name: 'visits.close-day', cron: '*/5 * * * *', run: closeDay },
];
