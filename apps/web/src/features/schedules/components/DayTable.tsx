import type { DayException, ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { useScheduleWords } from '../use-words.ts';

interface Props {
  readonly schedule: ManagedSchedule;
  readonly onUndo: (date: string, seen: string) => void;
}

const useColumns = ({ schedule, onUndo }: Props): readonly Column<DayException>[] => {
  const text = useText('schedules');
  const { overview } = text;
  const { columns } = overview;
  const formats = useFormats();
  const say = useBilingual();
  const words = useScheduleWords(schedule.desks);
  return [
    { key: 'date', title: columns.date, rowHeader: true, cell: ({ date }) => formats.date(date) },
    {
      key: 'hours',
      title: columns.hours,
      cell: ({ shifts }) => (shifts && shifts.length > 0 ? shifts.map(words.shift).join('; ') : text.closed),
    },
    { key: 'reason', title: columns.reason, cell: ({ reason }) => say(reason) },
    {
      key: 'who',
      title: columns.who,
      cell: ({ createdByName, createdAt }) => text.by(createdByName, formats.dateTime(createdAt)),
    },
    {
      key: 'act',
      title: columns.act,
      cell: ({ id, date }) => (
        <Button look="plain" onClick={() => onUndo(date, id)}>
          {overview.undo} <VisuallyHidden>{formats.date(date)}</VisuallyHidden>
        </Button>
      ),
    },
  ];
};

/** Days ahead that differ from the week, and holidays. */
export function DayTable(props: Props): ReactNode {
  const { office, exceptions, holidays } = props.schedule;
  const { overview: text } = useText('schedules');
  const formats = useFormats();
  const columns = useColumns(props);
  const rows = exceptions.filter(({ shifts }) => shifts !== null);
  return (
    <section>
      <h2>{text.days}</h2>
      {rows.length === 0 ? (
        <p>{text.noDays}</p>
      ) : (
        <Table caption={text.daysCaption} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('scheduleDay', { officeId: office.id })}>
          {text.addDay}
        </LinkButton>
      </Actions>
      <h3>{text.holidays}</h3>
      {holidays.length === 0 ? (
        <p>{text.noHolidays}</p>
      ) : (
        <ul>
          {holidays.map(({ date, name, working }) => (
            <li key={date}>{`${formats.date(date)}, ${name}: ${working ? text.worked : text.dayOff}`}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
