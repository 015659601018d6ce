import type { ApplicationState } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ClockOwner, Performer } from '@cabinet/contracts/workflows';
import type { Answers, Submitter } from '@cabinet/contracts/service-definition';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { actIn, type CaseAct, machineOf } from '@cabinet/domain/workflows/of-service';
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
import type { Handed } from './rows.ts';
import type { Whole } from './whole.ts';

/** Columns of an application that a verb may set. */
export interface Columns {
  readonly revisionId?: string;
  readonly officeId?: string;
  readonly receivedAtId?: string | null;
  readonly hearingUntil?: string | null;
  readonly answers?: Answers;
  readonly handed?: Handed | null;
  readonly card?: Uint8Array;
  readonly handedCard?: Uint8Array | null;
  readonly device?: Uint8Array | null;
  readonly objectName?: string | null;
  readonly objectAddress?: string | null;
  readonly submittedBy?: Submitter;
  readonly representative?: Uint8Array | null;
  readonly declaration?: boolean;
  readonly submittedAt?: Date;
  readonly applicant?: Uint8Array;
  readonly applicantName?: string;
  readonly decidedAt?: Date | null;
  readonly decidedById?: string | null;
  readonly decidedByName?: string | null;
  readonly decisionReason?: string | null;
  readonly decisionGround?: string | null;
  readonly resultNumber?: string | null;
  readonly claimedById?: string | null;
  readonly claimedByName?: string | null;
}

interface How {
  /** The version the caller saw; null for jobs, which read under the lock. */
  readonly version: number | null;
  /** For the timeline; demanded where the machine demands a reason. */
  readonly reason?: string | null;
  /** The reason is for colleagues: the timeline, which the applicant reads, does not say it. */
  readonly forColleagues?: boolean;
  readonly columns?: Columns;
  /** Whose time runs when the machine leaves a choice: a suspension waits for a third party or for the law. */
  readonly clockOwner?: ClockOwner;
  /** It is done on an order, by the enterprise that the person chose. */
  readonly byOrder?: boolean;
  /** Why the content does not allow the act, found by the verb. */
  readonly content?: Stop | null;
}

export const performerOf = (actor: Actor): Performer => {
  if (actor.role === 'anonymous' || actor.role === 'editor')
    throw new Error(`Somebody ${actor.role} tried to move an application`);
  return actor.role;
};

const givesOf = ({ device }: Whole): Situation['application']['gives'] => {
  if (!device || device.ask.kind === 'updateDocuments') return null;
  return device.ask.paysBack ? 'money' : 'device';
};

export const situationOf = (ctx: Context, whole: Whole): Omit<Situation, 'content'> => ({
  role: performerOf(ctx.actor),
  accountId: accountIdOf(ctx.actor),
  now: ctx.now(),
  machine: machineOf(whole.row.definition),
  byOrder: false,
  application: {
    ...whole.row,
    wasHeard: whole.row.events.some(({ act }) => act === 'speak' || act === 'endHearing'),
    gives: givesOf(whole),
  },
});

const refuse = ({ problem: what, errors }: Stop, facts: Readonly<Record<string, unknown>>): Error =>
  problemWith(what, { facts, ...(errors && { errors }) });

