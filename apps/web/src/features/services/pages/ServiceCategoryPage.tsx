import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, WithAside } from '#shared/ui/layout.tsx';
import { CategoryCards } from '../components/CategoryCards.tsx';
import { CategoryNavigation } from '../components/CategoryNavigation.tsx';
import { ServiceList } from '../components/ServiceList.tsx';
import { categoriesQuery, servicesQuery } from '../queries.ts';
import { trailTo } from '../rules.ts';

/** A8: a category with its subcategories and services, at an address of its own. */
export function ServiceCategoryPage(): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  const code = useCodeParameter('category');
  const { data: categories } = useSuspenseQuery(categoriesQuery);
  const { data: services } = useSuspenseQuery(servicesQuery({ category: code }));
  const trail = trailTo(categories, code);
  const category = trail.at(-1);
  if (!category) throw new ApiProblem({ ...frequentProblems.notFound, title: code });
  const children = categories.filter(({ parent }) => parent === code);
  const above = trail.slice(0, -1).map((one) => ({
    href: pathTo('serviceCategory', { category: one.code }),
    text: say(one.name),
  }));
  return (
    <Page title={say(category.name)} breadcrumbs={[{ href: pathTo('services'), text: text.title }, ...above]}>
      <WithAside>
        <div>
          <Lead>{say(category.summary)}</Lead>
          {children.length > 0 && (
            <>
              <h2>{text.subcategoriesTitle}</h2>
              <CategoryCards categories={children} />
            </>
          )}
          <h2>{text.servicesTitle}</h2>
          {services.length > 0 ? <ServiceList services={services} /> : <InsetText>{text.emptyCategory}</InsetText>}
        </div>
        <CategoryNavigation categories={categories} current={code} />
      </WithAside>
    </Page>
  );
}
