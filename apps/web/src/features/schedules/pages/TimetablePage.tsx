import { PlainDate } from '@cabinet/contracts/dates';
import type { OfficeId } from '@cabinet/contracts/ids';
import { previewTimetableRoute } from '@cabinet/contracts/managed-schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { ShiftFields } from '../components/ShiftFields.tsx';
import { seenWith, usePending, useToCheck, useTyped } from '../pending.ts';
import { cardsOf, ShiftCards, usualShift, weekOf } from '../shifts.ts';

const WeekForm = z.object({ validFrom: PlainDate, shifts: ShiftCards });

const workdays = ['1', '2', '3', '4', '5'];

/** A new week from a day on; it begins as the one that comes last. */
export function TimetablePage(): ReactNode {
  const { timetable: text, of, leave } = useText('schedules');
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  const toCheck = useToCheck(officeId);
  const typed = useTyped<Defaults<typeof WeekForm>>(officeId, 'week');
  const seen = useSeen(seenWith(usePending(officeId, 'week'), data.lastTimetableId));
  const atWork = data.desks.filter(({ active }) => active).map(({ id }) => id);
  const known = cardsOf(data.timetables.at(-1)?.week ?? [], atWork);
  const form = useContractForm(WeekForm, {
    defaults: typed ?? { validFrom: '', shifts: known.length > 0 ? known : [usualShift(atWork, workdays)] },
    onSubmit: async (answers) => {
      const timetable = { validFrom: answers.validFrom, week: weekOf(answers.shifts) };
      const hit = await call(previewTimetableRoute, { params: { officeId }, body: timetable });
      await toCheck({ kind: 'week', seen, form: timetable, hit, typed: answers });
    },
  });
  const back = staffPathTo('schedule', { officeId });
  return (
    <Page title={text.title} back={{ href: back, text: of(data.office.name.uk) }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.next} beside={<Link href={back}>{leave}</Link>}>
        <DateField form={form} name="validFrom" label={text.validFrom} hint={text.validFromHint} />
        <ShiftFields form={form} desks={data.desks} />
      </Form>
    </Page>
  );
}
