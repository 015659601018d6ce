import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
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

/** Claims the client's key for this act; answers what the first holder of the key was told, when there was one. */
async function claim(ctx: Context, tx: Transaction, asked: Claim, now: Date): Promise<{ answer: unknown } | null> {
  const requestHash = ctx.intention?.requestHash ?? new Uint8Array();
  // Concurrent retries queue on the unique key here, so the second one reads the first one's answer.
  const claimed = await tx.idempotencyRecord.createMany({
    data: { ...asked, requestHash, createdAt: now },
    skipDuplicates: true,
  });
  if (claimed.count === 1) return null;
  const record = await tx.idempotencyRecord.findUniqueOrThrow({ where: { actorKey_action_key: asked } });
  if (!Buffer.from(record.requestHash).equals(Buffer.from(requestHash))) {
    throw problem(commonProblems.keyReused, { action: asked.action });
  }
  return { answer: record.answer && JSON.parse(ctx.secrets.open(sealPlace(asked), record.answer)) };
}

async function keepAnswer(ctx: Context, tx: Transaction, asked: Claim, answer: unknown): Promise<void> {
  await tx.idempotencyRecord.update({
    where: { actorKey_action_key: asked },
    data: { answer: ctx.secrets.seal(sealPlace(asked), JSON.stringify(answer ?? null)) },
  });
}

/**
 * The one way to change data: a transaction that carries its audit rows, its events and its answer to retries.
 * A write that records nothing throws, so it cannot commit. Nothing slow or remote may happen inside.
 */
export async function write<T>(ctx: Context, action: string, act: (writing: Writing) => Promise<T>): Promise<T> {
  return ctx.db.$transaction(
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

      await tx.auditRecord.createMany({
        data: entries.map((entry) => ({
          id: ctx.newId(),
          at: now,
          action: entry.action ?? action,
          actorRole: ctx.actor.role,
          actorId: accountIdOf(ctx.actor),
          subject: entry.subject,
          details: JSON.parse(JSON.stringify(entry.details ?? {})),
          requestId: ctx.requestId,
        })),
      });
      await ctx.queue.enqueue(tx, events, ctx.requestId);
      for (const notice of notices) await tx.$executeRaw`select pg_notify('cabinet_live', ${JSON.stringify(notice)})`;
      if (asked) await keepAnswer(ctx, tx, asked, answer);
      return answer;
    },
    { maxWait: 2_000, timeout: 10_000 },
  );
}
