import { openDatabase } from '@cabinet/db/open-database';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { uuidV7 } from './ids.ts';
import { type Job, openQueue } from './jobs/queue.ts';
import { openFileStore, openVirusScan } from './outside/open-outside.ts';
import { openIdGovUa } from './outside/id-gov-ua/adapter.ts';
import { openMail } from './outside/mail/smtp.ts';
import { openRegistryExchange } from './outside/registry-exchange/x-road.ts';
import { openSigning } from './outside/signing/centres.ts';
import { openSms } from './outside/sms/http.ts';
import { openPasses } from './passes.ts';
import { secretsOf } from './secrets-of.ts';

/** Opens everything that lives as long as the process. `close` ends it in the reverse order. */
export async function openServices(
  config: Config,
  jobs: readonly Job[],
  log: Logger,
  now: () => Date = () => new Date(),
): Promise<{ services: Services; close: () => Promise<void> }> {
  const secrets = secretsOf(config);
  const database = openDatabase({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    // On a machine that also compiles and browses, a test waits; a person is told to come back in a moment.
    ...(config.NODE_ENV === 'test' && { connectionTimeoutMs: 15_000 }),
    onConnectionLost: (error) => log.warn({ error: error.message }, 'database connection lost'),
  });
  const queue = await openQueue(config.DATABASE_URL, jobs, log);
  const mail = openMail({ url: config.SMTP_URL });
  const signing = await openSigning(config, log, now);
  const services: Services = {
    config,
    secrets,
    passes: await openPasses(secrets),
    database,
    queue,
    mail,
    sms: openSms(config),
    files: openFileStore(config, secrets),
    scan: openVirusScan(config.CLAMD),
    signing,
    idGovUa: await openIdGovUa(config, { log, now, trust: signing.trust }),
    registryExchange: openRegistryExchange(config, log),
    log,
    now,
    newId: () => uuidV7(Date.now()),
  };
  const close = async (): Promise<void> => {
    await queue.stop();
    mail.close();
    signing.close();
    await database.close();
  };
  return { services, close };
}
