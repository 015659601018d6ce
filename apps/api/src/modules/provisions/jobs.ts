import type { Job } from '#platform/jobs/queue.ts';
import { applicationMoved } from '../applications/events.ts';
import { remindOfReplacement } from './remind.ts';
import { expireReferrals, leaveQueue } from './stop.ts';

export const provisionJobs: readonly Job[] = [
  {
    name: 'provisions.leave-queue',
    on: [applicationMoved.eventName],
    run: (ctx, { applicationId, act }) => leaveQueue(ctx, String(applicationId), String(act)),
  },
  { name: 'provisions.remind', cron: '35 6 * * *', retries: 2, concurrency: 1, run: remindOfReplacement },
  { name: 'provisions.expire-referrals', cron: '25 2 * * *', run: expireReferrals },
];
