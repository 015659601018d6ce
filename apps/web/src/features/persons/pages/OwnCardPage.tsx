import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { registrationService } from '#shared/registry/registration-service.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { OwnCard } from '../components/OwnCard.tsx';
import { ownCardQuery } from '../own-card-query.ts';

/** C14: one’s own card in the databank on disability, or what it means that there is none. */
export function OwnCardPage(): ReactNode {
  const text = useText('ownCard');
  const { data: card } = useSuspenseQuery(ownCardQuery);
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('profile') }}
      banner={<NewsBanner of={['matched', 'proved']} words={{ matched: text.check.matched, proved: text.proved }} />}
    >
      <Lead>{text.lead}</Lead>
      {card ? <OwnCard card={card} /> : <NoCard />}
    </Page>
  );
}

function NoCard(): ReactNode {
  const { none: text } = useText('ownCard');
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.what}</p>
      <h2>{text.howTitle}</h2>
      <p>{text.check}</p>
      <LinkButton href={pathTo('ownCardCheck')}>{text.toCheck}</LinkButton>
      <p>{text.apply}</p>
      <LinkButton look="secondary" href={pathTo('service', { code: registrationService })}>
        {text.toApply}
      </LinkButton>
      <p>{text.office}</p>
      <LinkButton look="secondary" href={pathTo('offices')}>
        {text.offices}
      </LinkButton>
    </>
  );
}
