import { PlainDate } from '@cabinet/contracts/dates';
import { DeskId, type OfficeId } from '@cabinet/contracts/ids';
import { OpeningTime } from '@cabinet/contracts/managed-offices';
import { addReleaseRoute } from '@cabinet/contracts/releases';
import { TopicCode } from '@cabinet/contracts/schedules';
import { kyivInstant } from '@cabinet/domain/kyiv-time';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxesField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';

/** A draw as its form asks for it: days, and the window as day and clock. */
const DrawForm = z.object({
  topic: TopicCode,
  firstDay: PlainDate,
  lastDay: PlainDate,
  deskIds: z.array(DeskId),
  opensOn: PlainDate,
  opensTime: OpeningTime,
  closesOn: PlainDate,
  closesTime: OpeningTime,
});

const useDrawForm = (officeId: OfficeId): ContractForm<typeof DrawForm> => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { missing } = useText('releases').staff;
  return useContractForm(DrawForm, {
    defaults: {
      topic: '',
      firstDay: '',
      lastDay: '',
      deskIds: [],
      opensOn: '',
      opensTime: '',
      closesOn: '',
      closesTime: '',
    },
    words: missing,
    onSubmit: async ({ opensOn, opensTime, closesOn, closesTime, ...form }, { idempotencyKey }) => {
      const opensAt = kyivInstant(opensOn, opensTime).toISOString();
      const closesAt = kyivInstant(closesOn, closesTime).toISOString();
      const body = { ...form, opensAt, closesAt };
      await call(addReleaseRoute, { params: { officeId }, body, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['releases'] });
      await navigate(staffPathTo('scheduleDraws', { officeId }), { state: { news: 'added' } });
    },
  });
};

/** Gives days out by lot. */
export function NewDrawPage(): ReactNode {
  const text = useText('releases').staff;
  const say = useBilingual();
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  const form = useDrawForm(officeId);
  const back = staffPathTo('scheduleDraws', { officeId });
  const time = { form, width: 'short', autoComplete: 'off', hint: text.timeHint } as const;
  return (
    <Page title={text.newTitle} back={{ href: back }} errors={<FormErrors form={form} />}>
      <Lead>{text.newLead}</Lead>
      <Form form={form} submit={text.save} beside={<Link href={back}>{text.leave}</Link>}>
        <SelectField
          form={form}
          name="topic"
          label={text.topic}
          options={data.topics
            .filter(({ offered }) => offered)
            .map(({ code, name }) => ({ value: code, text: say(name) }))}
        />
        <DateField form={form} name="firstDay" label={text.firstDay} />
        <DateField form={form} name="lastDay" label={text.lastDay} />
        <CheckboxesField
          form={form}
          name="deskIds"
          label={text.desks}
          hint={text.desksHint}
          optional
          choices={data.desks.filter(({ active }) => active).map(({ id, name }) => ({ value: id, text: say(name) }))}
        />
        <DateField form={form} name="opensOn" label={text.opensOn} />
        <TextField {...time} name="opensTime" label={text.opensTime} />
        <DateField form={form} name="closesOn" label={text.closesOn} />
        <TextField {...time} name="closesTime" label={text.closesTime} />
      </Form>
    </Page>
  );
}
