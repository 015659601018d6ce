import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, words } from './define.ts';
import * as documents from './documents.ts';

const registrationLaw = words(
  'Закон України № 755-IV «Про державну реєстрацію юридичних осіб, фізичних осіб – підприємців та громадських формувань»',
  'Law of Ukraine 755-IV on state registration of companies, sole traders and civic organisations',
);

const soleTrader = defineService({
  code: 'reiestratsiia-fop',
  name: words('Державна реєстрація фізичної особи – підприємця', 'Registration of a sole trader'),
  summary: words('Почати власну справу як ФОП.', 'Start a business of your own as a sole trader.'),
  shortName: words('Реєстрація ФОП', 'Registration of a sole trader'),
  searchWords: ['ФОП', 'підприємець', 'бізнес', 'власна справа'],
  category: 'business',
  decidingBody: words('Державний реєстратор', 'State registrar'),
  term: { value: 1, unit: 'workDays' },
  fee: { kind: 'free' },
  submitters: ['self'],
  legalActs: [registrationLaw],
  result: words('Запис у Єдиному державному реєстрі', 'An entry in the Unified State Register'),
  appointmentMinutes: 30,
  instructions: [
    words('Заздалегідь виберіть види діяльності за КВЕД.', 'Choose your kinds of activity (КВЕД) beforehand.'),
  ],
  questions: [
    {
      type: 'text',
      key: 'activities',
      label: words('Види діяльності за КВЕД', 'Kinds of activity (КВЕД)'),
      hint: words('Основний напишіть першим, наприклад 62.01.', 'The main one first, for example 62.01.'),
      required: true,
      minLength: 4,
      maxLength: 500,
    },
    {
      type: 'choice',
      key: 'taxation',
      label: words('Система оподаткування', 'Tax system'),
      required: true,
      options: [
        { value: 'simplified', label: words('Спрощена', 'Simplified') },
        { value: 'general', label: words('Загальна', 'General') },
      ],
    },
    {
      type: 'choice',
      key: 'singleTaxGroup',
      label: words('Група платника єдиного податку', 'Group of the single tax'),
      required: true,
      when: { answer: 'taxation', is: 'simplified' },
      options: [
        { value: 'first', label: words('Перша', 'First') },
        { value: 'second', label: words('Друга', 'Second') },
        { value: 'third', label: words('Третя', 'Third') },
      ],
    },
  ],
  documents: [documents.applicationForm, documents.identityDocument, documents.taxNumber],
});

const association = defineService({
  code: 'reiestratsiia-hromadskoho-obiednannia',
  name: words('Державна реєстрація громадського об’єднання', 'Registration of a civic association'),
  summary: words('Зареєструвати громадську організацію або спілку.', 'Register a civic organisation or union.'),
  shortName: words('Реєстрація громадського об’єднання', 'Registration of a civic association'),
  searchWords: ['громадська організація', 'ГО', 'спілка', 'благодійність'],
  category: 'business',
  decidingBody: words('Територіальний орган Мін’юсту', 'Territorial body of the Ministry of Justice'),
  term: { value: 3, unit: 'workDays' },
  fee: { kind: 'free' },
  applicants: ['person', 'business'],
  submitters: ['self'],
  legalActs: [
    registrationLaw,
    words('Закон України № 4572-VI «Про громадські об’єднання»', 'Law of Ukraine 4572-VI on civic associations'),
  ],
  result: words('Запис у Єдиному державному реєстрі', 'An entry in the Unified State Register'),
  appointmentMinutes: 30,
  questions: [
    {
      type: 'text',
      key: 'associationName',
      label: words('Назва об’єднання', 'Name of the association'),
      required: true,
      minLength: 3,
      maxLength: 300,
    },
    {
      type: 'number',
      key: 'founders',
      label: words('Скільки засновників?', 'How many founders?'),
      hint: words('Потрібно щонайменше двоє.', 'At least two are needed.'),
      required: true,
      atLeast: 2,
      atMost: 10_000,
    },
  ],
  documents: [
    documents.applicationForm,
    {
      code: 'charter',
      name: words('Установчі документи, рішення про створення', 'Founding documents'),
      why: words(
        'У них записано мету об’єднання і те, як ним керують.',
        'They say what the association is for and how it is run.',
      ),
      required: 'always',
      libraryKinds: ['other'],
    },
    documents.identityDocument,
  ],
});

export const businessServices: readonly ServiceDefinition[] = [soleTrader, association];
