import type { OfficeId } from '@cabinet/contracts/ids';
import { BookingRules, changeBookingRulesRoute, type ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { scheduleQuery } from '#shared/schedules/schedule-query.ts';
import { Link } from '#shared/ui/layout.tsx';
import { typedNumber } from '../numbers.ts';
import { ruleNames } from '../rules.ts';
import { useScheduleChange, useToSchedule } from '../use-change.ts';

const { shape } = BookingRules;
const RulesForm = z.object({
  windowDays: typedNumber(shape.windowDays),
  noticeMinutes: typedNumber(shape.noticeMinutes),
  holdMinutes: typedNumber(shape.holdMinutes),
  perPerson: typedNumber(shape.perPerson),
  cancelMinutes: typedNumber(shape.cancelMinutes),
  longestWaitMinutes: typedNumber(shape.longestWaitMinutes),
});

const typed = (rules: ManagedSchedule['rules']) => ({
  windowDays: String(rules.windowDays),
  noticeMinutes: String(rules.noticeMinutes),
  holdMinutes: String(rules.holdMinutes),
  perPerson: String(rules.perPerson),
  cancelMinutes: String(rules.cancelMinutes),
  longestWaitMinutes: String(rules.longestWaitMinutes),
});

/** How people book at a centre. */
export function BookingRulesPage(): ReactNode {
  const { rules: text, of, leave } = useText('schedules');
  const say = useBilingual();
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(scheduleQuery(officeId));
  const seen = useSeen(data.rules);
  const change = useScheduleChange('form');
  const toSchedule = useToSchedule(officeId);
  const form = useContractForm(RulesForm, {
    defaults: typed(seen),
    onSubmit: async (rules, { idempotencyKey }) => {
      const body = { version: seen.version, rules };
      await change(() => call(changeBookingRulesRoute, { params: { officeId }, body, idempotencyKey }));
      await toSchedule('saved');
    },
  });
  const back = staffPathTo('schedule', { officeId });
  return (
    <Page title={text.title} back={{ href: back, text: of(say(data.office.name)) }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.save} beside={<Link href={back}>{leave}</Link>}>
        {ruleNames.map((name) => (
          <TextField key={name} form={form} name={name} label={text[name]} width="short" inputMode="numeric" />
        ))}
      </Form>
    </Page>
  );
}
