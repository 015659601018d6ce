import { useState } from 'react';
import { useLocation } from 'react-router-dom';

/** What was done about waiting for an earlier time. */
export type WaitNews = 'joined' | 'left' | 'declined' | 'moved';

interface Told {
  readonly news: WaitNews;
  /** Told anew, the same news are another banner. */
  readonly times: number;
  /** The visit to the page on which it was done: news that come later by way of the address count more. */
  readonly at: string;
}

/** The last news of waiting that a page tells itself; a move is told by the page it leads to. */
export const useWaitNews = (): { readonly waiting: Told | null; readonly tell: (news: WaitNews) => void } => {
  const { key: at } = useLocation();
  const [waiting, setWaiting] = useState<Told | null>(null);
  const tell = (news: WaitNews): void =>
    setWaiting((before) => (news === 'moved' ? null : { news, times: (before?.times ?? 0) + 1, at }));
  return { waiting: waiting?.at === at ? waiting : null, tell };
};
