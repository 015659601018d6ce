import { issueDeviceRoute } from '@cabinet/contracts/provisions';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { OrderPage } from '../components/OrderPage.tsx';
import { IssueForm } from '../forms.ts';
import { useOrder, useOrderDone } from '../use-order.ts';

/** R12: the device is handed over with instruction and warranty card, and the act is signed. */
export function IssueDevicePage(): ReactNode {
  const { issue: text, leave } = useText('orders');
  const order = useOrder();
  const done = useOrderDone(order);
  const { id: orderId, version } = order;
  const form = useContractForm(IssueForm, {
    defaults: {
      ...{ issuedOn: kyivDate(new Date()), name: '', serialNumber: '' },
      ...{ hasInstruction: false, hasWarranty: false, actSigned: false },
    },
    words: {
      name: { 'field.required': text.nameMissing, 'field.too_short': text.nameMissing },
      serialNumber: text.serialNumberMissing,
    },
    onSubmit: ({ issuedOn, name, serialNumber }, { idempotencyKey }) => {
      const told = { version, issuedOn, name, serialNumber };
      // The form lets nothing through until all three are ticked.
      const body = { ...told, hasInstruction: true, hasWarranty: true, actSigned: true } as const;
      return done('issued', () => call(issueDeviceRoute, { params: { orderId }, body, idempotencyKey }));
    },
  });
  return (
    <OrderPage order={order} needs="issue" title={text.title} busy={form.busy} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={<Link href={staffPathTo('order', { orderId })}>{leave}</Link>}>
        <DateField form={form} name="issuedOn" label={text.issuedOn} hint={text.issuedOnHint} />
        <TextField form={form} name="name" label={text.name} hint={text.nameHint} autoComplete="off" />
        <TextField form={form} name="serialNumber" label={text.serialNumber} width="short" autoComplete="off" />
        <CheckboxField form={form} name="hasInstruction" label={text.hasInstruction} />
        <CheckboxField form={form} name="hasWarranty" label={text.hasWarranty} />
        <CheckboxField form={form} name="actSigned" label={text.actSigned} />
      </Form>
    </OrderPage>
  );
}
