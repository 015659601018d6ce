// What the session answer gives the transport: kept outside React, because uploads and calls need it between renders.

let formToken: string | null = null;
let answeredAt = 0;
const listeners = new Set<() => void>();

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

/** Called when the API says that nobody is signed in any more. */
export const sessionExpired = (): void => {
  for (const listener of listeners) listener();
};

export const onSessionExpired = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
