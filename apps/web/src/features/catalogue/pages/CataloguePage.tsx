import { useSuspenseQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CatalogueSearchBox } from '#shared/catalogue/CatalogueSearchBox.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Columns, Lead, Link, LinkList } from '#shared/ui/layout.tsx';
import { resultsAddress } from '../asked.ts';
import { ForYou } from '../components/ForYou.tsx';
import { classesQuery, groupsQuery } from '../queries.ts';
import { inAddress } from '../rules.ts';

/** E1: the way into the catalogue: by words, by group, by kind, or by three questions. */
export function CataloguePage(): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const [{ data: groups }, { data: classes }] = useSuspenseQueries({ queries: [groupsQuery, classesQuery] });
  const top = classes.filter(({ parent }) => parent === null);
  const total = top.reduce((sum, { products }) => sum + products, 0);
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      <p>{text.leadMore}</p>
      <SearchForm asked={{ q: undefined }} addressOf={({ q }) => resultsAddress({ q: q ?? '' })} submit={text.search}>
        <CatalogueSearchBox
          id="catalogue-search"
          label={text.searchLabel}
          hint={text.searchHint}
          found={text.suggestions}
        />
      </SearchForm>
      <Link href={resultsAddress({})}>{text.all(total)}</Link>
      <ForYou />
      <h2>{text.chooseTitle}</h2>
      <p>{text.chooseText}</p>
      <LinkButton look="secondary" href={pathTo('choose', { step: 'hard' })}>
        {text.chooseLink}
      </LinkButton>
      <Columns>
        <div>
          <h2>{text.groupsTitle}</h2>
          <p>{text.groupsText}</p>
          <LinkList
            items={groups.map(({ code, name, products }) => ({
              href: resultsAddress({ group: [code] }),
              text: text.named(say(name), products),
            }))}
          />
        </div>
        <div>
          <h2>{text.classesTitle}</h2>
          <LinkList
            items={top.map(({ code, name, products }) => ({
              href: pathTo('productClass', { code: inAddress(code) }),
              text: text.named(say(name), products),
            }))}
          />
        </div>
      </Columns>
      <Bodies />
    </Page>
  );
}

function Bodies(): ReactNode {
  const text = useText('catalogue');
  const actor = useActor();
  return (
    <>
      <h2>{text.bodiesTitle}</h2>
      <LinkList
        items={[
          { href: pathTo('makers'), text: text.makersLink },
          { href: pathTo('socialProviders'), text: text.socialLink },
          ...(actor?.role === 'applicant' ? [{ href: pathTo('savedLists'), text: text.listsLink }] : []),
        ]}
      />
    </>
  );
}
