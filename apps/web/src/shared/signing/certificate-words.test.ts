import { expect, test } from 'vitest';
import { endsSoon, issuerAmong, lastDigits, namesOrganization } from './certificate-words.ts';

const now = new Date('2026-11-23T12:00:00Z');

test('a certificate is said to end soon in its last 30 days', () => {
  expect(endsSoon(new Date('2026-12-23T12:00:01Z'), now)).toBe(false);
  expect(endsSoon(new Date('2026-12-23T11:59:59Z'), now)).toBe(true);
});

test('of a number no more than its end is shown', () => {
  expect(lastDigits('3184710691')).toBe('0691');
  expect(lastDigits('АА123456')).toBe('3456');
});

test('«ФІЗИЧНА ОСОБА» is no organisation', () => {
  expect(namesOrganization('ФІЗИЧНА ОСОБА')).toBe(false);
  expect(namesOrganization('Фізична особа – підприємець Коваленко')).toBe(true);
  expect(namesOrganization('ЦНАП')).toBe(true);
});

test('a certificate is of the centre that issued it, whichever was chosen in the list', () => {
  const centre = (id: string, isOfTests: boolean) => ({ id, name: id, looksUp: true, test: isOfTests });
  const centres = [centre('КНЕДП', false), centre('Тестовий КНЕДП', true)];
  expect(issuerAmong(centres, 'Тестовий КНЕДП')?.test).toBe(true);
  expect(issuerAmong(centres, 'КНЕДП')?.test).toBe(false);
  expect(issuerAmong(centres, 'Чужий КНЕДП')).toBeNull();
});
