import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Actor } from '../actor.ts';
import type { LiveHub, LiveNotice } from '../live.ts';

const reconnectAfterMs = 1_000;
const heartbeatMs = 20_000;

/** One listening connection for the whole process; it comes back by itself after the database was away. */
export async function openLiveHub(url: string, log: Logger): Promise<LiveHub> {
  const emitter = new EventEmitter<{ notice: [LiveNotice]; gap: [] }>().setMaxListeners(0);
  let client: pg.Client | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'cabinet-live', keepAlive: true });
    next.on('notification', ({ payload }) => payload && emitter.emit('notice', JSON.parse(payload) as LiveNotice));
    next.on('error', () => undefined);
    next.on('end', () => void retry());
    await next.connect();
    await next.query('listen cabinet_live');
    client = next;
  };
  const retry = async (): Promise<void> => {
    while (!closed) {
      await new Promise((resume) => setTimeout(resume, reconnectAfterMs).unref());
      if (closed) return;
      try {
        await connect();
        // Whatever was told while nobody listened is lost: pages must look for themselves.
        emitter.emit('gap');
        return;
      } catch (error) {
        log.warn({ error: (error as Error).message }, 'live: database away');
      }
    }
  };

  await connect();
  return Object.assign(emitter, {
    close: async () => {
      closed = true;
      await client?.end();
    },
  });
}

const concerns = (actor: Actor, notice: LiveNotice): boolean =>
  (actor.role === 'applicant' && notice.personId === actor.personId) ||
  (actor.role === 'officer' &&
    notice.officeId !== null &&
    (actor.officeIds as readonly string[]).includes(notice.officeId));

interface Listening {
  readonly hub: LiveHub;
  readonly actor: Actor;
  /** Asked at every heartbeat: a stream must not outlive its session. */
  readonly isStillIn: () => Promise<boolean>;
}

/** Streams to one page what concerns its owner: room and id only, the page reads the rest through its usual doors. */
export function streamNotices(
  { hub, actor, isStillIn }: Listening,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.hijack();
  const { raw } = reply;
  // The server closes connections on which nothing moves; this one is silent between heartbeats.
  request.raw.socket.setTimeout(0);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 2000\nevent: ready\ndata: {}\n\n');
  const onNotice = (notice: LiveNotice): void => {
    if (concerns(actor, notice))
      raw.write(`event: changed\ndata: ${JSON.stringify({ room: notice.room, id: notice.id })}\n\n`);
  };
  const onGap = (): void => void raw.write('event: gap\ndata: {}\n\n');
  const beat = async (): Promise<void> => {
    // A database that is away for a moment says nothing about the session.
    if (await isStillIn().catch(() => true)) raw.write(': \n\n');
    else raw.end();
  };
  const heartbeat = setInterval(() => void beat(), heartbeatMs);
  hub.on('notice', onNotice).on('gap', onGap);
  request.raw.on('close', () => {
    clearInterval(heartbeat);
    hub.off('notice', onNotice).off('gap', onGap);
    raw.end();
  });
}
