import type { OrderState, Provision } from '@cabinet/contracts/provisions';

/** What an order goes through, in its order; measuring and making are left out where the device stands ready. */
export const orderStages = ['chosen', 'accepted', 'fitting', 'making', 'ready', 'issued'] as const;
export type OrderStage = (typeof orderStages)[number];

export interface OrderStep {
  readonly stage: OrderStage;
  readonly standing: 'passed' | 'now' | 'ahead';
}

const isStage = (state: OrderState): state is OrderStage => orderStages.some((stage) => stage === state);

/** The steps of an order with the one it has come to; none of an order that was declined, taken back or ended. */
export const stepsOf = (state: OrderState): readonly OrderStep[] => {
  if (!isStage(state)) return [];
  const at = orderStages.indexOf(state);
  return orderStages.map((stage, place) => ({
    stage,
    // What is handed over is done: nothing of it goes on.
    standing: place < at || state === 'issued' ? 'passed' : place === at ? 'now' : 'ahead',
  }));
};

type Order = Provision['orders'][number];

/** The order that goes on or was fulfilled, and those that came to nothing, the newest first. */
export const ordersOf = ({
  orders,
}: Provision): { readonly now: Order | undefined; readonly former: readonly Order[] } => ({
  now: orders.find(({ state }) => isStage(state)),
  former: orders.filter(({ state }) => !isStage(state)),
});
