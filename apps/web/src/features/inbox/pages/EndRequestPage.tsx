import { endInformationRoute } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { ActPage } from '../components/ActPage.tsx';
import { ReasonForm } from '../forms.ts';
import { useDone } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** Takes open questions back, so that the review goes on without an answer. */
export function EndRequestPage(): ReactNode {
  const text = useText('inbox').endRequest;
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const done = useDone(applicationId);
  const form = useContractForm(ReasonForm, {
    defaults: { reason: '' },
    words: { reason: text.reasonMissing },
    onSubmit: ({ reason }, { idempotencyKey }) =>
      done('requestEnded', ({ version }) =>
        call(endInformationRoute, { params: { applicationId }, body: { version, reason }, idempotencyKey }),
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['endInformation']} title={text.title} errors={<FormErrors form={form} />}>
      <WarningText>{text.warning}</WarningText>
      <Form form={form} submit={text.submit}>
        <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      </Form>
    </ActPage>
  );
}
