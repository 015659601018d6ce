import type { Job } from '#platform/jobs/queue.ts';
import { extractSigned } from './events.ts';
import { keepExtract } from './keep.ts';

export const extractJobs: readonly Job[] = [
  {
    name: 'extracts.keep',
    on: [extractSigned.eventName],
    retries: 10,
    retryDelay: 10,
    run: (ctx, { extractId }) => keepExtract(ctx, String(extractId)),
  },
];
