import { expect, test } from 'vitest';
import { objectionsTo, submitterPart, type TypedSubmitter } from './representative.ts';

const typed: TypedSubmitter = {
  submittedBy: 'representative',
  surname: 'Бойко',
  givenName: 'Петро',
  patronymic: '',
  phone: '067 333 22 21',
  email: '',
  taxId: '',
};

test('a representative is stored once name and one way to reach them are right', () => {
  expect(submitterPart.changeOf(typed)?.representative).toMatchObject({ phone: '+380673332221', email: null });
  expect(submitterPart.changeOf({ ...typed, surname: '' })).toBeNull();
});

test('the number of who will sign with КЕП is stored, and a wrong one is named', () => {
  expect(submitterPart.changeOf({ ...typed, taxId: '3184710691' })?.representative).toMatchObject({
    taxId: '3184710691',
  });
  expect(submitterPart.changeOf(typed)?.representative).toMatchObject({ taxId: null });
  expect(objectionsTo({ ...typed, taxId: '3184710692' }).map(({ field }) => field)).toEqual(['taxId']);
});

test('what is wrong with a representative is named box by box', () => {
  const empty = { ...typed, surname: '', givenName: 'Petro', phone: '' };
  expect(objectionsTo(empty).map(({ field }) => field)).toEqual(['surname', 'givenName', 'phone']);
  expect(objectionsTo({ ...empty, submittedBy: 'self' })).toEqual([]);
});

test('who applies alone sends no representative', () => {
  expect(submitterPart.changeOf({ ...typed, submittedBy: 'self' })).toEqual({
    submittedBy: 'self',
    representative: null,
  });
});
