import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { CategoryCards } from '../components/CategoryCards.tsx';
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
      <Found words={words} />
      <h2>{text.categoriesTitle}</h2>
      {top.length > 0 ? <CategoryCards categories={top} /> : <InsetText>{text.noCategories}</InsetText>}
    </Page>
  );
}

function Found({ words }: { readonly words: string }): ReactNode {
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
      {words && found && <Results services={found} />}
    </>
  );
}

function Results({ services }: Parameters<typeof ServiceList>[0]): ReactNode {
  const text = useText('services');
  if (services.length > 0) {
    return (
      <>
        <h2>{text.resultsTitle}</h2>
        <ServiceList services={services} />
      </>
    );
  }
  return (
    <InsetText>
      <p>
        <strong>{text.nothingTitle}</strong>
      </p>
      <p>{text.nothing}</p>
    </InsetText>
  );
}
