import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { VisuallyHidden } from './layout.tsx';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

interface Props {
  readonly children: ReactNode;
}

/** One polite voice for the whole page, present from the start: regions added later are often not heard. */
export function LiveRegion({ children }: Props): ReactNode {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  const turn = useRef(0);
  const announce = useCallback((text: string) => {
    turn.current += 1;
    setSpoken({ text, turn: turn.current });
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" data-print="no">
        {/* A new element each time: the same words twice are said twice. */}
        <VisuallyHidden key={spoken.turn}>{spoken.text}</VisuallyHidden>
      </div>
    </AnnounceContext>
  );
}

/** Says a short sentence to screen readers; the same must be visible somewhere. */
export const useAnnounce = (): Announce => use(AnnounceContext);
