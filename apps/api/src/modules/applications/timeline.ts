import type { ApplicationState } from '@cabinet/contracts/applications';
import type { Transaction } from '@cabinet/db/open-database';
import type { Actor } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';

interface Entry {
  readonly applicationId: string;
  readonly at: Date;
  readonly act: string;
  readonly fromState?: ApplicationState | null;
  readonly toState?: ApplicationState | null;
  /** The applicant reads it. */
  readonly text?: string | null;
}

const nameOf = (actor: Actor): string => ('name' in actor ? actor.name : 'Кабінет');

/** Adds an entry to the timeline, which is only ever added to; answers its id. */
export async function addEntry(ctx: Context, tx: Transaction, entry: Entry): Promise<string> {
  const id = ctx.newId();
  await tx.applicationEvent.create({ data: { id, actorRole: ctx.actor.role, actorName: nameOf(ctx.actor), ...entry } });
  return id;
}
