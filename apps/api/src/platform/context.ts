import type { OpenDatabase } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import type { Logger } from 'pino';
import type { Actor } from './actor.ts';
import type { Config } from './config.ts';
import type { Queue } from './jobs/port.ts';
import type { FileStore } from './outside/files/port.ts';
import type { IdGovUa } from './outside/id-gov-ua/port.ts';
import type { MailTransport } from './outside/mail/port.ts';
import type { RegistryExchange } from './outside/registry-exchange/port.ts';
import type { Signing } from './outside/signing/port.ts';
import type { SmsTransport } from './outside/sms/port.ts';
import type { VirusScan } from './outside/virus-scan/port.ts';
import type { Passes } from './passes.ts';

export type Language = 'uk' | 'en';

/** What lives as long as the process: made once in main.ts or worker.ts. */
export interface Services {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly queue: Queue;
  readonly files: FileStore;
  readonly mail: MailTransport;
  readonly sms: SmsTransport;
  readonly scan: VirusScan;
  readonly signing: Signing;
  /** null: signing in through id.gov.ua is not offered. */
  readonly idGovUa: IdGovUa | null;
  /** null: the state register on disability is not asked. */
  readonly registryExchange: RegistryExchange | null;
  readonly secrets: Secrets;
  readonly passes: Passes;
  readonly log: Logger;
  /** The clock; tests turn its hands. */
  readonly now: () => Date;
  readonly newId: () => string;
}

/** A key the client chose for one act, and a fingerprint of what it sent with it. */
export interface Intention {
  readonly key: string;
  readonly requestHash: Uint8Array<ArrayBuffer>;
}

/** First argument of every query and verb: the services, who asks, and for which request. */
export interface Context extends Services {
  readonly db: OpenDatabase['prisma'];
  readonly actor: Actor;
  readonly requestId: string;
  readonly language: Language;
  readonly intention: Intention | null;
}

export function contextFor(
  services: Services,
  about: Pick<Context, 'actor' | 'requestId' | 'language' | 'intention'>,
): Context {
  return { ...services, db: services.database.prisma, ...about };
}

/** The context of a job: the same services, acting as the house itself. */
export const jobContext = (services: Services, job: string, requestId: string): Context =>
  contextFor(services, { actor: { role: 'system', job }, requestId, language: 'uk', intention: null });
