import type { Consultation } from '@cabinet/contracts/consultations';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { lastAnswer } from './rules.ts';

/** Whether an answer came while the page was open: it is said, and what the person did before is news no longer. */
export const useArrivedAnswer = (consultation: Consultation): boolean => {
  const { arrived: words } = useText('consultations').news;
  const announce = useAnnounce();
  const { key } = useLocation();
  const answer = lastAnswer(consultation)?.id ?? null;
  const [seen, setSeen] = useState<{ readonly answer: string | null; readonly at: string | null }>({
    answer,
    at: null,
  });
  if (seen.answer !== answer) setSeen({ answer, at: answer === null ? null : key });
  // A further act of the person brings news of its own.
  const hasArrived = seen.at === key;
  useEffect(() => {
    if (hasArrived) announce(words);
  }, [announce, hasArrived, words]);
  return hasArrived;
};
