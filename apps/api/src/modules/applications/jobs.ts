import type { Job } from '#platform/jobs/queue.ts';
import { officesOfStaffChanged } from '../administration/events.ts';
import { accountBlocked } from '../identity/events.ts';
import { signatureSettled } from '../signatures/events.ts';
import { applicationMoved } from './events.ts';
import { countUsualTimes } from './count-usual.ts';
import { escalateOverdue } from './escalate.ts';
import { expireDrafts } from './expire-drafts.ts';
import { expireRequests } from './expire-requests.ts';
import { endHearings } from './hear.ts';
import { keepPapers } from './keep-papers.ts';
import { releaseClaims } from './release-claims.ts';
import { settleSignature } from './settle-signature.ts';

export const applicationJobs: readonly Job[] = [
  {
    name: 'applications.keep-papers',
    on: [applicationMoved.eventName],
    concurrency: 2,
    run: (ctx, { applicationId, act, eventId }) =>
      keepPapers(ctx, { applicationId: String(applicationId), act: String(act), eventId: String(eventId) }),
  },
  {
    name: 'applications.release-claims',
    on: [accountBlocked.eventName, officesOfStaffChanged.eventName],
    run: (ctx, { accountId }) => releaseClaims(ctx, String(accountId)),
  },
  {
    name: 'applications.settle-signature',
    on: [signatureSettled.eventName],
    run: (ctx, { purpose, subjectId, outcome, at }) =>
      settleSignature(ctx, {
        ...{ purpose: String(purpose), subjectId: String(subjectId) },
        ...{ outcome: String(outcome), at: String(at) },
      }),
  },
  { name: 'applications.expire-requests', cron: '5 * * * *', run: expireRequests },
  { name: 'applications.end-hearings', cron: '10 * * * *', run: endHearings },
  { name: 'applications.expire-drafts', cron: '20 3 * * *', run: expireDrafts },
  { name: 'applications.escalate', cron: '*/15 * * * *', run: escalateOverdue },
  { name: 'applications.count-usual-times', cron: '45 2 * * *', run: countUsualTimes },
];
