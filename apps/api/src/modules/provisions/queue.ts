import type { QueueReason } from '@cabinet/contracts/provisions';
import type { Transaction } from '@cabinet/db/open-database';
import { movedSince, type OutOfTurn } from '@cabinet/domain/queue-order';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';

interface Queue {
  /** The branch of the Fund that keeps it. */
  readonly officeId: string;
  readonly groupCode: string;
}

/** Changes of one queue happen one after another, each seeing what the last one did. */
async function lockQueue(tx: Transaction, { officeId, groupCode }: Queue): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`queue ${officeId} ${groupCode}`}, 0))`;
}

const waitingIn = (tx: Transaction, { officeId, groupCode }: Queue) =>
  tx.provision.findMany({
    where: { officeId, groupCode, queuedAt: { not: null }, leftQueueAt: null },
    select: { applicationId: true, registeredAt: true, outOfTurn: true, place: true },
  });

/** Who waits in a queue, the first of them; null: nobody. */
export async function firstIn(tx: Transaction, queue: Queue): Promise<string | null> {
  await lockQueue(tx, queue);
  const first = await tx.provision.findFirst({
    where: { ...queue, queuedAt: { not: null }, leftQueueAt: null },
    orderBy: { place: 'asc' },
    select: { applicationId: true },
  });
  return first?.applicationId ?? null;
}

interface Why {
  /** Whose own act it is, and what it is called in their history. */
  readonly own: { readonly applicationId: string; readonly reason: QueueReason };
  /** What it is called in the history of the others. */
  readonly others: QueueReason;
}

/** Reckons every place of a queue anew; whose place has changed has a line with the reason. The caller has written who is in it. */
export async function renumber(
  { newId }: Pick<Context, 'newId'>,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  { own, others, ...queue }: Queue & Why,
): Promise<void> {
  await lockQueue(tx, queue);
  const waiting = (await waitingIn(tx, queue)).map(({ applicationId, registeredAt, outOfTurn, place }) => ({
    id: applicationId,
    registeredAt: registeredAt.toISOString(),
    outOfTurn: outOfTurn as OutOfTurn | null,
    told: place,
  }));
  const moved = movedSince(waiting);
  if (moved.length === 0) return;
  const [ids, places] = [moved.map(({ id }) => id), moved.map(({ place }) => place)];
  await tx.$executeRaw`update provision p set place = to_place.place
    from unnest(${ids}::uuid[], ${places}::int[]) as to_place (id, place) where p."applicationId" = to_place.id`;
  await tx.queueMove.createMany({
    data: moved.map(({ id, place }) => ({
      id: newId(),
      applicationId: id,
      at: now,
      place,
      reason: id === own.applicationId ? own.reason : others,
    })),
  });
}
