import { warmUp } from '@cabinet/db/open-database';
import { buildApp, jobs } from './app.ts';
import { readConfig } from './platform/config.ts';
import { openLiveHub } from './platform/http/live.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { openLog } from './platform/log.ts';
import { openServices } from './platform/open-services.ts';
import { runCommand } from './platform/run-command.ts';
import { stopOnSignal } from './platform/stop.ts';

async function start(): Promise<void> {
  const config = readConfig();
  const log = openLog(config.LOG_LEVEL);
  const { services, close } = await openServices(config, jobs, log);
  await warmUp(services.database);
  const live = await openLiveHub(config.DATABASE_URL, log);
  const app = await buildApp(services, live);
  const worker = config.WORKER === 'inside' ? await startWorker(services, jobs) : null;
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  log.info({ address }, 'listening');
  // The parent process of `npm start` waits for this line.
  process.send?.({ listening: address });
  stopOnSignal(log, async () => {
    // Open pages first: the server waits for every stream that is still held.
    await live.close();
    await Promise.all([app.close(), worker?.stop()]);
    await close();
  });
}

await runCommand(start);
