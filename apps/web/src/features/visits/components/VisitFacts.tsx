import { formatPhone } from '@cabinet/contracts/phone-format';
import type { Visit } from '@cabinet/contracts/visits';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import type { SummaryRow } from '#shared/ui/SummaryList.tsx';
import { useWhen } from '#shared/visits/use-when.ts';
import { preparedFor } from '../visitor-copy.ts';

/** I7: number, matter, centre, address, day and time of a visit. */
export const useMainRows = (visit: Visit): readonly SummaryRow[] => {
  const text = useText('visits');
  const { rows } = text;
  const say = useBilingual();
  const when = useWhen();
  return [
    { term: rows.number, value: visit.number },
    { term: rows.topic, value: say(visit.topic.name) },
    { term: rows.office, value: say(visit.office.name) },
    visit.channel === 'office'
      ? { term: rows.address, value: say(visit.office.address) }
      : { term: rows.channel, value: text.channels[visit.channel] },
    ...(visit.channel === 'home' && visit.visitor.address
      ? [{ term: rows.homeAddress, value: visit.visitor.address }]
      : []),
    { term: rows.date, value: when.day(visit.from) },
    { term: rows.time, value: text.span(when.time(visit.from), when.time(visit.to)) },
  ];
};

/** Who comes, what is prepared for them, and how to reach the centre. */
export const useFurtherRows = ({ visitor, needs, office, channel, consultationId }: Visit): readonly SummaryRow[] => {
  const text = useText('visits');
  const { rows } = text;
  const ways = text.ways[channel];
  const words = [
    ...needs.map((need) => text.needs[need]),
    ...preparedFor(channel, visitor.prepare).map((need) => text.prepare[need]),
  ];
  return [
    ...(consultationId
      ? [
          {
            term: rows.consultation,
            value: <Link href={pathTo('consultation', { consultationId })}>{text.openConsultation}</Link>,
          },
        ]
      : []),
    { term: ways.name, value: formatPersonName(visitor.name) },
    { term: rows.phone, value: formatPhone(visitor.phone) },
    { term: rows.needs, value: words.join('. ') || text.noNeeds },
    {
      term: rows.officePhone,
      value: <a href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>{formatPhone(office.phone)}</a>,
    },
    ...(office.textContact ? [{ term: rows.officeText, value: office.textContact }] : []),
  ];
};
