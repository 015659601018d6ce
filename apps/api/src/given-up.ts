import { jobs } from './app.ts';
import { readDatabaseUrl } from './platform/config.ts';
import { listGivenUp, redoGivenUp } from './platform/jobs/given-up.ts';
import { runCommand } from './platform/run-command.ts';

/** Tells what jobs were given up; with --redo it queues them again. */
async function main(): Promise<void> {
  const url = readDatabaseUrl();
  const all = await listGivenUp(url, jobs);
  for (const { job, count } of all) console.log(`${job}: ${count}`);
  if (all.length === 0) console.log('Nothing was given up.');
  else if (process.argv.includes('--redo')) console.log(`${await redoGivenUp(url, jobs)} will be tried again.`);
}

await runCommand(main);
