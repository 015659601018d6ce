import type { DeviceOrderId } from '@cabinet/contracts/ids';
import type { DeviceOrder } from '@cabinet/contracts/provisions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { useChange } from '#shared/api/use-change.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import type { newsCodes } from './news.ts';
import { orderQuery } from './queries.ts';

/** The order of the address. */
export const useOrder = (): DeviceOrder => useSuspenseQuery(orderQuery(useIdParameter<DeviceOrderId>('orderId'))).data;

type News = (typeof newsCodes)[number];

/** Does an act on an order and returns to it, which tells what was done; whoever was slower sees the new version and is told. */
export const useOrderDone = ({
  id: orderId,
}: DeviceOrder): ((news: News, act: () => Promise<unknown>) => Promise<void>) => {
  const change = useChange('provisions', useText('orders').stale);
  const navigate = useNavigate();
  return async (news, act) => {
    await change(act);
    await navigate(staffPathTo('order', { orderId }), { state: { news }, replace: true });
  };
};
