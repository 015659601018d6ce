const minuteMs = 60_000;
const longestMs = 6 * 60 * minuteMs;

/** Thirteen days of trying: after that an operator has to look. */
const mostAttempts = 60;

/**
 * When to ask an outside service again that has not answered so many times: in two minutes after once, four, eight …
 * 256, then every six hours; null: not any more.
 */
export const nextLook = (attempts: number, now: Date): Date | null =>
  attempts < mostAttempts ? new Date(now.getTime() + Math.min(longestMs, minuteMs * 2 ** Math.min(attempts, 9))) : null;
