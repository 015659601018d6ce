import type { Template } from './template.ts';

type Templates = Readonly<Record<string, Template>>;

// To staff: which case and since when, never whose.

export const supervisorsUk: Templates = {
  'applications.overdue': {
    subject: ({ number }) => `Прострочено заяву ${number}`,
    paragraphs: ({ number, officeName, dueOn }) => [
      `Строк розгляду заяви ${number} минув ${dueOn}. Заява лежить тут: ${officeName}.`,
      'Ви керуєте цією установою, тому кабінет повідомляє вас. Якщо за три робочі дні рішення не буде, лист прийде ще раз.',
    ],
    action: () => 'Відкрити заяви',
  },
  'applications.still_overdue': {
    subject: ({ number }) => `Заяву ${number} досі не розглянуто`,
    paragraphs: ({ number, officeName, dueOn }) => [
      `Строк розгляду заяви ${number} минув ${dueOn}, відтоді минуло більше трьох робочих днів. Заява лежить тут: ${officeName}.`,
      'Більше листів про цю заяву не буде. Вона лишається на початку списку заяв.',
    ],
    action: () => 'Відкрити заяви',
  },
};

export const supervisorsEn: Templates = {
  'applications.overdue': {
    subject: ({ number }) => `Application ${number} is overdue`,
    paragraphs: ({ number, officeName, dueOn }) => [
      `The term of application ${number} ended on ${dueOn}. It lies here: ${officeName}.`,
      'You are told because you supervise this office. If there is no decision within three working days, a second letter comes.',
    ],
    action: () => 'Open the applications',
  },
  'applications.still_overdue': {
    subject: ({ number }) => `Application ${number} is still not decided`,
    paragraphs: ({ number, officeName, dueOn }) => [
      `The term of application ${number} ended on ${dueOn}, more than three working days ago. It lies here: ${officeName}.`,
      'No more letters come about this application. It stays at the top of the list.',
    ],
    action: () => 'Open the applications',
  },
};
