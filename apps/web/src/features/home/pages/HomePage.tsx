import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Columns, Lead, Link } from '#shared/ui/layout.tsx';

const staffHome = { officer: 'inbox', administrator: 'accounts' } as const;

export function HomePage(): ReactNode {
  const { home: text } = useText('home');
  const actor = useActor();
  return (
    <Page title={text.title}>
      <Lead>{text.what}</Lead>
      <p>{text.who}</p>
      {!actor && <p>{text.need}</p>}
      {actor ? (
        <>
          <h2>{text.yoursTitle}</h2>
          <Actions>
            <LinkButton href={pathTo(actor.role === 'applicant' ? 'overview' : staffHome[actor.role])}>
              {text.toCabinet}
            </LinkButton>
          </Actions>
        </>
      ) : (
        <>
          <h2>{text.startTitle}</h2>
          <Actions>
            <LinkButton href={pathTo('login')}>{text.signIn}</LinkButton>
            <LinkButton look="secondary" href={pathTo('register')}>
              {text.register}
            </LinkButton>
          </Actions>
        </>
      )}
      <h2>{text.visitTitle}</h2>
      <p>{text.visitText}</p>
      <LinkButton look="secondary" href={pathTo('booking', { step: 'start' })}>
        {text.visitLink}
      </LinkButton>
      <h2>{text.servicesTitle}</h2>
      <p>{text.servicesText}</p>
      <Link href={pathTo('services')}>{text.servicesLink}</Link>
      <Columns>
        <div>
          <h2>{text.helpTitle}</h2>
          <p>{text.helpText}</p>
          <Link href={pathTo('help')}>{text.helpLink}</Link>
        </div>
        <div>
          <h2>{text.displayTitle}</h2>
          <p>{text.displayText}</p>
          <Link href={pathTo('display')}>{text.displayLink}</Link>
        </div>
      </Columns>
    </Page>
  );
}
