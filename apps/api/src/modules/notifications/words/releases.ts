import type { Template } from './template.ts';

// As of visits: when and where, never what for.

type Templates = Readonly<Record<string, Template>>;

const openUk = (): string => 'Переглянути жеребкування';

export const releasesUk: Templates = {
  'releases.not_drawn': {
    subject: () => 'Жеребкування: цього разу часу не вистачило',
    paragraphs: ({ officeName }) => [
      `Охочих прийти до центру «${officeName}» було більше, ніж місць. Вашій заявці місця не випало.`,
      'Результат може перевірити кожен. Якщо лишився вільний час, на нього можна записатися звичайним способом.',
    ],
    action: openUk,
  },
  'releases.time_gone': {
    subject: () => 'Жеребкування: на час, що вам випав, записати не вдалося',
    paragraphs: ({ when, officeName }) => [
      `Вашій заявці випав час: ${when}, ${officeName}. Після жеребкування центр закрив цей час. Перепрошуємо.`,
      'Візиту немає. Оберіть інший вільний час звичайним способом.',
    ],
    action: openUk,
  },
  'releases.too_many_visits': {
    subject: () => 'Жеребкування: у вас уже є найбільша кількість записів',
    paragraphs: ({ when, officeName }) => [
      `Вашій заявці випав час: ${when}, ${officeName}. Записати вас не вдалося: у вас уже стільки візитів, скільки можна мати наперед.`,
      'На цей час ви не записані. Щоб обрати інший, спочатку скасуйте візит, який вам не потрібен.',
    ],
    action: openUk,
  },
  'releases.called_off': {
    subject: () => 'Жеребкування скасовано',
    paragraphs: ({ officeName }) => [
      `${officeName}: жеребкування, на яке ви подали заявку, не відбудеться. Перепрошуємо.`,
      'Ваша заявка вже не діє. Якщо є вільний час, на нього можна записатися звичайним способом.',
    ],
    action: openUk,
  },
};

const openEn = (): string => 'See the draw';

export const releasesEn: Templates = {
  'releases.not_drawn': {
    subject: () => 'The draw: there were not enough times',
    paragraphs: ({ officeName }) => [
      `More people wanted to come to ${officeName} than there were places. Your request was not drawn.`,
      'Anybody can check the result. If times are left, you can book one in the usual way.',
    ],
    action: openEn,
  },
  'releases.time_gone': {
    subject: () => 'The draw: the time you won could not be booked',
    paragraphs: ({ when, officeName }) => [
      `Your request won a time: ${when}, ${officeName}. After the draw the centre closed this time. We are sorry.`,
      'You have no visit. Choose another free time in the usual way.',
    ],
    action: openEn,
  },
  'releases.too_many_visits': {
    subject: () => 'The draw: you already have the largest number of visits',
    paragraphs: ({ when, officeName }) => [
      `Your request won a time: ${when}, ${officeName}. It could not be booked: you already have as many visits ahead as one person may have.`,
      'You have no visit at this time. To book another one, cancel a visit you do not need.',
    ],
    action: openEn,
  },
  'releases.called_off': {
    subject: () => 'The draw was called off',
    paragraphs: ({ officeName }) => [
      `${officeName}: the draw you asked to take part in will not take place. We are sorry.`,
      'Your request counts no longer. If times are free, you can book one in the usual way.',
    ],
    action: openEn,
  },
};
