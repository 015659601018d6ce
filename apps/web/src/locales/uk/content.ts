import { pluralUk } from '#shared/i18n/plural.ts';
export default {
  anyTopic: 'Усі теми',
  topic: 'Тема',
  filter: 'Показати',
  clear: 'Показати все',
  nothing: 'За цією темою нічого немає. Оберіть іншу тему або покажіть все.',
  news: {
    title: 'Новини',
    shown: (count: number) => `Показано ${pluralUk(count, { one: 'новину', few: 'новини', many: 'новин' })}`,
    lead: 'Що змінилося в послугах, ЦНАП і кабінеті.',
    empty: 'Новин поки немає.',
    published: (day: string) => `Опубліковано ${day}`,
  },
  questions: {
    title: 'Часті питання',
    shown: (count: number) => `Показано ${pluralUk(count, { one: 'питання', few: 'питання', many: 'питань' })}`,
    lead: 'Відповіді, які діють у кожному ЦНАП.',
    empty: 'Питань поки немає.',
    ask: 'Не знайшли відповіді? Поставте своє питання',
  },
  law: {
    title: 'Законодавча база',
    shown: (count: number) => `Показано ${pluralUk(count, { one: 'акт', few: 'акти', many: 'актів' })}`,
    lead: 'Закони й постанови, які захищають ваші права. Тут коротко, повний текст – за посиланням.',
    empty: 'Актів поки немає.',
    number: 'Номер акта',
    numberHint: 'Можна частину, наприклад 2961',
    about: (number: string, day: string) => `№ ${number} від ${day}`,
    source: (title: string) => `Повний текст: ${title}`,
  },
  banners: {
    everywhere: 'Оголошення для всіх ЦНАП',
    of: (office: string) => `Оголошення: ${office}`,
    hide: 'Сховати',
    hideWhat: (title: string) => `оголошення «${title}»`,
    hidden: 'Оголошення сховано. Воно з’явиться, коли ви відкриєте кабінет наступного разу.',
  },
};
