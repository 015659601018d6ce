import type { OfficeId } from '@cabinet/contracts/ids';
import type { ScheduleVersion } from '@cabinet/contracts/managed-schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { versionsQuery } from '../queries.ts';
import { type ScheduleWords, useScheduleWords } from '../use-words.ts';

const useTitle = () => {
  const { versions: text } = useText('schedules');
  const formats = useFormats();
  return (version: ScheduleVersion): string => {
    if (version.kind === 'timetable') return text.timetable(formats.date(version.validFrom));
    if (version.kind === 'closure') return text.closure(formats.dateTime(version.from), formats.dateTime(version.to));
    return (version.shifts === null ? text.undone : text.exception)(formats.date(version.date));
  };
};

interface Props {
  readonly version: ScheduleVersion;
  readonly words: ScheduleWords;
}

function Details({ version, words }: Props): ReactNode {
  const text = useText('schedules');
  const formats = useFormats();
  const say = useBilingual();
  if (version.kind === 'timetable')
    return (
      <ul>
        {version.week.map(({ weekday, shifts }) => (
          <li key={weekday}>{`${text.weekdays[weekday]}: ${shifts.map(words.shift).join('; ') || text.closed}`}</li>
        ))}
      </ul>
    );
  if (version.kind === 'exception')
    return version.shifts === null ? null : (
      <p>{`${version.shifts.map(words.shift).join('; ') || text.closed}. ${say(version.reason)}`}</p>
    );
  const { deskIds, reason, liftedAt, liftedByName } = version;
  return (
    <>
      <p>{`${words.desks(deskIds)}. ${say(reason)}`}</p>
      {liftedAt && <p>{text.versions.lifted(liftedByName ?? '', formats.dateTime(liftedAt))}</p>}
    </>
  );
}

/** Everything ever put into a schedule, with who and when. */
export function VersionsPage(): ReactNode {
  const text = useText('schedules');
  const say = useBilingual();
  const formats = useFormats();
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data: schedule } = useSuspenseQuery(scheduleQuery(officeId));
  const { rows: versions, growth } = useGrowingList(versionsQuery(officeId));
  const words = useScheduleWords(schedule.desks);
  const titleOf = useTitle();
  return (
    <Page
      title={text.versions.title}
      back={{ href: staffPathTo('schedule', { officeId }), text: text.of(say(schedule.office.name)) }}
    >
      <Lead>{text.versions.lead}</Lead>
      {versions.length === 0 ? (
        <p>{text.versions.none}</p>
      ) : (
        <Timeline
          events={versions.map((version) => ({
            key: version.id,
            title: titleOf(version),
            when: text.by(version.createdByName, formats.dateTime(version.createdAt)),
            dateTime: version.createdAt,
            children: <Details version={version} words={words} />,
          }))}
        />
      )}
      <Pagination {...growth} />
    </Page>
  );
}
