import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, LinkList } from '#shared/ui/layout.tsx';
import { type Category, CategoryCards } from '../components/CategoryCards.tsx';
import { MyServices } from '../components/MyServices.tsx';
import { SearchForm } from '../components/SearchForm.tsx';
import { ServiceList } from '../components/ServiceList.tsx';
import { categoriesQuery, servicesQuery } from '../queries.ts';

/** A4: every category of services, and a search through all of them. */
export function ServicesPage(): ReactNode {
  const text = useText('services');
  const [parameters, setParameters] = useSearchParams();
  const words = parameters.get('search') ?? '';
  const { data: categories } = useSuspenseQuery(categoriesQuery);
  const top = categories.filter(({ parent }) => parent === null);
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      <SearchForm words={words} onSearch={(search) => setParameters(search ? { search } : {})} />
      <Found words={words} categories={categories} />
      {!words && <MyServices />}
      <h2>{text.categoriesTitle}</h2>
      {top.length > 0 ? <CategoryCards categories={top} /> : <InsetText>{text.noCategories}</InsetText>}
    </Page>
  );
}

interface FoundProps {
  readonly words: string;
  readonly categories: readonly Category[];
}

function Found({ words, categories }: FoundProps): ReactNode {
  const text = useText('services');
  const common = useText('common');
  const { data: found, isFetching } = useQuery({
    ...servicesQuery({ search: words }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const said = found && !isFetching ? text.found(found.length, words) : common.loading;
  return (
    <>
      {/* Stands before the first search: a region that appears with its words is often not heard. */}
      <p role="status">{words ? said : ''}</p>
      {words && found && (found.length > 0 ? <Results services={found} /> : <Nothing categories={categories} />)}
    </>
  );
}

function Results({ services }: Parameters<typeof ServiceList>[0]): ReactNode {
  const text = useText('services');
  return (
    <>
      <h2>{text.resultsTitle}</h2>
      <ServiceList services={services} />
    </>
  );
}

// What most people come to this cabinet for; a category that is not there is simply not named.
const mostLookedFor: readonly string[] = ['disabilitySupport', 'socialProtection'];

function Nothing({ categories }: Pick<FoundProps, 'categories'>): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  const first = mostLookedFor.flatMap((code) => categories.filter((category) => category.code === code));
  return (
    <InsetText>
      <p>
        <strong>{text.nothingTitle}</strong>
      </p>
      <p>{text.nothing}</p>
      {first.length > 0 && (
        <>
          <p>{text.nothingStart}</p>
          <LinkList
            items={first.map(({ code, name }) => ({
              href: pathTo('serviceCategory', { category: code }),
              text: text.openCategory(say(name)),
            }))}
          />
        </>
      )}
    </InsetText>
  );
}
