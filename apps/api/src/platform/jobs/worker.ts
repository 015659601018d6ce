import { PgBoss } from 'pg-boss';
import { jobContext, type Services } from '../context.ts';
import { type Job, retriesOf } from './queue.ts';

/** Runs one job's payload with the house's own context. */
export const runJob = (services: Services, job: Job, payload: Readonly<Record<string, unknown>>): Promise<void> =>
  job.run(jobContext(services, job.name, String(payload.requestId ?? services.newId())), payload);

interface Taken {
  readonly id: string;
  readonly data: unknown;
  readonly retryCount: number;
}

const perform = async (services: Services, job: Job, { id, data, retryCount }: Taken): Promise<{ failed?: string }> => {
  const payload = (data ?? {}) as Record<string, unknown>;
  try {
    await runJob(services, job, payload);
    return {};
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    const told = { job: job.name, id, requestId: payload.requestId, attempt: retryCount + 1, error };
    if (retryCount < retriesOf(job)) services.log.warn(told, 'job failed, will be tried again');
    else services.log.error(told, 'job given up; npm run jobs:given-up -- --redo does it again');
    return { failed };
  }
};

/** Starts doing the jobs. Several workers may run at once; a job of a killed one is taken over within 15 s. */
export async function startWorker(services: Services, jobs: readonly Job[]): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: services.config.DATABASE_URL,
    max: 4,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
  });
  boss.on('error', (error) => services.log.error({ error: error.message }, 'worker'));
  await boss.start();
  for (const job of jobs) {
    const options = {
      batchSize: job.concurrency ?? 5,
      perJobResults: true as const,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 1,
      // New jobs are announced; repeated ones, and those of a worker that was killed, are found by looking.
      notifyPollingIntervalSeconds: 5,
    };
    await boss.work(job.name, options, async (taken) =>
      Promise.all(
        taken.map(async (one) => {
          const { failed } = await perform(services, job, one);
          return failed === undefined
            ? { id: one.id, status: 'completed' as const }
            : { id: one.id, status: 'failed' as const, output: { failed } };
        }),
      ),
    );
    if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Kyiv' });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000, close: true }) };
}
