import type { OfficeId } from '@cabinet/contracts/ids';
import { liftClosureRoute, type ManagedSchedule, undoExceptionRoute } from '@cabinet/contracts/managed-schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { useActor } from '#shared/session/session.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link, LinkList } from '#shared/ui/layout.tsx';
import { ClosureTable } from '../components/ClosureTable.tsx';
import { DayTable } from '../components/DayTable.tsx';
import { DeskTable } from '../components/DeskTable.tsx';
import { RulesAndTopics } from '../components/RulesAndTopics.tsx';
import { Weeks } from '../components/Weeks.tsx';
import { scheduleNews, useScheduleChange, useToSchedule } from '../use-change.ts';

function Hit({ schedule: { hitVisits, office } }: { readonly schedule: ManagedSchedule }): ReactNode {
  const { overview: text } = useText('schedules');
  const isOfficer = useActor()?.role === 'officer';
  if (hitVisits === 0) return null;
  return (
    <>
      <WarningText>{text.hit(hitVisits)}</WarningText>
      {isOfficer ? (
        <Link href={staffPathTo('hitVisits', { officeId: office.id })}>{text.hitLink}</Link>
      ) : (
        <p>{text.hitForOfficer}</p>
      )}
    </>
  );
}

/** All of a centre's schedule: its weeks, desks, exceptional days, closures, rules and topics. */
export function SchedulePage(): ReactNode {
  const text = useText('schedules');
  const say = useBilingual();
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data: schedule } = useSuspenseQuery(scheduleQuery(officeId));
  const change = useScheduleChange('here');
  const toSchedule = useToSchedule(officeId);
  const press = usePress();
  const undo = (date: string, seen: string): void =>
    press.press(async () => {
      await change(() => call(undoExceptionRoute, { params: { officeId, date }, body: { seen } }));
      await toSchedule('undone');
    });
  const lift = (closureId: ManagedSchedule['closures'][number]['id']): void =>
    press.press(async () => {
      await change(() => call(liftClosureRoute, { params: { officeId, closureId } }));
      await toSchedule('lifted');
    });
  return (
    <Page
      title={text.of(say(schedule.office.name))}
      back={{ href: staffPathTo('schedules'), text: text.title }}
      banner={<NewsBanner of={scheduleNews} words={text.news} />}
      errors={<PressErrors press={press} />}
    >
      <Hit schedule={schedule} />
      <Weeks schedule={schedule} />
      <DayTable schedule={schedule} onUndo={undo} />
      <ClosureTable schedule={schedule} onLift={lift} />
      <DeskTable schedule={schedule} />
      <RulesAndTopics schedule={schedule} />
      <LinkList
        items={[
          { href: staffPathTo('scheduleDraws', { officeId }), text: text.overview.draws },
          { href: staffPathTo('scheduleVersions', { officeId }), text: text.overview.history },
        ]}
      />
    </Page>
  );
}
