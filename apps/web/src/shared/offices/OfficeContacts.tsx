import type { Office } from '@cabinet/contracts/administration';
import { formatPhone } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import { useLanguage } from '#shared/i18n/language.tsx';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { type HoursRow, hoursRows } from './opening.ts';

type Words = TextsOf<'services'>['offices'];

const hoursText = ({ from, to, day }: HoursRow, text: Words): string => {
  const names = text.weekdays;
  const first = names[from - 1] ?? '';
  const days = from === to ? first : text.days(first, names[to - 1] ?? '');
  const pause = day.breakFrom && day.breakTo ? `, ${text.pause(day.breakFrom, day.breakTo)}` : '';
  return `${days}, ${text.open(day.opens, day.closes)}${pause}`;
};

/** When a service centre is open, the same hours of several days in one line. */
export function Hours({ office }: { readonly office: Pick<Office, 'hours'> }): ReactNode {
  const text = useText('services').offices;
  const rows = hoursRows(office.hours);
  if (rows.length === 0) return text.noHours;
  return (
    <>
      {rows.map((row) => (
        <div key={row.from}>{hoursText(row, text)}</div>
      ))}
    </>
  );
}

interface Props {
  readonly office: Office;
}

/** A21: whom to call, when, and by which channel that needs no voice. */
export function OfficeContacts({ office }: Props): ReactNode {
  const text = useText('services').offices;
  const { language } = useLanguage();
  const rows: SummaryRow[] = [
    { term: text.address, value: language === 'en' ? office.addressEn || office.addressUk : office.addressUk },
    {
      term: text.phone,
      value: <a href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>{formatPhone(office.phone)}</a>,
    },
    { term: text.text, value: office.textContact },
    { term: text.email, value: <a href={`mailto:${office.email}`}>{office.email}</a> },
    { term: text.hours, value: <Hours office={office} /> },
  ];
  return <SummaryList rows={rows} />;
}
