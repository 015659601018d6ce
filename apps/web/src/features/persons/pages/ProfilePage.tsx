import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Lead, LinkList } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import {
  AddressesCard,
  CareCard,
  ChannelsCard,
  ContactsCard,
  NameCard,
  NumbersCard,
} from '../components/profile-cards.tsx';
import { profileQuery } from '../queries.ts';

/** What the cabinet knows of the person; it fills in applications by itself (C1, C3). */
export function ProfilePage(): ReactNode {
  const text = useText('persons').profile;
  const { data: profile } = useSuspenseQuery(profileQuery);
  const saved = useNews(['saved']);
  const banner = saved && (
    <NotificationBanner kind="success">
      <p>{text.saved}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.title} banner={banner}>
      <Lead>{text.lead}</Lead>
      <NameCard profile={profile} />
      <ContactsCard profile={profile} />
      <NumbersCard profile={profile} />
      <AddressesCard profile={profile} />
      <CareCard profile={profile} />
      <ChannelsCard profile={profile} />
      <LinkList
        items={[
          { href: pathTo('profileReadings'), text: text.readings },
          { href: pathTo('security'), text: text.security },
        ]}
      />
    </Page>
  );
}
