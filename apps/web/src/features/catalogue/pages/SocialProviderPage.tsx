import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { Accessibility, BodyContacts } from '../components/BodyContacts.tsx';
import { providerQuery } from '../body-queries.ts';

/** E3: a provider of social services: what it does, for whom, when, and how to get in. */
export function SocialProviderPage(): ReactNode {
  const text = useText('catalogueBodies');
  const say = useBilingual();
  const { data: provider } = useSuspenseQuery(providerQuery(useIdParameter('providerId')));
  const { social } = text;
  const { services, recipients, fee, capacity, takesPeople, registryNo } = provider;
  const rows = [
    { term: social.recipients, value: recipients.map((one) => text.recipients[one]).join(', ') },
    { term: social.fee, value: say(fee) },
    ...(capacity === null ? [] : [{ term: social.capacity, value: String(capacity) }]),
    ...(registryNo ? [{ term: social.registry, value: registryNo }] : []),
  ];
  return (
    <Page
      title={say(provider.name)}
      breadcrumbs={[
        { href: pathTo('catalogue'), text: text.catalogue },
        { href: pathTo('socialProviders'), text: social.title },
      ]}
    >
      <Lead>{takesPeople ? social.takesYes : social.takesNo}.</Lead>
      <h2>{social.servicesTitle}</h2>
      <ul>
        {services.map((one) => (
          <li key={one}>{text.socialServices[one]}</li>
        ))}
      </ul>
      <h2>{social.factsTitle}</h2>
      <SummaryList rows={rows} />
      <h2>{social.contactsTitle}</h2>
      <BodyContacts body={provider} />
      <Accessibility body={provider} />
    </Page>
  );
}
