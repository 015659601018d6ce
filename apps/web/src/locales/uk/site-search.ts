import { pluralUk } from '#shared/i18n/plural.ts';

export default {
  title: 'Пошук на сайті',
  titleOf: (words: string) => `Пошук: ${words}`,
  lead: 'Шукаємо серед послуг, засобів реабілітації, новин, законів і відповідей на часті питання.',
  label: 'Що ви шукаєте?',
  hint: 'Можна написати як чуєте: «візок», «крісло», «пенсія».',
  submit: 'Знайти',
  suggestions: (count: number) =>
    count === 0 ? 'Підказок немає' : pluralUk(count, { one: 'підказка', few: 'підказки', many: 'підказок' }),
  found: (total: number, words: string) =>
    total === 0
      ? `За запитом «${words}» нічого не знайдено.`
      : `За запитом «${words}» знайдено ${pluralUk(total, { one: 'збіг', few: 'збіги', many: 'збігів' })}.`,
  corrected: (typed: string, meant: string) => `Ми не знайшли «${typed}», тому шукали «${meant}».`,
  unknown: (words: string) => `Ми шукали без цих слів: ${words}.`,
  kinds: {
    service: 'Послуги',
    class: 'Види засобів реабілітації',
    product: 'Вироби з каталогу',
    question: 'Часті питання',
    law: 'Закони й постанови',
    news: 'Новини',
    page: 'Сторінки сайту',
  },
  group: (kind: string, total: number) => `${kind} (${total})`,
  all: (kind: string, total: number) => `Показати більше: ${kind.toLowerCase()} (${total})`,
  allKinds: 'Показати всі розділи',
  nothing: 'Спробуйте інше слово або коротше. Або почніть звідси:',
  services: 'Усі послуги',
  help: 'Допомога',
};
