import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { useNews } from './news.ts';

interface Props<Code extends string> {
  /** What may have been done on the page before, by its code. */
  readonly of: readonly Code[];
  readonly words: Readonly<Record<Code, string>>;
}

/** Tells above the h1 what the page before has just done; nothing when it did nothing of the kind. */
export function NewsBanner<const Code extends string>({ of: codes, words }: Props<Code>): ReactNode {
  const news = useNews(codes);
  const { key } = useLocation();
  return (
    news && (
      // News after news, on the same page too, are another banner: it takes the focus anew.
      <NotificationBanner key={key} kind="success">
        <p>{words[news]}</p>
      </NotificationBanner>
    )
  );
}
