import { OfficeForm } from '@cabinet/contracts/managed-offices';
import { expect, test } from 'vitest';
import * as core from 'zod/v4/core';
import { beginningOf, contractOf, OfficePageForm } from './office-form.ts';

const typed = {
  kind: 'cnap' as const,
  code: 'MRF',
  nameUk: 'ЦНАП Мерефи',
  nameEn: 'Merefa centre',
  addressUk: 'вул. Зразкова, 5',
  addressEn: '5 Zrazkova St',
  phone: '057 123 45 67',
  email: 'merefa@example.ua',
  textContact: 'Чат на сайті',
  access: [],
  active: true,
  hours: [
    { days: ['1', '2', '3', '4'], opens: '08:00', closes: '17:00', breakFrom: '12:00', breakTo: '13:00' },
    { days: ['5', '0'], opens: '09:00', closes: '15:00', breakFrom: '', breakTo: '' },
  ],
};

test('the hours of a week come out day by day as the contract wants them, and go back into the form alike', () => {
  const office = core.parse(OfficeForm, contractOf(core.parse(OfficePageForm, typed)));

  expect(office.hours.map(({ weekday, closes }) => `${weekday} ${closes}`)).toEqual([
    ...['1 17:00', '2 17:00', '3 17:00', '4 17:00', '5 15:00', '0 15:00'],
  ]);
  const again = beginningOf({ ...office, id: 'a' as never, version: 3 });
  expect(contractOf(core.parse(OfficePageForm, again)).hours).toEqual(office.hours);
});

test('a break without an end, and closing before opening, are told at their boxes', () => {
  const [day] = typed.hours;
  const wrong = core.safeParse(OfficePageForm, {
    ...typed,
    hours: [
      { ...day, breakTo: '' },
      { ...day, days: ['6'], closes: '07:00', breakFrom: '', breakTo: '' },
    ],
  });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['hours.0.breakTo', 'administration.break_outside'],
    ['hours.1.closes', 'administration.closes_before_opens'],
  ]);
});

test('an enterprise is a maker of the catalogue; an office of another kind is none, whatever was chosen before', () => {
  const makerId = '01931f3e-0000-7000-8000-000000000001';
  const as = (kind: 'enterprise' | 'cnap', manufacturerId: string) =>
    contractOf(core.parse(OfficePageForm, { ...typed, kind, manufacturerId })).manufacturerId;
  expect([as('enterprise', makerId), as('enterprise', ''), as('cnap', makerId)]).toEqual([makerId, null, null]);
});
