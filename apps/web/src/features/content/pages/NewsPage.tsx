import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { NewsEntry } from '../components/Entries.tsx';
import { ListPage } from '../components/ListPage.tsx';
import { useContentList } from '../use-content-list.ts';

/** A20: news, newest first. */
export function NewsPage(): ReactNode {
  const { news: words } = useText('content');
  const list = useContentList('news');
  return <ListPage path={pathTo('news')} words={words} list={list} show={(item) => <NewsEntry item={item} />} />;
}
