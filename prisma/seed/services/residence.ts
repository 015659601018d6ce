import type { FeeInput, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';
import { certificateOfRegistered, registerExtract, registrationBody, residenceLaw } from './residence-papers.ts';

const usualFee: FeeInput = { kind: 'minimumShare', group: 'ableBodied', basisPoints: 150 };
const lateFee: FeeInput = { kind: 'minimumShare', group: 'ableBodied', basisPoints: 250 };

const militaryWhenLiable = requiredWhen(
  documents.militaryDocument,
  { answer: 'liableForService', is: true },
  words(
    'Ви позначили, що перебуваєте на військовому обліку.',
    'You said that you are registered for military service.',
  ),
);

const registration = defineService({
  code: 'reiestratsiia-mistsia-prozhyvannia',
  name: words('Реєстрація місця проживання особи', 'Registration of residence'),
  summary: words('Офіційно зареєструвати місце, де ви живете.', 'Register officially the place where you live.'),
  shortName: words('Реєстрація місця проживання', 'Registration of residence'),
  searchWords: ['прописка', 'прописатися', 'адреса', 'домівка'],
  category: 'residence',
  registryId: '00034',
  localCode: '01-01/01',
  decidingBody: registrationBody,
  term: { value: 1, unit: 'workDays' },
  fee: usualFee,
  otherFees: [
    {
      when: { answer: 'late', is: true },
      fee: lateFee,
      reason: words('Строк реєстрації пропущено, тому збір більший.', 'The term was missed, so the fee is higher.'),
    },
  ],
  legalActs: [residenceLaw],
  result: words('Запис у реєстрі територіальної громади', 'An entry in the community register'),
  appointmentMinutes: 20,
  instructions: [words('Сплатіть збір і збережіть квитанцію.', 'Pay the fee and keep the receipt.')],
  needsObject: true,
  questions: [
    {
      type: 'yesNo',
      key: 'late',
      label: words('Чи минуло понад 30 днів, як ви переїхали?', 'Did you move more than 30 days ago?'),
      hint: words('Від цього залежить розмір збору.', 'The fee depends on it.'),
      required: true,
    },
    questions.liableForService,
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    {
      code: 'rightToLive',
      name: words(
        'Документ, що підтверджує право на проживання (перебування) в житлі',
        'Proof of the right to live in the dwelling',
      ),
      why: words(
        'Це документ про власність, договір найму або згода власника.',
        'It is a title, a lease or the owner’s consent.',
      ),
      required: 'always',
      libraryKinds: ['ownership', 'other'],
    },
    militaryWhenLiable,
    documents.feeReceipt,
    ...documents.representation,
  ],
});

const childRegistration = defineService({
  code: 'reiestratsiia-dytyny-do-14',
  name: words('Реєстрація місця проживання дитини до 14 років', 'Registration of residence of a child under 14'),
  summary: words(
    'Зареєструвати дитину за адресою когось із батьків. Приводити дитину не треба.',
    'Register a child at the address of a parent. The child need not come.',
  ),
  shortName: words('Реєстрація дитини до 14 років', 'Registration of a child under 14'),
  searchWords: ['прописка дитини', 'прописати дитину', 'адреса'],
  category: 'residence',
  registryId: '00034',
  localCode: '01-01/01',
  decidingBody: registrationBody,
  term: { value: 1, unit: 'workDays' },
  fee: usualFee,
  otherFees: [
    {
      when: { answer: 'newborn', is: true },
      fee: { kind: 'free' },
      reason: words('Для новонароджених послуга безоплатна.', 'The service is free for newborns.'),
    },
  ],
  submitters: ['legalRepresentative'],
  legalActs: [residenceLaw],
  result: words('Запис у реєстрі територіальної громади', 'An entry in the community register'),
  appointmentMinutes: 20,
  needsObject: true,
  questions: [
    questions.childBirthDate,
    {
      type: 'yesNo',
      key: 'newborn',
      label: words('Дитину реєструють уперше після народження?', 'Is it the first registration after birth?'),
      required: true,
    },
    {
      type: 'yesNo',
      key: 'parentsApart',
      label: words(
        'Чи батьки зареєстровані за різними адресами?',
        'Are the parents registered at different addresses?',
      ),
      required: true,
    },
    questions.hasTaxNumber,
  ],
  documents: [
    documents.applicationForm,
    documents.parentsIdentity,
    { ...documents.birthCertificate, provesAuthorityOf: 'legalRepresentative' },
    requiredWhen(
      documents.taxNumber,
      { answer: 'hasTaxNumber', is: true },
      words('Ви позначили, що документ про РНОКПП є.', 'You said that there is a taxpayer number document.'),
    ),
    {
      code: 'parentConsent',
      name: words('Згода іншого з батьків', 'Consent of the other parent'),
      why: words('Обоє батьків вирішують, де житиме дитина.', 'Both parents decide where the child lives.'),
      required: { answer: 'parentsApart', is: true },
      reason: words('Батьки зареєстровані за різними адресами.', 'The parents are registered at different addresses.'),
      libraryKinds: ['other'],
    },
    requiredWhen(
      documents.feeReceipt,
      { not: { answer: 'newborn', is: true } },
      words('Дитина не новонароджена, тому послуга платна.', 'The child is not newborn, so there is a fee.'),
    ),
  ],
});

const deregistration = defineService({
  code: 'zniattia-z-reiestratsii',
  name: words('Зняття з задекларованого (зареєстрованого) місця проживання', 'De-registration of residence'),
  summary: words('Знятися з реєстрації за старою адресою.', 'End the registration at an old address.'),
  shortName: words('Зняття з реєстрації', 'De-registration of residence'),
  searchWords: ['виписатися', 'виписка з квартири', 'прописка'],
  category: 'residence',
  registryId: '00037',
  localCode: '01-01/02',
  decidingBody: registrationBody,
  term: { value: 1, unit: 'workDays' },
  fee: usualFee,
  legalActs: [residenceLaw],
  result: words('Відмітка в реєстрі територіальної громади', 'An entry in the community register'),
  appointmentMinutes: 20,
  needsObject: true,
  questions: [questions.liableForService],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    militaryWhenLiable,
    documents.feeReceipt,
    ...documents.representation,
  ],
});

export const residenceServices: readonly ServiceDefinition[] = [
  certificateOfRegistered,
  registration,
  childRegistration,
  deregistration,
  registerExtract,
];
