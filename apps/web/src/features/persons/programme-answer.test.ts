import type { ProgrammeLineId } from '@cabinet/contracts/programme-lines';
import { expect, test } from 'vitest';
import { check } from '#shared/form/issues.ts';
import { devicesIn } from '#shared/catalogue/find-devices.ts';
import { ProgrammeLineAnswer, type TypedLine, typedFrom } from './programme-answer.ts';

const typed = (line: Partial<TypedLine['line']> = {}, term = 'none'): TypedLine => ({
  term,
  device: '',
  line: { ...typedFrom(null).line, classCode: '12 22 03', ...line },
});

const faults = (answer: TypedLine): readonly string[] => {
  const checked = check(ProgrammeLineAnswer, answer);
  return checked.ok ? [] : checked.issues.map(({ name, code }) => `${name} ${code}`);
};

test('E11 a line of a programme without a term needs a device and a number', () => {
  const checked = check(ProgrammeLineAnswer, typed({ quantity: ' 2 ', validUntil: '2020-01-01' }));
  const line = { classCode: '12 22 03', quantity: 2, validUntil: null, note: '' };
  expect(checked).toEqual({ ok: true, answers: { term: 'none', line } });
  expect(faults(typed({ quantity: 'два' }))).toEqual(['line.quantity persons.quantity']);
  expect(faults(typed({ quantity: '' }))).toEqual(['line.quantity persons.quantity']);
  expect(faults(typed({ quantity: '0' }))).toEqual(['line.quantity persons.quantity']);
});

test('E11 the last day is asked only when there is one', () => {
  expect(faults(typed({}, 'until'))).toEqual(['line.validUntil field.date']);
  expect(faults(typed({ validUntil: '2028-03-17' }, 'until'))).toEqual([]);
});

test('E11 while nothing is said of a term, only that is asked, and no last day that has no box yet', () => {
  expect(faults(typed({}, ''))).toEqual(['term field.choice']);
});

test('E11 a line is opened for a change as it was written down', () => {
  const line = {
    ...{ id: '0199' as ProgrammeLineId, version: 1, source: 'person' as const, expired: false },
    ...{ classCode: '12 03 03', className: null, quantity: 3, validUntil: '2028-03-17', note: 'Права рука' },
  };
  expect(typedFrom(line, 'Палиці')).toEqual({
    term: 'until',
    device: 'Палиці',
    line: { classCode: '12 03 03', quantity: '3', validUntil: '2028-03-17', note: 'Права рука' },
  });
});

test('E11 two classes of one name are told apart by the class above', () => {
  const item = (uk: string, above: string, code: string) => ({
    ...{ title: { uk, en: uk }, text: { uk: above, en: above } },
    path: `/catalogue/classes/${code}`,
  });
  const items = [
    item('Підставки', 'Для сидіння', '18-09-03'),
    item('Підставки', 'Для ніг', '18-09-06'),
    item('Столи', '', '18-03'),
  ];
  const groups = [{ kind: 'class' as const, total: 3, items, unknown: [] }];
  const found = { total: 3, groups, corrections: [], unknown: [] };
  expect(devicesIn(found, ({ uk }) => uk)).toEqual([
    { value: '18 09 03', text: 'Підставки – для сидіння' },
    { value: '18 09 06', text: 'Підставки – для ніг' },
    { value: '18 03', text: 'Столи' },
  ]);
});
