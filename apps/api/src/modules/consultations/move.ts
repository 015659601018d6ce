import { type ConsultationState, consultationProblems } from '@cabinet/contracts/consultations';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Performer } from '@cabinet/contracts/workflows';
import { answerDueOn } from '@cabinet/domain/consultation-term';
import { type ConsultationAct, consultationMachine } from '@cabinet/domain/workflows/consultation';
import { obstacleTo } from '@cabinet/domain/workflows/machine';
import type { Transaction } from '@cabinet/db/open-database';
import { type Actor, accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem, problemWith } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';
import { addEntry } from './entries.ts';
import { consultationMoved } from './events.ts';
import type { Whole } from './rows.ts';
import { guardStop, type Situation, type Stop } from './rules.ts';

type Columns = Parameters<Transaction['consultation']['updateMany']>[0]['data'];

interface How {
  /** The version the caller saw; null for jobs, which read under the lock. */
  readonly version: number | null;
  /** The question, the answer, the reason: where the machine demands words. */
  readonly text?: string | null;
  readonly columns?: Columns;
  /** Why the content does not allow the act, found by the verb. */
  readonly content?: Stop | null;
}

const performerOf = (actor: Actor): Performer => {
  if (actor.role === 'anonymous' || actor.role === 'editor')
    throw new Error(`Somebody ${actor.role} tried to move a consultation`);
  return actor.role;
};

export const situationOf = (ctx: Context, whole: Pick<Whole, 'state' | 'claimedById'>): Omit<Situation, 'content'> => ({
  role: performerOf(ctx.actor),
  accountId: accountIdOf(ctx.actor),
  consultation: whole,
});

const assertMay = (situation: Situation, act: ConsultationAct, text: string | null): void => {
  const { state } = situation.consultation;
  const obstacle = obstacleTo(consultationMachine, state, { act, role: situation.role, reason: text });
  if (obstacle === 'reason_required') throw fieldProblem('/text', 'consultations.text_missing');
  if (obstacle !== null) throw problem(consultationProblems.notAllowedNow, { state, act, obstacle });
  const stop = guardStop(act, situation);
  if (stop) throw problemWith(stop.problem, { facts: { state, act }, ...(stop.errors && { errors: stop.errors }) });
};

/** The version the caller saw must be the one stored, or another's change would be lost. */
export const assertVersion = (whole: Pick<Whole, 'version'>, version: number | null): void => {
  if (version !== null && version !== whole.version)
    throw problem(commonProblems.staleVersion, { stored: whole.version, given: version });
};

/** Changes columns of the row that was read, and nothing when it is no longer that row. */
export async function changeRow({ tx, now }: Writing, { id, version, state }: Whole, columns: Columns): Promise<void> {
  const changed = await tx.consultation.updateMany({
    where: { id, version, state },
    data: { ...columns, updatedAt: now, version: { increment: 1 } },
  });
  if (changed.count === 0) throw problem(commonProblems.staleVersion, { version });
}

/** Open pages of the person and, once it is sent, of the office learn that the consultation has changed. */
export const tellPages = (
  { notify }: Writing,
  { id, personId, officeId }: Pick<Whole, 'id' | 'personId' | 'officeId'>,
  sent: boolean,
): void => notify({ room: 'consultations', id, personId, officeId: sent ? officeId : null });

const columnsOfClock = async ({ tx, now }: Writing, whole: Whole, act: ConsultationAct): Promise<Columns> => {
  if (consultationMachine.acts[act].clock.effect !== 'run') return {};
  return { dueOn: answerDueOn(now, await workCalendarFor(tx, whole.officeId)) };
};

/**
 * The only way a consultation changes its state: the machine's edge, role, words and guard, then row, entry, audit, event
 * and live notice in the caller's transaction. Answers the id of the entry.
 */
export async function move(
  ctx: Context,
  writing: Writing,
  whole: Whole,
  act: ConsultationAct,
  how: How,
): Promise<string> {
  const { tx, now, audit, publish } = writing;
  const text = how.text ?? null;
  assertMay({ ...situationOf(ctx, whole), content: how.content ?? null }, act, text);
  assertVersion(whole, how.version);
  const state: ConsultationState = consultationMachine.acts[act].to ?? whole.state;
  await changeRow(writing, whole, { ...(await columnsOfClock(writing, whole, act)), ...how.columns, state });
  const entryId = await addEntry(ctx, tx, { consultationId: whole.id, at: now, act, text });
  audit({ subject: whole.id, details: { act, from: whole.state, to: state } });
  publish(consultationMoved({ consultationId: whole.id, act, entryId }));
  tellPages(writing, whole, true);
  return entryId;
}
