import { expect, test } from 'vitest';
import { formatAddress, placePath, placeTitle, searchablePlaceName } from './place-names.ts';

test('a place is shown with everything it lies in', () => {
  expect(placeTitle({ category: 'M', name: 'Мерефа' })).toBe('м. Мерефа');
  expect(
    placePath([
      { category: 'H', name: 'Мереф’янська' },
      { category: 'P', name: 'Харківський' },
      { category: 'O', name: 'Харківська' },
    ]),
  ).toBe('Мереф’янська громада, Харківський район, Харківська область');
  expect(placePath([{ category: 'O', name: 'Автономна Республіка Крим' }])).toBe('Автономна Республіка Крим');
});

test('a settlement is found however its apostrophe and hyphen are typed', () => {
  const found = ["кам'янець-подільський", 'Камʼянець Подільський', 'КАМ’ЯНЕЦЬ–ПОДІЛЬСЬКИЙ'].map(searchablePlaceName);

  expect(new Set(found)).toEqual(new Set(['камянець подільський']));
});

const address = {
  placeCode: 'UA63120150010020962',
  settlement: 'м. Мерефа',
  community: 'Мереф’янська громада',
  district: 'Харківський район',
  region: 'Харківська область',
  postcode: '62472',
  streetKind: 'street',
  street: 'Дніпровська',
  building: '213',
  block: null,
  apartment: '4',
} as const;

test('an address is written in one line from the names it was saved with', () => {
  expect(formatAddress(address)).toBe(
    'вул. Дніпровська, буд. 213, кв. 4, м. Мерефа, Мереф’янська громада, Харківський район, Харківська область, 62472',
  );
});

test.each(['вул. Сумська', 'вулиця Сумська', 'просп. Науки', 'Пл. Ринок'])(
  'C7 a street written with its kind, «%s», is not given it twice',
  (street) =>
    expect(formatAddress({ ...address, streetKind: 'street', street })).toMatch(new RegExp(`^${street}, буд\\.`)),
);
