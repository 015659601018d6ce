import type { IdGovUaPurpose } from '@cabinet/contracts/id-gov-ua';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkList } from '#shared/ui/layout.tsx';
import { homeOf } from '../use-enter.ts';

interface Props {
  readonly purpose: IdGovUaPurpose;
  /** id.gov.ua knows the person, and no account does. */
  readonly isNew?: boolean;
  /** The page that the person wanted. */
  readonly next: string | null;
}

/** Where to go on from a return that led nowhere. */
export function IdGovUaWaysOn({ purpose, isNew = false, next }: Props): ReactNode {
  const { back: text } = useText('idGovUa');
  const actor = useActor();
  const onTheWay = (path: string): string => (next ? `${path}?next=${encodeURIComponent(next)}` : path);
  const toSecurity = `${pathTo('login')}?next=${encodeURIComponent(pathTo('securityKey'))}`;
  const ofNew = [
    { href: pathTo('registerIdGovUa'), text: text.register },
    { href: toSecurity, text: text.addToAccount },
  ];
  const ofSignIn = [
    { href: onTheWay(pathTo('loginIdGovUa')), text: text.again },
    { href: onTheWay(pathTo('loginKey')), text: text.withKey },
    { href: onTheWay(pathTo('login')), text: text.withPassword },
  ];
  const ofRegistration = [
    { href: pathTo('registerIdGovUa'), text: text.registerAgain },
    { href: pathTo('registerKey'), text: text.registerWithKey },
    { href: pathTo('registerName'), text: text.registerWithPassword },
  ];
  const ways = isNew ? ofNew : purpose === 'registration' ? ofRegistration : ofSignIn;
  // Signed in already: the page of the return was opened once more.
  const home = actor ? [{ href: homeOf(actor.role), text: text.toCabinet }] : [];
  return (
    <>
      <h2>{text.whatNext}</h2>
      <LinkList items={[...home, ...ways]} />
    </>
  );
}
