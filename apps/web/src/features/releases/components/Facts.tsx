import type { Release } from '@cabinet/contracts/releases';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

/** What is given out, and when one may ask for it. */
export function Facts({ release }: { readonly release: Release }): ReactNode {
  const { rows, span } = useText('releases');
  const say = useBilingual();
  const { date, dateTime } = useFormats();
  const { topic, office, firstDay, lastDay, opensAt, closesAt, entries } = release;
  return (
    <SummaryList
      rows={[
        { term: rows.topic, value: say(topic.name) },
        { term: rows.office, value: say(office.name) },
        { term: rows.address, value: say(office.address) },
        { term: rows.days, value: span(date(firstDay), date(lastDay)) },
        { term: rows.opensAt, value: dateTime(opensAt) },
        { term: rows.closesAt, value: dateTime(closesAt) },
        { term: rows.entries, value: String(entries) },
      ]}
    />
  );
}
