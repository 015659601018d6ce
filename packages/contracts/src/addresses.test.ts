import { expect, test } from 'vitest';
import { Address, PlaceCode } from './addresses.ts';
import { fieldErrors } from './http/field-errors.ts';

const anAddress = {
  placeCode: 'UA63120150010020962',
  postcode: '62472',
  streetKind: 'street',
  street: "  Лук'янівська ",
  building: '12-А',
  apartment: '',
};

test.each(['UA63120150010020962', 'UA80000000000093317', ' UA80000000000093317 '])(
  'C7 accepts the place code %j',
  (code) => {
    expect(PlaceCode.parse(code)).toBe(code.trim());
  },
);

test.each(['UA6312015001002096', 'UА63120150010020962', 'Мерефа', ''])('C7 refuses the place code %j', (code) => {
  expect(fieldErrors(PlaceCode.safeParse(code).error?.issues ?? [])).toEqual([
    { pointer: '', code: 'addresses.place_code' },
  ]);
});

test('C4 an address is kept tidy, and an empty apartment is none', () => {
  expect(Address.parse(anAddress)).toEqual({ ...anAddress, street: 'Лук’янівська', apartment: null });
});

test('C8 every missing part of an address is named at its own place', () => {
  const { error } = Address.safeParse({ placeCode: '', postcode: '', streetKind: '', street: '', building: ' ' });

  expect(fieldErrors(error?.issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/placeCode addresses.place_code',
    '/postcode people.postcode_format',
    '/streetKind field.choice',
    '/street addresses.street_missing',
    '/building addresses.building_missing',
  ]);
});
