export default {
  states: {
    reading: 'Перевіряємо',
    checked: 'Перевірено',
    carrying_out: 'Беремо рядки',
    done: 'Виконано',
    failed: 'Не прочитано',
  },
  faults: {
    title: 'Помилки',
    lead: 'Виправте ці клітинки у своїй таблиці й додайте її знову. Рядки рахуємо разом із заголовком.',
    download: 'Завантажити всі помилки, CSV',
    caption: 'Клітинки з помилками',
    row: 'Рядок',
    rowIs: (row: number) => `Рядок ${row}`,
    column: 'Стовпець',
    said: 'У клітинці',
    empty: 'порожньо',
    quoted: (said: string) => `«${said}»`,
    mend: 'Як виправити',
  },
};
