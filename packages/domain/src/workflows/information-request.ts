import { type ActOf, defineMachine, type GuardOf, type StateOf } from './machine.ts';
import { noClock } from './quiet.ts';

/**
 * A question of the office to the applicant, with a due date. The application's own clock pauses and runs with it, and
 * its messages tell of it.
 */
export const informationRequestMachine = defineMachine({
  code: 'informationRequest',
  name: { uk: 'Запит уточнень', en: 'Information request' },
  initial: 'open',
  states: {
    open: {
      label: { uk: 'Чекає на відповідь', en: 'Waiting for an answer' },
      meaning: {
        uk: 'Адміністратор просить додати або пояснити щось.',
        en: 'The officer asks you to add or explain something.',
      },
      next: { uk: 'Відповідайте до вказаної дати.', en: 'Answer by the date shown.' },
      action: { code: 'answer', label: { uk: 'Відповісти', en: 'Answer' } },
      final: false,
    },
    answered: {
      label: { uk: 'Відповідь надано', en: 'Answered' },
      meaning: { uk: 'Вашу відповідь отримано.', en: 'Your answer is received.' },
      next: { uk: 'Адміністратор перевірить її.', en: 'The officer will check it.' },
      action: null,
      final: false,
    },
    closed: {
      label: { uk: 'Закрито', en: 'Closed' },
      meaning: { uk: 'Відповідь прийнято.', en: 'The answer is accepted.' },
      next: { uk: 'Нічого робити не треба.', en: 'Nothing to do.' },
      action: null,
      final: true,
    },
    cancelled: {
      label: { uk: 'Скасовано', en: 'Cancelled' },
      meaning: { uk: 'Відповідь більше не потрібна.', en: 'The answer is no longer needed.' },
      next: { uk: 'Нічого робити не треба.', en: 'Nothing to do.' },
      action: null,
      final: true,
    },
    expired: {
      label: { uk: 'Строк минув', en: 'Out of time' },
      meaning: { uk: 'Відповіді не було до вказаної дати.', en: 'There was no answer by the date shown.' },
      next: {
        uk: 'Адміністратор може закрити заяву або запитати ще раз. Якщо відповідь готова, зателефонуйте до ЦНАП.',
        en: 'The officer may close the application or ask again. If your answer is ready, call the service centre.',
      },
      action: null,
      final: true,
    },
  },
  acts: {
    answer: {
      label: { uk: 'Відповісти', en: 'Answer' },
      from: ['open'],
      to: 'answered',
      who: ['applicant'],
      guard: 'everyRequestIsAnswered',
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
    close: {
      label: { uk: 'Прийняти відповідь', en: 'Accept the answer' },
      from: ['answered'],
      to: 'closed',
      who: ['officer'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
    cancel: {
      label: { uk: 'Скасувати запит', en: 'Cancel the request' },
      from: ['open'],
      to: 'cancelled',
      // Withdrawing the application takes its questions back too.
      who: ['officer', 'applicant'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: {
        uk: 'Скасувати запит? Заявник більше не зможе відповісти.',
        en: 'Cancel? The applicant can no longer answer.',
      },
    },
    expire: {
      label: { uk: 'Строк відповіді минув', en: 'Run out of time' },
      from: ['open'],
      to: 'expired',
      who: ['system'],
      guard: 'dueDateHasPassed',
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
  },
});

export type InformationRequestState = StateOf<typeof informationRequestMachine>;
export type InformationRequestAct = ActOf<typeof informationRequestMachine>;
export type InformationRequestGuard = GuardOf<typeof informationRequestMachine>;
