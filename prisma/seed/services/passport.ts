import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const migrationService = words('Державна міграційна служба України', 'State Migration Service of Ukraine');
const comeInPerson = words(
  'Прийдіть особисто: на місці роблять фото й беруть підпис.',
  'Come in person: the photo and the signature are taken there.',
);

const taxNumberIfAny = requiredWhen(
  documents.taxNumber,
  { answer: 'hasTaxNumber', is: true },
  words('Ви позначили, що документ про РНОКПП є.', 'You said that there is a taxpayer number document.'),
);

const oldPassport = requiredWhen(
  {
    code: 'oldPassport',
    name: words('Паспорт, що підлягає обміну', 'Passport to be exchanged'),
    why: words('Його обмінюють на новий.', 'It is exchanged for the new one.'),
    required: 'never',
    libraryKinds: ['identity'],
  },
  { answer: 'occasion', is: 'exchange' },
  words('Ви обмінюєте паспорт.', 'You exchange a passport.'),
);

const firstCard = defineService({
  code: 'id-kartka-vpershe',
  name: words(
    'Оформлення та видача паспорта громадянина України (ID-картка) вперше після досягнення 14 років',
    'First national ID card (age 14+)',
  ),
  summary: words('Перша ID-картка з 14 років.', 'The first ID card, from the age of 14.'),
  shortName: words('Перша ID-картка', 'First ID card'),
  searchWords: ['паспорт у 14 років', 'перший паспорт', 'айді'],
  category: 'passport',
  decidingBody: migrationService,
  term: { value: 20, unit: 'workDays' },
  fee: { kind: 'free' },
  submitters: ['self', 'legalRepresentative'],
  legalActs: [words('Постанова КМУ № 302 від 25.03.2015', 'Decree of the Cabinet of Ministers 302 of 25.03.2015')],
  result: words(
    'ID-картка: з 14 до 18 років діє 4 роки, з 18 – 10 років',
    'ID card: valid 4 years at 14–18, 10 years from 18',
  ),
  appointmentMinutes: 35,
  instructions: [comeInPerson],
  questions: [questions.hasTaxNumber],
  documents: [
    documents.birthCertificate,
    documents.parentsIdentity,
    taxNumberIfAny,
    documents.residenceProof,
    documents.legalRepresentation,
  ],
});

const exchangedCard = defineService({
  code: 'id-kartka-obmin',
  name: words('ID-картка – обмін / втрата / викрадення', 'ID card: exchange, loss, theft'),
  summary: words(
    'Нова ID-картка замість старої, втраченої чи вкраденої.',
    'A new ID card for an old, lost or stolen one.',
  ),
  shortName: words('Обмін або відновлення ID-картки', 'New ID card'),
  searchWords: ['заміна паспорта', 'втрачений паспорт', 'загублений паспорт', 'вкрадений паспорт', 'айді'],
  category: 'passport',
  decidingBody: migrationService,
  term: { value: 20, unit: 'workDays' },
  otherTerms: [
    {
      when: { answer: 'urgency', is: 'urgent' },
      term: { value: 10, unit: 'workDays' },
      reason: words('Ви вибрали термінове оформлення.', 'You chose the urgent procedure.'),
    },
  ],
  fee: {
    kind: 'text',
    text: words(
      'адміністративний збір і вартість бланка; термінове оформлення дорожче',
      'fee and price of the form; urgent is dearer',
    ),
    note: words(
      'Суму назве адміністратор: вона змінюється щороку.',
      'The officer names the sum: it changes every year.',
    ),
  },
  submitters: ['self', 'legalRepresentative'],
  legalActs: [words('Постанова КМУ № 302 від 25.03.2015', 'Decree of the Cabinet of Ministers 302 of 25.03.2015')],
  result: words('ID-картка', 'ID card'),
  appointmentMinutes: 35,
  instructions: [comeInPerson],
  questions: [
    {
      type: 'choice',
      key: 'occasion',
      label: words('Чому потрібна нова картка?', 'Why do you need a new card?'),
      required: true,
      options: [
        {
          value: 'exchange',
          label: words('Обмін: змінилися дані або минув строк', 'Exchange: data changed or it expired'),
        },
        { value: 'loss', label: words('Втрата', 'Loss') },
        { value: 'theft', label: words('Викрадення', 'Theft') },
      ],
    },
    {
      type: 'choice',
      key: 'urgency',
      label: words('Як швидко потрібна картка?', 'How soon do you need it?'),
      required: true,
      options: [
        { value: 'usual', label: words('За 20 робочих днів', 'Within 20 working days') },
        { value: 'urgent', label: words('За 10 робочих днів', 'Within 10 working days') },
      ],
    },
    questions.hasTaxNumber,
  ],
  documents: [
    oldPassport,
    {
      code: 'lossStatement',
      name: words('Заява про втрату / витяг з ЄРДР про викрадення', 'Statement of loss / criminal register extract'),
      why: words('Старий документ буде недійсним.', 'The old document becomes invalid.'),
      required: { answer: 'occasion', in: ['loss', 'theft'] },
      reason: words('Паспорт втрачено або викрадено.', 'The passport is lost or stolen.'),
      libraryKinds: ['other'],
    },
    documents.residenceProof,
    documents.feeReceipt,
    taxNumberIfAny,
    documents.legalRepresentation,
  ],
});

