import type { ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Hint } from '#shared/ui/layout.tsx';
import { WeekTable } from './WeekTable.tsx';

interface Props {
  readonly schedule: ManagedSchedule;
}

/** The week in force, and those to come. */
export function Weeks({ schedule: { office, desks, timetables } }: Props): ReactNode {
  const text = useText('schedules');
  const { overview } = text;
  const formats = useFormats();
  return (
    <section>
      <h2>{overview.week}</h2>
      {timetables.length === 0 && <p>{overview.noWeek}</p>}
      {timetables.map(({ id, validFrom, week, createdAt, createdByName }, index) => (
        <div key={id}>
          <WeekTable
            caption={(index === 0 ? overview.weekNow : overview.weekLater)(formats.date(validFrom))}
            week={week}
            desks={desks}
          />
          <Hint>{text.by(createdByName, formats.dateTime(createdAt))}</Hint>
        </div>
      ))}
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('scheduleWeek', { officeId: office.id })}>
          {overview.changeWeek}
        </LinkButton>
      </Actions>
    </section>
  );
}
