import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { ClockEffect, ClockOwner, Performer, PublishedMachine } from '@cabinet/contracts/workflows';

export interface State {
  readonly label: Bilingual;
  /** What the state means, in plain words. */
  readonly meaning: Bilingual;
  /** What happens next, and who acts. */
  readonly next: Bilingual;
  /** The one thing the person can do now, as a button. */
  readonly action: { readonly code: string; readonly label: Bilingual } | null;
  /** No act leads out. */
  readonly final: boolean;
}

export interface Act<S extends string, G extends string = string> {
  readonly label: Bilingual;
  readonly from: readonly S[];
  /** Null: the state stays as it is, another thing changes. */
  readonly to: S | null;
  readonly who: readonly Performer[];
  /** Name of the rule about this very thing that the room asks before the act; null: state and role are enough. */
  readonly guard: G | null;
  readonly reasonRequired: boolean;
  readonly clock: { readonly effect: ClockEffect; readonly owner: ClockOwner | null };
  /** Message template for the applicant; null: nothing is sent. */
  readonly message: string | null;
  /** Asked before the act is done; null: nothing is asked. */
  readonly confirm: Bilingual | null;
}

/** A state machine: the only place that knows which act leads where. */
export interface Machine<S extends string = string, A extends string = string, G extends string = string> {
  readonly code: string;
  readonly name: Bilingual;
  readonly initial: S;
  readonly states: Readonly<Record<S, State>>;
  readonly acts: Readonly<Record<A, Act<S, G>>>;
}

/**
 * Keeps the names of states, acts and guards as types, so that an edge to an unknown state does not compile, nor a room
 * without a rule for a guard.
 */
export const defineMachine = <const S extends string, const A extends string, const G extends string>(
  machine: Omit<Machine<S, A, G>, 'acts' | 'initial'> & {
    readonly initial: NoInfer<S>;
    readonly acts: Readonly<Record<A, Act<NoInfer<S>, G>>>;
  },
): Machine<S, A, G> => machine;

export type StateOf<M> = M extends Machine<infer S, infer _A> ? S : never;
export type ActOf<M> = M extends Machine<infer _S, infer A> ? A : never;
export type GuardOf<M> = M extends Machine<infer _S, infer _A, infer G> ? G : never;

// Object.keys forgets the names; the record type says they are exactly these.
const namesOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];

export const statesOf = <S extends string, A extends string>(machine: Machine<S, A>): readonly S[] =>
  namesOf(machine.states);

export const actsOf = <S extends string, A extends string>(machine: Machine<S, A>): readonly A[] =>
  namesOf(machine.acts);

const edgeOf = <S extends string, A extends string>(machine: Machine<S, A>, act: string): Act<S> | null =>
  Object.hasOwn(machine.acts, act) ? machine.acts[act as A] : null;

/** What this role may do in this state, guards aside: the buttons to show. */
export const availableActs = <S extends string, A extends string>(
  machine: Machine<S, A>,
  state: S,
  role: Performer,
): readonly A[] =>
  actsOf(machine).filter((name) => {
    const act = machine.acts[name];
    return act.from.includes(state) && act.who.includes(role);
  });

/** Where the act leads from this state; null when it is not possible there. */
export const nextState = <S extends string, A extends string>(
  machine: Machine<S, A>,
  state: S,
  act: string,
): S | null => {
  const edge = edgeOf(machine, act);
  return edge?.from.includes(state) ? (edge.to ?? state) : null;
};

export interface Attempt {
  readonly act: string;
  readonly role: Performer;
  readonly reason: string | null;
}

/** Why an attempt is refused: the state does not allow it, the role does not, or the reason is missing. */
export type Obstacle = 'not_from_this_state' | 'not_this_role' | 'reason_required';

/** What stands in the way of an attempt, guards aside; null: nothing does. */
export const obstacleTo = <S extends string, A extends string>(
  machine: Machine<S, A>,
  state: S,
  { act, role, reason }: Attempt,
): Obstacle | null => {
  const edge = edgeOf(machine, act);
  if (!edge?.from.includes(state)) return 'not_from_this_state';
  if (!edge.who.includes(role)) return 'not_this_role';
  return edge.reasonRequired && (reason ?? '').trim() === '' ? 'reason_required' : null;
};

/** The machine as the API shows it, in the order it was written. */
export const toPublished = <S extends string, A extends string>(machine: Machine<S, A>): PublishedMachine => ({
  code: machine.code,
  name: machine.name,
  initial: machine.initial,
  states: statesOf(machine).map((code) => ({ code, ...machine.states[code] })),
  acts: actsOf(machine).map((code) => {
    const act = machine.acts[code];
    return { code, ...act, from: [...act.from], who: [...act.who] };
  }),
});
