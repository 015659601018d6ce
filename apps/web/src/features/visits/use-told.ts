import { useQueryClient } from '@tanstack/react-query';
import type { Act } from './use-act.ts';
import type { WaitNews } from './use-wait-news.ts';
import { waitlistQuery } from './waitlist-queries.ts';

interface Telling {
  readonly act: Act;
  readonly onNews: (news: WaitNews) => void;
}

/** What a press about waiting does: the act, then the list is read anew and the page tells what was done. */
export const useTold = ({ act, onNews }: Telling): ((news: WaitNews, send: () => Promise<unknown>) => void) => {
  const queries = useQueryClient();
  return (news, send) =>
    act.run(async () => {
      await send().finally(() => queries.invalidateQueries({ queryKey: waitlistQuery.queryKey }));
      onNews(news);
    });
};
