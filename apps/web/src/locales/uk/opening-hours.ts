export default {
  hours: (place: number) => `Години роботи ${place}`,
  days: (place: number) => `Дні з годинами роботи ${place}`,
  opens: (place: number) => `Відкривається, години ${place}`,
  closes: (place: number) => `Закривається, години ${place}`,
  breakFrom: (place: number) => `Початок перерви, години ${place}`,
  breakTo: (place: number) => `Кінець перерви, години ${place}`,
  timeHint: 'Наприклад: 08:30',
  breakHint: 'Залиште порожнім, якщо перерви немає',
  weekdays: ['неділя', 'понеділок', 'вівторок', 'середа', 'четвер', 'п’ятниця', 'субота'],
  firstHours: 'Додати години роботи',
  moreHours: 'Додати дні з іншими годинами',
  lessHours: (place: number) => `Прибрати години ${place}`,
};
