import type { ClassSummary } from '@cabinet/contracts/catalogue';
import type { ProductForm } from '@cabinet/contracts/managed-products';
import { expect, test } from 'vitest';
import { faultsOf, isLastClass, mayWrite, placeOf } from './parts.ts';
import { aboutOf } from './remarks.ts';
import { sidesShown } from './sides.ts';

const aClass = (code: string, parent: string | null): ClassSummary => ({
  ...{ code, parent, group: null, channel: null, popular: [], helps: [], products: 0 },
  name: { uk: code, en: code },
});
const classes = [aClass('12', null), aClass('12 22', '12'), aClass('12 22 03', '12 22')];

test('O10 each remark leads to the page on which it is mended', () => {
  const places = [
    '/classCode',
    '/makerId',
    '/definition/name/uk',
    '/definition/attributes/widthCm',
    '/definition/priceKopiykas',
    '/definition/variants/2/name/en',
    '/definition/photos/0/alt/uk',
    '/definition/instructions/1/fileId',
  ].map(placeOf);
  expect(places).toEqual(['about', 'about', 'about', 'attributes', 'price', { variant: 2 }, 'photos', 'instructions']);
});

test('O10 a remark names its question, its turn and its language', () => {
  expect(aboutOf('/definition/photos/0/alt/en')).toEqual({ field: 'photos', place: 1, side: 'en', attribute: null });
  expect(aboutOf('/definition/variants/1/attributes/widthCm')).toMatchObject({ place: 2, attribute: 'widthCm' });
  expect(aboutOf('/classCode')).toEqual({ field: 'classCode', place: null, side: null, attribute: null });
});

test('O10 products belong into classes with none below them', () => {
  expect(['12', '12 22', '12 22 03', '99'].map((code) => isLastClass(classes, code))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test('O10 nothing is written of a product in review, nor of a deleted one', () => {
  const open = { number: 1, authorName: 'А', isOwn: true, reason: null, changedAt: '', steps: [] };
  expect(mayWrite({ state: 'active', open: null })).toBe(true);
  expect(mayWrite({ state: 'new', open: { ...open, state: 'returned' } })).toBe(true);
  expect(mayWrite({ state: 'new', open: { ...open, state: 'in_review' } })).toBe(false);
  expect(mayWrite({ state: 'deleted', open: null })).toBe(false);
});

test('O10 what is left to be mended is known before it is sent', () => {
  const words = { uk: 'Крісло', en: 'Chair' };
  const file = { fileId: '01990000-0000-7000-8000-000000000001' };
  const form: ProductForm = {
    classCode: '12 22',
    makerId: file.fileId,
    definition: {
      ...{ name: words, summary: words, compatibility: { uk: '', en: '' }, attributes: {} },
      ...{ priceKopiykas: null, variants: [], instructions: [] },
      photos: [{ ...file, alt: { uk: 'Збоку', en: '' } }],
    },
  };
  expect(faultsOf(form, { classes, attributes: [] }).map(({ pointer }) => pointer)).toEqual([
    '/classCode',
    '/definition/photos/0/alt/en',
  ]);
});

test('O10 a difference is shown in the languages in which it is one', () => {
  const before = { uk: 'Стара', en: 'Same' };
  expect(sidesShown({ field: 'name', before, after: { uk: 'Нова', en: 'Same' } }, 'en')).toEqual(['uk']);
  expect(sidesShown({ field: 'name', before, after: { uk: 'Нова', en: 'New' } }, 'uk')).toEqual(['uk', 'en']);
  expect(sidesShown({ field: 'name', before: null, after: { uk: 'X', en: 'X' } }, 'uk')).toEqual(['uk']);
  expect(sidesShown({ field: 'priceKopiykas', before: null, after: before }, 'en')).toEqual(['en']);
});
