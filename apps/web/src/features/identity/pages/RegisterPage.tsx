import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { centresQuery } from '#shared/signing/centres-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { keepWayOn } from '../way-on.ts';

/** The first question of registration: with КЕП or with the code of an office names and number need not be typed (B1, B16, B17). */
export function RegisterPage(): ReactNode {
  const { register: text, registerChoice: choice } = useText('identity');
  const next = useSearchParams()[0].get('next');
  useEffect(() => keepWayOn(next), [next]);
  return (
    <Page title={choice.title} back={{ href: pathTo('home') }}>
      <Lead>{text.lead}</Lead>
      <p>{choice.what}</p>
      <Actions>
        <LinkButton href={pathTo('registerKey')}>{choice.yes}</LinkButton>
        <LinkButton href={pathTo('registerName')} look="secondary">
          {choice.no}
        </LinkButton>
      </Actions>
      <p>{choice.notSure}</p>
      <h2>{choice.codeTitle}</h2>
      <p>{choice.code}</p>
      <LinkButton href={pathTo('registerCode')} look="secondary">
        {choice.withCode}
      </LinkButton>
      <ThroughIdGovUa />
    </Page>
  );
}

/** Where it is offered; last, so that nothing moves when that becomes known, and the page needs no answer to be there. */
function ThroughIdGovUa(): ReactNode {
  const { registerChoice: choice, registerKey: key } = useText('identity');
  const { data } = useQuery(centresQuery);
  if (!data?.idGovUa) return null;
  return (
    <>
      <h2>{choice.idGovUaTitle}</h2>
      <p>{choice.idGovUa}</p>
      <LinkButton href={pathTo('registerIdGovUa')} look="secondary">
        {key.throughIdGovUa}
      </LinkButton>
    </>
  );
}
