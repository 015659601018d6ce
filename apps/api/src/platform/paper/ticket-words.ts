import type { PaperLanguage } from './content.ts';
import type { Channel } from '@cabinet/contracts/schedules';

export interface TicketWords {
  readonly title: (number: string, off: boolean) => string;
  readonly subject: string;
  readonly lead: Readonly<Record<'office' | 'elsewhere', (number: string) => string>>;
  readonly off: string;
  readonly when: string;
  readonly number: string;
  readonly day: string;
  readonly time: string;
  readonly topic: string;
  readonly office: string;
  readonly address: string;
  readonly how: string;
  readonly access: string;
  readonly contact: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly bring: Readonly<Record<'office' | 'elsewhere', string>>;
  readonly qrAlt: (number: string) => string;
  readonly qrCaption: string;
}

const uk: TicketWords = {
  title: (number, off) => `Талон візиту № ${number}${off ? ': скасовано' : ''}`,
  subject: 'Запис на прийом до центру надання адміністративних послуг',
  lead: {
    office: (number) => `Назвіть на вході номер ${number} і час візиту.`,
    elsewhere: (number) => `Номер вашого візиту: ${number}. Нікуди їхати не треба.`,
  },
  off: 'Цей візит скасовано. Талон не діє.',
  when: 'Візит',
  number: 'Номер',
  day: 'День',
  time: 'Час',
  topic: 'Питання',
  office: 'Центр',
  address: 'Адреса',
  how: 'Як відбудеться',
  access: 'Як дістатися',
  contact: 'Зв’язок із центром',
  channels: {
    office: 'Ви приходите до центру',
    phone: 'Вам зателефонують у цей час',
    video: 'Відеозв’язок у цей час',
    home: 'До вас приїдуть додому',
  },
  bring: { office: 'Візьміть із собою', elsewhere: 'Приготуйте' },
  qrAlt: (number) => `Код для сканера на вході. Без нього досить назвати номер ${number}.`,
  qrCaption: 'Код для сканера на вході',
};

const en: TicketWords = {
  title: (number, off) => `Visit ticket ${number}${off ? ': cancelled' : ''}`,
  subject: 'Appointment at a service centre',
  lead: {
    office: (number) => `At the entrance, give the number ${number} and the time of your visit.`,
    elsewhere: (number) => `The number of your visit: ${number}. You do not have to go anywhere.`,
  },
  off: 'This visit was cancelled. The ticket is not valid.',
  when: 'Visit',
  number: 'Number',
  day: 'Day',
  time: 'Time',
  topic: 'Topic',
  office: 'Centre',
  address: 'Address',
  how: 'How it takes place',
  access: 'Getting there and in',
  contact: 'How to reach the centre',
  channels: {
    office: 'You come to the centre',
    phone: 'We ring you at this time',
    video: 'A video call at this time',
    home: 'We come to your home',
  },
  bring: { office: 'Bring with you', elsewhere: 'Have ready' },
  qrAlt: (number) => `A code for the scanner at the entrance. Without it, the number ${number} is enough.`,
  qrCaption: 'Code for the scanner at the entrance',
};

export const ticketWords: Readonly<Record<PaperLanguage, TicketWords>> = { uk, en };
