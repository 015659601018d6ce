import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { AnswerOf, BodyInputOf, ParamsOf, QueryInputOf, Route } from '@cabinet/contracts/http/route';
import { cloneDatabase } from '@cabinet/db/test-database';
import { startMailbox } from '@cabinet/launch/mailbox';
import { type SmsDouble, startSmsDouble } from '@cabinet/launch/sms/sms-double';
import { startClamdDouble } from '@cabinet/launch/virus-scan/clamd-double';
import type { FastifyInstance } from 'fastify';
import type { DestinationStream } from 'pino';
import { afterAll, beforeAll, inject } from 'vitest';
import { buildApp, jobs } from '#app';
import { contextFor, type Services } from '#platform/context.ts';
import { openLiveHub } from '#platform/http/live.ts';
import { formTokenFor, hashOfToken } from '#platform/http/session.ts';
import { prepareQueues } from '#platform/jobs/queue.ts';
import { runJob } from '#platform/jobs/worker.ts';
import { openLog } from '#platform/log.ts';
import { openServices } from '#platform/open-services.ts';
import { testConfig } from './settings.ts';

/** Whoever calls: nobody, or the owner of a session. */
export interface Caller {
  readonly accountId: string;
  readonly personId: string | null;
  readonly cookie: string;
  readonly formToken: string;
}

export interface Answer<R extends Route> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The answer of the contract, or a problem; tests look at the status first. */
  readonly body: (AnswerOf<R> extends undefined ? object : AnswerOf<R>) & {
    code?: string;
    errors?: { pointer: string; code: string; text: string }[];
    facts?: Record<string, unknown>;
  };
}

interface Input<R extends Route> {
  readonly params?: ParamsOf<R>;
  readonly query?: Partial<QueryInputOf<R>>;
  readonly body?: BodyInputOf<R>;
}

type Mailbox = Awaited<ReturnType<typeof startMailbox>>;

export interface Cabinet {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly db: Services['database']['prisma'];
  readonly mailbox: Mailbox;
  readonly sms: SmsDouble;
  /** The house's clock; stands still until moved. */
  readonly clock: { set(instant: string | Date): void; forward(milliseconds: number): void; now(): Date };
  call<R extends Route>(
    caller: Caller | null,
    route: R,
    input?: Input<R>,
    headers?: Record<string, string>,
  ): Promise<Answer<R>>;
  /** Sends a file the way a browser does; `fields` come before it. */
  upload<R extends Route>(
    caller: Caller | null,
    route: R,
    file: { name: string; bytes: Buffer; type?: string },
    fields?: Record<string, string>,
    params?: ParamsOf<R>,
  ): Promise<Answer<R>>;
  /** A live session for an account that exists, without going through sign-in. */
  sessionFor(accountId: string, more?: { sharedDevice?: boolean; proven?: boolean }): Promise<Caller>;
  /** Does everything that is queued now, and what that causes, until the queues are empty. Failed jobs throw unless told. */
  runJobs(options?: { tolerate?: boolean }): Promise<void>;
}

const addressOf = (route: Route, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string => {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (one === undefined ? [] : [[name, String(one)]])),
    ),
  ).toString();
  return `/api/v1${path}${search && `?${search}`}`;
};

