// What the session answer gives the transport: kept outside React, because uploads and calls need it between renders.

let formToken: string | null = null;
let answeredAt = 0;

/** The token that proves a request comes from our page; a multipart form could be sent by any site. */
export const currentFormToken = (): string | null => formToken;

export const rememberFormToken = (token: string | null): void => {
  formToken = token;
};

/** Every answer prolongs an idle session, so its time is kept (milliseconds since 1970; 0 before the first). */
export const lastAnswerAt = (): number => answeredAt;

export const noteAnswer = (): void => {
  answeredAt = Date.now();
};

const newSignal = (): readonly [send: () => void, on: (listener: () => void) => () => void] => {
  const listeners = new Set<() => void>();
  const send = (): void => {
    for (const listener of listeners) listener();
  };
  const on = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return [send, on];
};

/** Called when the API says that nobody is signed in any more. */
export const [sessionExpired, onSessionExpired] = newSignal();

/** Called when the same person has signed in again over their page: what could not be saved meanwhile can be now. */
export const [sessionResumed, onSessionResumed] = newSignal();
