import { jobs } from './app.ts';
import { readConfig } from './platform/config.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { openLog } from './platform/log.ts';
import { openServices } from './platform/open-services.ts';
import { runCommand } from './platform/run-command.ts';
import { stopOnSignal } from './platform/stop.ts';

/** The jobs alone, for running beside API processes started with WORKER=beside. */
async function start(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.LOG_LEVEL);
  const { services, close } = await openServices(config, jobs, log);
  const worker = await startWorker(services, jobs);
  log.info('working');
  stopOnSignal(log, async () => {
    await worker.stop();
    await close();
  });
}

await runCommand(start);
