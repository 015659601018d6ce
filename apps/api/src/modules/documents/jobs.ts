import { alone } from '#platform/jobs/alone.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { checkDocument } from './check.ts';
import { documentAdded, documentCheckAgain } from './events.ts';
import { lookAtSignaturesAgain } from './look-at-signatures.ts';
import { reviveChecks } from './revive.ts';
import { sweepFiles } from './sweep.ts';

const lookAgain = 'documents.look-at-signatures';

export const documentJobs: readonly Job[] = [
  {
    name: 'documents.check',
    on: [documentAdded.eventName, documentCheckAgain.eventName],
    // The first minutes here, the long waits in documents.revive, which asks first whether the scanner answers.
    retries: 5,
    retryDelay: 5,
    concurrency: 2,
    // In turn by person, not by file: everybody's first file comes before anybody's second.
    priority: ({ before }) => -Number(before ?? 0),
    run: (ctx, payload) => checkDocument(ctx, String(payload.documentId)),
  },
  { name: 'documents.revive', cron: '* * * * *', retries: 0, concurrency: 1, run: reviveChecks },
  {
    ...{ name: lookAgain, cron: '* * * * *' },
    // Silent centres cost a batch minutes of waiting, in which no other worker is to ask them the same.
    ...{ retries: 0, concurrency: 1, expireSeconds: 3600 },
    run: (ctx) => alone(ctx, lookAgain, () => lookAtSignaturesAgain(ctx)),
  },
  { name: 'documents.sweep', cron: '20 * * * *', retries: 2, concurrency: 1, expireSeconds: 3600, run: sweepFiles },
];
