import { type ReactNode, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { keepWayOn } from '../way-on.ts';

/** The first question of registration: with КЕП names and number need not be typed (B1, B17). */
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
    </Page>
  );
}
