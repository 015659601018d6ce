import { pluralUk } from '#shared/i18n/plural.ts';

const rows = (count: number): string => pluralUk(count, { one: 'рядок', few: 'рядки', many: 'рядків' });

export default {
  stale: 'Стан цього файлу вже змінився. Нижче показано, як є тепер.',
  toRegistry: 'Банк даних',
  list: {
    title: 'Файли банку даних',
    lead: 'Додавайте й змінюйте картки багатьох людей одразу: файлом CSV або JSON. Тут видно лише ваші файли.',
    add: 'Додати файл',
    empty: 'Файлів ще немає. Додайте перший.',
    caption: 'Файли, від найновішого',
    file: 'Файл',
    brought: 'Додано',
    state: 'Стан',
    rows: 'Рядки',
    noRows: 'немає',
    rowsAre: (count: number, left: number) => (left > 0 ? `${rows(count)}, не можна взяти ${left}` : rows(count)),
  },
  add: {
    title: 'Додати файл людей',
    lead: 'Спершу ми лише перевіримо файл. У банку даних нічого не зміниться, доки ви не погодитеся.',
    brought: 'Файл отримано.',
    file: 'Файл',
    hint: (size: string) => `CSV (UTF-8) із рядком заголовка, масив JSON або NDJSON, до ${size} і до 100 000 рядків.`,
    wrongFormat: (name: string) => `${name}: збережіть дані як CSV або JSON і виберіть файл знову`,
    tooLarge: (name: string, size: string) => `${name}: розділіть файл на менші, кожен до ${size}`,
    nothingIn: (name: string) => `${name}: виберіть інший файл, цей порожній`,
    columnsTitle: 'Які стовпці можна додати',
    columns:
      'Людину впізнаємо за РНОКПП, УНЗР або документом, тож потрібен хоча б один із цих стовпців. Порожня клітинка лишає в картці те, що вже є. У JSON це назви полів.',
  },
  one: {
    title: (file: string) => `Файл ${file}`,
    rows: 'Рядків у файлі',
    opened: 'Нових карток',
    changed: 'Змін у картках',
    unchanged: 'Без змін',
    unclear: 'Неясно, чия картка',
    badRows: 'Рядків з помилками',
    reading: 'Перевіряємо файл. Сторінка оновиться сама.',
    failed: (why: string) => `Файл не вдалося прочитати. ${why}.`,
    checked: (all: number, good: number, left: number) =>
      left > 0
        ? `Перевірено ${rows(all)}. Можна взяти: ${good}. Не можна: ${left}. У банку даних ще нічого не змінилося.`
        : `Перевірено ${rows(all)}. Можна взяти: ${good}. Помилок немає. У банку даних ще нічого не змінилося.`,
    carryingOut: 'Беремо рядки файлу. Сторінка оновиться сама.',
    taken: (done: number, of: number) => `Взято ${done} з ${of}`,
    done: (opened: number, changed: number) => `Готово. Відкрито карток: ${opened}, змінено: ${changed}.`,
    taking:
      'Картки зміняться одразу, а в історії кожної буде записано, що саме і звідки. Рядки з помилками та неясні рядки пропустимо.',
    nothingToTake: 'Брати нічого: кожен рядок або не можна взяти, або він нічого не змінює.',
    take: (count: number) => `Взяти ${rows(count)}`,
  },
};
