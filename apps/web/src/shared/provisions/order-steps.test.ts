import type { DeviceOrderId } from '@cabinet/contracts/ids';
import type { OrderState, Provision } from '@cabinet/contracts/provisions';
import { expect, test } from 'vitest';
import { ordersOf, stepsOf } from './order-steps.ts';

const standings = (state: OrderState) => stepsOf(state).map(({ standing }) => standing);

test('the present step of an order stands between those behind and those ahead', () => {
  expect(standings('fitting')).toEqual(['passed', 'passed', 'now', 'ahead', 'ahead', 'ahead']);
  expect(standings('chosen')).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
});

test('of a device that was handed over every step is behind, of a declined order there are none', () => {
  expect(standings('issued')).toEqual(['passed', 'passed', 'passed', 'passed', 'passed', 'passed']);
  expect(standings('declined')).toEqual([]);
});

test('an order that was declined or taken back is a former one, whatever came after it', () => {
  const order = (state: OrderState) => ({
    ...{ id: state as DeviceOrderId, enterprise: { uk: state, en: state }, phone: '', state },
    ...{ chosenAt: '2026-11-20T09:00:00Z', stageDueOn: null, declineReason: null },
  });
  const orders = [order('taken_back'), order('making'), order('declined')];
  const { now, former } = ordersOf({ orders } as unknown as Provision);
  expect(now?.state).toBe('making');
  expect(former.map(({ state }) => state)).toEqual(['taken_back', 'declined']);
});
