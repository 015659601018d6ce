import { removeSavedListRoute, type SavedList, unsaveProductRoute } from '@cabinet/contracts/saved-lists';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { AskFirst } from '#shared/ui/AskFirst.tsx';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { comparisonAddress, mostCompared } from '../compared.ts';
import { ProductArticle } from '../components/ProductArticle.tsx';
import { listsQuery } from '../list-queries.ts';

/** The name of the list that the page before has saved to or renamed. */
const useListOfNews = (): string => {
  const state: unknown = useLocation().state;
  return typeof state === 'object' && state !== null && 'list' in state ? String(state.list) : '';
};

/** The products that an applicant has put aside, by list. */
export function ListsPage(): ReactNode {
  const text = useText('catalogue').lists;
  const { data: lists } = useSuspenseQuery(listsQuery);
  const queries = useQueryClient();
  const press = usePress();
  const [done, setDone] = useState({ turn: 0, words: '' });
  const act = (change: () => Promise<unknown>, words: string): void =>
    press.press(async () => {
      await change();
      await queries.invalidateQueries({ queryKey: ['saved-lists'] });
      setDone(({ turn }) => ({ turn: turn + 1, words }));
    });
  return (
    <Page
      title={text.title}
      banner={<News done={done.words} turn={done.turn} />}
      errors={<PressErrors press={press} />}
    >
      <Lead>{text.lead}</Lead>
      {lists.length === 0 && <InsetText>{text.empty}</InsetText>}
      {lists.map((list) => (
        <List key={list.id} list={list} press={press} act={act} />
      ))}
      <Actions>
        <LinkButton look={lists.length === 0 ? 'primary' : 'secondary'} href={pathTo('catalogue')}>
          {text.toCatalogue}
        </LinkButton>
        {lists.length > 0 && (
          <Button look="secondary" onClick={() => print()}>
            {text.print}
          </Button>
        )}
      </Actions>
    </Page>
  );
}

function News({ done, turn }: { readonly done: string; readonly turn: number }): ReactNode {
  const text = useText('catalogue').lists;
  const news = useNews(['saved', 'renamed']);
  const list = useListOfNews();
  const words = done || (news && text[news](list));
  if (!words) return null;
  return (
    <NotificationBanner key={turn} kind="success">
      <p>{words}</p>
    </NotificationBanner>
  );
}

interface ListProps {
  readonly list: SavedList;
  readonly press: Press;
  readonly act: (change: () => Promise<unknown>, words: string) => void;
}

function List({ list, press, act }: ListProps): ReactNode {
  const text = useText('catalogue').lists;
  const say = useBilingual();
  const { id, name, products } = list;
  const compared = products.slice(0, mostCompared).map(({ number }) => number);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {name} ({text.count(products.length)})
      </h2>
      {products.length === 0 && <p>{text.emptyList}</p>}
      {products.map((product) => (
        <ProductArticle key={product.number} product={product} level={3}>
          <Button
            look="plain"
            busy={press.busy}
            onClick={() =>
              act(
                () => call(unsaveProductRoute, { params: { listId: id, number: product.number } }),
                text.takenOut(say(product.name)),
              )
            }
          >
            {text.takeOut(say(product.name), name)}
          </Button>
        </ProductArticle>
      ))}
      <Actions>
        {compared.length > 1 && (
          <LinkButton look="secondary" href={comparisonAddress(compared)}>
            {products.length > compared.length ? text.compareFirst(name, compared.length) : text.compare(name)}
          </LinkButton>
        )}
        <Link href={pathTo('renameList', { listId: id })}>{text.rename(name)}</Link>
        <RemoveList list={list} press={press} act={act} />
      </Actions>
    </section>
  );
}

function RemoveList({ list: { id, name, products }, press, act }: ListProps): ReactNode {
  const text = useText('catalogue').lists;
  return (
    <AskFirst
      button={text.remove(name)}
      look="plain"
      title={text.removeTitle}
      text={text.removeText(name, products.length)}
      yes={text.removeYes}
      busy={press.busy}
      onYes={() => act(() => call(removeSavedListRoute, { params: { listId: id } }), text.removed(name))}
    />
  );
}
