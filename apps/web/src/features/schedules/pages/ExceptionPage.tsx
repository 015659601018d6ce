import { PlainDate } from '@cabinet/contracts/dates';
import type { OfficeId } from '@cabinet/contracts/ids';
import { type ManagedSchedule, previewExceptionRoute } from '@cabinet/contracts/managed-schedules';
import { Line } from '@cabinet/contracts/managed-offices';
import type { DayExceptionForm } from '@cabinet/contracts/timetables';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
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
import { ReasonFields, useReasonWords } from '../components/ReasonFields.tsx';
import { ShiftFields } from '../components/ShiftFields.tsx';
import { seenOn, usePending, useToCheck, useTyped } from '../pending.ts';
import { ShiftCards, shiftOf, usualShift } from '../shifts.ts';

const common = { date: PlainDate, reasonUk: Line, reasonEn: Line };
const DayForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('closed'), ...common }),
  z.object({ kind: z.literal('hours'), worksOnDayOff: z.boolean(), shifts: ShiftCards, ...common }),
]);
type DayForm = z.infer<typeof DayForm>;

/** All shifts of the form are on the one day it asks for. */
const theDay = '0';

const contractOf = (answers: DayForm): DayExceptionForm => ({
  date: answers.date,
  reasonUk: answers.reasonUk,
  reasonEn: answers.reasonEn,
  worksOnDayOff: answers.kind === 'hours' && answers.worksOnDayOff,
  shifts: answers.kind === 'hours' ? answers.shifts.map(shiftOf) : [],
});

const useDayForm = ({ office: { id: officeId }, exceptions }: ManagedSchedule, deskIds: readonly string[]) => {
  const toCheck = useToCheck(officeId);
  const typed = useTyped<Defaults<typeof DayForm>>(officeId, 'day');
  const pending = usePending(officeId, 'day');
  const seen = useSeen(exceptions);
  const words = useReasonWords();
  // The answers of both kinds: whoever changes the kind finds the other one as it was.
  const empty = {
    kind: 'closed' as const,
    date: '',
    worksOnDayOff: false,
    shifts: [usualShift(deskIds, [theDay])],
    reasonUk: '',
    reasonEn: '',
  };
  return useContractForm(DayForm, {
    defaults: typed ?? empty,
    words,
    onSubmit: async (answers) => {
      const exception = contractOf(answers);
      const hit = await call(previewExceptionRoute, { params: { officeId }, body: exception });
      const seenThere = seenOn(pending, seen, exception.date);
      await toCheck({ kind: 'day', seen: seenThere, form: exception, hit, typed: answers });
    },
  });
};

/** One day that differs from the week. */
export function ExceptionPage(): ReactNode {
  const { day: text, of, leave } = useText('schedules');
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  const deskIds = data.desks.filter(({ active }) => active).map(({ id }) => id);
  const form = useDayForm(data, deskIds);
  const back = staffPathTo('schedule', { officeId });
  return (
    <Page title={text.title} back={{ href: back, text: of(data.office.name.uk) }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.next} beside={<Link href={back}>{leave}</Link>}>
        <DateField form={form} name="date" label={text.date} />
        <RadiosField
          form={form}
          name="kind"
          label={text.kind}
          choices={(['closed', 'hours'] as const).map((value) => ({ value, text: text[value] }))}
        />
        {form.watch('kind') === 'hours' && (
          <>
            <ShiftFields form={form} desks={data.desks} day={theDay} />
            <CheckboxField form={form} name="worksOnDayOff" label={text.worksOnDayOff} />
          </>
        )}
        <ReasonFields form={form} />
      </Form>
    </Page>
  );
}
