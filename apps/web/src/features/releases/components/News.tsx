import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import type { News } from '../use-news.ts';

/** What the person has just done with their wish. */
export function NewsOfWish({ news }: { readonly news: News | null }): ReactNode {
  const words = useText('releases').news;
  return (
    news && (
      <NotificationBanner key={news.times} kind="success">
        <p>{words[news.code]}</p>
      </NotificationBanner>
    )
  );
}
