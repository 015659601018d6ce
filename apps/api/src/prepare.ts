import { migrate } from '@cabinet/db/migrate';
import { jobs } from './app.ts';
import { readDatabaseUrl } from './platform/config.ts';
import { prepareQueues } from './platform/jobs/queue.ts';
import { runCommand } from './platform/run-command.ts';

/** Brings a database to what this version of the cabinet needs: migrations, then queues. Safe to run again. */
export async function prepareDatabase(url: string): Promise<void> {
  await migrate(url);
  await prepareQueues(url, jobs);
}

if (import.meta.main) await runCommand(async () => prepareDatabase(readDatabaseUrl()));
