// What the session answer gives the transport: kept outside React, because uploads and calls need it between renders.

let formToken: string | null = null;
let answeredAt = 0;
let endUnheard = false;

/** The token that proves a request comes from our page; a multipart form could be sent by any site. */
export const currentFormToken = (): string | null => formToken;

export const rememberFormToken = (token: string | null): void => {
  // Another session has begun: the end of the one before is nobody's news any more.
  if (token !== null && token !== formToken) endUnheard = false;
  formToken = token;
};

/** Every answer prolongs an idle session, so its time is kept (milliseconds since 1970; 0 before the first). */
export const lastAnswerAt = (): number => answeredAt;

export const noteAnswer = (): void => {
  answeredAt = Date.now();
};

/** `send` answers whether anybody has heard. */
const newSignal = (): readonly [send: () => boolean, on: (listener: () => void) => () => void] => {
  const listeners = new Set<() => void>();
  const send = (): boolean => {
    for (const listener of listeners) listener();
    return listeners.size > 0;
  };
  const on = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return [send, on];
};

const [tellExpired, listenToExpired] = newSignal();

/** Called when the API says that nobody is signed in any more. */
export const sessionExpired = (): void => {
  endUnheard = !tellExpired();
};

/** Whoever listens first hears of an end that came before: the dialogs are fetched after the page, and a press may be faster. */
export const onSessionExpired = (listener: () => void): (() => void) => {
  if (endUnheard) listener();
  endUnheard = false;
  return listenToExpired(listener);
};

/** Called when the same person has signed in again over their page: what could not be saved meanwhile can be now. */
export const [sessionResumed, onSessionResumed] = newSignal();
