import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const registryOffice = words('Відділ державної реєстрації актів цивільного стану', 'Civil status registry office');
const civilStatusLaw = words(
  'Закон України № 2398-VI «Про державну реєстрацію актів цивільного стану»',
  'Law of Ukraine 2398-VI on civil status registration',
);

const birth = defineService({
  code: 'drats-narodzhennia',
  name: words('Державна реєстрація народження', 'Birth registration'),
  summary: words('Отримати свідоцтво про народження дитини.', 'Get the birth certificate of a child.'),
  searchWords: ['свідоцтво про народження', 'немовля', 'РАЦС', 'ДРАЦС'],
  category: 'civilStatus',
  decidingBody: registryOffice,
  term: { value: 1, unit: 'workDays' },
  fee: { kind: 'free' },
  submitters: ['self'],
  legalActs: [civilStatusLaw],
  result: words('Свідоцтво про народження', 'Birth certificate'),
  appointmentMinutes: 30,
  questions: [
    questions.childBirthDate,
    {
      type: 'text',
      key: 'childName',
      label: words('Як назвете дитину? Прізвище, власне ім’я, по батькові', 'What will the child’s full name be?'),
      required: true,
      minLength: 3,
      maxLength: 150,
    },
  ],
  documents: [
    {
      code: 'medBirth',
      name: words('Медичне свідоцтво про народження (форма № 103/о або е-висновок)', 'Medical birth certificate'),
      why: words('Його видає пологовий заклад.', 'The maternity hospital issues it.'),
      required: 'always',
      libraryKinds: ['medical'],
    },
    documents.parentsIdentity,
  ],
});

const marriage = defineService({
  code: 'drats-shliub',
  name: words('Державна реєстрація шлюбу', 'Marriage registration'),
  summary: words(
    'Подати заяву про шлюб. Реєструють через місяць після заяви.',
    'Apply to marry. The marriage is registered a month after the application.',
  ),
  searchWords: ['одружитися', 'весілля', 'одруження', 'РАЦС', 'ДРАЦС'],
  category: 'civilStatus',
  decidingBody: registryOffice,
  term: { value: 30, unit: 'calendarDays' },
  fee: { kind: 'text', text: words('державне мито', 'state duty') },
  submitters: ['self'],
  legalActs: [civilStatusLaw],
  result: words('Свідоцтво про шлюб', 'Marriage certificate'),
  appointmentMinutes: 30,
  questions: [
    {
      type: 'text',
      key: 'partnerName',
      label: words('Прізвище, власне ім’я та по батькові нареченого чи нареченої', 'Full name of the other person'),
      required: true,
      minLength: 3,
      maxLength: 150,
    },
    {
      type: 'date',
      key: 'wishedDay',
      label: words('Бажана дата реєстрації', 'Day you wish'),
      required: false,
      notBefore: 'today',
    },
  ],
  documents: [
    {
      code: 'marriageApp',
      name: words('Заява про державну реєстрацію шлюбу', 'Marriage registration application'),
      why: words('Її підписують обоє.', 'Both sign it.'),
      required: 'always',
      validity: words('Підписи обох видно чітко.', 'Both signatures can be seen.'),
      libraryKinds: ['other'],
    },
    documents.identityDocument,
  ],
});

const death = defineService({
  code: 'drats-smert',
  name: words('Державна реєстрація смерті', 'Death registration'),
  summary: words('Отримати свідоцтво про смерть близької людини.', 'Get the death certificate of someone close.'),
  searchWords: ['свідоцтво про смерть', 'помер', 'РАЦС', 'ДРАЦС'],
  category: 'civilStatus',
  decidingBody: registryOffice,
  term: { value: 1, unit: 'workDays' },
  fee: { kind: 'free' },
  submitters: ['self'],
  legalActs: [civilStatusLaw],
  result: words('Свідоцтво про смерть', 'Death certificate'),
  appointmentMinutes: 20,
  questions: [
    {
      type: 'text',
      key: 'deceasedName',
      label: words('Прізвище, власне ім’я та по батькові померлої людини', 'Full name of the person who died'),
      required: true,
      minLength: 3,
      maxLength: 150,
    },
    {
      type: 'date',
      key: 'diedOn',
      label: words('Дата смерті', 'Date of death'),
      required: true,
      notAfter: 'today',
    },
  ],
  documents: [documents.applicationForm, documents.identityDocument],
});

export const civilStatusServices: readonly ServiceDefinition[] = [birth, marriage, death];
