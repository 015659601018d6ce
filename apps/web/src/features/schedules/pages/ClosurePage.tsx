import { PlainDate } from '@cabinet/contracts/dates';
import { DeskId, type OfficeId } from '@cabinet/contracts/ids';
import { Line, OpeningTime } from '@cabinet/contracts/managed-offices';
import { previewClosureRoute } from '@cabinet/contracts/managed-schedules';
import type { ClosureForm } from '@cabinet/contracts/timetables';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxesField, RadiosField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { ReasonFields, useReasonWords } from '../components/ReasonFields.tsx';
import { useToCheck, useTyped } from '../pending.ts';

const when = {
  fromDate: PlainDate,
  fromTime: OpeningTime,
  toDate: PlainDate,
  toTime: OpeningTime,
  reasonUk: Line,
  reasonEn: Line,
};
type When = z.infer<z.ZodMiniObject<typeof when>>;
const isOrdered = ({ fromDate, fromTime, toDate, toTime }: When): boolean =>
  `${fromDate} ${fromTime}` < `${toDate} ${toTime}`;
const ordered = z.refine<When>(isOrdered, { path: ['toTime'], error: 'schedules.ends_before_begins' });

const SpanForm = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('all'), ...when }).check(ordered),
  z
    .object({
      scope: z.literal('some'),
      deskIds: z.array(DeskId).check(z.refine((ids) => ids.length > 0, { error: 'schedules.desks_missing' })),
      ...when,
    })
    .check(ordered),
]);

const contractOf = ({ scope: _scope, ...answers }: z.infer<typeof SpanForm>): ClosureForm => ({
  ...answers,
  deskIds: 'deskIds' in answers ? answers.deskIds : [],
});

const useSpanForm = (officeId: OfficeId): ContractForm<typeof SpanForm> => {
  const toCheck = useToCheck(officeId);
  const typed = useTyped<Defaults<typeof SpanForm>>(officeId, 'closure');
  const words = useReasonWords();
  const empty = { fromDate: '', fromTime: '', toDate: '', toTime: '', reasonUk: '', reasonEn: '' };
  return useContractForm(SpanForm, {
    defaults: typed ?? { scope: 'some', deskIds: [], ...empty },
    words,
    onSubmit: async (answers) => {
      const closure = contractOf(answers);
      const hit = await call(previewClosureRoute, { params: { officeId }, body: closure });
      await toCheck({ kind: 'closure', form: closure, hit, typed: answers });
    },
  });
};

/** Desks that receive nobody for a while. */
export function ClosurePage(): ReactNode {
  const { closure: text, of, leave, shift } = useText('schedules');
  const say = useBilingual();
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  const form = useSpanForm(officeId);
  const back = staffPathTo('schedule', { officeId });
  const time = { form, width: 'short', autoComplete: 'off', hint: shift.timeHint } as const;
  return (
    <Page title={text.title} back={{ href: back, text: of(data.office.name.uk) }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.next} beside={<Link href={back}>{leave}</Link>}>
        <RadiosField
          form={form}
          name="scope"
          label={text.scope}
          choices={(['some', 'all'] as const).map((value) => ({ value, text: text[value] }))}
        />
        {form.watch('scope') === 'some' && (
          <CheckboxesField
            form={form}
            name="deskIds"
            label={text.desks}
            choices={data.desks.filter(({ active }) => active).map(({ id, name }) => ({ value: id, text: say(name) }))}
          />
        )}
        <DateField form={form} name="fromDate" label={text.fromDate} />
        <TextField {...time} name="fromTime" label={text.fromTime} />
        <DateField form={form} name="toDate" label={text.toDate} />
        <TextField {...time} name="toTime" label={text.toTime} />
        <ReasonFields form={form} />
      </Form>
    </Page>
  );
}
