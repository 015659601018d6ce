import { measureRoute } from '@cabinet/contracts/provisions';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { OrderPage } from '../components/OrderPage.tsx';
import { measurementsOf, SizesForm, sizeNames, sizes, typedSizes } from '../sizes.ts';
import { useOrder, useOrderDone } from '../use-order.ts';

/** R6: the sizes as people measure them, in centimetres and kilograms. */
export function MeasureOrderPage(): ReactNode {
  const { sizes: text, leave } = useText('orders');
  const order = useOrder();
  const seen = useSeen(order);
  const done = useOrderDone(order);
  const { id: orderId } = order;
  const form = useContractForm(SizesForm, {
    defaults: typedSizes(seen.measurements),
    words: Object.fromEntries(sizeNames.map((size) => [size, { 'field.format': text.numberMissing(text[size]) }])),
    onSubmit: (typed, { idempotencyKey }) =>
      done('measured', () =>
        call(measureRoute, {
          params: { orderId },
          body: { version: order.version, measurements: measurementsOf(typed) },
          idempotencyKey,
        }),
      ),
  });
  return (
    <OrderPage order={order} needs="measure" title={text.title} busy={form.busy} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={<Link href={staffPathTo('order', { orderId })}>{leave}</Link>}>
        {sizeNames.map((size) => (
          <TextField
            key={size}
            form={form}
            name={size}
            label={text[size]}
            hint={text.between(String(sizes[size].least), String(sizes[size].most))}
            width="short"
            inputMode="decimal"
            autoComplete="off"
            optional
          />
        ))}
        <TextAreaField form={form} name="note" label={text.note} hint={text.noteHint} rows={3} optional />
      </Form>
    </OrderPage>
  );
}
