import type { ReactNode } from 'react';
import { CatalogueSearchBox } from '#shared/catalogue/CatalogueSearchBox.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, WithAside } from '#shared/ui/layout.tsx';

/** Leads each role of staff to its first page. */
const staffHome = '/admin';

interface Props {
  /** Parts that other rooms put here. */
  readonly services: ReactNode;
  readonly news: ReactNode;
  readonly signIn: ReactNode;
}

/** The first page: what there is to do, from the most wanted on, and the way in. */
export function HomePage({ services, news, signIn }: Props): ReactNode {
  const { home: text } = useText('home');
  return (
    <Page title={text.title}>
      <Lead>{text.what}</Lead>
      <p>{text.who}</p>
      <SearchForm asked={{}} addressOf={(typed) => withQuery(pathTo('search'), typed)} submit={text.search}>
        <CatalogueSearchBox id="home-search" label={text.searchLabel} hint={text.searchHint} found={text.suggestions} />
      </SearchForm>
      <WithAside>
        <div>
          <Way title={text.visitTitle} text={text.visitText}>
            <LinkButton href={pathTo('booking', { step: 'start' })}>{text.visitLink}</LinkButton>
          </Way>
          <Way title={text.catalogueTitle} text={text.catalogueText}>
            <LinkButton look="secondary" href={pathTo('catalogue')}>
              {text.catalogueLink}
            </LinkButton>
          </Way>
          <h2>{text.servicesTitle}</h2>
          <p>{text.servicesText}</p>
          {services}
          <p>
            <Link href={pathTo('services')}>{text.servicesLink}</Link>
          </p>
        </div>
        <div>
          <Entry signIn={signIn} />
          <Way title={text.helpTitle} text={text.helpText}>
            <Link href={pathTo('help')}>{text.helpLink}</Link>
          </Way>
          <Way title={text.displayTitle} text={text.displayText}>
            <Link href={pathTo('display')}>{text.displayLink}</Link>
          </Way>
          {news}
        </div>
      </WithAside>
    </Page>
  );
}

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ title, text, children }: WayProps): ReactNode {
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
      <p>{children}</p>
    </>
  );
}

/** The way to one's own cabinet; for who is not signed in, the way in and how to get one. */
function Entry({ signIn }: Pick<Props, 'signIn'>): ReactNode {
  const { home: text } = useText('home');
  const actor = useActor();
  if (!actor)
    return (
      <>
        <Way title={text.startTitle} text={text.need}>
          <Link href={pathTo('registerGuide')}>{text.guideLink}</Link>
        </Way>
        {signIn}
      </>
    );
  return (
    <>
      <h2>{text.yoursTitle}</h2>
      <Actions>
        <LinkButton href={actor.role === 'applicant' ? pathTo('overview') : staffHome}>{text.toCabinet}</LinkButton>
      </Actions>
    </>
  );
}
