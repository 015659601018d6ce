import type { Condition, QuestionInput } from '@cabinet/contracts/service-definition';
import { words } from './define.ts';
import * as questions from './questions.ts';

export const isKind = (...kinds: readonly string[]): Condition => ({ answer: 'requestKind', in: [...kinds] });
export const compensated: Condition = { answer: 'manner', is: 'compensate' };

export const requestKind: QuestionInput = {
  type: 'choice',
  key: 'requestKind',
  label: words('Що вам потрібно?', 'What do you need?'),
  required: true,
  options: [
    { value: 'supply', label: words('Отримати засіб або компенсацію за нього', 'A product, or compensation for one') },
    { value: 'replacement', label: words('Замінити виданий засіб', 'A replacement') },
    { value: 'repair', label: words('Відремонтувати засіб', 'A repair') },
    {
      value: 'updateDocuments',
      label: words('Оновити подані раніше документи', 'An update of documents filed earlier'),
    },
  ],
};

export const manner: QuestionInput = {
  type: 'choice',
  key: 'manner',
  label: words('Як ви хочете отримати засіб?', 'How do you want to be provided?'),
  required: true,
  options: [
    {
      value: 'provide',
      label: words('Безоплатно, через обране підприємство', 'Free of charge, from the enterprise I choose'),
    },
    {
      value: 'compensate',
      label: words('Засіб уже куплено – прошу компенсацію', 'I have bought it and ask for compensation'),
    },
  ],
};

export const productQuestions: readonly QuestionInput[] = [
  {
    type: 'choice',
    key: 'productGroup',
    label: words('Група виробу', 'Product group'),
    required: true,
    options: [
      {
        value: 'prosthetics',
        label: words(
          'Протезно-ортопедичні вироби, зокрема ортопедичне взуття',
          'Prosthetic and orthotic products, footwear',
        ),
      },
      {
        value: 'selfCare',
        label: words('Засоби для самообслуговування та догляду', 'Products for self-care and nursing'),
      },
      { value: 'mobility', label: words('Засоби для пересування', 'Mobility products') },
      { value: 'transfer', label: words('Засоби для переміщення та підйому', 'Products for transfer and lifting') },
      { value: 'furniture', label: words('Меблі та оснащення', 'Furniture and fittings') },
      {
        value: 'communication',
        label: words('Засоби для орієнтування, спілкування та обміну інформацією', 'Orientation and communication'),
      },
    ],
  },
  {
    type: 'text',
    key: 'product',
    label: words('Виріб', 'Product'),
    hint: words(
      'Назва з ІПР або з каталогу, наприклад «крісло колісне активне».',
      'The name from the programme or the catalogue.',
    ),
    required: true,
    maxLength: 200,
  },
  {
    type: 'text',
    key: 'wishes',
    label: words('Побажання та особливості', 'Wishes and particulars'),
    required: false,
    maxLength: 1000,
  },
];

export const purchaseQuestions: readonly QuestionInput[] = [
  {
    type: 'date',
    key: 'paidOn',
    label: words('Коли ви оплатили засіб?', 'When did you pay?'),
    hint: words(
      'Звернутися можна протягом 6 місяців, у воєнний стан – 12.',
      'You can apply within 6 months; 12 during martial law.',
    ),
    required: true,
    notAfter: 'today',
  },
  {
    type: 'money',
    key: 'price',
    label: words('Скільки ви заплатили?', 'How much did you pay?'),
    hint: words('Компенсація не перевищує граничної ціни.', 'The compensation does not exceed the price limit.'),
    required: true,
    atLeast: 1,
  },
  questions.account,
];
