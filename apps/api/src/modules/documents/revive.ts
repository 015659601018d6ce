import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { documentCheckAgain } from './events.ts';

const minute = 60_000;
/** After this the owner is told that the check broke off, and not to wait. */
const longestCheck = 60 * minute;
/** Longer than a check takes; a job that is only waiting its turn is not doubled. */
const quiet = 5 * minute;
const atOnce = 100;

const waiting = { id: true, personId: true } as const;

async function markFailed(ctx: Context): Promise<void> {
  const overdue = await ctx.db.document.findMany({
    where: { state: 'checking', removedAt: null, createdAt: { lt: new Date(ctx.now().getTime() - longestCheck) } },
    select: waiting,
    take: atOnce,
  });
  if (overdue.length === 0) return;
  await write(ctx, 'documents.fail', async ({ tx, audit, notify }) => {
    await tx.document.updateMany({
      where: { id: { in: overdue.map(({ id }) => id) }, state: 'checking' },
      data: { state: 'failed' },
    });
    for (const { id, personId } of overdue) {
      audit({ subject: id, details: { to: 'failed' } });
      notify({ room: 'documents', id, personId, officeId: null });
    }
  });
}

async function queueAgain(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - quiet);
  const stuck = await ctx.db.document.findMany({
    where: {
      state: { in: ['checking', 'failed'] },
      removedAt: null,
      createdAt: { lt: before },
      OR: [{ checkedAt: null }, { checkedAt: { lt: before } }],
    },
    select: waiting,
    // Those tried longest ago first, so that files that can never be read do not keep the others waiting.
    orderBy: { checkedAt: { sort: 'asc', nulls: 'first' } },
    take: atOnce,
  });
  if (stuck.length === 0) return;
  await write(ctx, 'documents.check_again', async ({ tx, now, audit, publish }) => {
    await tx.document.updateMany({
      where: { id: { in: stuck.map(({ id }) => id) }, state: { in: ['checking', 'failed'] } },
      data: { checkedAt: now },
    });
    const queued = new Map<string, number>();
    for (const { id, personId } of stuck) {
      const before = queued.get(personId) ?? 0;
      queued.set(personId, before + 1);
      audit({ subject: id });
      publish(documentCheckAgain({ documentId: id, before }));
    }
  });
}

/** Looks after checks that broke off: tells the owner after an hour, and tries again when the scanner answers. */
export async function reviveChecks(ctx: Context): Promise<void> {
  await markFailed(ctx);
  if (await ctx.scan.isReady()) await queueAgain(ctx);
}