const assertMay = (situation: Situation, act: CaseAct, reason: string | null): void => {
  const { state } = situation.application;
  const obstacle = obstacleTo(situation.machine, state, { act, role: situation.role, reason });
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

const changeText = (columns: readonly string[]): string => `update application
  set "updatedAt" = $4, version = version + 1${columns.map((column, at) => `, "${column}" = $${at + 5}`).join('')}
  where id = $1::uuid and version = $2 and state = $3`;

// A text for each set of columns: most verbs have one or two, changeDraft one for each choice among its seven parts.
const changeNames = new Map<string, string>();
const remembered = (text: string): string => {
  const name = `applications.change.${changeNames.size}`;
  changeNames.set(text, name);
  return name;
};

/** Changes columns of the row that was read, and nothing when it is no longer that row. */
export async function changeRow(
  { tx, now }: Writing,
  { row }: Whole,
  data: Columns & { state?: ApplicationState; dueOn?: string | null },
): Promise<void> {
  const columns = Object.entries(data).filter(([, value]) => value !== undefined);
  const text = changeText(columns.map(([column]) => column));
  const changed = await sqlOf(tx).query({
    name: changeNames.get(text) ?? remembered(text),
    text,
    values: [row.id, row.version, row.state, now, ...columns.map(([, value]) => value)],
  });
  if (changed.rowCount === 0) throw problem(commonProblems.staleVersion, { version: row.version });
}

const endClockText = `update clock_interval set "endedAt" = $2 where "applicationId" = $1::uuid and "endedAt" is null`;
const beginClockText = `
  insert into clock_interval (id, "applicationId", owner, ground, state, "officeId", "startedAt", "endedAt")
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

async function keepClock(ctx: Context, tx: Transaction, applicationId: string, change: ClockChange): Promise<void> {
  const sql = sqlOf(tx);
  const endedAt = change.begins[0]?.from ?? change.ledger.at(-1)?.to;
  if (change.ends && endedAt)
    await sql.query({ name: 'applications.end_clock', text: endClockText, values: [applicationId, endedAt] });
  for (const { owner, ground, state, officeId, from, to } of change.begins) {
    const values = [ctx.newId(), applicationId, owner, ground, state, officeId, from, to];
    await sql.query({ name: 'applications.begin_clock', text: beginClockText, values });
  }
}

/** Open pages of the applicant and, once it is sent, of the office learn that the application has changed. */
export const tellPages = ({ notify }: Writing, { id, personId, officeId }: Whole['row'], sent: boolean): void =>
  notify({ room: 'applications', id, personId, officeId: sent ? officeId : null });

/**
 * The only way an application changes its state: the machine's edge, role, reason and guard, then row, clock ledger,
 * timeline, audit, event and live notice in the caller's transaction. Answers the id of the timeline entry.
 */
export async function move(ctx: Context, writing: Writing, whole: Whole, act: CaseAct, how: How): Promise<string> {
  const { tx, now, audit, publish } = writing;
  const { row } = whole;
  const reason = how.reason ?? null;
  const situation = { ...situationOf(ctx, whole), now, byOrder: how.byOrder ?? false, content: how.content ?? null };
  assertMay(situation, act, reason);
  assertVersion(whole, how.version);

  const edge = actIn(situation.machine, act);
  // assertMay() lets no act through that the machine has not.
  if (!edge) throw new Error(`The machine has no act ${act}`);
  // What was asked for is done with the approval itself where nothing is given after it: the clock of the case stops.
  const isLast = act === 'approve' && situation.application.gives === null;
  const clock = isLast ? ({ effect: 'stop', owner: null } as const) : edge.clock;
  const to = edge.to ?? row.state;
  const turn = turnClock(row.clock, {
    effect: clock.effect,
    owner: how.clockOwner ?? clock.owner,
    ground: act,
    from: row.state,
    to,
    officeId: how.columns?.officeId ?? row.officeId,
    at: now,
  });
  const counts = turn?.changesOwner === true && clock.effect !== 'stop';
  const dueOn = counts
    ? dueOnAfter(whole, turn.ledger, { calendar: await workCalendarFor(tx, row.officeId), now })
    : row.dueOn;
  // The term of the law is that of the decision.
  // Whatever ends the wait for the applicant hands over what was mended till then.
  const handed = row.handed && to !== row.state ? { handed: null, handedCard: null } : {};
  await changeRow(writing, whole, {
    ...handed,
    ...how.columns,
    state: to,
    dueOn: act === 'approve' && situation.application.gives ? null : dueOn,
  });
  if (turn) await keepClock(ctx, tx, row.id, turn);

  const eventId = await addEntry(ctx, tx, {
    applicationId: row.id,
    at: now,
    act,
    fromState: row.state,
    toState: to,
    text: how.forColleagues ? null : reason,
  });
  audit({ subject: row.id, details: { act, from: row.state, to } });
  publish(applicationMoved({ applicationId: row.id, act, eventId }));
  tellPages(writing, row, true);
  return eventId;
}
