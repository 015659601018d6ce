import { useEffect, useState } from 'react';

interface Countdown {
  /** Whole seconds left; 0: over. */
  readonly left: number;
  readonly start: (seconds: number) => void;
}

const leftUntil = (endsAt: number): number => Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));

/** Counts seconds down; by the clock, because timers of a sleeping laptop come late. */
export const useCountdown = (seconds: number, onEnd: () => void): Countdown => {
  const [endsAt, setEndsAt] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      const now = leftUntil(endsAt);
      setLeft(now);
      if (now === 0) onEnd();
    }, 1000);
    return () => clearInterval(timer);
  }, [running, endsAt, onEnd]);
  const start = (next: number): void => {
    setEndsAt(Date.now() + next * 1000);
    setLeft(Math.ceil(next));
  };
  return { left, start };
};
