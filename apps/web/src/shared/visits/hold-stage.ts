import { useEffect, useState } from 'react';

/** WCAG 2.2.1: told early enough to press one button. */
const warnBeforeMs = 2 * 60_000;

const lookEveryMs = 5_000;

export type HoldStage = 'lasting' | 'ending' | 'over';

/** How near the end of a hold is. */
export const stageOf = (heldUntil: string | null, now: number): HoldStage => {
  const left = heldUntil === null ? 0 : Date.parse(heldUntil) - now;
  return left <= 0 ? 'over' : left <= warnBeforeMs ? 'ending' : 'lasting';
};

/** How near the end of a hold is, while the page is open. */
export const useHoldStage = (heldUntil: string | null): HoldStage => {
  const [stage, setStage] = useState(() => stageOf(heldUntil, Date.now()));
  useEffect(() => {
    const look = (): void => setStage(stageOf(heldUntil, Date.now()));
    look();
    // The clock is read often: timers of a sleeping phone come late.
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [heldUntil]);
  return stage;
};
