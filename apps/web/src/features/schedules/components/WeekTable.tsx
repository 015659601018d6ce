import type { ManagedDesk } from '@cabinet/contracts/managed-schedules';
import type { WeekDay } from '@cabinet/contracts/timetables';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Table } from '#shared/ui/Table.tsx';
import { useScheduleWords } from '../use-words.ts';

interface Props {
  readonly caption: string;
  readonly week: readonly WeekDay[];
  readonly desks: readonly ManagedDesk[];
}

/** A week in words: a row for each day, a line for each shift. */
export function WeekTable({ caption, week, desks }: Props): ReactNode {
  const text = useText('schedules');
  const words = useScheduleWords(desks);
  const rows = [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
    weekday,
    shifts: week.find((day) => day.weekday === weekday)?.shifts ?? [],
  }));
  const { columns } = text.overview;
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ weekday }) => String(weekday)}
      columns={[
        { key: 'day', title: columns.day, rowHeader: true, cell: ({ weekday }) => text.weekdays[weekday] },
        {
          key: 'hours',
          title: columns.hours,
          cell: ({ shifts }) =>
            shifts.length < 2 ? (
              (shifts.map(words.shift)[0] ?? text.closed)
            ) : (
              <ul>
                {shifts.map((shift) => (
                  <li key={words.shift(shift)}>{words.shift(shift)}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
