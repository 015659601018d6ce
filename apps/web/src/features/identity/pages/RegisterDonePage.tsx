import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { ResendButton } from '../components/ResendButton.tsx';
import { securityQuery } from '../queries.ts';
import { emailOfRegistration } from '../registration-draft.ts';
import { wayOn } from '../way-on.ts';

/** A letter has just gone out; the server lets the next one go a minute later. */
const firstWaitSeconds = 60;

/** What happened, where the letter went, and what is next (B11). */
export function RegisterDonePage(): ReactNode {
  const text = useText('identity').registered;
  const actor = useActor();
  const fresh = emailOfRegistration();
  const known = useQuery({ ...securityQuery, enabled: actor !== null && !fresh }).data?.email;
  const email = fresh ?? known;
  const next = actor && wayOn();
  if (actor?.accountState === 'active') {
    return (
      <Page title={text.confirmedTitle}>
        <p>{text.confirmedText}</p>
        <LinkButton href={pathTo('profile')}>{text.toProfile}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={text.title}>
      <Lead>{email ? text.sentTo(email) : text.sent}</Lead>
      {next && <LinkButton href={next}>{text.goOn}</LinkButton>}
      <h2>{text.nextTitle}</h2>
      <ol>
        <li>{text.nextOpen}</li>
        <li>{text.nextFollow}</li>
        <li>{text.nextFill}</li>
      </ol>
      <LinkButton href={pathTo('profile')}>{text.toProfile}</LinkButton>
      <h2>{text.noLetterTitle}</h2>
      <p>{text.noLetterText}</p>
      {actor ? (
        <ResendButton waitFirst={fresh ? firstWaitSeconds : 0} />
      ) : (
        <Link href={pathTo('login')}>{text.signIn}</Link>
      )}
      <h2>{text.wrongAddressTitle}</h2>
      <p>{text.wrongAddressText}</p>
      {actor && <Link href={pathTo('securityEmail')}>{text.changeAddress}</Link>}
    </Page>
  );
}
