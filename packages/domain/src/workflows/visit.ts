import { type ActOf, defineMachine, type GuardOf, type StateOf } from './machine.ts';
import { quiet } from './quiet.ts';

/** A visit from the held time to its end. A visitor without an appointment begins at «checked_in». */
export const visitMachine = defineMachine({
  code: 'visit',
  name: { uk: 'Візит', en: 'Visit' },
  initial: 'held',
  states: {
    held: {
      label: { uk: 'Час утримано', en: 'Time held' },
      meaning: {
        uk: 'Цей час тримаємо для вас, поки ви заповнюєте дані.',
        en: 'We hold this time while you fill in the form.',
      },
      next: { uk: 'Вкажіть, хто прийде, і підтвердьте запис.', en: 'Say who will come and confirm.' },
      action: { code: 'book', label: { uk: 'Завершити запис', en: 'Finish the booking' } },
      final: false,
    },
    booked: {
      label: { uk: 'Записано', en: 'Booked' },
      meaning: { uk: 'Вас чекають у цей день і час.', en: 'You are expected on this day at this time.' },
      next: {
        uk: 'Прийдіть із документами. Якщо плани змінилися, перенесіть або скасуйте візит.',
        en: 'Come with your documents. If your plans change, move or cancel the visit.',
      },
      action: { code: 'move', label: { uk: 'Перенести', en: 'Move' } },
      final: false,
    },
    checked_in: {
      label: { uk: 'Прибули', en: 'Arrived' },
      meaning: { uk: 'Ми знаємо, що ви прийшли.', en: 'We know that you have come.' },
      next: { uk: 'Зачекайте: ваш талон покличуть.', en: 'Wait until your ticket is called.' },
      action: null,
      final: false,
    },
    called: {
      label: { uk: 'Запрошено', en: 'Called' },
      meaning: { uk: 'Вас запросили до вікна.', en: 'You are called to a desk.' },
      next: { uk: 'Підійдіть до вікна, яке названо на табло.', en: 'Go to the desk named on the display.' },
      action: null,
      final: false,
    },
    serving: {
      label: { uk: 'На прийомі', en: 'Being served' },
      meaning: { uk: 'Адміністратор займається вашим питанням.', en: 'An officer is dealing with your matter.' },
      next: { uk: 'Після прийому візит буде завершено.', en: 'The visit ends after that.' },
      action: null,
      final: false,
    },
    done: {
      label: { uk: 'Завершено', en: 'Done' },
      meaning: { uk: 'Прийом відбувся.', en: 'The visit took place.' },
      next: { uk: 'Нічого робити не треба.', en: 'There is nothing to do.' },
      action: null,
      final: true,
    },
    no_show: {
      label: { uk: 'Не відбувся', en: 'Did not take place' },
      meaning: { uk: 'Вас не було у призначений час.', en: 'You did not come at the booked time.' },
      next: { uk: 'Запишіться на інший час.', en: 'Book another time.' },
      action: { code: 'again', label: { uk: 'Записатися знову', en: 'Book again' } },
      final: true,
    },
    cancelled_by_user: {
      label: { uk: 'Скасовано вами', en: 'Cancelled by you' },
      meaning: { uk: 'Ви скасували візит. Час знову вільний.', en: 'You cancelled the visit. The time is free again.' },
      next: { uk: 'Якщо візит потрібен, запишіться знову.', en: 'Book again if you need the visit.' },
      action: { code: 'again', label: { uk: 'Записатися знову', en: 'Book again' } },
      final: true,
    },
    cancelled_by_office: {
      label: { uk: 'Скасовано ЦНАП', en: 'Cancelled by the centre' },
      meaning: {
        uk: 'Центр надання адміністративних послуг не зможе вас прийняти. Причину вказано.',
        en: 'The service centre cannot receive you. The reason is given.',
      },
      next: { uk: 'Оберіть інший час.', en: 'Choose another time.' },
      action: { code: 'again', label: { uk: 'Записатися знову', en: 'Book again' } },
      final: true,
    },
  },
  acts: {
    book: {
      ...quiet,
      label: { uk: 'Записатися', en: 'Book' },
      from: ['held'],
      to: 'booked',
      who: ['applicant', 'officer'],
      message: 'visits.booked',
    },
    move: {
      ...quiet,
      label: { uk: 'Перенести', en: 'Move' },
      from: ['booked'],
      to: null,
      who: ['applicant', 'officer'],
      guard: 'isEarlyEnough',
      message: 'visits.moved',
    },
    confirm: {
      ...quiet,
      label: { uk: 'Я прийду', en: 'I will come' },
      from: ['booked'],
      to: null,
      who: ['applicant'],
    },
    cancel: {
      ...quiet,
      label: { uk: 'Скасувати візит', en: 'Cancel the visit' },
      from: ['booked'],
      to: 'cancelled_by_user',
      who: ['applicant'],
      guard: 'isEarlyEnough',
      message: 'visits.cancelled',
      confirm: {
        uk: 'Скасувати візит? Цей час запропонуємо іншим.',
        en: 'Cancel the visit? The time will be offered to others.',
      },
    },
    callOff: {
      ...quiet,
      label: { uk: 'Скасувати від імені ЦНАП', en: 'Call off' },
      from: ['booked', 'checked_in'],
      to: 'cancelled_by_office',
      who: ['officer', 'system'],
      reasonRequired: true,
      message: 'visits.called_off',
      confirm: {
        uk: 'Скасувати візит? Людина отримає повідомлення з причиною.',
        en: 'Call the visit off? The person will be told why.',
      },
    },
    checkIn: {
      ...quiet,
      label: { uk: 'Прийшов', en: 'Has come' },
      from: ['booked'],
      to: 'checked_in',
      who: ['officer'],
      guard: 'isToday',
    },
    call: {
      ...quiet,
      label: { uk: 'Наступний', en: 'Next' },
      from: ['checked_in'],
      to: 'called',
      who: ['officer'],
    },
    recall: {
      ...quiet,
      label: { uk: 'Запросити ще раз', en: 'Call again' },
      from: ['called'],
      to: null,
      who: ['officer'],
    },
    serve: {
      ...quiet,
      label: { uk: 'Почати прийом', en: 'Begin' },
      from: ['called'],
      to: 'serving',
      who: ['officer'],
    },
    transfer: {
      ...quiet,
      label: { uk: 'Передати до іншого вікна', en: 'Send to another desk' },
      from: ['called', 'serving'],
      to: 'checked_in',
      who: ['officer'],
    },
    finish: {
      ...quiet,
      label: { uk: 'Завершено', en: 'Done' },
      from: ['serving'],
      to: 'done',
      who: ['officer', 'system'],
    },
    miss: {
      ...quiet,
      label: { uk: 'Не прийшов', en: 'Did not come' },
      from: ['booked', 'called'],
      to: 'no_show',
      who: ['officer', 'system'],
      guard: 'isTimeOver',
      message: 'visits.missed',
    },
  },
});

export type VisitState = StateOf<typeof visitMachine>;
export type VisitAct = ActOf<typeof visitMachine>;
export type VisitGuard = GuardOf<typeof visitMachine>;
