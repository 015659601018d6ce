import { inviteApplicantRoute } from '@cabinet/contracts/case-handling';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { InviteForm } from '../case-forms.ts';
import { ActPage } from '../components/ActPage.tsx';
import { workDaysAhead } from '../rules.ts';
import { useDone } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** A week of work to write an answer; the officer may change it. */
const usualWait = 5;

/** Law 2073-IX: says why a refusal is likely, and by which day the applicant may speak. */
export function InvitePage(): ReactNode {
  const { invite: text, reasonMissing, readByApplicant } = useText('caseHandling');
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const done = useDone(applicationId);
  const form = useContractForm(InviteForm, {
    defaults: { reason: '', dueOn: workDaysAhead(kyivDate(new Date()), usualWait) },
    words: { reason: reasonMissing },
    onSubmit: (answers, { idempotencyKey }) =>
      done('invited', ({ version }) =>
        call(inviteApplicantRoute, { params: { applicationId }, body: { version, ...answers }, idempotencyKey }),
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['invite']} title={text.title} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit}>
        <TextAreaField form={form} name="reason" label={text.reason} hint={readByApplicant} />
        <DateField form={form} name="dueOn" label={text.due} hint={text.dueHint} />
      </Form>
    </ActPage>
  );
}
