import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const department = words('Управління соціального захисту населення', 'Social protection department');

const displacedCertificate = defineService({
  code: 'dovidka-vpo',
  name: words('Видача довідки про взяття на облік внутрішньо переміщеної особи', 'IDP registration certificate'),
  summary: words(
    'Стати на облік, якщо через війну довелося залишити дім.',
    'Be registered if the war made you leave your home.',
  ),
  shortName: words('Довідка ВПО', 'IDP certificate'),
  searchWords: ['ВПО', 'переселенець', 'переселенка', 'переміщена особа', 'облік ВПО', 'displaced'],
  category: 'householdSupport',
  registryId: '00169',
  localCode: '03-90',
  decidingBody: department,
  term: { value: 1, unit: 'workDays' },
  fee: { kind: 'free' },
  submitters: ['self', 'legalRepresentative'],
  legalActs: [words('Постанова КМУ № 509 від 01.10.2014', 'Decree of the Cabinet of Ministers 509 of 01.10.2014')],
  result: words('Довідка про взяття на облік', 'Registration certificate'),
  appointmentMinutes: 20,
  questions: [
    {
      type: 'date',
      key: 'leftOn',
      label: words('Коли ви залишили попереднє житло?', 'When did you leave your previous home?'),
      required: true,
      notBefore: '2014-02-20',
      notAfter: 'today',
    },
    {
      type: 'text',
      key: 'presentAddress',
      label: words('Де ви живете зараз?', 'Where do you live now?'),
      required: true,
      minLength: 5,
      maxLength: 300,
    },
    {
      type: 'yesNo',
      key: 'withChildren',
      label: words('Чи переїхали з вами діти до 14 років?', 'Did children under 14 move with you?'),
      required: true,
    },
    questions.hasTaxNumber,
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.residenceProof,
    requiredWhen(
      documents.taxNumber,
      { answer: 'hasTaxNumber', is: true },
      words('Ви позначили, що документ про РНОКПП є.', 'You said that there is a taxpayer number document.'),
    ),
    requiredWhen(
      documents.birthCertificate,
      { answer: 'withChildren', is: true },
      words('З вами переїхали малолітні діти.', 'Small children moved with you.'),
    ),
    documents.legalRepresentation,
  ],
});

const subsidy = defineService({
  code: 'subsydiia',
  name: words('Призначення житлової субсидії', 'Housing subsidy'),
  summary: words(
    'Держава платить частину рахунків за комунальні послуги.',
    'The state pays part of the utility bills.',
  ),
  searchWords: ['комунальні послуги', 'комуналка', 'опалення', 'газ', 'знижка'],
  category: 'householdSupport',
  decidingBody: words('Пенсійний фонд України', 'Pension Fund of Ukraine'),
  term: { value: 10, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [words('Постанова КМУ № 848 від 21.10.1995', 'Decree of the Cabinet of Ministers 848 of 21.10.1995')],
  result: words('Призначена субсидія', 'Subsidy granted'),
  appointmentMinutes: 20,
  needsObject: true,
  questions: [
    questions.householdSize,
    {
      type: 'yesNo',
      key: 'renting',
      label: words('Чи винаймаєте ви це житло?', 'Do you rent this home?'),
      required: true,
    },
    questions.displaced,
  ],
  documents: [
    documents.applicationForm,
    documents.incomeStatement,
    documents.identityDocument,
    requiredWhen(
      documents.tenancy,
      { answer: 'renting', is: true },
      words('Ви винаймаєте житло.', 'You rent the home.'),
    ),
    documents.idpCertificate,
    ...documents.representation,
  ],
});

const lowIncome = defineService({
  code: 'dopomoha-malozabezpechenym',
  name: words('Призначення державної соціальної допомоги малозабезпеченим сім’ям', 'Assistance to low-income families'),
  summary: words('Щомісячна виплата родині з малим доходом.', 'A monthly payment to a family with a small income.'),
  shortName: words('Допомога малозабезпеченим сім’ям', 'Assistance to low-income families'),
  searchWords: ['малий дохід', 'бідність', 'соцдопомога', 'виплата'],
  category: 'householdSupport',
  decidingBody: department,
  term: { value: 10, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [words('Закон України № 1768-III', 'Law of Ukraine 1768-III')],
  result: words('Призначена допомога', 'Assistance granted'),
  appointmentMinutes: 20,
  questions: [
    questions.householdSize,
    {
      type: 'money',
      key: 'monthlyIncome',
      label: words('Дохід усієї родини за місяць', 'Monthly income of the whole family'),
      hint: words('Якщо доходу немає, введіть 0.', 'Enter 0 if there is none.'),
      required: true,
      atLeast: 0,
    },
    questions.account,
  ],
  documents: [
    documents.applicationForm,
    documents.incomeStatement,
    documents.identityDocument,
    documents.taxNumber,
    documents.bankDetails,
    ...documents.representation,
  ],
});

const birthGrant = defineService({
  code: 'dopomoha-pry-narodzhenni',
  name: words('Призначення державної допомоги при народженні дитини', 'Child-birth grant'),
  summary: words('Виплата родині, у якій народилася дитина.', 'A payment to a family where a child was born.'),
  shortName: words('Допомога при народженні дитини', 'Child-birth grant'),
  searchWords: ['виплата на дитину', 'немовля', 'новонароджений', 'пакунок малюка'],
  category: 'householdSupport',
  decidingBody: department,
  term: { value: 10, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [words('Закон України № 2811-XII', 'Law of Ukraine 2811-XII')],
  result: words('Призначена допомога', 'Assistance granted'),
  appointmentMinutes: 20,
  instructions: [
    words('Зверніться не пізніше ніж через 12 місяців після народження.', 'Apply within 12 months of the birth.'),
  ],
  questions: [questions.childBirthDate, questions.account],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    documents.birthCertificate,
    documents.bankDetails,
    ...documents.representation,
  ],
});

export const householdSupportServices: readonly ServiceDefinition[] = [
  displacedCertificate,
  subsidy,
  lowIncome,
  birthGrant,
];
