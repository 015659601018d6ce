import type { QuestionInput } from '@cabinet/contracts/service-definition';
import { words } from './define.ts';

type Ask<T extends QuestionInput['type']> = Extract<QuestionInput, { type: T }>;

export const displaced: Ask<'yesNo'> = {
  type: 'yesNo',
  key: 'displaced',
  label: words('Чи маєте ви статус внутрішньо переміщеної особи?', 'Are you an internally displaced person?'),
  required: true,
};

export const hasTaxNumber: Ask<'yesNo'> = {
  type: 'yesNo',
  key: 'hasTaxNumber',
  label: words('Чи є документ про РНОКПП?', 'Is there a taxpayer number document?'),
  hint: words('РНОКПП – номер платника податків із 10 цифр.', 'RNOKPP is the ten-digit taxpayer number.'),
  required: true,
};

export const liableForService: Ask<'yesNo'> = {
  type: 'yesNo',
  key: 'liableForService',
  label: words('Чи перебуваєте ви на військовому обліку?', 'Are you registered for military service?'),
  hint: words('Так – для військовозобов’язаних, резервістів і призовників.', 'Yes for reservists and conscripts.'),
  required: true,
};

/** For whom a disability service is asked: decides which medical paper is needed. */
export const forWhom: Ask<'choice'> = {
  type: 'choice',
  key: 'forWhom',
  label: words('Для кого ця послуга?', 'For whom is this service?'),
  required: true,
  options: [
    { value: 'adult', label: words('Для дорослої людини', 'For an adult') },
    { value: 'child', label: words('Для дитини до 18 років', 'For a child under 18') },
  ],
};

export const account: Ask<'iban'> = {
  type: 'iban',
  key: 'account',
  label: words('Рахунок для виплати (IBAN)', 'Account for the payment (IBAN)'),
  hint: words(
    'Починається з UA, далі 27 цифр. Є в застосунку банку.',
    'Begins with UA and has 27 digits. See your bank app.',
  ),
  required: true,
};

export const householdSize: Ask<'number'> = {
  type: 'number',
  key: 'householdSize',
  label: words('Скільки людей живе разом з вами, рахуючи вас?', 'How many people live together, with you?'),
  required: true,
  atLeast: 1,
  atMost: 30,
};

/** Asked of anybody whose newborn or small child the service is about. */
export const childBirthDate: Ask<'date'> = {
  type: 'date',
  key: 'childBirthDate',
  label: words('Дата народження дитини', 'Date of birth of the child'),
  required: true,
  notAfter: 'today',
};
