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

test('an address is written in one line from the names it was saved with', () => {
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

  expect(formatAddress(address)).toBe(
    'вул. Дніпровська, буд. 213, кв. 4, м. Мерефа, Мереф’янська громада, Харківський район, Харківська область, 62472',
  );
});
