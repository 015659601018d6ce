import type { ReleaseId } from '@cabinet/contracts/ids';
import type { OwnEntry } from '@cabinet/contracts/releases';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { useIsApplicant } from '#shared/session/session.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { Entered } from '../components/Entered.tsx';
import { Looking } from '../components/Looking.tsx';
import { outcomeOf } from '../outcome.ts';
import { type OneRelease, releaseQuery, useOwnEntry } from '../queries.ts';
import { useNewsOfWish } from '../use-news.ts';

const loadAsking = () => import('../components/Asking.tsx');
const Asking = lazy(async () => ({ default: (await loadAsking()).Asking }));

/** What changes while the page is open is said: the window closed, the draw took place, the visit is booked. */
const useSpokenChange = ({ state }: OneRelease, own: OwnEntry | null): void => {
  const text = useText('releases');
  const { dateTime } = useFormats();
  const announce = useAnnounce();
  const outcome = own && state === 'drawn' ? outcomeOf(own) : null;
  const words = outcome
    ? text.result.outcomes[outcome](own?.place ? dateTime(own.place) : '')
    : `${text.states[state]}. ${text.meaning[state]}`;
  const now = outcome ?? state;
  const before = useRef(now);
  useEffect(() => {
    if (before.current !== now) announce(words);
    before.current = now;
  }, [announce, now, words]);
};

/** One draw: what is given out, my wish in it, and afterwards the result with its proof. */
export function DrawPage(): ReactNode {
  const releaseId = useIdParameter<ReleaseId>('releaseId');
  const { data } = useSuspenseQuery(releaseQuery(releaseId));
  // When it moves on by itself, what was read stays until the rest of the new state has come too.
  const release = useDeferredValue(data);
  const own = useOwnEntry(release);
  const isApplicant = useIsApplicant();
  const { news, tell } = useNewsOfWish(release.state);
  const [changing, setChanging] = useState(false);
  useSpokenChange(release, own);
  // While the wish is being read, the form that changes it comes.
  useEffect(() => void (isApplicant && loadAsking().catch(() => undefined)), [isApplicant]);
  if (release.state !== 'open' || !isApplicant)
    return <Looking release={release} own={own} isApplicant={isApplicant} />;
  const shared = { release, news };
  if (own && !changing)
    return (
      <Entered
        {...shared}
        own={own}
        onLeft={() => tell('left')}
        onChange={() => startTransition(() => setChanging(true))}
      />
    );
  return (
    <Asking
      {...shared}
      own={own}
      onKeep={() => setChanging(false)}
      onSent={(code) => {
        setChanging(false);
        tell(code);
      }}
    />
  );
}
