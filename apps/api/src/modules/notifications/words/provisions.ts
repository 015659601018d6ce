import type { Facts, Template } from './template.ts';

// That somebody waits for an assistive product is health data: a letter speaks of an application and an order, and the
// cabinet says which.

type Said = Readonly<Record<string, readonly [subject: (number: string) => string, paragraph: string]>>;

const templates = (said: Said, action: (number: string) => string): Readonly<Record<string, Template>> =>
  Object.fromEntries(
    Object.entries(said).map(([code, [subject, paragraph]]) => [
      code,
      {
        subject: ({ number = '' }: Facts) => subject(number),
        paragraphs: () => [paragraph],
        action: ({ number = '' }: Facts) => action(number),
      },
    ]),
  );

const replacementUk: Template = {
  subject: () => 'Наближається право на заміну',
  paragraphs: () => [
    'Строк користування одним із того, що вам видали, добігає кінця. Що саме і коли можна отримати нове, написано на сторінці «Мої засоби».',
  ],
  action: () => 'Відкрити сторінку «Мої засоби»',
};

const replacementEn: Template = {
  subject: () => 'The right to a replacement is near',
  paragraphs: () => [
    'The term of use of something that you were given is about to end. What it is, and when a new one can be had, is written on the page “My devices”.',
  ],
  action: () => 'Open the page “My devices”',
};

const casesUk = templates(
  {
    'applications.forwarded': [
      (number) => `Заяву ${number} передано далі`,
      'Документи перевірено. Тепер рішення ухвалює установа, назву якої вказано в заяві. Вам нічого робити не треба.',
    ],
    'applications.rerouted': [
      (number) => `Заяву ${number} розглядатиме інша установа`,
      'Чому її передано і хто розглядає тепер, написано в заяві. Вам нічого робити не треба.',
    ],
    'applications.hearing': [
      (number) => `Заява ${number}: установа хоче вислухати вас`,
      'Є підстави для відмови. До рішення ви можете пояснити свою думку. Причину й останній день указано в заяві.',
    ],
    'applications.heard': [
      (number) => `Ваші пояснення до заяви ${number} отримано`,
      'Розгляд триває. Установа врахує те, що ви написали.',
    ],
    'applications.hearing_ended': [
      (number) => `Розгляд заяви ${number} продовжено`,
      'День, до якого установа чекала на ваші пояснення, минув. Розгляд триває без них.',
    ],
    'applications.queued': [
      (number) => `За заявою ${number} вас поставлено в чергу`,
      'Ваше місце і кожну зміну з причиною видно в заяві.',
    ],
    'applications.referral_issued': [
      (number) => `За заявою ${number} можна обрати виконавця`,
      'Направлення готове. Перелік виконавців і останній день для вибору – у заяві.',
    ],
    'applications.enterprise_chosen': [
      (number) => `Ваш вибір за заявою ${number} передано`,
      'Виконавець відповість протягом п’яти робочих днів. До відповіді вибір можна змінити.',
    ],
    'applications.order_accepted': [
      (number) => `Замовлення за заявою ${number} прийнято`,
      'Що далі і до якого дня, написано в заяві. З вами зв’яжуться.',
    ],
    'applications.order_declined': [
      (number) => `Виконавець відмовився від замовлення за заявою ${number}`,
      'Причину вказано в заяві. Направлення чинне: оберіть іншого виконавця.',
    ],
    'applications.fitting': [
      (number) => `Замовлення за заявою ${number}: примірка`,
      'З вами зв’яжуться, щоб домовитися про день. Контакти виконавця – у заяві.',
    ],
    'applications.making': [
      (number) => `Замовлення за заявою ${number} виконують`,
      'День, до якого його мають виконати, указано в заяві.',
    ],
    'applications.ready': [
      (number) => `Замовлення за заявою ${number} готове`,
      'Домовтеся з виконавцем, коли його отримати. Контакти – у заяві.',
    ],
    'applications.issued': [
      (number) => `Замовлення за заявою ${number} видано`,
      'Паспорт і строк користування збережено у вашому кабінеті.',
    ],
    'applications.paid': [
      (number) => `Кошти за заявою ${number} надіслано`,
      'Суму і день указано в заяві. Банк зараховує їх до трьох робочих днів.',
    ],
    'applications.referral_expired': [
      (number) => `Строк направлення за заявою ${number} минув`,
      'За ним уже не можна обрати виконавця. Щоб отримати нове, подайте заяву ще раз: дані можна взяти з цієї.',
    ],
    'applications.terminated': [
      (number) => `Справу за заявою ${number} припинено`,
      'Причину вказано в заяві. Там само написано, як оскаржити рішення.',
    ],
  },
  (number) => `Відкрити заяву ${number}`,
);

