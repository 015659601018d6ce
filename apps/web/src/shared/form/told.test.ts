import { parseMemorableDate } from '@cabinet/contracts/memorable-date';
import { expect, test } from 'vitest';
import { faultsOf } from './told.ts';

const dated = (day: string, month: string, year: string) =>
  faultsOf(
    [{ name: 'bornOn', code: 'field.date' }],
    new Map([['bornOn', parseMemorableDate({ day, month, year })]]),
  )[0];

test('C7 an error of a date names the box it is in, so that the summary can lead there', () => {
  expect(dated('17', '3', '85')).toMatchObject({ code: 'field.date_year', part: 'year' });
  expect(dated('17', 'брезень', '1985')).toMatchObject({ code: 'field.date_month', part: 'month' });
  expect(dated('17', '', '1985')).toMatchObject({ code: 'field.date_month_missing', part: 'month' });
});

test('C7 a date that is wrong as a whole marks no single box', () => {
  expect(dated('31', '2', '2001')).toMatchObject({ code: 'field.date_unreal', part: undefined });
  expect(dated('', '', '')).toMatchObject({ code: 'field.date_missing', part: undefined });
});

test('C7 a real date that the contract refuses keeps the reason of the contract', () => {
  expect(dated('17', '3', '1985')).toEqual({ name: 'bornOn', code: 'field.date' });
});
