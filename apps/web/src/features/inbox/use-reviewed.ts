import type { ApplicationId } from '@cabinet/contracts/ids';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { isOwnChange } from './own-changes.ts';
import { reviewedQuery } from './queries.ts';

// The notice of one's own act may arrive before its answer does; a second later the answer is here.
const settleMs = 1_000;

interface Reviewed {
  readonly application: ReviewedApplication;
  /** «Заяву щойно змінено: …», when somebody else changed it while the page was open. */
  readonly change: string | null;
}

/** The application of the address; a change by somebody else is announced politely and told on the page (F23). */
export const useReviewed = (): Reviewed => {
  const text = useText('inbox').review;
  const announce = useAnnounce();
  const applicationId = useIdParameter<ApplicationId>('applicationId');
  const { data: application } = useSuspenseQuery(reviewedQuery(applicationId));
  const [change, setChange] = useState<string | null>(null);
  const known = useRef(application.version);
  const look = useEffectEvent(() => {
    const { version, timeline } = application;
    if (version === known.current) return;
    known.current = version;
    if (isOwnChange(applicationId, version)) return setChange(null);
    const latest = timeline.reduce(
      (last, entry) => (entry.at > last.at ? entry : last),
      timeline[0] ?? { at: '', actorName: '' },
    );
    const words = text.changedBy(latest.actorName);
    setChange(words);
    announce(words);
  });
  // `version` is watched on purpose: each new one is looked at once
  useEffect(() => {
    const timer = setTimeout(look, settleMs);
    return () => clearTimeout(timer);
  }, [application.version]);
  return { application, change };
};
