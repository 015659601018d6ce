/** What a person asked a code with, carried from the page that asked to the page that takes the digits. */
export interface AskedCode {
  readonly typed: string;
  /** Seconds until another may be asked for. */
  readonly nextInSeconds: number;
}

/** Reads it from the state of the page's address; null for who came here without asking. */
export const askedCodeIn = (state: unknown): AskedCode | null =>
  typeof state === 'object' &&
  state !== null &&
  'typed' in state &&
  typeof state.typed === 'string' &&
  'nextInSeconds' in state &&
  typeof state.nextInSeconds === 'number'
    ? { typed: state.typed, nextInSeconds: state.nextInSeconds }
    : null;
