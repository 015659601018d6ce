import type { Facts, Template } from './template.ts';

// A letter about a visit says when and where, never what for.

type Templates = Readonly<Record<string, Template>>;

const openUk = ({ number }: Facts): string => `Відкрити візит ${number}`;
const placeUk = ({ when, officeName, address }: Facts): string => `${when}. ${officeName}, ${address}.`;

export const visitsUk: Templates = {
  'visits.booked': {
    subject: ({ when }) => `Ви записані на ${when}`,
    paragraphs: (facts) => [
      placeUk(facts),
      `Номер візиту: ${facts.number}. Назвіть його на вході.`,
      'Що взяти з собою, написано в талоні. Там само можна перенести або скасувати візит.',
    ],
    action: openUk,
  },
  'visits.moved': {
    subject: ({ when }) => `Візит перенесено на ${when}`,
    paragraphs: (facts) => [
      `Новий час: ${placeUk(facts)}`,
      `Номер візиту той самий: ${facts.number}. Якщо час вам не підходить, оберіть інший у кабінеті.`,
    ],
    action: openUk,
  },
  'visits.cancelled': {
    subject: ({ number }) => `Візит ${number} скасовано`,
    paragraphs: ({ when }) => [`Ви скасували візит: ${when}. Якщо він знову потрібен, запишіться на інший час.`],
    action: openUk,
  },
  'visits.called_off': {
    subject: ({ number }) => `ЦНАП скасував візит ${number}`,
    paragraphs: ({ when, officeName }) => [
      `${officeName} не зможе вас прийняти: ${when}. Перепрошуємо.`,
      'Причину написано на сторінці візиту. Там само можна обрати інший час.',
    ],
    action: openUk,
  },
  'visits.missed': {
    subject: ({ number }) => `Візит ${number} не відбувся`,
    paragraphs: ({ when }) => [`Вас чекали: ${when}. Якщо питання ще треба вирішити, запишіться на інший час.`],
    action: openUk,
  },
  'visits.reminder_day': {
    subject: ({ when }) => `Нагадуємо про візит: ${when}`,
    paragraphs: (facts) => [
      placeUk(facts),
      `Номер візиту: ${facts.number}. Підтвердьте, що прийдете, або скасуйте: тоді час отримає хтось інший.`,
    ],
    action: () => 'Підтвердити або скасувати',
  },
  'visits.reminder_hour': {
    subject: ({ when }) => `Скоро ваш візит: ${when}`,
    paragraphs: (facts) => [placeUk(facts), `Номер візиту: ${facts.number}. Не забудьте документи.`],
    action: () => 'Підтвердити або скасувати',
  },
  'visits.offer': {
    subject: ({ when }) => `Звільнився час: ${when}`,
    paragraphs: (facts) => [
      `Ви просили повідомити про раніший час. Ми тримаємо для вас: ${placeUk(facts)}`,
      `Погодьтеся або відмовтеся до ${facts.dueOn}. Потім час запропонуємо наступній людині.`,
    ],
    action: () => 'Переглянути пропозицію',
  },
  'releases.not_drawn': {
    subject: () => 'Жеребкування: цього разу часу не вистачило',
    paragraphs: ({ officeName }) => [
      `Охочих прийти до центру «${officeName}» було більше, ніж місць. Вашій заявці місця не випало.`,
      'Результат може перевірити кожен. Якщо лишився вільний час, на нього можна записатися звичайним способом.',
    ],
    action: () => 'Переглянути жеребкування',
  },
};

const openEn = ({ number }: Facts): string => `Open visit ${number}`;
const placeEn = ({ when, officeName, address }: Facts): string => `${when}. ${officeName}, ${address}.`;

export const visitsEn: Templates = {
  'visits.booked': {
    subject: ({ when }) => `You are booked for ${when}`,
    paragraphs: (facts) => [
      placeEn(facts),
      `Number of the visit: ${facts.number}. Give it at the entrance.`,
      'The ticket says what to bring. You can move or cancel the visit there too.',
    ],
    action: openEn,
  },
  'visits.moved': {
    subject: ({ when }) => `Your visit was moved to ${when}`,
    paragraphs: (facts) => [
      `The new time: ${placeEn(facts)}`,
      `The number is the same: ${facts.number}. If the time does not suit you, choose another in the cabinet.`,
    ],
    action: openEn,
  },
  'visits.cancelled': {
    subject: ({ number }) => `Visit ${number} was cancelled`,
    paragraphs: ({ when }) => [`You cancelled the visit: ${when}. If you need it again, book another time.`],
    action: openEn,
  },
  'visits.called_off': {
    subject: ({ number }) => `The service centre called off visit ${number}`,
    paragraphs: ({ when, officeName }) => [
      `${officeName} cannot receive you: ${when}. We are sorry.`,
      'The reason is on the page of the visit. You can choose another time there.',
    ],
    action: openEn,
  },
  'visits.missed': {
    subject: ({ number }) => `Visit ${number} did not take place`,
    paragraphs: ({ when }) => [`You were expected: ${when}. If the matter is still open, book another time.`],
    action: openEn,
  },
  'visits.reminder_day': {
    subject: ({ when }) => `A reminder of your visit: ${when}`,
    paragraphs: (facts) => [
      placeEn(facts),
      `Number of the visit: ${facts.number}. Say that you will come, or cancel: then somebody else gets the time.`,
    ],
    action: () => 'Confirm or cancel',
  },
  'visits.reminder_hour': {
    subject: ({ when }) => `Your visit is soon: ${when}`,
    paragraphs: (facts) => [placeEn(facts), `Number of the visit: ${facts.number}. Remember your documents.`],
    action: () => 'Confirm or cancel',
  },
  'visits.offer': {
    subject: ({ when }) => `A time has become free: ${when}`,
    paragraphs: (facts) => [
      `You asked to hear of an earlier time. We hold it for you: ${placeEn(facts)}`,
      `Accept or decline it by ${facts.dueOn}. Then the next person is asked.`,
    ],
    action: () => 'See the offer',
  },
  'releases.not_drawn': {
    subject: () => 'The draw: there were not enough times',
    paragraphs: ({ officeName }) => [
      `More people wanted to come to ${officeName} than there were places. Your request was not drawn.`,
      'Anybody can check the result. If times are left, you can book one in the usual way.',
    ],
    action: () => 'See the draw',
  },
};
