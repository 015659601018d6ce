import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { askedWhen, defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';

const decided = { answer: 'reassessment', is: 'decided' } as const;

/** D7: a term of a disability that ends; the card of the databank gets the new one. */
const renewal = defineService({
  code: 'prodovzhennia-invalidnosti',
  name: words(
    'Продовження строку інвалідності в Централізованому банку даних (ЦБІ) за повторним оцінюванням',
    'Prolonging the term of a disability in the central databank after a new assessment',
  ),
  shortName: words('Продовження строку інвалідності', 'Prolonging the term of a disability'),
  summary: words(
    'Записати до картки в банку даних новий строк інвалідності або дізнатися, як пройти повторне оцінювання.',
    'Have the new term written into your card of the databank, or learn how to be assessed again.',
  ),
  searchWords: [
    'продовжити інвалідність',
    'переогляд',
    'повторне оцінювання',
    'строк інвалідності закінчується',
    'МСЕК',
    'ЕКОПФО',
    'картка ЦБІ',
    'renewal of disability',
  ],
  category: 'disabilitySupport',
  decidingBody: words('Управління соціального захисту населення', 'Social protection department'),
  term: { value: 10, unit: 'workDays' },
  fee: { kind: 'free' },
  legalActs: [
    words(
      'Постанова КМУ № 1338 від 15.11.2024 (Порядок оцінювання повсякденного функціонування особи)',
      'Decree of the Cabinet of Ministers 1338 of 15.11.2024 (Assessment of everyday functioning)',
    ),
    words(
      'Постанова КМУ № 121 від 16.02.2011 (Положення про централізований банк даних)',
      'Decree of the Cabinet of Ministers 121 of 16.02.2011 (Regulation on the databank)',
    ),
  ],
  result: words('Новий строк у картці ЦБІ', 'The new term in the card of the databank'),
  appointmentMinutes: 20,
  instructions: [
    words(
      'На повторне оцінювання направляє лікар, який вас лікує. Зверніться до нього, щойно стане можливим продовження.',
      'The doctor who treats you refers you to a new assessment. See them as soon as the term can be prolonged.',
    ),
    words(
      'Рішення ще немає? Подайте заяву з направленням: рішення додасте, коли отримаєте.',
      'There is no decision yet? Apply with the referral: add the decision when you have it.',
    ),
  ],
  questions: [
    {
      type: 'choice',
      key: 'reassessment',
      label: words('Чи вже є рішення повторного оцінювання?', 'Is there a decision of the new assessment?'),
      required: true,
      options: [
        { value: 'decided', label: words('Так, рішення є', 'Yes, there is a decision') },
        { value: 'referred', label: words('Ні, є направлення лікаря', 'No, there is a referral of a doctor') },
      ],
    },
    askedWhen(
      {
        type: 'date',
        key: 'assessmentOn',
        label: words('На який день призначено оцінювання?', 'For which day is the assessment set?'),
        hint: words('Якщо не знаєте, залиште порожнім.', 'Leave empty if you do not know.'),
        required: false,
      },
      { answer: 'reassessment', is: 'referred' },
    ),
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    requiredWhen(
      documents.disabilityDocument,
      decided,
      words('Ви зазначили, що рішення вже є.', 'You said that there is a decision.'),
    ),
    requiredWhen(
      {
        ...documents.medicalExtract,
        code: 'assessmentReferral',
        name: words(
          'Направлення на оцінювання повсякденного функціонування',
          'Referral to the assessment of everyday functioning',
        ),
        why: words('Воно підтверджує, що оцінювання призначено.', 'It shows that an assessment is under way.'),
      },
      { answer: 'reassessment', is: 'referred' },
      words('Ви зазначили, що рішення ще немає.', 'You said that there is no decision yet.'),
    ),
    ...documents.representation,
  ],
});

export const renewalServices: readonly ServiceDefinition[] = [renewal];
