import type { ReactNode } from 'react';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { OrderActs } from '../components/OrderActs.tsx';
import { Customer, OrderedDevice, OrderHead, Sizes } from '../components/OrderFacts.tsx';
import { newsCodes } from '../news.ts';
import { useOrder } from '../use-order.ts';

/** One order as the enterprise works on it: whom for, what, until when. */
export function OrderPage(): ReactNode {
  const text = useText('orders');
  const order = useOrder();
  const press = usePress();
  return (
    <Page
      title={text.order.title(order.referral)}
      breadcrumbs={[{ href: staffPathTo('orders'), text: text.list.title }]}
      banner={<NewsBanner of={newsCodes} words={text.news} />}
      errors={<PressErrors press={press} />}
    >
      <OrderHead order={order} />
      <OrderActs order={order} press={press} />
      <Customer order={order} />
      <OrderedDevice order={order} />
      <Sizes order={order} />
    </Page>
  );
}
