import type { PaperLanguage } from './content.ts';
import type { DayForms } from './spoken.ts';

export type Outcome = 'granted' | 'refused' | 'not_considered' | 'closed';

export interface DecisionWords {
  readonly title: (number: string) => string;
  readonly subject: (service: string) => string;
  readonly application: string;
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly representative: string;
  readonly office: string;
  readonly decision: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly decidedAt: string;
  readonly kyivTime: string;
  readonly officer: string;
  readonly reason: string;
  readonly grounds: string;
  readonly appeal: string;
  readonly appealRight: string;
  readonly appealTo: string;
  readonly appealWithin: string;
  readonly appealFrom: string;
  readonly appealHow: string;
  readonly court: (within: string) => string;
  readonly free: string;
  readonly view: string;
  readonly viewLead: string;
  readonly qrAlt: (url: string) => string;
  readonly qrCaption: string;
  readonly signature: string;
  readonly calendarDays: DayForms;
  readonly months: DayForms;
}

const uk: DecisionWords = {
  title: (number) => `Рішення за заявою № ${number}`,
  subject: (service) => `Рішення про надання послуги «${service}»`,
  application: 'Заява',
  number: 'Номер заяви',
  service: 'Послуга',
  applicant: 'Заявник',
  representative: 'Представник',
  office: 'Хто вирішив',
  decision: 'Рішення',
  outcome: {
    granted: 'Заяву задоволено',
    refused: 'Відмовлено',
    not_considered: 'Заяву залишено без розгляду',
    closed: 'Провадження закрито',
  },
  decidedAt: 'Дата і час',
  kyivTime: 'за київським часом',
  officer: 'Посадова особа',
  reason: 'Чому так вирішено',
  grounds: 'На підставі чого',
  appeal: 'Як оскаржити рішення',
  appealRight: 'Ви можете оскаржити це рішення, якщо не згодні з ним.',
  appealTo: 'Куди подати скаргу',
  appealWithin: 'Скільки є часу',
  appealFrom: 'від дня, коли вам повідомили про рішення',
  appealHow: 'Як подати',
  court: (within) => `Також ви можете звернутися до суду. На це є ${within} від дня, коли ви дізналися про рішення.`,
  free: 'Скарга безоплатна.',
  view: 'Рішення в кабінеті',
  viewLead: 'Це рішення збережено в кабінеті:',
  qrAlt: (url) => `QR-код. Він відкриває рішення в кабінеті: ${url}`,
  qrCaption: 'Наведіть камеру телефона на QR-код. Відкриється рішення. Щоб його побачити, увійдіть до кабінету.',
  signature: 'підпис',
  calendarDays: { one: 'календарний день', few: 'календарні дні', many: 'календарних днів', other: 'календарного дня' },
  months: { one: 'місяць', few: 'місяці', many: 'місяців', other: 'місяця' },
};

const en: DecisionWords = {
  title: (number) => `Decision on application No. ${number}`,
  subject: (service) => `Decision on the service “${service}”`,
  application: 'Application',
  number: 'Application number',
  service: 'Service',
  applicant: 'Applicant',
  representative: 'Representative',
  office: 'Who decided',
  decision: 'Decision',
  outcome: {
    granted: 'The application is granted',
    refused: 'Refused',
    not_considered: 'The application is left without consideration',
    closed: 'The proceedings are closed',
  },
  decidedAt: 'Date and time',
  kyivTime: 'Kyiv time',
  officer: 'Officer',
  reason: 'Why it was decided so',
  grounds: 'Legal ground',
  appeal: 'How to appeal',
  appealRight: 'You may appeal if you do not agree with this decision.',
  appealTo: 'Where to send a complaint',
  appealWithin: 'How long you have',
  appealFrom: 'from the day you were told of the decision',
  appealHow: 'How to send it',
  court: (within) => `You may also go to court. You have ${within} from the day you learned of the decision.`,
  free: 'A complaint is free of charge.',
  view: 'The decision in the cabinet',
  viewLead: 'This decision is kept in the cabinet:',
  qrAlt: (url) => `QR code. It opens the decision in the cabinet: ${url}`,
  qrCaption: 'Point your phone’s camera at the QR code. It opens the decision. Sign in to see it.',
  signature: 'signature',
  calendarDays: { one: 'calendar day', other: 'calendar days' },
  months: { one: 'month', other: 'months' },
};

export const decisionWords: Readonly<Record<PaperLanguage, DecisionWords>> = { uk, en };
