import type { DayVisit } from '@cabinet/contracts/reception';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Card, Link } from '#shared/ui/layout.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { VisitStateTag } from '../../components/VisitState.tsx';
import { usePreparation } from '../use-words-of-visit.ts';

interface Props {
  readonly visit: DayVisit;
  /** Names of the grounds of priority by code. */
  readonly grounds: ReadonlyMap<string, string>;
}

const useRows = ({ visit, grounds }: Props): SummaryRow[] => {
  const { desk: text, topic } = useText('reception');
  const say = useBilingual();
  const { time } = useFormats();
  const preparation = usePreparation()(visit);
  const { visitor, from, priority, consultation } = visit;
  return [
    {
      term: text.prepare,
      value:
        preparation.length === 0 ? (
          text.nothing
        ) : (
          <ul>
            {preparation.map((line) => (
              <li key={line}>
                <strong>{line}</strong>
              </li>
            ))}
          </ul>
        ),
    },
    { term: topic, value: say(visit.topic.name) },
    { term: text.visitor, value: visitor ? formatPersonName(visitor.name) : text.noName },
    ...(visitor && visit.channel !== 'office' ? [{ term: text.phone, value: visitor.phone }] : []),
    ...(visitor?.address ? [{ term: text.address, value: visitor.address }] : []),
    { term: text.booked, value: from ? time(from) : text.walkIn },
    ...(consultation === null
      ? []
      : [
          {
            term: text.consultation,
            value: (
              <Link href={staffPathTo('inboxConsultation', { consultationId: consultation.id })}>
                {consultation.number}
              </Link>
            ),
          },
        ]),
    ...(priority === null ? [] : [{ term: text.priority, value: grounds.get(priority) ?? priority }]),
  ];
};

/** Who is called or served: what to prepare comes first. */
export function CurrentVisit({ visit, grounds }: Props): ReactNode {
  const text = useText('reception').desk;
  const rows = useRows({ visit, grounds });
  return (
    <Card>
      <h2>{text.currentTitle(visit.ticket ?? visit.number)}</h2>
      <p>
        <VisitStateTag state={visit.state} />
      </p>
      <SummaryList rows={rows} />
    </Card>
  );
}
