import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { VisuallyHidden } from './layout.tsx';

/** 'now' interrupts what is being read: for refusals only. */
type Announce = (text: string, urgency?: 'now') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

interface Spoken {
  readonly text: string;
  readonly turn: number;
}

const useVoice = (): readonly [Spoken, (text: string) => void] => {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  const waiting = useRef<string[]>([]);
  const say = useCallback((text: string) => {
    // What comes in one breath is said together: the second sentence would wipe out the first.
    if (waiting.current.push(text) > 1) return;
    queueMicrotask(() => {
      const words = waiting.current.splice(0).join('. ').replaceAll('..', '.');
      setSpoken(({ turn }) => ({ text: words, turn: turn + 1 }));
    });
  }, []);
  return [spoken, say];
};

interface Props {
  readonly children: ReactNode;
}

/** The voices of the whole page, present from the start: regions added later are often not heard. */
export function LiveRegion({ children }: Props): ReactNode {
  const [news, tell] = useVoice();
  const [refusal, warn] = useVoice();
  const announce = useCallback<Announce>((text, urgency) => (urgency ? warn : tell)(text), [tell, warn]);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* A new element each time: the same words twice are said twice. */}
      <div role="status" data-print="no">
        <VisuallyHidden key={news.turn}>{news.text}</VisuallyHidden>
      </div>
      <div aria-live="assertive" data-print="no">
        <VisuallyHidden key={refusal.turn}>{refusal.text}</VisuallyHidden>
      </div>
    </AnnounceContext>
  );
}

/** Says a short sentence to screen readers; the same must be visible somewhere. */
export const useAnnounce = (): Announce => use(AnnounceContext);
