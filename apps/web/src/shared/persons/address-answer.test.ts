import type { Place } from '@cabinet/contracts/addresses';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { AddressAnswer, placeInWords, placeNamesOf, savedPlaceInWords, typedFrom } from './address-answer.ts';

const village: Place = {
  code: 'UA48060150010035747',
  parentCode: null,
  category: 'C',
  name: 'Миколаївка',
  path: 'Мереф’янська громада, Харківський район, Харківська область',
};
const partOfKyiv: Place = {
  code: 'UA80000000000479391',
  parentCode: null,
  category: 'B',
  name: 'Подільський',
  path: 'м. Київ',
};

test('C7 an address keeps the names of everything its settlement lies in', () => {
  expect(placeNamesOf(village)).toEqual({
    settlement: 'с. Миколаївка',
    community: 'Мереф’янська громада',
    district: 'Харківський район',
    region: 'Харківська область',
  });
});

test('a district of Kyiv is kept as a district and Kyiv as the settlement', () => {
  expect(placeNamesOf(partOfKyiv)).toEqual({
    settlement: 'м. Київ',
    community: '',
    district: 'Подільський район',
    region: '',
  });
});

test('two places of one name differ by what they lie in', () => {
  expect(placeInWords(village)).toBe('с. Миколаївка, Мереф’янська громада, Харківський район, Харківська область');
  expect(savedPlaceInWords(placeNamesOf(village))).toBe(placeInWords(village));
});

test('whoever lives where they are registered is asked for no second address', () => {
  expect(z.parse(AddressAnswer, { same: true, address: typedFrom(null) })).toEqual({ same: true, address: null });
});

test('C7 an address without a settlement from the list is refused', () => {
  const result = z.safeParse(AddressAnswer, {
    same: false,
    address: { ...typedFrom(null), postcode: '62472', street: 'Шевченка', building: '1' },
  });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['address.placeCode']);
});
