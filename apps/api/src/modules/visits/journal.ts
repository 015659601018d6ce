import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { VisitAct, VisitState } from '@cabinet/domain/workflows/visit';
import type { Context } from '#platform/context.ts';

/** One line of a visit's journal, from which the day is counted and each call proved. */
export interface JournalLine {
  readonly visitId: string;
  readonly officeId: string;
  readonly at: Date;
  readonly act: VisitAct | 'comeIn';
  readonly fromState?: VisitState;
  readonly toState: VisitState;
  readonly deskId?: string | null;
  /** The reason, where the machine demands one. */
  readonly text?: string | null;
  /** What held at that moment, for statistics and for the replay of calls. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const lineText = `
  insert into visit_event (id, "visitId", "officeId", at, act, "fromState", "toState", "actorRole", "actorName", "deskId", text, facts)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** Writes a line into the journal; answers its id. */
export async function recordEvent(ctx: Context, tx: Transaction, line: JournalLine): Promise<string> {
  const id = ctx.newId();
  // Staff are named; a visitor is named by the visit itself.
  const name = ctx.actor.role === 'officer' || ctx.actor.role === 'administrator' ? ctx.actor.name : '';
  const { visitId, officeId, at, act, fromState, toState, deskId, text, facts } = line;
  await sqlOf(tx).query({
    name: 'visits.journal',
    text: lineText,
    values: [
      id,
      visitId,
      officeId,
      at,
      act,
      fromState ?? null,
      toState,
      ctx.actor.role,
      name,
      deskId ?? null,
      text ?? null,
      facts ? JSON.stringify(facts) : null,
    ],
  });
  return id;
}
