import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';

/**
 * Says what was found once the page has the answer to a question that was just sent: the focus stays in the form, and the
 * same answer twice is said twice. Call what it returns on sending.
 */
export const useAnswerTold = (found: string, busy = false): (() => void) => {
  const announce = useAnnounce();
  const { key } = useLocation();
  const sent = useRef(false);
  const tell = useEffectEvent(() => {
    if (sent.current && found) announce(found);
    sent.current = false;
  });
  // `key` is watched on purpose: it changes when the page stands at the address of the question.
  useEffect(() => {
    if (key && !busy) tell();
  }, [key, busy]);
  return () => {
    sent.current = true;
  };
};
