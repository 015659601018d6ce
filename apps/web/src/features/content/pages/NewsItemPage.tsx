import type { ContentItemId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { NewsText } from '../components/Entries.tsx';
import { contentItemQuery } from '../queries.ts';

/** A20: one piece of news. */
export function NewsItemPage(): ReactNode {
  const { news } = useText('content');
  const say = useBilingual();
  const { data: item } = useSuspenseQuery(contentItemQuery(useIdParameter<ContentItemId>('itemId')));
  return (
    <Page title={say(item.title)} back={{ href: pathTo('news'), text: news.title }}>
      <NewsText item={item} />
    </Page>
  );
}
