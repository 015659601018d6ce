const minuteMs = 60_000;
const longestMs = 6 * 60 * minuteMs;

/** After so many tries, some twelve days, an operator has to look. */
const mostAttempts = 60;

/** When to ask an outside service again that did not answer: in one minute, two, four … up to six hours; null: not any more. */
export const nextLook = (attempts: number, now: Date): Date | null =>
  attempts < mostAttempts
    ? new Date(now.getTime() + Math.min(longestMs, minuteMs * 2 ** Math.min(attempts, 12)))
    : null;
