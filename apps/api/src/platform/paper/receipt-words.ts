import type { PaperLanguage } from './content.ts';
import type { DayForms } from './spoken.ts';

export interface ReceiptWords {
  readonly title: (number: string) => string;
  readonly subject: (service: string) => string;
  readonly lead: string;
  readonly application: string;
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly representative: string;
  readonly office: string;
  readonly received: string;
  readonly kyivTime: string;
  readonly documents: string;
  readonly noDocuments: string;
  readonly documentName: string;
  readonly documentSize: string;
  readonly documentPrint: string;
  readonly printMeaning: string;
  readonly term: string;
  readonly termLength: string;
  readonly dueOn: string;
  readonly clockStops: string;
  readonly follow: string;
  readonly followLead: string;
  readonly qrAlt: (url: string) => string;
  readonly qrCaption: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
  readonly days: Readonly<Record<'working' | 'calendar', DayForms>>;
}

const uk: ReceiptWords = {
  title: (number) => `Розписка про подання заяви № ${number}`,
  subject: (service) => `Підтвердження, що ми отримали заяву на послугу «${service}»`,
  lead: 'Ми отримали вашу заяву. Збережіть цю розписку: вона це підтверджує.',
  application: 'Заява',
  number: 'Номер заяви',
  service: 'Послуга',
  applicant: 'Заявник',
  representative: 'Представник',
  office: 'Де розглядають',
  received: 'Отримано',
  kyivTime: 'за київським часом',
  documents: 'Отримані документи',
  noDocuments: 'До заяви не додано жодного документа.',
  documentName: 'Документ',
  documentSize: 'Розмір',
  documentPrint: 'Відбиток SHA-256',
  printMeaning: 'Відбиток — це початок контрольної суми файлу. За ним можна перевірити, що файл не змінили.',
  term: 'Коли буде рішення',
  termLength: 'Строк розгляду',
  dueOn: 'Не пізніше',
  clockStops: 'Якщо ми попросимо ще документи, строк зупиниться, доки ви їх не надасте.',
  follow: 'Як стежити за заявою',
  followLead: 'Стан заяви видно в кабінеті:',
  qrAlt: (url) => `QR-код. Він відкриває сторінку заяви: ${url}`,
  qrCaption: 'Наведіть камеру телефона на QR-код. Відкриється сторінка заяви. Щоб її побачити, увійдіть до кабінету.',
  contact: 'Куди звернутися з питанням',
  phone: 'Телефон',
  email: 'Електронна пошта',
  hours: 'Години роботи',
  days: {
    working: { one: 'робочий день', few: 'робочі дні', many: 'робочих днів', other: 'робочого дня' },
    calendar: { one: 'календарний день', few: 'календарні дні', many: 'календарних днів', other: 'календарного дня' },
  },
};

const en: ReceiptWords = {
  title: (number) => `Receipt for application No. ${number}`,
  subject: (service) => `Confirmation that we received an application for “${service}”`,
  lead: 'We received your application. Keep this receipt: it is your proof.',
  application: 'Application',
  number: 'Application number',
  service: 'Service',
  applicant: 'Applicant',
  representative: 'Representative',
  office: 'Where it is considered',
  received: 'Received',
  kyivTime: 'Kyiv time',
  documents: 'Documents received',
  noDocuments: 'No documents were added to the application.',
  documentName: 'Document',
  documentSize: 'Size',
  documentPrint: 'SHA-256 print',
  printMeaning: 'The print is the beginning of the file’s checksum. It shows whether the file was changed.',
  term: 'When you will have a decision',
  termLength: 'Time to decide',
  dueOn: 'No later than',
  clockStops: 'If we ask for more documents, the time stops until you provide them.',
  follow: 'How to follow your application',
  followLead: 'The cabinet shows where your application is:',
  qrAlt: (url) => `QR code. It opens the page of the application: ${url}`,
  qrCaption: 'Point your phone’s camera at the QR code. It opens the application’s page. Sign in to see it.',
  contact: 'Where to ask',
  phone: 'Telephone',
  email: 'E-mail',
  hours: 'Opening hours',
  days: {
    working: { one: 'working day', other: 'working days' },
    calendar: { one: 'calendar day', other: 'calendar days' },
  },
};

export const receiptWords: Readonly<Record<PaperLanguage, ReceiptWords>> = { uk, en };