const travelPassport = defineService({
  code: 'zakordonnyi-pasport',
  name: words('Оформлення та видача паспорта громадянина України для виїзду за кордон', 'Passport for travel abroad'),
  summary: words('Закордонний паспорт для дорослих і дітей.', 'A passport for travel abroad, for adults and children.'),
  shortName: words('Закордонний паспорт', 'Passport for travel abroad'),
  searchWords: ['біометричний паспорт', 'виїзд за кордон'],
  category: 'passport',
  decidingBody: migrationService,
  term: { value: 20, unit: 'workDays' },
  otherTerms: [
    {
      when: { answer: 'urgency', is: 'urgent' },
      term: { value: 7, unit: 'workDays' },
      reason: words('Ви вибрали термінове оформлення.', 'You chose the urgent procedure.'),
    },
  ],
  fee: {
    kind: 'text',
    text: words(
      'адміністративний збір і вартість бланка; термінове оформлення дорожче',
      'fee and price of the form; urgent is dearer',
    ),
  },
  submitters: ['self', 'legalRepresentative'],
  legalActs: [words('Постанова КМУ № 152 від 07.05.2014', 'Decree of the Cabinet of Ministers 152 of 07.05.2014')],
  result: words('Паспорт: до 16 років діє 4 роки, далі – 10 років', 'Passport: valid 4 years under 16, then 10 years'),
  appointmentMinutes: 35,
  instructions: [comeInPerson],
  questions: [
    {
      type: 'choice',
      key: 'occasion',
      label: words('Ви оформлюєте паспорт уперше чи обмінюєте?', 'Is it your first one or an exchange?'),
      required: true,
      options: [
        { value: 'first', label: words('Уперше', 'First') },
        { value: 'exchange', label: words('Обмінюю', 'Exchange') },
      ],
    },
    {
      type: 'choice',
      key: 'urgency',
      label: words('Як швидко потрібен паспорт?', 'How soon do you need it?'),
      required: true,
      options: [
        { value: 'usual', label: words('За 20 робочих днів', 'Within 20 working days') },
        { value: 'urgent', label: words('За 7 робочих днів', 'Within 7 working days') },
      ],
    },
    questions.hasTaxNumber,
  ],
  documents: [
    documents.identityDocument,
    taxNumberIfAny,
    oldPassport,
    requiredWhen(
      documents.parentsIdentity,
      { applicant: 'age', below: 16 },
      words('Паспорт оформлюють дитині до 16 років.', 'The passport is for a child under 16.'),
    ),
    requiredWhen(
      documents.birthCertificate,
      { applicant: 'age', below: 14 },
      words('Паспорт оформлюють дитині до 14 років.', 'The passport is for a child under 14.'),
    ),
    documents.feeReceipt,
    documents.legalRepresentation,
  ],
});

export const passportServices: readonly ServiceDefinition[] = [firstCard, exchangedCard, travelPassport];
