import { pluralUk } from '#shared/i18n/plural.ts';

export default {
  title: 'Огляд',
  lead: 'Тут видно, що зробити зараз і що відбувається з вашими заявами.',
  todoTitle: 'Що зробити зараз',
  todo: {
    confirm_email: () => 'Підтвердити електронну пошту',
    answer_request: ({ number }: { number: string }) => `Відповісти на запит до заяви ${number}`,
    answer_refusal: ({ number }: { number: string }) => `Подати заяву ${number} знову або оскаржити відмову`,
    read_messages: ({ count }: { count: number }) =>
      `Прочитати ${pluralUk(count, { one: 'нове повідомлення', few: 'нові повідомлення', many: 'нових повідомлень' })}`,
    complete_profile: () => 'Заповнити свої дані',
    finish_draft: ({ number }: { number: string }) => `Закінчити чернетку ${number}`,
    enable_second_factor: () => 'Увімкнути другий крок входу',
  },
  todoUnknown: 'Відкрити сторінку',
  until: (date: string) => `до ${date}`,
  todoEmpty: 'Зараз нічого робити не треба.',
  requestsTitle: 'ЦНАП просить уточнити',
  requestsOf: (number: string) => `Заява ${number}`,
  requestDue: (date: string) => `Відповідь потрібна до ${date}`,
  answer: (number: string) => `Відповісти щодо заяви ${number}`,
  recentTitle: 'Мої заяви',
  recentCaption: 'Останні заяви',
  recentEmpty: 'Заяв ще немає. Спочатку виберіть послугу: ми покажемо, які документи потрібні.',
  chooseService: 'Вибрати послугу',
  allApplications: 'Усі мої заяви',
  columns: { application: 'Заява', state: 'Стан', due: 'До якого дня', changed: 'Остання зміна' },
  application: (number: string, service: string) => `Заява ${number}, ${service}`,
  dueByYou: (date: string) => `Ваша відповідь до ${date}`,
  dueByOffice: (date: string) => `Рішення ЦНАП до ${date}`,
  noDue: 'Дати немає',
  messagesTitle: 'Повідомлення',
  unread: (count: number) =>
    `У вас ${pluralUk(count, { one: 'непрочитане повідомлення', few: 'непрочитані повідомлення', many: 'непрочитаних повідомлень' })}.`,
  noUnread: 'Непрочитаних повідомлень немає.',
  openMessages: 'Відкрити всі повідомлення',
};
