import { expect, test } from 'vitest';
import { knownDevice } from './known-device.ts';

const known = (address: string) => knownDevice(new URLSearchParams(address), { form: 'device' });

test('E4 an application begun from a product has its class and its number', () => {
  expect(known('class=12+22+03&product=42')).toEqual({ classCode: '12 22 03', quantity: 1, productNumber: 42 });
  expect(known('class=12+22')).toEqual({ classCode: '12 22', quantity: 1, productNumber: null });
});

test('E4 what is no class, or no number, is left out; a service that asks for no device learns none', () => {
  expect(known('class=крісло&product=42')).toBeNull();
  expect(known('product=42')).toBeNull();
  expect(known('class=12+22+03&product=4.2')?.productNumber).toBeNull();
  expect(knownDevice(new URLSearchParams('class=12+22+03'), { form: 'questions' })).toBeNull();
});
