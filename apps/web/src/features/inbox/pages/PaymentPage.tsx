import { notePaymentRoute } from '@cabinet/contracts/provisions';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { PaymentForm, typedSum } from '../case-forms.ts';
import { ActPage } from '../components/ActPage.tsx';
import { useCaseStep } from '../use-done.ts';
import { useReviewed } from '../use-reviewed.ts';

/** Notes that a compensation has gone to the account of the person. */
export function PaymentPage(): ReactNode {
  const text = useText('caseHandling').payment;
  const formats = useFormats();
  const reviewed = useReviewed();
  const { id: applicationId, device } = reviewed.application;
  const step = useCaseStep(applicationId);
  const most = device?.mostKopiykas ?? null;
  const form = useContractForm(PaymentForm, {
    defaults: { kopiykas: typedSum(most), paidOn: kyivDate(new Date()) },
    words: { kopiykas: { 'field.required': text.sumMissing, 'field.format': text.sumMissing } },
    onSubmit: (answers, { idempotencyKey }) =>
      step('paid', ({ version }) =>
        call(notePaymentRoute, { params: { applicationId }, body: { version, ...answers }, idempotencyKey }),
      ),
  });
  return (
    <ActPage reviewed={reviewed} needs={['pay']} title={text.title} errors={<FormErrors form={form} />}>
      {most !== null && <Lead>{text.lead(formats.money(most / 100))}</Lead>}
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="kopiykas"
          label={text.sum}
          hint={text.sumHint}
          width="short"
          inputMode="decimal"
          autoComplete="off"
        />
        <DateField form={form} name="paidOn" label={text.day} hint={text.dayHint} />
        <WarningText>{text.warning}</WarningText>
      </Form>
    </ActPage>
  );
}
