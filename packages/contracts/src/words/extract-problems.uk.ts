import type { ProblemWords } from './problem-words.ts';

/** What goes wrong with extracts from the databank, in Ukrainian. */
export const extractProblemsUk = {
  'extracts.no_card': {
    title: 'Картки в банку даних немає',
    detail: 'Витяг роблять із картки. Відкрийте сторінку «Моя картка», щоб дізнатися, як потрапити до банку даних.',
  },
  'extracts.under_way': {
    title: 'Ви вже замовили витяг',
    detail: 'Орган соціального захисту ще готує його. Новий можна замовити, коли цей буде готовий.',
  },
  'extracts.decided': {
    title: 'Щодо цього витягу вже вирішено',
    detail: 'Оновіть сторінку, щоб побачити, хто і що вирішив.',
  },
  'extracts.key_not_bound': {
    title: 'Цього ключа немає у вашому обліковому записі',
    detail: 'Додайте ключ на сторінці «Безпека» або підпишіть витяг своїм ключем.',
  },
} as const satisfies Record<string, ProblemWords>;
