import { declineOrderRoute } from '@cabinet/contracts/provisions';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { OrderPage } from '../components/OrderPage.tsx';
import { DeclineForm } from '../forms.ts';
import { useOrder, useOrderDone } from '../use-order.ts';

/** The enterprise says why it cannot carry the order out; the person reads it and chooses another. */
export function DeclineOrderPage(): ReactNode {
  const { decline: text, leave } = useText('orders');
  const order = useOrder();
  const done = useOrderDone(order);
  const { id: orderId, version } = order;
  const form = useContractForm(DeclineForm, {
    defaults: { reason: '' },
    words: { reason: text.reasonMissing },
    onSubmit: ({ reason }, { idempotencyKey }) =>
      done('declined', () =>
        call(declineOrderRoute, { params: { orderId }, body: { version, reason }, idempotencyKey }),
      ),
  });
  return (
    <OrderPage order={order} needs="decline" title={text.title} busy={form.busy} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={<Link href={staffPathTo('order', { orderId })}>{leave}</Link>}>
        <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
      </Form>
    </OrderPage>
  );
}
