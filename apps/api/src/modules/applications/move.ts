import type { ApplicationState } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ClockOwner, Performer } from '@cabinet/contracts/workflows';
import type { Transaction } from '@cabinet/db/open-database';
import { type ApplicationAct, applicationMachine } from '@cabinet/domain/workflows/application';
import { obstacleTo } from '@cabinet/domain/workflows/machine';
import { type Actor, accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem, problemWith } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { type ClockChange, dueOnAfter, turnClock } from './clock.ts';
import { applicationMoved } from './events.ts';
import { guardStop, type Situation, type Stop, stateStop } from './rules.ts';
import { addEntry } from './timeline.ts';
import type { Whole } from './whole.ts';

/** Columns of an application that a verb may set. */
export type Columns = Omit<
  NonNullable<Parameters<Transaction['application']['updateMany']>[0]>['data'],
  'state' | 'version' | 'dueOn'
>;

interface How {
  /** The version the caller saw; null for jobs, which read under the lock. */
  readonly version: number | null;
  /** For the timeline; demanded where the machine demands a reason. */
  readonly reason?: string | null;
  readonly columns?: Columns;
  /** Whose time runs when the machine leaves a choice: a suspension waits for a third party or for the law. */
  readonly clockOwner?: ClockOwner;
  /** Why the content does not allow the act, found by the verb. */
  readonly content?: Stop | null;
}

export const performerOf = (actor: Actor): Performer => {
  if (actor.role === 'anonymous') throw new Error('Nobody signed in tried to move an application');
  return actor.role;
};

export const situationOf = (ctx: Context, whole: Whole): Omit<Situation, 'content'> => ({
  role: performerOf(ctx.actor),
  accountId: accountIdOf(ctx.actor),
  now: ctx.now(),
  application: whole.row,
});

const refuse = ({ problem: what, errors }: Stop, facts: Readonly<Record<string, unknown>>): Error =>
  problemWith(what, { facts, ...(errors && { errors }) });

const assertMay = (situation: Situation, act: ApplicationAct, reason: string | null): void => {
  const { state } = situation.application;
  const obstacle = obstacleTo(applicationMachine, state, { act, role: situation.role, reason });
  if (obstacle === 'reason_required') throw fieldProblem('/reason', 'applications.text_missing');
  if (obstacle !== null) throw refuse(stateStop(act, situation), { state, act, obstacle });
  const stop = guardStop(act, situation);
  if (stop) throw refuse(stop, { state, act });
};

/** The version the caller saw must be the one stored, or another's change would be lost. */
export const assertVersion = (whole: Whole, version: number | null): void => {
  if (version !== null && version !== whole.row.version)
    throw problem(commonProblems.staleVersion, { stored: whole.row.version, given: version });
};

/** Changes columns of the row that was read, and nothing when it is no longer that row. */
export async function changeRow(
  { tx, now }: Writing,
  { row }: Whole,
  data: Columns & { state?: ApplicationState; dueOn?: string | null },
): Promise<void> {
  const changed = await tx.application.updateMany({
    where: { id: row.id, version: row.version, state: row.state },
    data: { ...data, updatedAt: now, version: { increment: 1 } },
  });
  if (changed.count === 0) throw problem(commonProblems.staleVersion, { version: row.version });
}

async function keepClock(ctx: Context, tx: Transaction, applicationId: string, change: ClockChange): Promise<void> {
  const startedAt = change.begins[0]?.startedAt ?? change.ledger.at(-1)?.to;
  if (change.ends && startedAt)
    await tx.clockInterval.updateMany({ where: { applicationId, endedAt: null }, data: { endedAt: startedAt } });
  for (const begun of change.begins)
    await tx.clockInterval.create({ data: { id: ctx.newId(), applicationId, ...begun } });
}

/** Open pages of the applicant and, once it is sent, of the office learn that the application has changed. */
export const tellPages = ({ notify }: Writing, { id, personId, officeId }: Whole['row'], sent: boolean): void =>
  notify({ room: 'applications', id, personId, officeId: sent ? officeId : null });

/**
 * The only way an application changes its state: the machine's edge, role, reason and guard, then row, clock ledger,
 * timeline, audit, event and live notice in the caller's transaction. Answers the id of the timeline entry.
 */
export async function move(
  ctx: Context,
  writing: Writing,
  whole: Whole,
  act: ApplicationAct,
  how: How,
): Promise<string> {
  const { tx, now, audit, publish } = writing;
  const { row } = whole;
  const reason = how.reason ?? null;
  assertMay({ ...situationOf(ctx, whole), now, content: how.content ?? null }, act, reason);
  assertVersion(whole, how.version);

  const { to, clock } = applicationMachine.acts[act];
  const turn = turnClock(row.clock, {
    effect: clock.effect,
    owner: how.clockOwner ?? clock.owner,
    ground: act,
    at: now,
  });
  const runs = turn !== null && clock.effect !== 'stop';
  const dueOn = runs
    ? dueOnAfter(whole, turn.ledger, { calendar: await workCalendarFor(tx, row.officeId), now })
    : row.dueOn;
  await changeRow(writing, whole, { ...how.columns, state: to, dueOn });
  if (turn) await keepClock(ctx, tx, row.id, turn);

  const eventId = await addEntry(ctx, tx, {
    applicationId: row.id,
    at: now,
    act,
    fromState: row.state,
    toState: to,
    text: reason,
  });
  audit({ subject: row.id, details: { act, from: row.state, to } });
  publish(applicationMoved({ applicationId: row.id, act, eventId }));
  tellPages(writing, row, true);
  return eventId;
}
