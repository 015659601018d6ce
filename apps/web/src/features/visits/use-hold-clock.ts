import type { Hold } from '@cabinet/contracts/visits';
import { useEffect, useRef } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { type HoldStage, useHoldStage } from '#shared/visits/hold-stage.ts';

/**
 * Watches the end of a hold and says, politely and once each, that it is near and that it has come. A hold that is gone
 * before its time was booked or given up: of that nothing is said here.
 */
export const useHoldClock = (hold: Pick<Hold, 'heldUntil'> | null): HoldStage => {
  const text = useText('visits').hold;
  const { time } = useFormats();
  const announce = useAnnounce();
  const until = hold?.heldUntil ?? null;
  const stage = useHoldStage(until);
  const told = useRef(stage);
  const last = useRef(until);
  useEffect(() => {
    if (until) last.current = until;
    if (told.current === stage) return;
    told.current = stage;
    const hasCome = last.current !== null && Date.parse(last.current) <= Date.now();
    if (stage === 'over' && hasCome) announce(text.over);
    else if (stage === 'ending' && until) announce(text.soon(time(until)));
  }, [stage, until, announce, text, time]);
  return stage;
};
