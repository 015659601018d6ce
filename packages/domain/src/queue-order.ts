/** Who goes before others whenever they were registered. */
export type OutOfTurn = 'defender' | 'primary_prosthetics' | 'child';

export interface Waiting {
  readonly id: string;
  /** ISO instant of registration. */
  readonly registeredAt: string;
  readonly outOfTurn: OutOfTurn | null;
}

export type MoveReason = 'entered' | 'somebody_served' | 'somebody_left' | 'out_of_turn_entered' | 'own_turn_changed';

/** A queue in its order: whoever goes out of turn first, then by registration; the id settles a tie. */
export const inOrder = <W extends Waiting>(waiting: readonly W[]): W[] =>
  waiting.toSorted(
    (one, other) =>
      Number(one.outOfTurn === null) - Number(other.outOfTurn === null) ||
      one.registeredAt.localeCompare(other.registeredAt) ||
      one.id.localeCompare(other.id),
  );

export interface Placed {
  readonly id: string;
  /** From 1. */
  readonly place: number;
}

/** Whose place is another than they were last told; `told` null: they have not been told of any. */
export const movedSince = (waiting: readonly (Waiting & { readonly told: number | null })[]): readonly Placed[] =>
  inOrder(waiting).flatMap(({ id, told }, at) => (told === at + 1 ? [] : [{ id, place: at + 1 }]));
