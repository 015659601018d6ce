import type { OfficeId } from '@cabinet/contracts/ids';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { visitProblems } from '@cabinet/contracts/visits';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Performer } from '@cabinet/contracts/workflows';
import { type VisitAct, type VisitState, visitMachine } from '@cabinet/domain/workflows/visit';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { findTerms } from '../schedules/public.ts';
import { placeFreed, visitMoved } from './events.ts';
import { recordEvent } from './journal.ts';
import { stopOf } from './rules.ts';
import { type VisitRow, visitColumns } from './shape.ts';

/** A visit under lock: nobody else changes it until the transaction ends. Null when there is none. */
export async function lockVisit(tx: Transaction, id: string): Promise<VisitRow | null> {
  await sqlOf(tx).query({
    name: 'visits.lock',
    text: 'select 1 from visit where id = $1::uuid for update',
    values: [id],
  });
  return tx.visit.findUnique({ where: { id }, select: visitColumns });
}

interface How {
  /** The version the caller saw; null for jobs and for acts on the whole queue, which read under the lock. */
  readonly version: number | null;
  readonly reason?: string | null;
  readonly deskId?: string | null;
  /** The office that receives from now on, where that changes. */
  readonly movedTo?: OfficeId;
  readonly columns?: Readonly<Record<string, unknown>>;
  /** Beside topic and booked time, which every line of the journal tells. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** For whom an act by a link counts that needs no sign-in. */
  readonly as?: Performer;
}

const performerOf = (ctx: Context): Performer => {
  const { role } = ctx.actor;
  if (role === 'anonymous' || role === 'editor') throw new Error(`Somebody ${role} tried to change a visit`);
  return role;
};

async function assertMay(ctx: Context, tx: Transaction, row: VisitRow, act: VisitAct, how: How): Promise<void> {
  const { cancelMinutes } = await findTerms(tx, row.officeId);
  const visit = { state: row.state as VisitState, from: row.from };
  const stop = stopOf(
    act,
    { role: how.as ?? performerOf(ctx), now: ctx.now(), visit, cancelMinutes },
    how.reason ?? null,
  );
  if (stop === 'reason_required') throw fieldProblem('/reason', 'visits.reason_missing');
  if (stop !== null && typeof stop === 'object') throw problem(stop.problem, { act, state: row.state });
  if (stop !== null) throw problem(visitProblems.notAllowedNow, { act, state: row.state, stop });
  if (how.version !== null && how.version !== row.version)
    throw problem(commonProblems.staleVersion, { stored: row.version, given: how.version });
}

/** Gives the place of a visit back; whoever waits for an earlier time may hear of it. */
export async function givePlaceBack({ tx, publish }: Writing, row: VisitRow): Promise<void> {
  const given = await tx.visitPlace.deleteMany({ where: { visitId: row.id } });
  if (given.count === 0 || !row.deskId || !row.from || !row.to) return;
  publish(
    placeFreed({
      officeId: row.officeId,
      deskId: row.deskId,
      from: row.from.toISOString(),
      to: row.to.toISOString(),
    }),
  );
}

/**
 * The only way a booked visit changes its state: the machine's edge, role, reason and rule, then row, journal, audit,
 * event and live notice in the caller's transaction.
 */
export async function change(ctx: Context, writing: Writing, row: VisitRow, act: VisitAct, how: How): Promise<string> {
  const { tx, now, audit, publish, notify } = writing;
  await assertMay(ctx, tx, row, act, how);
  const fromState = row.state as VisitState;
  const toState = visitMachine.acts[act].to ?? fromState;
  await tx.visit.update({
    where: { id: row.id },
    data: { ...how.columns, state: toState, version: { increment: 1 } },
  });
  const { id: visitId, personId } = row;
  const officeId = how.movedTo ?? row.officeId;
  const deskId = how.deskId ?? row.deskId;
  const text = how.reason ?? null;
  const left = officeId === row.officeId ? {} : { leftOfficeId: row.officeId };
  const facts = { topicId: row.topic.id, bookedFor: row.from?.toISOString() ?? null, ...left, ...how.facts };
  const line = { visitId, officeId, at: now, act, fromState, toState, deskId, text, facts };
  const eventId = await recordEvent(ctx, tx, line);
  audit({ subject: visitId, details: { act, from: fromState, to: toState } });
  publish(visitMoved({ visitId, act, eventId }));
  notify({ room: 'visits', id: visitId, personId, officeId });
  if (officeId !== row.officeId) notify({ room: 'visits', id: visitId, personId: null, officeId: row.officeId });
  return eventId;
}
