import type { DocumentRequirementInput, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { ground, groundDocuments } from './assistive-grounds.ts';
import { compensated, isKind, manner, purchaseQuestions, requestKind, wishes } from './assistive-questions.ts';
import { askedWhen, defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const decree321 = words(
  'Постанова КМУ № 321 від 05.04.2012 (зі змінами, зокрема постанова № 1306 від 07.12.2023)',
  'Decree of the Cabinet of Ministers 321 of 05.04.2012, as amended',
);

const paymentDocument: DocumentRequirementInput = {
  code: 'paymentDoc',
  name: words(
    'Розрахунковий документ (чек, квитанція) із зазначенням найменування засобу',
    'Payment document naming the product',
  ),
  why: words('За ним рахують суму компенсації.', 'The sum of the compensation follows from it.'),
  required: 'always',
  validity: words('Видно дату, суму й назву засобу.', 'Date, sum and name of the product can be read.'),
  libraryKinds: ['payment'],
};

const productPassport: DocumentRequirementInput = {
  code: 'productPassport',
  name: words('Паспорт виробу, гарантійний талон', 'Passport of the product, warranty card'),
  why: words('У ньому записано модель і номер засобу.', 'It names the model and the number.'),
  required: 'always',
  libraryKinds: ['other'],
};

const referral = defineService({
  code: 'tzr-napravlennia',
  name: words(
    'Видача направлення на забезпечення допоміжними засобами реабілітації (технічними та іншими засобами реабілітації) осіб з інвалідністю та дітей з інвалідністю',
    'Referral for assistive products',
  ),
  summary: words(
    'Отримати засіб реабілітації (ДЗР, раніше ТЗР), замінити чи відремонтувати його.',
    'Get an assistive product, have it replaced or repaired.',
  ),
  shortName: words('Направлення на засоби реабілітації', 'Referral for assistive products'),
  searchWords: [
    'ТЗР',
    'ДЗР',
    'технічні засоби реабілітації',
    'допоміжні засоби реабілітації',
    'візок',
    'інвалідний візок',
    'крісло колісне',
    'крісло',
    'коляска',
    'електровізок',
    'палиця',
    'тростина',
    'біла палиця',
    'милиці',
    'ходунки',
    'протез',
    'протезування',
    'протез руки',
    'протез ноги',
    'ортез',
    'корсет',
    'бандаж',
    'ортопедичне взуття',
    'устілки',
    'слуховий апарат',
    'слухопротезування',
    'дисплей Брайля',
    'читання з екрана',
    'годинник для незрячих',
    'телефон для незрячих',
    'протипролежневий матрац',
    'подушка',
    'ліжко',
    'підйомник',
    'поручні',
    'крісло-стілець',
    'санітарний стілець',
    'протез грудей',
    'ремонт візка',
    'заміна протеза',
    'wheelchair',
    'prosthesis',
    'hearing aid',
    'crutches',
    'walking stick',
    'white cane',
    'braille display',
  ],
  category: 'disabilitySupport',
  decidingBody: words(
    'Управління соціального захисту населення / територіальне відділення Фонду соціального захисту осіб з інвалідністю',
    'Social protection department / branch of the Fund for Social Protection of Persons with Disabilities',
  ),
  term: { value: 10, unit: 'workDays' },
  otherTerms: [
    {
      when: compensated,
      term: { value: 30, unit: 'calendarDays' },
      reason: words('Для компенсації строк довший.', 'The term for a compensation is longer.'),
    },
  ],
  fee: { kind: 'free' },
  legalActs: [decree321],
  result: words('Електронне направлення', 'Electronic referral'),
  appointmentMinutes: 20,
  form: 'device',
  workflow: 'aid',
  instructions: [
    words(
      'Потрібна реєстрація в Централізованому банку даних з проблем інвалідності (ЦБІ). Якщо її немає, спершу подайте заяву про первинну реєстрацію.',
      'You must be in the central database on disability (ЦБІ). If you are not, first apply for primary registration.',
    ),
    words(
      'Звернутися можна будь-де, незалежно від місця реєстрації.',
      'You can apply anywhere, whatever your registered address.',
    ),
    words('Підприємство ви обираєте самі з переліку.', 'You choose the enterprise from the list.'),
  ],
  refusalGrounds: [
    words('Строк експлуатації попереднього засобу не минув.', 'The term of use of the previous product is not over.'),
  ],
  questions: [
    requestKind,
    askedWhen(manner, isKind('supply')),
    askedWhen(ground, { not: { answer: 'requestKind', is: 'repair' } }),
    askedWhen(wishes, { not: { answer: 'requestKind', is: 'updateDocuments' } }),
    questions.displaced,
    {
      type: 'date',
      key: 'previousIssuedOn',
      label: words('Коли видали попередній засіб?', 'When was the previous product issued?'),
      required: true,
      when: isKind('replacement'),
      notAfter: 'today',
    },
    {
      type: 'yesNo',
      key: 'early',
      label: words(
        'Чи треба замінити засіб раніше, ніж мине строк експлуатації?',
        'Is it needed before the term of use is over?',
      ),
      required: true,
      when: isKind('replacement'),
    },
    {
      type: 'text',
      key: 'defect',
      label: words('Що зламалося?', 'What is broken?'),
      required: true,
      when: isKind('repair'),
      minLength: 5,
      maxLength: 1000,
    },
    ...purchaseQuestions.map((question) => askedWhen(question, compensated)),
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    ...groundDocuments,
    documents.idpCertificate,
    requiredWhen(paymentDocument, compensated, words('Ви просите компенсацію.', 'You ask for compensation.')),
    requiredWhen(
      productPassport,
      { any: [compensated, isKind('repair')] },
      words('Ідеться про засіб, який у вас уже є.', 'It is about a product you already have.'),
    ),
    {
      code: 'earlyReason',
      name: words(
        'Медичний висновок про зміну стану або акт про непридатність засобу',
        'Medical conclusion on a change, or report that the product is unfit',
      ),
      why: words('Він пояснює, чому заміна потрібна раніше.', 'It explains why it is needed early.'),
      required: { answer: 'early', is: true },
      reason: words('Строк експлуатації ще не минув.', 'The term of use is not over.'),
      libraryKinds: ['medical', 'other'],
    },
    ...documents.representation,
  ],
});

const compensation = defineService({
  code: 'tzr-kompensatsiia',
  name: words(
    'Виплата грошової компенсації вартості за самостійно придбані засоби реабілітації',
    'Compensation for self-bought assistive products',
  ),
  summary: words('Повернути гроші за засіб, який ви купили самі.', 'Get money back for a product you bought yourself.'),
  shortName: words('Компенсація за засіб реабілітації', 'Compensation for an assistive product'),
  searchWords: [
    'ТЗР',
    'ДЗР',
    'повернення коштів',
    'гроші за візок',
    'купити візок самостійно',
    'чек',
    'крісло колісне',
    'протез',
    'слуховий апарат',
    'палиця',
    'refund',
  ],
  category: 'disabilitySupport',
  decidingBody: words(
    'Територіальне відділення Фонду соціального захисту осіб з інвалідністю',
    'Branch of the Fund for Social Protection of Persons with Disabilities',
  ),
  term: { value: 30, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [decree321],
  result: words('Виплата на рахунок', 'Payment to the account'),
  appointmentMinutes: 20,
  form: 'device',
  workflow: 'aid',
  instructions: [
    words(
      'Збережіть чек: від його дати рахують строк звернення.',
      'Keep the receipt: the time to apply counts from its date.',
    ),
  ],
  questions: [questions.forWhom, ...purchaseQuestions],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    requiredWhen(
      documents.disabilityDocument,
      { answer: 'forWhom', is: 'adult' },
      words('Засіб куплено для дорослої особи з інвалідністю.', 'The product is for an adult with disability.'),
    ),
    documents.rehabilitationProgramme,
    documents.bankDetails,
    paymentDocument,
    ...documents.representation,
  ],
});

export const assistiveProductServices: readonly ServiceDefinition[] = [referral, compensation];
