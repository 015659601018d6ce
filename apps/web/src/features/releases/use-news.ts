import type { ReleaseState } from '@cabinet/contracts/releases';
import { useState } from 'react';

type Code = 'entered' | 'changed' | 'left';

export interface News {
  readonly code: Code;
  /** Tells two news of one kind apart. */
  readonly times: number;
  readonly state: ReleaseState;
}

/** What the person has just done; it is news only while the draw stands where it stood. */
export const useNewsOfWish = (state: ReleaseState) => {
  const [news, setNews] = useState<News | null>(null);
  const tell = (code: Code): void => setNews((before) => ({ code, times: (before?.times ?? 0) + 1, state }));
  return { news: news?.state === state ? news : null, tell };
};
