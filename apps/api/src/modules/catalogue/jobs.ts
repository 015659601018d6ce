import type { Job } from '#platform/jobs/queue.ts';
import { carryOut } from './tables/carry-out.ts';
import { tableAccepted, tableBrought } from './events.ts';
import { readTable } from './tables/read-table.ts';
import { sweepCatalogueFiles } from './products/sweep-files.ts';
import { sweepImports } from './tables/sweep-imports.ts';

export const catalogueJobs: readonly Job[] = [
  {
    name: 'catalogue.sweep-files',
    cron: '50 3 * * *',
    retries: 2,
    concurrency: 1,
    expireSeconds: 3600,
    run: sweepCatalogueFiles,
  },
  {
    name: 'catalogue.read-table',
    on: [tableBrought.eventName],
    // A table that breaks its reader must not do so all morning; whoever brought it brings it again.
    retries: 3,
    concurrency: 1,
    expireSeconds: 300,
    run: (ctx, payload) => readTable(ctx, String(payload.importId)),
  },
  {
    name: 'catalogue.carry-out-table',
    on: [tableAccepted.eventName],
    concurrency: 1,
    expireSeconds: 900,
    run: (ctx, payload) => carryOut(ctx, String(payload.importId)),
  },
  { name: 'catalogue.sweep-imports', cron: '55 3 * * *', retries: 2, concurrency: 1, run: sweepImports },
];
