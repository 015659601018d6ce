import type { Job } from '#platform/jobs/queue.ts';
import { letterDue } from './events.ts';
import { forgetClaims } from './forget.ts';
import { sendLetter } from './send-letter.ts';

export const recoveryJobs: readonly Job[] = [
  {
    name: 'recoveries.send-letter',
    on: [letterDue.eventName],
    // A mail server may be away for a night.
    retries: 20,
    retryDelay: 10,
    run: (ctx, { recoveryId, letter }) => sendLetter(ctx, String(recoveryId), String(letter)),
  },
  { name: 'recoveries.forget', cron: '40 4 * * *', run: forgetClaims },
];
