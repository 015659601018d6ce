import type { FieldText } from './field-text.ts';

const hryvnias = (kopiykas: string | number | undefined): string =>
  `${new Intl.NumberFormat('uk-UA', { minimumFractionDigits: 2 }).format(Number(kopiykas) / 100)} грн`;

const day = (iso: string | number | undefined): string => String(iso).split('-').reverse().join('.');

/** What keeps an application from being sent, and what is wrong with a service definition. */
export const precheckUk = {
  'answers.too_short': (p) => `Напишіть докладніше: щонайменше ${p.minimum} символів`,
  'answers.number_format': 'Введіть число, наприклад 3',
  'answers.whole_number': 'Введіть ціле число, наприклад 3',
  'answers.money_format': 'Введіть суму в гривнях і копійках, наприклад 1250,00',
  'answers.number_small': (p) => `Введіть число, не менше за ${p.minimum}`,
  'answers.number_big': (p) => `Введіть число, не більше за ${p.maximum}`,
  'answers.sum_small': (p) => `Введіть суму, не меншу за ${hryvnias(p.minimum)}`,
  'answers.sum_big': (p) => `Введіть суму, не більшу за ${hryvnias(p.maximum)}`,
  'answers.date_early': (p) => `Введіть дату, не ранішу за ${day(p.minimum)}`,
  'answers.date_late': (p) => `Введіть дату, не пізнішу за ${day(p.maximum)}`,

  'precheck.applicant_kind': 'Виберіть іншу послугу: цю надають лише людям або лише організаціям',
  'precheck.submitter': 'Змініть відповідь на запитання, хто подає заяву: цю послугу так замовити не можна',
  'precheck.child_alone': 'Попросіть подати заяву одного з батьків або опікуна: дитині ще немає 14 років',
  'precheck.contact_missing': 'Введіть телефон або електронну пошту, наприклад 067 333 22 21',
  'precheck.representative_missing': 'Вкажіть, хто подає заяву: прізвище, власне ім’я, телефон або пошту',
  'precheck.document_missing': 'Додайте файл: без цього документа заяву не розглянуть',
  'precheck.document_needs_rework': 'Прочитайте зауваження й замініть файл',
  'precheck.document_failed': 'Додайте інший файл: цей не вдалося відкрити',
  'precheck.document_rejected': 'Замініть файл: цей документ не пройшов перевірки',
  'precheck.document_expired': 'Додайте чинний документ: строк дії цього вже закінчився',
  'precheck.document_checking': 'Зачекайте, поки ми перевіримо файл. Зазвичай це менше хвилини',
  'precheck.too_many_files': (p) => `Залиште не більше файлів, ніж ${p.maximum}, або об’єднайте сторінки в один PDF`,
  'precheck.declaration_missing':
    'Поставте позначку: відомості в заяві правдиві, повідомлення про персональні дані прочитано',

  'services.key_format': 'Введіть назву латиницею, з малої літери, без пробілів, наприклад birthDate',
  'services.registry_id_format': 'Введіть п’ять цифр ідентифікатора послуги, наприклад 00034',
  'services.key_repeated': 'Змініть назву: така вже є в цій послузі',
  'services.unknown_question': (p) => `Виправте умову: запитання «${p.question}» у цій послузі немає`,
  'services.impossible_answer': (p) => `Виправте умову: на запитання «${p.question}» так відповісти не можна`,
  'services.condition_cycle': (p) => `Розірвіть коло: поява запитання «${p.question}» залежить від нього самого`,
  'services.question_never_shown': 'Змініть умову: за нею це запитання ніколи не з’явиться',
  'services.document_never_required': 'Змініть умову: за нею цей документ ніколи не стане обов’язковим',
  'services.condition_never_true': 'Змініть умову: вона ніколи не виконується',
  'services.limits_crossed': 'Поміняйте межі: найменше значення більше за найбільше',
  'services.words_missing': 'Заповніть текст обома мовами',
  'services.reason_missing': 'Поясніть заявнику, чому документ став обов’язковим',
  'services.authority_unproved': 'Додайте обов’язковий документ, який підтверджує повноваження представника',
} as const satisfies Record<string, FieldText>;
