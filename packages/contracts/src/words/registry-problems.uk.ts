import type { ProblemWords } from './problem-words.ts';

/** What goes wrong with the databank and its codes, in Ukrainian. */
export const registryProblemsUk = {
  'registry.likely_duplicate': {
    title: 'Можливо, ця людина вже є в банку даних',
    detail: 'Перегляньте знайдені картки. Якщо це інша людина, позначте це і відкрийте картку. Усе введене збережено.',
  },
  'registry.card_closed': {
    title: 'Картку закрито',
    detail: 'Її можна читати, а змінювати – ні. Знайдіть чинну картку цієї людини.',
  },
  'registry.duplicate_settled': {
    title: 'Про ці картки вже вирішили',
    detail: 'Оновіть сторінку, щоб побачити рішення і причину.',
  },
  'registry.two_accounts': {
    title: 'В обох карток є кабінети',
    detail: 'Спочатку людина має залишити собі один кабінет. Допоможіть їй закрити інший.',
  },
  'registry.code_unknown': {
    title: 'Такого коду немає',
    detail: 'Перевірте код за розпискою. Якщо він той самий, зверніться до центру, який його видав.',
  },
  'registry.code_already_used': {
    title: 'Цим кодом уже скористалися',
    detail:
      'Код діє один раз. Якщо кабінет відкрили ви, увійдіть до нього. Якщо не ви, негайно повідомте центр, який видав код.',
  },
  'registry.code_expired': {
    title: 'Строк дії коду минув',
    detail: 'Зверніться до центру, який його видав: там дадуть новий.',
  },
  'registry.code_revoked': {
    title: 'Цей код скасовано',
    detail: 'Якщо вам видали новий, введіть його. Інакше зверніться до центру.',
  },
  'registry.code_exhausted': {
    title: 'Код більше не діє',
    detail: 'Дату народження п’ять разів вказали неправильно. Зверніться до центру по новий код.',
  },
  'registry.has_account': {
    title: 'У цієї людини вже є кабінет',
    detail: 'Новий код не потрібен: допоможіть увійти або відновити доступ.',
  },
  'registry.code_ticket_dead': {
    title: 'Введіть код іще раз',
    detail:
      'Після перевірки коду минуло пів години, або сторінку відкрито в іншому браузері. Решту введеного збережено.',
  },
} as const satisfies Record<string, ProblemWords>;
