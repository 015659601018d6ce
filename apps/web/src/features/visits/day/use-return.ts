import { useEffect, useState } from 'react';

const shownSeconds = 30;
const noticeSeconds = 20;

/**
 * After half a minute a notice counts down and then `leave` runs, unless the person asks to stay: the next visitor must
 * not find somebody's ticket. Answers the seconds that are left while the notice stands, else null.
 */
export const useReturn = (leave: () => void): { readonly left: number | null; readonly stay: () => void } => {
  const [second, setSecond] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSecond((now) => now + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const left = shownSeconds + noticeSeconds - second;
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) leave();
  }, [isOver, leave]);
  return { left: left <= noticeSeconds ? Math.max(0, left) : null, stay: () => setSecond(0) };
};
