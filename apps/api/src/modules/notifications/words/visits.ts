import type { Facts, Template } from './template.ts';

// A letter about a visit says when and where, never what for.

type Say = (facts: Facts) => string;
type ByChannel = Readonly<Record<'office' | 'phone' | 'video' | 'home', Say>>;

const elsewhere = (say: Say): Omit<ByChannel, 'office'> => ({ phone: say, video: say, home: say });

/** Nobody who is visited, rung or met on a screen is asked to come anywhere. */
const said =
  (byChannel: ByChannel): Say =>
  (facts) =>
    byChannel[(facts.channel ?? 'office') as keyof ByChannel](facts);

type Templates = Readonly<Record<string, Template>>;

const openUk = ({ number }: Facts): string => `Відкрити візит ${number}`;
const atUk: ByChannel = {
  office: ({ when, officeName, address }) => `${when}. ${officeName}, ${address}.`,
  phone: ({ when, officeName }) => `${when}. Вам зателефонують. Телефонує ${officeName}.`,
  video: ({ when, officeName }) => `${when}. Відеозустріч. Приймає ${officeName}.`,
  home: ({ when, officeName }) => `${when}. До вас прийдуть додому. Приходить працівник: ${officeName}.`,
};
const placeUk = said(atUk);
const numberUk = said({
  office: ({ number }) => `Номер візиту: ${number}. Назвіть його на вході.`,
  ...elsewhere(({ number }) => `Номер візиту: ${number}. Нікуди їхати не треба.`),
});
const bringUk = said({
  office: () => 'Що взяти з собою, написано в талоні. Там само можна перенести або скасувати візит.',
  ...elsewhere(
    () => 'Які документи приготувати, написано на сторінці візиту. Там само його можна перенести або скасувати.',
  ),
});
const confirmUk = said({
  office: ({ number }) =>
    `Номер візиту: ${number}. Підтвердьте, що прийдете, або скасуйте: тоді час отримає хтось інший.`,
  ...elsewhere(
    ({ number }) =>
      `Номер візиту: ${number}. Підтвердьте, що домовленість у силі, або скасуйте: тоді час отримає хтось інший.`,
  ),
});
const soonUk = said({
  office: ({ number }) => `Номер візиту: ${number}. Не забудьте документи.`,
  ...elsewhere(({ number }) => `Номер візиту: ${number}. Тримайте документи поруч.`),
});
const missedUk = said({
  office: ({ when }) => `Вас чекали: ${when}. Якщо питання ще треба вирішити, запишіться на інший час.`,
  ...elsewhere(({ when }) => `Зустріч не відбулася: ${when}. Якщо питання ще треба вирішити, запишіться на інший час.`),
});

export const visitsUk: Templates = {
  'visits.booked': {
    subject: ({ when }) => `Ви записані на ${when}`,
    paragraphs: (facts) => [placeUk(facts), numberUk(facts), bringUk(facts)],
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
    paragraphs: (facts) => [missedUk(facts)],
    action: openUk,
  },
  'visits.reminder_day': {
    subject: ({ when }) => `Нагадуємо про візит: ${when}`,
    paragraphs: (facts) => [placeUk(facts), confirmUk(facts)],
    action: () => 'Підтвердити або скасувати',
  },
  'visits.reminder_hour': {
    subject: ({ when }) => `Скоро ваш візит: ${when}`,
    paragraphs: (facts) => [placeUk(facts), soonUk(facts)],
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
};

const openEn = ({ number }: Facts): string => `Open visit ${number}`;
const placeEn = said({
  office: ({ when, officeName, address }) => `${when}. ${officeName}, ${address}.`,
  phone: ({ when, officeName }) => `${when}. You will be rung. The call comes from ${officeName}.`,
  video: ({ when, officeName }) => `${when}. A video meeting with ${officeName}.`,
  home: ({ when, officeName }) => `${when}. Somebody comes to your home from ${officeName}.`,
});
const numberEn = said({
  office: ({ number }) => `Number of the visit: ${number}. Give it at the entrance.`,
  ...elsewhere(({ number }) => `Number of the visit: ${number}. You do not have to go anywhere.`),
});
const bringEn = said({
  office: () => 'The ticket says what to bring. You can move or cancel the visit there too.',
  ...elsewhere(() => 'The page of the visit says which documents to have ready. You can move or cancel it there too.'),
});
const confirmEn = said({
  office: ({ number }) =>
    `Number of the visit: ${number}. Say that you will come, or cancel: then somebody else gets the time.`,
  ...elsewhere(
    ({ number }) => `Number of the visit: ${number}. Say that it stands, or cancel: then somebody else gets the time.`,
  ),
});
const soonEn = said({
  office: ({ number }) => `Number of the visit: ${number}. Remember your documents.`,
  ...elsewhere(({ number }) => `Number of the visit: ${number}. Have your documents at hand.`),
});
const missedEn = said({
  office: ({ when }) => `You were expected: ${when}. If the matter is still open, book another time.`,
  ...elsewhere(
    ({ when }) => `The meeting did not take place: ${when}. If the matter is still open, book another time.`,
  ),
});

export const visitsEn: Templates = {
  'visits.booked': {
    subject: ({ when }) => `You are booked for ${when}`,
    paragraphs: (facts) => [placeEn(facts), numberEn(facts), bringEn(facts)],
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
    paragraphs: (facts) => [missedEn(facts)],
    action: openEn,
  },
  'visits.reminder_day': {
    subject: ({ when }) => `A reminder of your visit: ${when}`,
    paragraphs: (facts) => [placeEn(facts), confirmEn(facts)],
    action: () => 'Confirm or cancel',
  },
  'visits.reminder_hour': {
    subject: ({ when }) => `Your visit is soon: ${when}`,
    paragraphs: (facts) => [placeEn(facts), soonEn(facts)],
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
};