const multipart = (
  file: { name: string; bytes: Buffer; type?: string },
  fields: Record<string, string>,
): { payload: Buffer; type: string } => {
  const edge = `----cabinet${randomBytes(12).toString('hex')}`;
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const head = Buffer.from(
    `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`,
  );
  return {
    payload: Buffer.concat([...parts, head, file.bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    type: `multipart/form-data; boundary=${edge}`,
  };
};

const read = (payload: string): unknown => {
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
};

type Settings = Readonly<Record<string, string>>;

/** A whole cabinet for one test file: its own database, mail server, SMS gateway and virus scanner, a clock that stands still. */
export function useCabinet(wishes: Settings | (() => Promise<Settings>) = {}, log?: DestinationStream): Cabinet {
  const cabinet = {} as { -readonly [K in keyof Cabinet]: Cabinet[K] };
  let instant = new Date('2026-11-18T09:00:00.000Z');
  const end: (() => Promise<unknown> | unknown)[] = [];

  beforeAll(async () => {
    const database = await cloneDatabase(inject('templateUrl'));
    end.push(() => database.drop());
    await prepareQueues(database.url, jobs);
    const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
    end.push(() => mailbox.stop());
    const sms = await startSmsDouble({ token: 'test-token' });
    end.push(() => sms.stop());
    const clamd = await startClamdDouble();
    end.push(() => clamd.stop());
    const settings = typeof wishes === 'function' ? await wishes() : wishes;
    const config = testConfig(
      {
        databaseUrl: database.url,
        smtpUrl: mailbox.smtpUrl,
        smsUrl: sms.url,
        clamd: `tcp://127.0.0.1:${clamd.port}`,
      },
      settings,
    );
    end.push(() => rmSync(config.FILES_DIRECTORY, { recursive: true, force: true }));
    const now = (): Date => new Date(instant);
    const opened = await openServices(config, jobs, openLog(config.LOG_LEVEL, log), now);
    end.push(opened.close);
    const services: Services = { ...opened.services, now };
    const live = await openLiveHub(config.DATABASE_URL, services.log);
    end.push(() => live.close());
    const app = await buildApp(services, live);
    end.push(() => app.close());
    await app.ready();
    Object.assign(cabinet, { app, services, db: services.database.prisma, mailbox, sms });
  }, 60_000);

  afterAll(async () => {
    for (const close of end.reverse()) await close();
  });

  const send = async (
    caller: Caller | null,
    request: { method: string; url: string; payload?: string | Buffer; headers: Record<string, string> },
  ): Promise<Answer<Route>> => {
    const answer = await cabinet.app.inject({
      method: request.method as 'GET',
      url: request.url,
      headers: { ...(caller && { cookie: caller.cookie, 'x-form-token': caller.formToken }), ...request.headers },
      ...(request.payload !== undefined && { payload: request.payload }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: read(answer.payload) as never };
  };

  cabinet.clock = {
    set: (to) => {
      instant = new Date(to);
    },
    forward: (milliseconds) => {
      instant = new Date(instant.getTime() + milliseconds);
    },
    now: () => new Date(instant),
  };
  cabinet.call = async (caller, route, input = {}, headers = {}) => {
    const body = (input as { body?: unknown }).body;
    const answer = await send(caller, {
      method: route.method,
      url: addressOf(route, input.params as never, input.query as never),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    return answer as never;
  };
  cabinet.upload = async (caller, route, file, fields = {}, params) => {
    const { payload, type } = multipart(file, fields);
    const url = addressOf(route, params as never);
    return (await send(caller, { method: route.method, url, payload, headers: { 'content-type': type } })) as never;
  };
  cabinet.sessionFor = async (accountId, more = {}) => {
    const token = randomBytes(32).toString('base64url');
    const id = randomUUID();
    const now = cabinet.clock.now();
    const session = await cabinet.db.session.create({
      data: {
        id,
        tokenHash: hashOfToken(token),
        accountId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 12 * 3_600_000),
        idleMinutes: 0,
        complete: true,
        sharedDevice: more.sharedDevice ?? false,
        confirmedAt: more.proven === false ? null : now,
        userAgent: 'test',
        ipPrefix: '127.0.0.0/24',
      },
      select: { account: { select: { person: { select: { id: true } } } } },
    });
    return {
      accountId,
      personId: session.account.person?.id ?? null,
      cookie: `__Host-sid=${token}`,
      formToken: formTokenFor(cabinet.services, id),
    };
  };
  cabinet.runJobs = async ({ tolerate = false } = {}) => {
    for (let quiet = false; !quiet; ) {
      quiet = true;
      for (const job of jobs) {
        for (const { id, data } of await cabinet.services.queue.boss.fetch<Record<string, unknown>>(job.name, {
          batchSize: 50,
        })) {
          quiet = false;
          try {
            await runJob(cabinet.services, job, data ?? {});
            await cabinet.services.queue.boss.complete(job.name, id);
          } catch (error) {
            await cabinet.services.queue.boss.fail(job.name, id, { failed: String(error) });
            if (!tolerate) throw error;
          }
        }
      }
    }
  };
  return cabinet;
}

/** A context for calling a query or a verb directly, where a test is about the function and not the door. */
export const contextOf = (
  cabinet: Cabinet,
  actor: Parameters<typeof contextFor>[1]['actor'],
): ReturnType<typeof contextFor> =>
  contextFor(cabinet.services, { actor, requestId: randomUUID(), language: 'uk', intention: null });
