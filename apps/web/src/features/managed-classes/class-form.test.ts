import { ClassForm, type ManagedClass } from '@cabinet/contracts/managed-classes';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';
import { atFields, beginningOf, ClassPageForm, contractOf, formOf } from './class-form.ts';

const chair: ManagedClass = {
  ...{ code: '12 22 03', parent: '12 22', version: 3, products: 12, limitPrices: [] },
  ...{ nameUk: 'Крісла колісні', nameEn: 'Wheelchairs', summaryUk: 'Для чого', summaryEn: 'What for', group: 'MV' },
  ...{ isoStanding: 'confirmed', cipher: null, channel: 'decree321', channelBasis: 'likely', returnable: true },
  term: { quantity: 1, years: 4, basis: 'assumed', note: { uk: 'орієнтовно', en: 'roughly' } },
  ...{ unitUk: 'шт.', unitEn: 'pc', making: null, popular: ['візок', 'крісло'], helps: ['sitting'], active: true },
  attributeKeys: ['seatWidthCm'],
};

test.each([
  ['as it is', chair],
  ['that has others below it', { ...chair, channel: null, channelBasis: null, term: null, group: null }],
  ['with a cipher', { ...chair, cipher: 'КК.1', making: 'custom' as const }],
])('O10 a class %s comes back from its form as it went in', (_what, own) => {
  const answers = z.parse(ClassPageForm, beginningOf(own));
  const sent = contractOf(answers, own.attributeKeys);
  expect(sent).toEqual(formOf(own));
  expect(z.safeParse(ClassForm, sent).success).toBe(true);
});

test('O10 a new class begins without answers, and its code is asked for', () => {
  const parsed = z.safeParse(ClassPageForm, beginningOf(null));
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['code', 'nameUk', 'nameEn']);
});

test('O10 what the API refuses is told at the question it is about', () => {
  const error = (pointer: string) => ({ pointer, code: 'field.required', text: 'x' });
  const errors = ['/class/channelBasis', '/class/channel', '/class/popular/3', '/class/group', '/code'].map(error);
  const refusal = atFields(new ApiProblem({ status: 422, code: 'common.invalid_request', title: '', errors }));
  expect(refusal instanceof ApiProblem && refusal.errors.map(({ pointer }) => pointer)).toEqual([
    '/channel/basis',
    '/channel/way',
    '/popular',
    '/group',
    '/code',
  ]);
});
