import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { type Actor, accountIdOf } from '../actor.ts';
import type { LiveHub, LiveNotice } from '../live.ts';
import { problemWith } from '../problem.ts';

const heartbeatMs = 20_000;

/** Listens on one connection; `lost` is called once, when a connection that stood has ended. */
async function listen(url: string, heard: (notice: LiveNotice) => void, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'cabinet-live', keepAlive: true });
  client.on('notification', ({ payload }) => payload && heard(JSON.parse(payload) as LiveNotice));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('listen cabinet_live');
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  // Not earlier: a connection that failed ends too, and would begin a second line of attempts.
  client.on('end', lost);
  return client;
}

/** One listening connection for the whole process; it comes back by itself after the database was away. */
export async function openLiveHub(url: string, log: Logger, reconnectAfterMs = 1_000): Promise<LiveHub> {
  const emitter = new EventEmitter<{ notice: [LiveNotice]; gap: []; closed: [] }>().setMaxListeners(0);
  let closed = false;
  const connect = (): Promise<pg.Client> =>
    listen(
      url,
      (notice) => emitter.emit('notice', notice),
      () => void comeBack(),
    );
  const comeBack = async (): Promise<void> => {
    while (!closed) {
      await sleep(reconnectAfterMs, undefined, { ref: false });
      if (closed) return;
      try {
        client = await connect();
        // Whatever was told while nobody listened is lost: pages must look for themselves.
        emitter.emit('gap');
        if (closed) await client.end();
        return;
      } catch (error) {
        log.warn({ error: (error as Error).message }, 'live: database away');
      }
    }
  };
  let client = await connect();
  return Object.assign(emitter, {
    close: async () => {
      closed = true;
      emitter.emit('closed');
      await client.end();
    },
  });
}

const concerns = (actor: Actor, notice: LiveNotice): boolean =>
  (actor.role === 'applicant' && notice.personId === actor.personId) ||
  (actor.role === 'officer' &&
    notice.officeId !== null &&
    (actor.officeIds as readonly string[]).includes(notice.officeId));

const isAboutAccountOf = (actor: Actor, { room, id }: LiveNotice): boolean =>
  room === 'identity' && id === accountIdOf(actor);

interface Listening {
  readonly hub: LiveHub;
  readonly actor: Actor;
  /** Asked at every heartbeat, and when the account’s sessions changed: a stream must outlive neither its session nor an officer’s place in an office. */
  readonly actorNow: () => Promise<Actor>;
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

/** Pages that one account keeps open at once; more are a fault of a program, not somebody's tabs. */
const mostStreams = 30;
const open = new Map<string, number>();

/** Counts a stream of an account; answers how to count it off again. Throws common.too_many_requests. */
function takeStream(actor: Actor): () => void {
  const id = accountIdOf(actor) ?? '';
  const count = open.get(id) ?? 0;
  if (count >= mostStreams)
    throw problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: 60, shown: { seconds: 60 } });
  open.set(id, count + 1);
  return () => {
    const left = (open.get(id) ?? 1) - 1;
    if (left > 0) open.set(id, left);
    else open.delete(id);
  };
}

/** Streams to one page what concerns its owner: room and id only, the page reads the rest through its usual doors. */
export function streamNotices(
  { hub, actor: arrived, actorNow }: Listening,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const countOff = takeStream(arrived);
  reply.hijack();
  const { raw } = reply;
  let actor = arrived;
  // The server closes connections on which nothing moves; this one is silent between heartbeats.
  request.raw.socket.setTimeout(0);
  raw.writeHead(200, headers);
  raw.write('retry: 2000\nevent: ready\ndata: {}\n\n');
  const onNotice = (notice: LiveNotice): void => {
    // The session may have ended just now: the stream ends with it, not at the next heartbeat.
    if (isAboutAccountOf(actor, notice)) void beat();
    if (concerns(actor, notice))
      raw.write(`event: changed\ndata: ${JSON.stringify({ room: notice.room, id: notice.id })}\n\n`);
  };
  const onGap = (): void => void raw.write('event: gap\ndata: {}\n\n');
  const onClosed = (): void => void raw.end();
  const beat = async (): Promise<void> => {
    // A database that is away for a moment says nothing about the session.
    actor = await actorNow().catch(() => actor);
    if (actor.role === 'anonymous') raw.end();
    else raw.write(': \n\n');
  };
  const heartbeat = setInterval(() => void beat(), heartbeatMs);
  hub.on('notice', onNotice).on('gap', onGap).on('closed', onClosed);
  request.raw.on('close', () => {
    countOff();
    clearInterval(heartbeat);
    hub.off('notice', onNotice).off('gap', onGap).off('closed', onClosed);
    raw.end();
  });
}
