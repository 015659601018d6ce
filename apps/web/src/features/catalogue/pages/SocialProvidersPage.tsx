import type { SocialProvider } from '@cabinet/contracts/catalogue-bodies';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Card, Lead, Link } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { BodySearch } from '../components/BodySearch.tsx';
import { providersAsked } from '../bodies-asked.ts';
import { providersQuery } from '../body-queries.ts';

/** E3: who gives social services, by service, oblast, whom they help and what helps to get in. */
export function SocialProvidersPage(): ReactNode {
  const text = useText('catalogueBodies');
  const { social } = text;
  const [address] = useSearchParams();
  const asked = providersAsked(address, text);
  const { rows: providers, growth, pages } = useGrowingList(providersQuery(asked));
  const [first] = pages;
  const found = first && first.total > 0 ? social.found(first.total) : text.nothing;
  const { q, region, service, recipient, access, takesPeople } = asked;
  return (
    <Page title={social.title} breadcrumbs={[{ href: pathTo('catalogue'), text: text.catalogue }]}>
      <Lead>{social.lead}</Lead>
      <BodySearch
        path={pathTo('socialProviders')}
        asked={{ q, region, service, recipient, access, takesPeople }}
        regions={first?.regions ?? []}
        choices={[
          { name: 'service', label: social.serviceLabel, words: text.socialServices },
          { name: 'recipient', label: social.recipientLabel, words: text.recipients },
          { name: 'access', label: social.accessLabel, words: text.access },
          { name: 'takesPeople', label: social.takesPeople, words: { yes: social.takes } },
        ]}
        found={found}
      />
      <p>{found}</p>
      {providers.map((provider) => (
        <Provider key={provider.id} provider={provider} />
      ))}
      {providers.length > 0 && <Pagination {...growth} words={social.shown} />}
    </Page>
  );
}

function Provider({ provider }: { readonly provider: SocialProvider }): ReactNode {
  const text = useText('catalogueBodies');
  const say = useBilingual();
  const { id, name, place, services, access, takesPeople } = provider;
  return (
    <Card>
      <article>
        <h2>
          <Link href={pathTo('socialProvider', { providerId: id })}>{say(name)}</Link>
        </h2>
        <p>
          {text.place(place.name, place.oblast)}. {takesPeople ? text.social.takesYes : text.social.takesNo}.
        </p>
        {services.length > 0 && (
          <p>{text.social.services(services.map((one) => text.socialServices[one]).join(', '))}</p>
        )}
        {access.length > 0 && <p>{text.accessWords(access.map((one) => text.access[one]).join(', '))}</p>}
      </article>
    </Card>
  );
}
