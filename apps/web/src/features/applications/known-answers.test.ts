import type { Question } from '@cabinet/contracts/service-definition';
import { expect, test } from 'vitest';
import { knownAnswers } from './known-answers.ts';

const words = (uk: string) => ({ uk, en: uk });
const common = { hint: null, required: true, when: null };
const questions: Question[] = [
  {
    ...common,
    type: 'choice',
    key: 'productGroup',
    label: words('Група виробу'),
    options: [
      { value: 'mobility', label: words('Засоби для пересування') },
      { value: 'furniture', label: words('Меблі') },
    ],
  },
  { ...common, type: 'text', key: 'product', label: words('Виріб'), minLength: 0, maxLength: 20 },
  { ...common, type: 'text', key: 'wishes', label: words('Побажання'), minLength: 0, maxLength: 20 },
];

const known = (address: string) => knownAnswers(new URLSearchParams(address), { questions });

test('E4 an application begun from a product has its group and its name', () => {
  expect(known('productGroup=mobility&product=Крісло «Крок»')).toEqual({
    productGroup: 'mobility',
    product: 'Крісло «Крок»',
  });
});

test('E4 a name too long for the answer is cut, a group that the service has not is left out', () => {
  expect(known('productGroup=ships&product=Крісло колісне з дуже довгою назвою')).toEqual({
    product: 'Крісло колісне з дуж',
  });
});

test('E4 nothing else is ever answered by an address', () => {
  expect(known('wishes=швидше&productGroup=&product=')).toEqual({});
  expect(knownAnswers(new URLSearchParams('product=Крісло'), { questions: [] })).toEqual({});
});
