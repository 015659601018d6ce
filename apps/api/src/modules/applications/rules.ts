import { type ApplicationState, applicationProblems } from '@cabinet/contracts/applications';
import type { OfficeKind } from '@cabinet/contracts/administration';
import type { FieldError, Problem } from '@cabinet/contracts/http/problem';
import type { Performer } from '@cabinet/contracts/workflows';
import { lastDayOfAppeal } from '@cabinet/domain/appeal-term';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { actIn, type CaseAct, type CaseGuard, type CaseMachine } from '@cabinet/domain/workflows/of-service';
import { availableActs } from '@cabinet/domain/workflows/machine';

/** Who acts and on what, as the guards of the machine ask about it. */
export interface Situation {
  readonly role: Performer;
  readonly accountId: string | null;
  readonly now: Date;
  readonly machine: CaseMachine;
  /** The act is done on an order, by the enterprise that the person chose. */
  readonly byOrder: boolean;
  readonly application: {
    readonly state: ApplicationState;
    readonly claimedById: string | null;
    /** Whoever took it still works in the office. */
    readonly holderPresent: boolean;
    readonly decidedById: string | null;
    readonly decidedAt: Date | null;
    /** Of the office where the case lies now. */
    readonly officeKind: OfficeKind;
    /** The applicant was asked to speak before a refusal. */
    readonly wasHeard: boolean;
    /** What a decision in favour gives: a device, or money for one that was bought; null: neither. */
    readonly gives: 'device' | 'money' | null;
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

const isOwn = ({ accountId, application }: Omit<Situation, 'content'>): boolean =>
  application.claimedById !== null && application.claimedById === accountId;

/** Another officer, who is there, has taken it. */
export const isWithColleague = (situation: Omit<Situation, 'content'>): boolean =>
  situation.application.claimedById !== null && situation.application.holderPresent && !isOwn(situation);

/**
 * The guards named in the machine. `who` looks at the person and the time and decides whether the button is there;
 * `what` looks at the content and is asked when the button is pressed, so that the answer can say what is missing.
 */
const decides: Guard = ({ application }) =>
  application.officeKind === 'fund_branch' ? null : stop(applicationProblems.notAllowedNow);

const gives =
  (what: 'device' | 'money'): Guard =>
  ({ application }) =>
    application.gives === what ? null : stop(applicationProblems.notAllowedNow);

const receives: Guard = ({ application }) =>
  application.officeKind === 'fund_branch' ? stop(applicationProblems.notAllowedNow) : null;

const onOrder: Guard = ({ byOrder }) => (byOrder ? null : stop(applicationProblems.notAllowedNow));

const each =
  (...asked: readonly Guard[]): Guard =>
  (situation) => {
    for (const guard of asked) {
      const found = guard(situation);
      if (found) return found;
    }
    return null;
  };

const heard: Guard = ({ application }) => (application.wasHeard ? null : stop(applicationProblems.notHeard));

const guards: Readonly<Record<CaseGuard, { readonly who?: Guard; readonly what?: Guard }>> = {
  precheckIsClean: { what: content },
  // The scope of offices is the door itself: policy.canReview.
  isInOwnOffice: {},
  isAssignedToActor: { who: assigned, what: content },
  nobodyPresentHasIt: {
    who: (situation) => {
      if (isOwn(situation)) return stop(applicationProblems.notAllowedNow);
      return isWithColleague(situation) ? stop(applicationProblems.claimedByOther) : null;
    },
  },
  colleagueHasIt: {
    who: (situation) => (isWithColleague(situation) ? null : stop(applicationProblems.notAllowedNow)),
  },
  everyRequestIsAnswered: { what: content },
  refusalIsNotForWhatPrecheckPassed: { who: assigned, what: content },
  isWithinAppealTerm: {
    who: ({ application, now }) =>
      application.decidedAt !== null && kyivDate(now) <= lastDayOfAppeal(application.decidedAt)
        ? null
        : stop(applicationProblems.notAllowedNow),
  },
  // By decree 321: where it was received the case is built, the branch of the Fund decides.
  receivesAndHasIt: { who: each(receives, assigned), what: content },
  decidesAndHasIt: { who: each(decides, assigned), what: content },
  decidesAfterHearing: { who: each(decides, assigned, heard), what: content },
  decidesForProvision: { who: each(decides, gives('device')), what: content },
  decidesForPayment: { who: each(decides, gives('money')), what: content },
  enterpriseTakesReferrals: { what: content },
  orderMayBeTaken: { who: onOrder, what: content },
  worksOnOrder: { who: onOrder, what: content },
  handoverIsWhole: { who: onOrder, what: content },
  didNotDecideBefore: {
    who: ({ application, accountId }) =>
      application.decidedById === accountId ? stop(applicationProblems.notAllowedNow) : null,
  },
};

const guardOf = (machine: CaseMachine, act: CaseAct) => {
  const name = actIn(machine, act)?.guard ?? null;
  return name === null ? {} : guards[name];
};

/** Why the guard of the act refuses, or null. */
export const guardStop = (act: CaseAct, situation: Situation): Stop | null => {
  const guard = guardOf(situation.machine, act);
  return guard.who?.(situation) ?? guard.what?.(situation) ?? null;
};

/** The acts to offer as buttons: state, role and the person are right; the content is judged when one is pressed. */
export const offeredActs = (situation: Omit<Situation, 'content'>): CaseAct[] => {
  const { machine } = situation;
  const { state } = situation.application;
  return availableActs(machine, state, situation.role).filter(
    (act) => !guardOf(machine, act).who?.({ ...situation, content: null }),
  );
};

/** Why this state does not let the act happen: to an officer facing an unclaimed application, because nobody took it yet. */
export const stateStop = (
  act: CaseAct,
  { role, application, accountId, machine }: Omit<Situation, 'content'>,
): Stop => {
  const from: readonly string[] = actIn(machine, act)?.from ?? [];
  if (act === 'claim' && application.claimedById !== null && application.claimedById !== accountId)
    return stop(applicationProblems.claimedByOther);
  if (role === 'officer' && application.state === 'submitted' && from.includes('in_review'))
    return stop(applicationProblems.notClaimed);
  return stop(applicationProblems.notAllowedNow);
};
