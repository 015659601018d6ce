import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useActor } from '#shared/session/session.ts';
import { Lead, LinkList } from '#shared/ui/layout.tsx';
import { allOfficesQuery } from '../queries.ts';

interface Named {
  readonly id: string;
  readonly nameUk: string;
  readonly nameEn: string;
}

function Offices({ offices }: { readonly offices: readonly Named[] }): ReactNode {
  const text = useText('schedules');
  const { language } = useLanguage();
  if (offices.length === 0) return <p>{text.noOffices}</p>;
  return (
    <LinkList
      items={offices.map(({ id, nameUk, nameEn }) => ({
        href: staffPathTo('schedule', { officeId: id }),
        text: language === 'uk' ? nameUk : nameEn,
      }))}
    />
  );
}

function EveryOffice(): ReactNode {
  return <Offices offices={useSuspenseQuery(allOfficesQuery).data} />;
}

/** The centres whose schedule the reader keeps: an officer's own, an administrator's every one. */
export function SchedulesPage(): ReactNode {
  const text = useText('schedules');
  const actor = useActor();
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      {actor?.role === 'administrator' ? <EveryOffice /> : <Offices offices={actor?.offices ?? []} />}
    </Page>
  );
}
