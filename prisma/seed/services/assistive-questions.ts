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

/** What the device itself does not say; which one it is is chosen on a page of its own. */
export const wishes: QuestionInput = {
  type: 'text',
  key: 'wishes',
  label: words('Побажання та особливості', 'Wishes and particulars'),
  required: false,
  maxLength: 1000,
};

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
