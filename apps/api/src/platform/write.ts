import { commonProblems } from '@cabinet/contracts/http/problem';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { accountIdOf } from './actor.ts';
import type { Context } from './context.ts';
import type { HouseEvent } from './events.ts';
import type { LiveNotice } from './live.ts';
import { problem } from './problem.ts';

interface AuditEntry {
  /** Id of what was changed. */
  readonly subject: string;
  /** Names of states and fields; never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** When the act is another than the write's own. */
  readonly action?: string;
}

/** What a verb may do inside its one transaction. */
export interface Writing {
  readonly tx: Transaction;
  /** One instant for the whole act. */
  readonly now: Date;
  readonly audit: (entry: AuditEntry) => void;
  /** Announces to the house; jobs that listen are queued in this transaction. */
  readonly publish: (event: HouseEvent) => void;
  /** Tells open pages that something they show has changed. */
  readonly notify: (notice: LiveNotice) => void;
}

const actorKey = (ctx: Context): string =>
  accountIdOf(ctx.actor) ?? (ctx.actor.role === 'system' ? 'system' : 'anonymous');

interface Claim {
  readonly actorKey: string;
  readonly action: string;
  readonly key: string;
}

/** Nothing is kept for strangers: they share one name, and a key of one must not answer another. */
const claimOf = (ctx: Context, action: string): Claim | null =>
  ctx.intention && ctx.actor.role !== 'anonymous' ? { actorKey: actorKey(ctx), action, key: ctx.intention.key } : null;

const sealPlace = ({ actorKey: actor, action, key }: Claim) => ({
  table: 'idempotency_record',
  id: `${actor}|${action}|${key}`,
  column: 'answer',
});

const claimText = `insert into idempotency_record ("actorKey", action, key, "requestHash", "createdAt") values ($1, $2, $3, $4, $5)
  on conflict do nothing`;

/** Claims the client's key for this act; answers what the first holder of the key was told, when there was one. */
async function claim(ctx: Context, tx: Transaction, asked: Claim, now: Date): Promise<{ answer: unknown } | null> {
  const requestHash = ctx.intention?.requestHash ?? new Uint8Array();
  // Concurrent retries queue on the unique key here, so the second one reads the first one's answer.
  const claimed = await sqlOf(tx).query({
    name: 'platform.claim',
    text: claimText,
    values: [asked.actorKey, asked.action, asked.key, requestHash, now],
  });
  if (claimed.rowCount === 1) return null;
  const record = await tx.idempotencyRecord.findUniqueOrThrow({ where: { actorKey_action_key: asked } });
  if (!Buffer.from(record.requestHash).equals(Buffer.from(requestHash))) {
    throw problem(commonProblems.keyReused, { action: asked.action });
  }
  return { answer: record.answer && JSON.parse(ctx.secrets.open(sealPlace(asked), record.answer)) };
}

/** What a verb leaves beside its own rows. */
interface Traces {
  readonly entries: readonly AuditEntry[];
  readonly events: readonly HouseEvent[];
  readonly notices: readonly LiveNotice[];
}

// Audit rows, the answer to retries and notices to open pages in one round trip: every write pays for it.
const traceText = `
  with audited as (
    insert into audit_record (id, at, action, "actorRole", "actorId", subject, details, "requestId")
    select entry.id, $2, entry.action, $3, $4, entry.subject, entry.details, $5
    from json_to_recordset($1::json) as entry (id uuid, action text, subject text, details jsonb)
  ), kept as (
    update idempotency_record set answer = $9 where "actorKey" = $6 and action = $7 and key = $8
  )
  select pg_notify('cabinet_live', notice) from unnest($10::text[]) as notice`;

interface Act {
  readonly action: string;
  readonly now: Date;
  readonly asked: Claim | null;
  readonly answer: unknown;
}

async function leaveTraces(ctx: Context, tx: Transaction, act: Act, traces: Traces): Promise<void> {
  const { action, now, asked, answer } = act;
  const entries = traces.entries.map((entry) => ({ action, details: {}, ...entry, id: ctx.newId() }));
  const kept = asked && ctx.secrets.seal(sealPlace(asked), JSON.stringify(answer ?? null));
  await ctx.queue.enqueue(tx, traces.events, ctx.requestId);
  await sqlOf(tx).query({
    name: 'platform.traces',
    text: traceText,
    values: [
      JSON.stringify(entries),
      now,
      ctx.actor.role,
      accountIdOf(ctx.actor),
      ctx.requestId,
      ...[asked?.actorKey ?? null, asked?.action ?? null, asked?.key ?? null, kept],
      traces.notices.map((notice) => JSON.stringify(notice)),
    ],
  });
}

/**
 * The one way to change data: a transaction that carries its audit rows, its events and its answer to retries.
 * A write that records nothing throws, so it cannot commit. Nothing slow or remote may happen inside.
 */
export async function write<T>(ctx: Context, action: string, act: (writing: Writing) => Promise<T>): Promise<T> {
  return ctx.database.transaction(
    async (tx) => {
      const now = ctx.now();
      const asked = claimOf(ctx, action);
      const earlier = asked && (await claim(ctx, tx, asked, now));
      if (earlier) return earlier.answer as T;

      const entries: AuditEntry[] = [];
      const events: HouseEvent[] = [];
      const notices: LiveNotice[] = [];
      const answer = await act({
        tx,
        now,
        audit: (entry) => void entries.push(entry),
        publish: (event) => void events.push(event),
        notify: (notice) => void notices.push(notice),
      });
      if (entries.length === 0) throw new Error(`${action} changed data and left no audit record`);
      await leaveTraces(ctx, tx, { action, now, asked, answer }, { entries, events, notices });
      return answer;
    },
    { maxWait: 2_000, timeout: 10_000 },
  );
}
