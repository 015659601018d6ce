import { useState } from 'react';

/** What was done about waiting for an earlier time. */
export type WaitNews = 'joined' | 'left' | 'declined' | 'moved';

interface Told {
  readonly news: WaitNews;
  /** Told anew, the same news are another banner. */
  readonly times: number;
}

/** The last news of waiting that a page tells itself; a move is told by the page it leads to. */
export const useWaitNews = (): { readonly waiting: Told | null; readonly tell: (news: WaitNews) => void } => {
  const [waiting, setWaiting] = useState<Told | null>(null);
  const tell = (news: WaitNews): void =>
    setWaiting((before) => (news === 'moved' ? null : { news, times: (before?.times ?? 0) + 1 }));
  return { waiting, tell };
};
