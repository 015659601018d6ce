import type { Job } from '#platform/jobs/queue.ts';
import { checkComponents } from './check.ts';

export const statusJobs: readonly Job[] = [
  // A check that fails is not tried again: the next one comes within the minute.
  { name: 'status.check', cron: '* * * * *', retries: 0, expireSeconds: 60, run: checkComponents },
];
