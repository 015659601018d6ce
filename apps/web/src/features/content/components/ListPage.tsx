import type { PublishedItem } from '@cabinet/contracts/content';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { useAnchor } from '../use-anchor.ts';
import type { ContentList } from '../use-content-list.ts';

interface Props {
  readonly path: string;
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly shown: (count: number) => string;
  };
  readonly list: ContentList;
  /** Other boxes of the filter. */
  readonly boxes?: ReactNode;
  readonly show: (item: PublishedItem) => ReactNode;
  /** Below the list. */
  readonly children?: ReactNode;
}

type FilterProps = Pick<Props, 'path' | 'list' | 'boxes'> & { readonly found: string };

function Filter({ path, list, boxes, found }: FilterProps): ReactNode {
  const text = useText('content');
  const say = useBilingual();
  const { data: topics } = useSuspenseQuery(topicsQuery());
  return (
    <SearchForm
      asked={list.asked}
      addressOf={(typed) => withQuery(path, typed)}
      submit={text.filter}
      found={found}
      beside={<Link href={path}>{text.clear}</Link>}
    >
      <Select
        id="topic"
        name="topic"
        label={text.topic}
        empty={text.anyTopic}
        options={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
        defaultValue={list.asked.topic}
      />
      {boxes}
    </SearchForm>
  );
}

/** A20: a list that visitors read, narrowed by topic; each question has an address of its own. */
export function ListPage({ path, words, list, boxes, show, children }: Props): ReactNode {
  const text = useText('content');
  const { items, asked, growth } = list;
  useAnchor(list);
  const isFiltered = asked.topic !== '' || asked.number !== '';
  const nothing = isFiltered ? text.nothing : words.empty;
  const found = items.length > 0 ? words.shown(items.length) : nothing;
  return (
    <Page title={words.title}>
      <Lead>{words.lead}</Lead>
      <Filter path={path} list={list} boxes={boxes} found={found} />
      {items.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <>
          {items.map((item) => (
            <Fragment key={item.id}>{show(item)}</Fragment>
          ))}
          <Pagination {...growth} words={words.shown} />
        </>
      )}
      {children}
    </Page>
  );
}
