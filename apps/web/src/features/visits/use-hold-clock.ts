import type { Hold } from '@cabinet/contracts/visits';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { useFormats } from '#shared/i18n/formats.ts';

/** WCAG 2.2.1: told early enough to press one button. */
const warnBeforeMs = 2 * 60_000;

const lookEveryMs = 5_000;

export type HoldStage = 'lasting' | 'ending' | 'over';

/** How near the end of a hold is. */
export const stageOf = (heldUntil: string | null, now: number): HoldStage => {
  const left = heldUntil === null ? 0 : Date.parse(heldUntil) - now;
  return left <= 0 ? 'over' : left <= warnBeforeMs ? 'ending' : 'lasting';
};

/** Watches the end of a hold and says, politely and once each, that it is near and that it has come. */
export const useHoldClock = (hold: Pick<Hold, 'heldUntil'> | null): HoldStage => {
  const text = useText('visits').hold;
  const { time } = useFormats();
  const announce = useAnnounce();
  const until = hold?.heldUntil ?? null;
  const [stage, setStage] = useState(() => stageOf(until, Date.now()));
  const told = useRef(stage);
  useEffect(() => {
    const look = (): void => setStage(stageOf(until, Date.now()));
    look();
    // The clock is read often: timers of a sleeping phone come late.
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [until]);
  useEffect(() => {
    if (told.current === stage) return;
    told.current = stage;
    if (stage === 'over') announce(text.over);
    else if (stage === 'ending' && until) announce(text.soon(time(until)));
  }, [stage, until, announce, text, time]);
  return stage;
};
