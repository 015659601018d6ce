import { sendMessageRoute } from '@cabinet/contracts/notifications';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Lead } from '#shared/ui/layout.tsx';
import { ActPage } from '../components/ActPage.tsx';
import { MessageForm } from '../forms.ts';
import { useReviewed } from '../use-reviewed.ts';

/** J8: writes to the applicant of this application; the sender is shown. */
export function ApplicantMessagePage(): ReactNode {
  const text = useText('inbox').message;
  const navigate = useNavigate();
  const reviewed = useReviewed();
  const { id: applicationId, number, applicant } = reviewed.application;
  const form = useContractForm(MessageForm, {
    defaults: { subject: '', body: '' },
    words: { subject: text.subjectMissing, body: text.bodyMissing },
    onSubmit: async (message, { idempotencyKey }) => {
      await call(sendMessageRoute, {
        body: { to: { kind: 'application', applicationId }, ...message },
        idempotencyKey,
      });
      await navigate(staffPathTo('inboxApplication', { applicationId }), { state: { news: 'written' } });
    },
  });
  return (
    <ActPage reviewed={reviewed} needs={[]} title={text.title} errors={<FormErrors form={form} />}>
      <Lead>{text.lead(applicant.fullName, number)}</Lead>
      <Form form={form} submit={text.submit}>
        <TextField form={form} name="subject" label={text.subject} autoComplete="off" />
        <TextAreaField form={form} name="body" label={text.body} hint={text.bodyHint} rows={8} />
      </Form>
    </ActPage>
  );
}
