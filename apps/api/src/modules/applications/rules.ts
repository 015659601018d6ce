import { type ApplicationState, applicationProblems } from '@cabinet/contracts/applications';
import type { FieldError, Problem } from '@cabinet/contracts/http/problem';
import type { Performer } from '@cabinet/contracts/workflows';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { type ApplicationAct, applicationMachine } from '@cabinet/domain/workflows/application';
import { availableActs } from '@cabinet/domain/workflows/machine';

/** Who acts and on what, as the guards of the machine ask about it. */
export interface Situation {
  readonly role: Performer;
  readonly accountId: string | null;
  readonly now: Date;
  readonly application: {
    readonly state: ApplicationState;
    readonly claimedById: string | null;
    readonly decidedById: string | null;
    readonly decidedAt: Date | null;
  };
  /** Why the content does not let the act through; worked out by the verb, which alone knows what was brought. */
  readonly content: Stop | null;
}

export interface Stop {
  readonly problem: Problem;
  readonly errors?: readonly FieldError[];
}

type Guard = (situation: Situation) => Stop | null;

const stop = (problem: Problem): Stop => ({ problem });

const content: Guard = (situation) => situation.content;

const assigned: Guard = ({ role, accountId, application }) => {
  if (role === 'system') return null;
  if (application.claimedById === null) return stop(applicationProblems.notClaimed);
  return application.claimedById === accountId ? null : stop(applicationProblems.claimedByOther);
};

/** Law 2073-IX: a complaint is made within 30 calendar days. */
export const appealDays = 30;

/**
 * The guards named in the machine. `who` looks at the person and the time and decides whether the button is there;
 * `what` looks at the content and is asked when the button is pressed, so that the answer can say what is missing.
 */
const guards: Readonly<Record<string, { readonly who?: Guard; readonly what?: Guard }>> = {
  precheckIsClean: { what: content },
  // The scope of offices is the door itself: policy.canReview.
  isInOwnOffice: {},
  isAssignedToActor: { who: assigned, what: content },
  everyRequestIsAnswered: { what: content },
  noRequestIsOpen: { who: assigned, what: content },
  refusalIsNotForWhatPrecheckPassed: { who: assigned, what: content },
  isWithinAppealTerm: {
    who: ({ application, now }) =>
      application.decidedAt !== null && kyivDate(now) <= addDays(kyivDate(application.decidedAt), appealDays)
        ? null
        : stop(applicationProblems.notAllowedNow),
  },
  didNotDecideBefore: {
    who: ({ application, accountId }) =>
      application.decidedById === accountId ? stop(applicationProblems.notAllowedNow) : null,
  },
};

const guardOf = (act: ApplicationAct) => {
  const name = applicationMachine.acts[act].guard;
  if (name === null) return {};
  const guard = guards[name];
  if (!guard) throw new Error(`The guard ${name} of ${act} has no rule`);
  return guard;
};

/** Why the guard of the act refuses, or null. */
export const guardStop = (act: ApplicationAct, situation: Situation): Stop | null => {
  const guard = guardOf(act);
  return guard.who?.(situation) ?? guard.what?.(situation) ?? null;
};

/** The acts to offer as buttons: state, role and the person are right; the content is judged when one is pressed. */
export const offeredActs = (situation: Omit<Situation, 'content'>): ApplicationAct[] => {
  const { state } = situation.application;
  return availableActs(applicationMachine, state, situation.role).filter(
    (act) => !guardOf(act).who?.({ ...situation, content: null }),
  );
};

/** Why this state does not let the act happen: to an officer facing an unclaimed application, because nobody took it yet. */
export const stateStop = (act: ApplicationAct, { role, application, accountId }: Omit<Situation, 'content'>): Stop => {
  const { from } = applicationMachine.acts[act];
  if (act === 'claim' && application.claimedById !== null && application.claimedById !== accountId)
    return stop(applicationProblems.claimedByOther);
  if (role === 'officer' && application.state === 'submitted' && from.includes('in_review'))
    return stop(applicationProblems.notClaimed);
  return stop(applicationProblems.notAllowedNow);
};
