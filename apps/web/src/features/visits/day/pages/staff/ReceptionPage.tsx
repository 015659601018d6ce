import type { OfficeId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { FilterLinks } from '#shared/navigation/FilterLinks.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { addressOf } from '../../address.ts';
import { DayTable } from '../../components/DayTable.tsx';
import { FindVisit } from '../../components/FindVisit.tsx';
import { OfficeLinks, WithOffice } from '../../components/WithOffice.tsx';
import { dayQuery, hallQuery } from '../../queries.ts';
import { useDayActs } from '../../use-day-acts.ts';
import { useOffice } from '../../use-office.ts';
import { dayViews, visitsIn } from '../../views.ts';

/** The day of an office: who is expected, who is here, who has gone. */
export function ReceptionPage(): ReactNode {
  const text = useText('reception').list;
  return <WithOffice title={text.title}>{(officeId) => <Day officeId={officeId} />}</WithOffice>;
}

interface Booked {
  readonly number: string;
  readonly from: string;
}

/** A visit that was just booked, told by the page before. */
const useBooked = (): Booked | null => {
  const state: unknown = useLocation().state;
  // Put there by this very feature.
  return typeof state === 'object' && state !== null && 'booked' in state ? (state.booked as Booked) : null;
};

function News({ missed }: { readonly missed: string | null }): ReactNode {
  const text = useText('reception').list;
  const { dateTime } = useFormats();
  const booked = useBooked();
  const told = booked && text.bookedNews(booked.number, dateTime(booked.from));
  const words = missed ? text.missedNews(missed) : told;
  return (
    words && (
      <NotificationBanner key={words} kind="success">
        <p>{words}</p>
      </NotificationBanner>
    )
  );
}

function Ways({ office }: { readonly office: string | null }): ReactNode {
  const text = useText('reception').list;
  return (
    <Actions>
      <LinkButton href={addressOf('walkIn', { office })}>{text.giveTicket}</LinkButton>
      <LinkButton look="secondary" href={addressOf('deskBooking', { office })}>
        {text.book}
      </LinkButton>
      <Link href={addressOf('desk', { office })}>{text.desk}</Link>
      <Link href={addressOf('screens', { office })}>{text.screens}</Link>
      <Link href={addressOf('waits', { office })}>{text.waits}</Link>
    </Actions>
  );
}

function Day({ officeId }: { readonly officeId: OfficeId }): ReactNode {
  const text = useText('reception').list;
  const say = useBilingual();
  const formats = useFormats();
  const [address] = useSearchParams();
  const office = address.get('office');
  const { name } = useOffice();
  const { data: day } = useSuspenseQuery(dayQuery(officeId));
  const { data: hall } = useSuspenseQuery(hallQuery(officeId));
  const acts = useDayActs();
  const view = dayViews.find((one) => one === address.get('view')) ?? 'expected';
  const visits = visitsIn(view, day.items);
  const grounds = new Map(hall.priorities.map((ground) => [ground.code, say(ground.name)]));
  return (
    <Page title={text.title} banner={<News missed={acts.missed} />} errors={<PressErrors press={acts.press} />}>
      <p>{text.date(formats.date(day.date), name)}</p>
      <OfficeLinks page="reception" />
      <Ways office={office} />
      <FindVisit officeId={officeId} grounds={grounds} acts={acts} />
      <FilterLinks
        label={text.viewLabel}
        links={dayViews.map((one) => ({
          href: addressOf('reception', { office, view: one === 'expected' ? null : one }),
          text: text.views[one](visitsIn(one, day.items).length),
          current: one === view,
        }))}
      />
      {visits.length === 0 ? (
        <p>{text.empty[view]}</p>
      ) : (
        <DayTable caption={text.captions[view]} visits={visits} grounds={grounds} acts={acts} />
      )}
    </Page>
  );
}
