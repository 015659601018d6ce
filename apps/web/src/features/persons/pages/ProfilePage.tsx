import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { profileQuery } from '#shared/persons/profile-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, LinkList } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import {
  AddressesCard,
  CareCard,
  ChannelsCard,
  ContactsCard,
  NameCard,
  NumbersCard,
} from '../components/profile-cards.tsx';
import { nextEmptyPart, pageOfPart } from '../next-empty.ts';
import { useNext } from '../use-next.ts';

/** What the cabinet knows of the person; it fills in applications by itself (C1, C3). */
export function ProfilePage(): ReactNode {
  const text = useText('persons').profile;
  const { data: profile } = useSuspenseQuery(profileQuery);
  const saved = useNews(['saved', 'email', 'phone']);
  const { next, keep } = useNext();
  const empty = nextEmptyPart(profile);
  const banner = saved && (
    <NotificationBanner kind="success">
      <p>{{ saved: text.saved, email: text.emailAsked, phone: text.phoneChanged }[saved]}</p>
      {profile.warnings.map(({ code, text: words }) => (
        <p key={code}>{words}</p>
      ))}
      {empty && <Link href={keep(pathTo(pageOfPart[empty]))}>{text.fillNext(text[empty])}</Link>}
    </NotificationBanner>
  );
  return (
    <Page title={text.title} banner={banner} back={next ? { href: next, text: text.goBack } : undefined}>
      <Lead>{text.lead}</Lead>
      <NameCard profile={profile} />
      <ContactsCard profile={profile} />
      <NumbersCard profile={profile} />
      <AddressesCard profile={profile} />
      <CareCard profile={profile} />
      <ChannelsCard profile={profile} />
      {next && (
        <Actions>
          <LinkButton href={next}>{text.ready}</LinkButton>
        </Actions>
      )}
      <LinkList
        items={[
          { href: pathTo('ownCard'), text: text.ownCard },
          { href: pathTo('devices'), text: text.ownDevices },
          { href: pathTo('profileReadings'), text: text.readings },
          { href: pathTo('security'), text: text.security },
        ]}
      />
    </Page>
  );
}
