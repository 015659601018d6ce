import type { Job } from '#platform/jobs/queue.ts';
import { officesOfStaffChanged } from '../administration/events.ts';
import { accountBlocked } from '../identity/events.ts';
import { closeAnswered } from './close-answered.ts';
import { expireDrafts } from './expire-drafts.ts';
import { releaseClaims } from './release-claims.ts';

export const consultationJobs: readonly Job[] = [
  {
    name: 'consultations.release-claims',
    on: [accountBlocked.eventName, officesOfStaffChanged.eventName],
    run: (ctx, { accountId }) => releaseClaims(ctx, String(accountId)),
  },
  { name: 'consultations.close-answered', cron: '40 3 * * *', run: closeAnswered },
  { name: 'consultations.expire-drafts', cron: '30 3 * * *', run: expireDrafts },
];
