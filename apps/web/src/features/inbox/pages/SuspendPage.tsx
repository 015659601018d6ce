import { suspendApplicationRoute } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { ActPage } from '../components/ActPage.tsx';
import { SuspensionForm } from '../forms.ts';
import { useDone } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** Stops the term on a ground that the applicant will read. */
export function SuspendPage(): ReactNode {
  const text = useText('inbox').suspend;
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const done = useDone(applicationId);
  const form = useContractForm(SuspensionForm, {
    defaults: { reason: '' },
    words: { owner: text.ownerMissing, reason: text.reasonMissing },
    onSubmit: ({ owner, reason }, { idempotencyKey }) =>
      done('suspended', ({ version }) =>
        call(suspendApplicationRoute, { params: { applicationId }, body: { version, owner, reason }, idempotencyKey }),
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['suspend']} title={text.title} errors={<FormErrors form={form} />}>
      <WarningText>{text.warning}</WarningText>
      <Form form={form} submit={text.submit}>
        <RadiosField
          form={form}
          name="owner"
          label={text.owner}
          choices={[
            { value: 'thirdParty', text: text.owners.thirdParty },
            { value: 'law', text: text.owners.law },
          ]}
        />
        <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      </Form>
    </ActPage>
  );
}
