import { type ConsultationState, consultationProblems } from '@cabinet/contracts/consultations';
import type { FieldError, Problem } from '@cabinet/contracts/http/problem';
import type { Performer } from '@cabinet/contracts/workflows';
import {
  type ConsultationAct,
  type ConsultationGuard,
  consultationMachine,
} from '@cabinet/domain/workflows/consultation';
import { availableActs } from '@cabinet/domain/workflows/machine';

/** Who acts and on what, as the guards of the machine ask about it. */
export interface Situation {
  readonly role: Performer;
  readonly accountId: string | null;
  readonly consultation: { readonly state: ConsultationState; readonly claimedById: string | null };
  /** Why the content does not let the act through; found by the verb. */
  readonly content: Stop | null;
}

export interface Stop {
  readonly problem: Problem;
  readonly errors?: readonly FieldError[];
}

type Guard = (situation: Situation) => Stop | null;

const stop = (problem: Problem): Stop => ({ problem });

const isOwn = ({ accountId, consultation }: Situation): boolean => consultation.claimedById === accountId;

/** The guards named in the machine; `isComplete` looks at the content, which only the verb knows. */
const guards: Readonly<Record<ConsultationGuard, Guard>> = {
  isComplete: ({ content }) => content,
  isUnclaimed: (situation) => {
    if (situation.consultation.claimedById === null) return null;
    return stop(isOwn(situation) ? consultationProblems.notAllowedNow : consultationProblems.claimedByOther);
  },
  isMine: (situation) => {
    if (situation.role === 'system') return null;
    if (situation.consultation.claimedById === null) return stop(consultationProblems.notClaimed);
    return isOwn(situation) ? null : stop(consultationProblems.claimedByOther);
  },
  isWithColleague: (situation) =>
    situation.consultation.claimedById === null || isOwn(situation) ? stop(consultationProblems.notAllowedNow) : null,
  isNotWithColleague: (situation) =>
    situation.consultation.claimedById === null || isOwn(situation) ? null : stop(consultationProblems.claimedByOther),
};

/** Why the guard of the act, or its content, refuses; null when nothing does. */
export const guardStop = (act: ConsultationAct, situation: Situation): Stop | null => {
  const { guard } = consultationMachine.acts[act];
  return (guard === null ? null : guards[guard](situation)) ?? situation.content;
};

/** The acts to offer as buttons: state, role and the person are right; the content is judged when one is pressed. */
export const offeredActs = (situation: Omit<Situation, 'content'>): ConsultationAct[] =>
  availableActs(consultationMachine, situation.consultation.state, situation.role).filter(
    (act) => guardStop(act, { ...situation, content: null }) === null,
  );

/** Files that one sending may carry; the words of the problem name the number. */
export const mostFiles = 10;
/** Drafts of one person at a time, and questions that wait; the words of the problems name the number. */
export const mostDrafts = 20;
export const mostWaiting = 20;

/** A draft takes files, and so does a further question while it is being written. */
export const takesFiles = (state: ConsultationState): boolean => state === 'draft' || state === 'answered';
