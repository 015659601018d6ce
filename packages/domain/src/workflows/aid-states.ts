import { applicationStates } from './application-states.ts';
import type { State } from './machine.ts';

/**
 * The path of an assistive product from the need to the device in hand. Up to the decision the states are those of any
 * application; the office named in the application says where it lies: first where it was received, then at the Fund.
 */
export const aidStates = {
  ...applicationStates,
  submitted: {
    ...applicationStates.submitted,
    next: {
      uk: 'Установа, вказана в заяві, візьме її в роботу. Вам нічого робити не треба.',
      en: 'The office named in the application will take it. You need not do anything.',
    },
  },
  hearing: {
    label: { uk: 'Запрошено висловитися', en: 'You are asked to speak' },
    meaning: {
      uk: 'Установа схиляється до відмови й пояснила чому. До рішення ви маєте право сказати своє.',
      en: 'The office is inclined to refuse and has said why. You have the right to speak before it decides.',
    },
    next: {
      uk: 'Напишіть свої пояснення або додайте документи до вказаної дати. Без них установа вирішить сама.',
      en: 'Write what you have to say, or add documents, by the date named. Without it the office decides by itself.',
    },
    action: { code: 'speak', label: { uk: 'Висловитися', en: 'Speak' } },
    final: false,
  },
  approved: {
    label: { uk: 'Рішення про забезпечення', en: 'Approved' },
    meaning: { uk: 'Рішення ухвалено на вашу користь.', en: 'The decision is in your favour.' },
    next: {
      uk: 'Відділення Фонду сформує направлення або поставить заяву в чергу й повідомить вас.',
      en: 'The branch of the Fund issues the referral or puts the application into the queue, and tells you.',
    },
    action: { code: 'openDecision', label: { uk: 'Відкрити рішення', en: 'Open the decision' } },
    final: false,
  },
  queued: {
    label: { uk: 'У черзі на забезпечення', en: 'In the queue' },
    meaning: {
      uk: 'Потребу визнано. Кошти ще не виділено, тому заява чекає в черзі за датою реєстрації.',
      en: 'The need is recognised. There is no money for it yet, so the application waits in the order of registration.',
    },
    next: {
      uk: 'Ваше місце видно на сторінці заяви. Про кожну його зміну ви дізнаєтеся разом із причиною.',
      en: 'Your place is on the page of the application. You are told of each change of it, with the reason.',
    },
    action: null,
    final: false,
  },
  referral_issued: {
    label: { uk: 'Є направлення', en: 'Referral issued' },
    meaning: { uk: 'Електронне направлення сформовано.', en: 'The electronic referral is there.' },
    next: {
      uk: 'Виберіть підприємство до дати, вказаної в направленні.',
      en: 'Choose an enterprise by the date named in the referral.',
    },
    action: { code: 'chooseEnterprise', label: { uk: 'Вибрати підприємство', en: 'Choose an enterprise' } },
    final: false,
  },
  enterprise_chosen: {
    label: { uk: 'Підприємство обрано', en: 'Enterprise chosen' },
    meaning: {
      uk: 'Підприємство отримало ваше направлення і ще не відповіло.',
      en: 'The enterprise has your referral and has not answered yet.',
    },
    next: {
      uk: 'Підприємство прийме замовлення або пояснить, чому не може. До того ви можете обрати інше.',
      en: 'The enterprise accepts the order or says why it cannot. Until then you may choose another.',
    },
    action: { code: 'reconsider', label: { uk: 'Обрати інше підприємство', en: 'Choose another enterprise' } },
    final: false,
  },
  order_accepted: {
    label: { uk: 'Замовлення прийнято', en: 'Order accepted' },
    meaning: { uk: 'Підприємство взялося за ваше замовлення.', en: 'The enterprise has taken on your order.' },
    next: {
      uk: 'Підприємство зв’яжеться з вами: зніме мірки, підбере або виготовить засіб.',
      en: 'The enterprise gets in touch: it measures, chooses or makes the device.',
    },
    action: null,
    final: false,
  },
  fitting: {
    label: { uk: 'Обмір і примірка', en: 'Fitting' },
    meaning: { uk: 'Засіб підбирають або приміряють.', en: 'The device is being chosen or fitted.' },
    next: {
      uk: 'Коли мірки знято, засіб виготовлять або підготують.',
      en: 'Once measured, the device is made or prepared.',
    },
    action: null,
    final: false,
  },
  making: {
    label: { uk: 'Виготовлення', en: 'Being made' },
    meaning: {
      uk: 'Підприємство виготовляє або ремонтує засіб.',
      en: 'The enterprise is making or repairing the device.',
    },
    next: {
      uk: 'Щойно засіб буде готовий, вас запросять його отримати.',
      en: 'You are invited as soon as it is ready.',
    },
    action: null,
    final: false,
  },
  ready: {
    label: { uk: 'Готово до видачі', en: 'Ready' },
    meaning: { uk: 'Засіб готовий.', en: 'The device is ready.' },
    next: {
      uk: 'Отримайте його на підприємстві або домовтеся про доставку. Перевірте засіб, перш ніж підписати акт.',
      en: 'Fetch it at the enterprise or agree on a delivery. Check it before you sign.',
    },
    action: null,
    final: false,
  },
  issued: {
    label: { uk: 'Видано', en: 'Issued' },
    meaning: {
      uk: 'Засіб видано, почався строк експлуатації.',
      en: 'The device was issued and its term of use has begun.',
    },
    next: {
      uk: 'Про право на заміну кабінет нагадає за 60 днів до кінця строку.',
      en: 'The cabinet reminds you of your right to a replacement 60 days before the term ends.',
    },
    action: { code: 'openDevice', label: { uk: 'Відкрити паспорт засобу', en: 'Open the device’s passport' } },
    final: true,
  },
  paid: {
    label: { uk: 'Компенсацію виплачено', en: 'Compensation paid' },
    meaning: { uk: 'Гроші надіслано на ваш рахунок.', en: 'The money was sent to your account.' },
    next: { uk: 'Банк може зарахувати їх за кілька днів.', en: 'Your bank may take a few days.' },
    action: null,
    final: true,
  },
  expired: {
    label: { uk: 'Направлення прострочено', en: 'Referral expired' },
    meaning: {
      uk: 'За строк дії направлення підприємство не обрано.',
      en: 'No enterprise was chosen while the referral was good.',
    },
    next: { uk: 'Подайте заяву знову: документи вже є.', en: 'Apply again: the documents are there.' },
    action: { code: 'duplicate', label: { uk: 'Подати знову', en: 'Apply again' } },
    final: true,
  },
  terminated: {
    label: { uk: 'Право припинено', en: 'Right ended' },
    meaning: {
      uk: 'Право на цей засіб припинено з причини, яку вам повідомили.',
      en: 'The right to this device has ended for the reason you were told.',
    },
    next: {
      uk: 'Якщо ви не згодні, оскаржте рішення до Фонду або суду.',
      en: 'If you disagree, appeal to the Fund or to a court.',
    },
    action: null,
    final: true,
  },
} as const satisfies Record<string, State>;
