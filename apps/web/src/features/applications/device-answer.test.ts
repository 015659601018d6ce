import type { DeviceChoice } from '@cabinet/contracts/device-wish';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { blocksOf, DeviceAnswer, typedDevice, wishFrom } from './device-answer.ts';

const words = (uk: string) => ({ uk, en: uk });
const say = ({ uk }: { uk: string }): string => uk;

const aChoice = (classCode: string, blocks?: boolean): DeviceChoice => ({
  ...{ classCode, name: words(classCode), group: null, allowed: 1, norm: null },
  obstacles: blocks === undefined ? [] : [{ text: 'Зачекайте', blocks }],
});

const aWish = (classCode: string) => ({
  ...{ classCode, name: words('Крісло'), group: null, quantity: 2, productNumber: 42 },
});

test('what was saved is chosen again; what the list does not have is the other device, by its name', () => {
  const items = [aChoice('12 22 03'), aChoice('12 03 03')];
  expect(typedDevice(aWish('12 22 03'), items, say)).toMatchObject({ choice: '12 22 03', other: '', quantity: '2' });
  expect(typedDevice(aWish('06 30 18'), items, say)).toMatchObject({
    ...{ choice: 'other', other: '06 30 18', otherName: 'Крісло' },
  });
  expect(typedDevice(null, items, say)).toMatchObject({ choice: '', quantity: '1' });
});

test('a device that cannot be asked for is not chosen, one with a mere warning is', () => {
  expect(typedDevice(aWish('12 22 03'), [aChoice('12 22 03', true)], say).choice).toBe('');
  expect(typedDevice(aWish('12 22 03'), [aChoice('12 22 03', false)], say).choice).toBe('12 22 03');
  expect(blocksOf(aChoice('12 22 03', true))).toEqual(['Зачекайте']);
  expect(blocksOf(aChoice('12 22 03', false))).toEqual([]);
});

test('the product of the catalogue stays while its class does', () => {
  const answer = { choice: 'other', other: '12 22 03', quantity: 1 };
  expect(wishFrom(answer, aWish('12 22 03')).productNumber).toBe(42);
  expect(wishFrom({ ...answer, choice: '12 03 03', other: null }, aWish('12 22 03'))).toEqual({
    ...{ classCode: '12 03 03', quantity: 1, productNumber: null },
  });
});

test('a name is asked for only of whom the list does not suit', () => {
  const typed = { choice: '12 22 03', other: '', otherName: '', quantity: '1' };
  expect(z.safeParse(DeviceAnswer, typed).success).toBe(true);
  expect(z.safeParse(DeviceAnswer, { ...typed, choice: 'other' }).success).toBe(false);
  expect(z.safeParse(DeviceAnswer, { ...typed, choice: '' }).success).toBe(false);
  expect(z.safeParse(DeviceAnswer, { ...typed, quantity: 'два' }).success).toBe(false);
});
