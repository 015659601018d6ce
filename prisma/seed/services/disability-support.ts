import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const department = words('Управління соціального захисту населення', 'Social protection department');
const assistanceLaw = words(
  'Закон України № 2109-III; постанова КМУ № 79 від 03.02.2021',
  'Law of Ukraine 2109-III; decree of the Cabinet of Ministers 79 of 03.02.2021',
);

const assistance = defineService({
  code: 'dopomoha-invalidnist-z-dytynstva',
  name: words(
    'Призначення державної соціальної допомоги особам з інвалідністю з дитинства та дітям з інвалідністю',
    'State assistance for persons with disability since childhood and children with disability',
  ),
  summary: words(
    'Щомісячна виплата дитині з інвалідністю або людині з інвалідністю з дитинства.',
    'A monthly payment to a child with disability or a person with disability since childhood.',
  ),
  shortName: words('Допомога особам з інвалідністю з дитинства', 'Assistance since childhood'),
  searchWords: [
    'допомога на дитину з інвалідністю',
    'державна допомога',
    'виплата',
    'гроші',
    'пенсія',
    'соцдопомога',
    'інвалід',
    'disability benefit',
  ],
  category: 'disabilitySupport',
  decidingBody: department,
  term: { value: 10, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [assistanceLaw],
  result: words('Призначена допомога', 'Assistance granted'),
  appointmentMinutes: 20,
  questions: [questions.forWhom, questions.account],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    requiredWhen(
      documents.disabilityDocument,
      { answer: 'forWhom', is: 'adult' },
      words('Допомогу оформлюють на дорослу людину.', 'The assistance is for an adult.'),
    ),
    requiredWhen(
      documents.childMedicalConclusion,
      { answer: 'forWhom', is: 'child' },
      words('Допомогу оформлюють на дитину.', 'The assistance is for a child.'),
    ),
    requiredWhen(
      documents.birthCertificate,
      { answer: 'forWhom', is: 'child' },
      words('Допомогу оформлюють на дитину.', 'The assistance is for a child.'),
    ),
    documents.bankDetails,
    ...documents.representation,
  ],
});

const careSupplement = defineService({
  code: 'nadbavka-na-dohliad',
  name: words(
    'Призначення надбавки на догляд за особами з інвалідністю з дитинства та дітьми з інвалідністю',
    'Care supplement',
  ),
  summary: words(
    'Доплата тому, хто доглядає за людиною або дитиною з інвалідністю.',
    'A supplement for whoever cares for a person or a child with disability.',
  ),
  shortName: words('Надбавка на догляд', 'Care supplement'),
  searchWords: ['доплата за догляд', 'доглядати', 'доглядальник', 'помічник', 'опіка', 'carer'],
  category: 'disabilitySupport',
  decidingBody: department,
  term: { value: 10, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [assistanceLaw],
  result: words('Призначена надбавка', 'Supplement granted'),
  appointmentMinutes: 20,
  questions: [
    {
      type: 'text',
      key: 'caredFor',
      label: words('Прізвище, власне ім’я та по батькові того, за ким доглядають', 'Full name of the person cared for'),
      required: true,
      minLength: 3,
      maxLength: 150,
    },
    {
      type: 'yesNo',
      key: 'sameHome',
      label: words('Чи живете ви разом?', 'Do you live together?'),
      required: true,
    },
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    documents.disabilityDocument,
    documents.residenceProof,
    ...documents.representation,
  ],
});

const certificate = defineService({
  code: 'posvidchennia-osoby-z-invalidnistiu',
  name: words(
    'Видача посвідчення особам з інвалідністю з дитинства та дітям з інвалідністю, особам, які не мають права на пенсію',
    'Certificate of a person with disability',
  ),
  summary: words('Посвідчення підтверджує право на пільги.', 'The certificate confirms the right to benefits.'),
  shortName: words('Посвідчення особи з інвалідністю', 'Disability certificate'),
  searchWords: ['пільги', 'пільговий проїзд', 'корочка', 'disability card'],
  category: 'disabilitySupport',
  localCode: '01/21',
  decidingBody: department,
  term: { value: 10, unit: 'workDays' },
  fee: { kind: 'free' },
  result: words('Посвідчення', 'Certificate'),
  appointmentMinutes: 20,
  questions: [
    {
      type: 'choice',
      key: 'occasion',
      label: words('Чому вам потрібне посвідчення?', 'Why do you need the certificate?'),
      required: true,
      options: [
        { value: 'first', label: words('Отримую вперше', 'It is my first one') },
        { value: 'renewal', label: words('Закінчився строк дії', 'The old one has expired') },
        { value: 'lost', label: words('Втрачено або зіпсовано', 'It is lost or spoiled') },
      ],
    },
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.disabilityDocument,
    {
      code: 'photo',
      name: words('Фотокартка', 'Photo'),
      why: words('Її розмістять у посвідченні.', 'It goes into the certificate.'),
      required: 'always',
      maxFiles: 1,
      validity: words('Розмір 30 × 35 мм, обличчя видно чітко.', '30 × 35 mm, the face is clearly seen.'),
      libraryKinds: ['photo'],
    },
    ...documents.representation,
  ],
});

export const disabilitySupportServices: readonly ServiceDefinition[] = [assistance, careSupplement, certificate];
