import { Measurements } from '@cabinet/contracts/provisions';
import { expect, test } from 'vitest';
import * as core from 'zod/v4/core';
import { measurementsOf, SizesForm, sizeNames, sizes, typedSizes } from './sizes.ts';

const typed = { ...typedSizes(null), heightMm: '165', weightG: '62,5', pelvisWidthMm: ' 38,2 ', note: 'Ліворуч' };

test('sizes in centimetres and kilograms become millimetres and grams, and come back as they were typed', () => {
  const measured = measurementsOf(core.parse(SizesForm, typed));
  expect(core.parse(Measurements, measured)).toEqual({
    ...{ heightMm: 1650, weightG: 62_500, pelvisWidthMm: 382, note: 'Ліворуч' },
  });
  expect(typedSizes(measured)).toEqual({ ...typed, pelvisWidthMm: '38,2' });
});

test('an empty box is a size that was not measured', () => {
  expect(measurementsOf(core.parse(SizesForm, typedSizes(null)))).toEqual({});
});

test.each([
  ['165 см', 'field.format'],
  ['16,55', 'field.format'],
  ['29', 'field.too_small'],
  ['251', 'field.too_big'],
])('a height of «%s» is refused at its box', (heightMm, code) => {
  const { error } = core.safeParse(SizesForm, { ...typed, heightMm });
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['heightMm', code]]);
});

test.each(sizeNames)('the bounds of %s are those of the contract', (size) => {
  const { least, most, per } = sizes[size];
  for (const good of [least, most]) expect(core.safeParse(Measurements, { [size]: good * per }).success).toBe(true);
  for (const bad of [least * per - 1, most * per + 1])
    expect(core.safeParse(Measurements, { [size]: bad }).success).toBe(false);
});
