import { terminateRightRoute } from '@cabinet/contracts/provisions';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { CheckboxField, RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { TerminationForm } from '../case-forms.ts';
import { ActPage } from '../components/ActPage.tsx';
import { useCaseStep } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

const grounds = ['indications_gone', 'emigrated', 'died', 'other'] as const;

/** R10: the right to the device ends, and with it the order that an enterprise has. */
export function TerminationPage(): ReactNode {
  const { termination: text, reason: reasonLabel, reasonMissing, readByApplicant } = useText('caseHandling');
  const reviewed = useReviewed();
  const { id: applicationId } = reviewed.application;
  const step = useCaseStep(applicationId);
  const form = useContractForm(TerminationForm, {
    defaults: { reason: '', confirmed: false },
    words: { ground: text.groundMissing, reason: reasonMissing, confirmed: text.confirmMissing },
    onSubmit: ({ ground, reason }, { idempotencyKey }) =>
      step('terminated', ({ version }) =>
        call(terminateRightRoute, { params: { applicationId }, body: { version, ground, reason }, idempotencyKey }),
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['terminate']} title={text.title} errors={<FormErrors form={form} />}>
      <WarningText>{text.lead}</WarningText>
      <Form form={form} submit={text.submit}>
        <RadiosField
          form={form}
          name="ground"
          label={text.ground}
          choices={grounds.map((value) => ({ value, text: text.grounds[value] }))}
        />
        <TextAreaField form={form} name="reason" label={reasonLabel} hint={readByApplicant} />
        <CheckboxField form={form} name="confirmed" label={text.confirm} />
      </Form>
    </ActPage>
  );
}
