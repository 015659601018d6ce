import type { State } from './machine.ts';

/**
 * Labels «Не відправлено», «В очікуванні» and «Відмовлено у розгляді» are kept to the letter.
 * `in_review` is the part of waiting in which an officer has taken the application: a decision first claims it.
 */
export const applicationStates = {
  draft: {
    label: { uk: 'Не відправлено', en: 'Not sent' },
    meaning: {
      uk: 'Це чернетка. Її бачите лише ви.',
      en: 'This is a draft. Only you can see it.',
    },
    next: {
      uk: 'Заповніть форму, додайте документи й надішліть заяву.',
      en: 'Fill in the form, add the documents and send the application.',
    },
    action: { code: 'submit', label: { uk: 'Перевірити й надіслати', en: 'Check and send' } },
    final: false,
  },
  submitted: {
    label: { uk: 'В очікуванні', en: 'Waiting' },
    meaning: {
      uk: 'Заяву зареєстровано. Її ще ніхто не розглядає.',
      en: 'The application is registered. Nobody has begun to review it yet.',
    },
    next: {
      uk: 'Адміністратор ЦНАП візьме заяву в роботу. Вам нічого робити не треба.',
      en: 'An officer of the service centre will take it. You need not do anything.',
    },
    action: null,
    final: false,
  },
  in_review: {
    label: { uk: 'На розгляді', en: 'Under review' },
    meaning: {
      uk: 'Адміністратор перевіряє заяву й документи.',
      en: 'An officer is checking the application and the documents.',
    },
    next: {
      uk: 'Ви отримаєте рішення або запит, якщо щось треба уточнити.',
      en: 'You will get a decision, or a question if something has to be made clear.',
    },
    action: null,
    final: false,
  },
  needs_info: {
    label: { uk: 'Потрібні уточнення', en: 'More information needed' },
    meaning: {
      uk: 'Без вашої відповіді розгляд не триватиме. Строк зупинено.',
      en: 'The review cannot go on without your answer. The term is paused.',
    },
    next: {
      uk: 'Відповідайте до дати, вказаної в запиті. Після відповіді розгляд продовжиться.',
      en: 'Answer by the date named in the request. The review then goes on.',
    },
    action: { code: 'answerInformation', label: { uk: 'Відповісти на запит', en: 'Answer the request' } },
    final: false,
  },
  suspended: {
    label: { uk: 'Призупинено', en: 'Suspended' },
    meaning: {
      uk: 'Розгляд зупинено з причини, яку вам повідомили. Строк не рахується.',
      en: 'The review stands still for the reason you were told. The term is not counted.',
    },
    next: {
      uk: 'Щойно причина зникне, адміністратор поновить розгляд і повідомить вас.',
      en: 'When the reason is gone, the officer will resume the review and tell you.',
    },
    action: null,
    final: false,
  },
  approved: {
    label: { uk: 'Задоволено', en: 'Approved' },
    meaning: { uk: 'Рішення ухвалено на вашу користь.', en: 'The decision is in your favour.' },
    next: {
      uk: 'Рішення збережено у ваших документах. Там написано, як отримати результат.',
      en: 'The decision is kept in your documents. It says how to get the result.',
    },
    action: { code: 'openDecision', label: { uk: 'Відкрити рішення', en: 'Open the decision' } },
    final: true,
  },
  refused: {
    label: { uk: 'Відмовлено у розгляді', en: 'Refused' },
    meaning: {
      uk: 'У рішенні вказано причину відмови та норму закону.',
      en: 'The decision names the reason of the refusal and the rule of law.',
    },
    next: {
      uk: 'Ви можете усунути причину й подати нову заяву або оскаржити рішення.',
      en: 'You can remove the reason and apply again, or appeal against the decision.',
    },
    action: { code: 'appeal', label: { uk: 'Оскаржити рішення', en: 'Appeal' } },
    final: false,
  },
  closed: {
    label: { uk: 'Закрито без розгляду', en: 'Closed without a decision' },
    meaning: {
      uk: 'Заяву закрито з причини, яку вам повідомили. Це не відмова по суті.',
      en: 'The application is closed for the reason you were told. It is not a refusal on the merits.',
    },
    next: {
      uk: 'Ви можете скопіювати заяву, доповнити її та надіслати знову.',
      en: 'You can copy the application, complete it and send it again.',
    },
    action: { code: 'duplicate', label: { uk: 'Подати знову', en: 'Apply again' } },
    final: true,
  },
  withdrawn: {
    label: { uk: 'Відкликано', en: 'Withdrawn' },
    meaning: { uk: 'Ви відкликали заяву. Її не розглядатимуть.', en: 'You withdrew it. It will not be considered.' },
    next: {
      uk: 'Ви будь-коли можете подати нову заяву або скопіювати цю.',
      en: 'You can apply again at any time, or copy this application.',
    },
    action: { code: 'duplicate', label: { uk: 'Подати знову', en: 'Apply again' } },
    final: true,
  },
  appealed: {
    label: { uk: 'Оскаржується', en: 'Under appeal' },
    meaning: { uk: 'Вашу скаргу на відмову розглядають.', en: 'Your appeal against the refusal is being considered.' },
    next: {
      uk: 'Відмову залишать у силі або скасують. Якщо скасують, заяву розглянуть знову.',
      en: 'The refusal will stand or be set aside. If it is set aside, the application is reviewed again.',
    },
    action: null,
    final: false,
  },
} as const satisfies Record<string, State>;