const casesEn = templates(
  {
    'applications.forwarded': [
      (number) => `Application ${number} was handed on`,
      'The papers were checked. The body named in the application decides now. You need not do anything.',
    ],
    'applications.rerouted': [
      (number) => `Another body reviews application ${number}`,
      'Why it was handed over and who reviews it now is written in the application. You need not do anything.',
    ],
    'applications.hearing': [
      (number) => `Application ${number}: you can speak before the decision`,
      'There are grounds to refuse. Before it decides, the body hears you. The reason and the last day are in the application.',
    ],
    'applications.heard': [
      (number) => `What you said about application ${number} was received`,
      'The review goes on. The body takes what you wrote into account.',
    ],
    'applications.hearing_ended': [
      (number) => `The review of application ${number} goes on`,
      'The day by which the body waited for what you have to say has passed. The review goes on without it.',
    ],
    'applications.queued': [
      (number) => `You are in a queue by application ${number}`,
      'Your place, and the reason for each change of it, are in the application.',
    ],
    'applications.referral_issued': [
      (number) => `You can choose who carries out application ${number}`,
      'The referral is ready. Whom you can choose, and the last day for it, are in the application.',
    ],
    'applications.enterprise_chosen': [
      (number) => `Your choice for application ${number} was passed on`,
      'You will have an answer within five working days. Until then the choice can be changed.',
    ],
    'applications.order_accepted': [
      (number) => `The order of application ${number} was taken on`,
      'What comes next, and by which day, is in the application. They will contact you.',
    ],
    'applications.order_declined': [
      (number) => `The order of application ${number} was declined`,
      'The reason is in the application. The referral holds: choose somebody else.',
    ],
    'applications.fitting': [
      (number) => `The order of application ${number}: fitting`,
      'They will contact you to agree on a day. How to reach them is in the application.',
    ],
    'applications.making': [
      (number) => `The order of application ${number} is being carried out`,
      'The day by which it has to be done is in the application.',
    ],
    'applications.ready': [
      (number) => `The order of application ${number} is ready`,
      'Agree with them when to pick it up. How to reach them is in the application.',
    ],
    'applications.issued': [
      (number) => `The order of application ${number} was handed over`,
      'Its passport and the term of use are kept in your cabinet.',
    ],
    'applications.paid': [
      (number) => `The money of application ${number} was sent`,
      'The sum and the day are in the application. A bank takes up to three working days.',
    ],
    'applications.referral_expired': [
      (number) => `The referral of application ${number} has expired`,
      'It cannot be used any more. For a new one apply again: the details can be taken from this application.',
    ],
    'applications.terminated': [
      (number) => `The case of application ${number} was ended`,
      'The reason is in the application, and how to appeal.',
    ],
  },
  (number) => `Open application ${number}`,
);

export const provisionsUk: Readonly<Record<string, Template>> = {
  ...casesUk,
  'provisions.replacement_near': replacementUk,
};
export const provisionsEn: Readonly<Record<string, Template>> = {
  ...casesEn,
  'provisions.replacement_near': replacementEn,
};
