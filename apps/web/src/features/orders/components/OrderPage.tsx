import type { DeviceOrder } from '@cabinet/contracts/provisions';
import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';

interface Props {
  readonly order: DeviceOrder;
  /** The act that has to be on offer. */
  readonly needs: string;
  readonly title: string;
  /** The form is being sent: the order may be in its next state already. */
  readonly busy: boolean;
  readonly errors: ReactNode;
  readonly children: ReactNode;
}

/** A page on which the enterprise does one thing with one order. What was typed stays even when the act is off the table. */
export function OrderPage({ order: { id, referral, acts }, needs, title, busy, errors, children }: Props): ReactNode {
  const text = useText('orders');
  const may = acts.includes(needs);
  const [mightAtFirst] = useState(may);
  return (
    <Page
      title={text.pageTitle(title, referral)}
      back={{ href: staffPathTo('order', { orderId: id }), text: text.order.back }}
      errors={errors}
    >
      {!may && !busy && <WarningText>{text.notNow}</WarningText>}
      {mightAtFirst && children}
    </Page>
  );
}
