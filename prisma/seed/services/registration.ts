import type { Condition, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { ground, groundDocuments } from './assistive-grounds.ts';
import { defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const notForSelf: Condition = { answer: 'forWhom', in: ['child', 'ward'] };

/** D1: into the central databank on disability; its form is the card itself. */
const primaryRegistration = defineService({
  code: 'tsbi-pervynna-reiestratsiia',
  form: 'registryCard',
  name: words(
    'Первинна реєстрація в Централізованому банку даних з проблем інвалідності (ЦБІ)',
    'Primary registration in the central databank on disability',
  ),
  shortName: words('Первинна реєстрація в ЦБІ', 'Registration in the databank on disability'),
  summary: words(
    'Потрапити до банку даних, щоб подавати заяви на засоби реабілітації.',
    'Get into the databank, so that you can apply for assistive products.',
  ),
  searchWords: [
    'ЦБІ',
    'банк даних з проблем інвалідності',
    'реєстрація особи з інвалідністю',
    'стати на облік',
    'картка',
    'ДЗР',
    'ТЗР',
    'інвалідність',
    'register of persons with disabilities',
  ],
  category: 'disabilitySupport',
  decidingBody: words('Управління соціального захисту населення', 'Social protection department'),
  term: { value: 10, unit: 'workDays' },
  fee: { kind: 'free' },
  legalActs: [
    words(
      'Постанова КМУ № 121 від 16.02.2011 (Положення про централізований банк даних)',
      'Decree of the Cabinet of Ministers 121 of 16.02.2011 (Regulation on the databank)',
    ),
    words('Закон України № 2961-IV «Про реабілітацію»', 'Law of Ukraine 2961-IV on rehabilitation'),
  ],
  result: words('Картка в ЦБІ з номером', 'A card of the databank with its number'),
  appointmentMinutes: 30,
  applicants: ['person'],
  submitters: ['self'],
  instructions: [
    words(
      'Подати заяву можна для себе, для своєї дитини або для людини, якою ви опікуєтеся.',
      'You can apply for yourself, for your child, or for somebody in your care.',
    ),
    words(
      'Частину відомостей кабінет візьме з вашого профілю. Перевірте їх.',
      'The cabinet takes some of it from your profile. Check it.',
    ),
    words(
      'Медичних вимірів тут не треба: їх робить підприємство.',
      'No measurements are needed here: the enterprise takes them.',
    ),
  ],
  refusalGrounds: [
    words('Документи не підтверджують жодної з категорій.', 'The documents confirm none of the categories.'),
  ],
  questions: [
    {
      type: 'choice',
      key: 'forWhom',
      label: words('Кого зареєструвати?', 'Who is to be registered?'),
      required: true,
      options: [
        { value: 'self', label: words('Мене', 'Me') },
        { value: 'child', label: words('Мою дитину', 'My child') },
        { value: 'ward', label: words('Людину, якою я опікуюся', 'Somebody in my care') },
      ],
    },
    {
      ...ground,
      label: words('До яких категорій належить людина?', 'Which categories does the person belong to?'),
    },
    questions.displaced,
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    ...groundDocuments.map((document) =>
      // The programme is for those who apply for a device: one may be registered before it is made.
      document.code === 'ipr' ? { ...document, required: 'never' as const, reason: null } : document,
    ),
    documents.idpCertificate,
    requiredWhen(
      { ...documents.legalRepresentation, provesAuthorityOf: null },
      notForSelf,
      words('Ви подаєте заяву за іншу людину.', 'You apply for somebody else.'),
    ),
  ],
});

export const registrationServices: readonly ServiceDefinition[] = [primaryRegistration];
