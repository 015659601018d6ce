/** A request that has just been taken, carried to the page that shows its number. */
export interface Filed {
  readonly number: string;
  readonly dueAt: string;
}

/** Reads it from the state of the page's address; null for who came here without sending one. */
export const filedIn = (state: unknown): Filed | null =>
  typeof state === 'object' &&
  state !== null &&
  'number' in state &&
  typeof state.number === 'string' &&
  'dueAt' in state &&
  typeof state.dueAt === 'string'
    ? { number: state.number, dueAt: state.dueAt }
    : null;
