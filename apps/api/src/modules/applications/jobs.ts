import type { Job } from '#platform/jobs/queue.ts';
import { applicationMoved } from './events.ts';
import { expireDrafts } from './expire-drafts.ts';
import { expireRequests } from './expire-requests.ts';
import { keepPapers } from './keep-papers.ts';

export const applicationJobs: readonly Job[] = [
  {
    name: 'applications.keep-papers',
    on: [applicationMoved.eventName],
    concurrency: 2,
    run: (ctx, { applicationId, act, eventId }) =>
      keepPapers(ctx, { applicationId: String(applicationId), act: String(act), eventId: String(eventId) }),
  },
  { name: 'applications.expire-requests', cron: '5 * * * *', run: expireRequests },
  { name: 'applications.expire-drafts', cron: '20 3 * * *', run: expireDrafts },
];
