import type { Job } from '#platform/jobs/queue.ts';
import { fileAccepted, fileBrought } from './events.ts';
import { carryOut } from './imports/carry-out.ts';
import { readImportFile } from './imports/read-import.ts';
import { sweepImports } from './imports/sweep-imports.ts';
import { remindOfEnd } from './remind-of-end.ts';

export const registryJobs: readonly Job[] = [
  {
    name: 'registry.read-import',
    on: [fileBrought.eventName],
    concurrency: 1,
    expireSeconds: 7200,
    run: (ctx, payload) => readImportFile(ctx, String(payload.importId)),
  },
  {
    name: 'registry.carry-out-import',
    on: [fileAccepted.eventName],
    concurrency: 1,
    expireSeconds: 7200,
    run: (ctx, payload) => carryOut(ctx, String(payload.importId)),
  },
  { name: 'registry.sweep-imports', cron: '5 4 * * *', retries: 2, concurrency: 1, run: sweepImports },
  { name: 'registry.remind-of-end', cron: '40 6 * * *', retries: 2, concurrency: 1, run: remindOfEnd },
];
