import type { FoundKind, SiteFound } from '@cabinet/contracts/site-search';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CatalogueSearchBox } from '#shared/catalogue/CatalogueSearchBox.tsx';
import { searchedWords } from '#shared/catalogue/searched-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { Lead, Link, LinkList } from '#shared/ui/layout.tsx';
import { FoundGroup } from '../components/FoundGroup.tsx';
import { siteSearchQuery } from '../queries.ts';
import { searchedIn } from '../rules.ts';

const inAll = 5;
const inOne = 50;
const kinds: readonly FoundKind[] = ['service', 'class', 'product', 'question', 'law', 'news', 'page'];

/** A2: everything the site has that answers a few words, kind by kind. */
export function SearchPage(): ReactNode {
  const text = useText('siteSearch');
  const [parameters] = useSearchParams();
  const words = searchedIn(parameters);
  const kind = kinds.find((one) => one === parameters.get('kind'));
  const { data: found, isFetching } = useQuery({
    ...siteSearchQuery({ q: words, ...(kind && { kind }), limit: kind ? inOne : inAll }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const answer = words !== '' && !isFetching ? found : undefined;
  return (
    <Page title={words ? text.titleOf(searchedWords(words, answer?.corrections ?? [])) : text.title}>
      <Lead>{text.lead}</Lead>
      <SearchForm
        asked={{ q: words || undefined }}
        addressOf={(typed) => withQuery(pathTo('search'), typed)}
        submit={text.submit}
      >
        <CatalogueSearchBox
          id="site-search"
          label={text.label}
          hint={text.hint}
          defaultValue={words}
          found={text.suggestions}
        />
      </SearchForm>
      <Count words={words} found={answer} />
      {found && words && <Results words={words} kind={kind} found={found} />}
    </Page>
  );
}

interface CountProps {
  readonly words: string;
  readonly found: SiteFound | undefined;
}

/** Stands before the first search: a region that appears with its words is often not heard. */
function Count({ words, found }: CountProps): ReactNode {
  const text = useText('siteSearch');
  const common = useText('common');
  const corrections = found?.corrections.map(({ typed, meant }) => text.corrected(typed, meant)) ?? [];
  const leftOut = found && found.unknown.length > 0 ? [text.unknown(found.unknown.join(', '))] : [];
  const said = found
    ? [...corrections, ...leftOut, text.found(found.total, searchedWords(words, found.corrections))].join(' ')
    : common.loading;
  return <p role="status">{words ? said : ''}</p>;
}

interface ResultsProps {
  readonly words: string;
  readonly kind: FoundKind | undefined;
  readonly found: SiteFound;
}

function Results({ words, kind, found }: ResultsProps): ReactNode {
  const text = useText('siteSearch');
  if (found.total === 0)
    return (
      <>
        <p>{text.nothing}</p>
        <LinkList
          items={[
            { href: pathTo('services'), text: text.services },
            { href: pathTo('help'), text: text.help },
          ]}
        />
      </>
    );
  return (
    <>
      {found.groups.map((group) => (
        <FoundGroup key={group.kind} group={group} words={words} />
      ))}
      {kind && <Link href={withQuery(pathTo('search'), { q: words })}>{text.allKinds}</Link>}
    </>
  );
}
