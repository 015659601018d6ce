import { type ActOf, defineMachine, type GuardOf, type StateOf } from './machine.ts';
import { quiet } from './quiet.ts';

/** A question to a service centre (звернення). The labels of the first three states are kept to the letter. */
export const consultationMachine = defineMachine({
  code: 'consultation',
  name: { uk: 'Звернення', en: 'Consultation' },
  initial: 'draft',
  states: {
    draft: {
      label: { uk: 'Не відправлено', en: 'Not sent' },
      meaning: { uk: 'Це чернетка. Її бачите лише ви.', en: 'This is a draft. Only you can see it.' },
      next: { uk: 'Допишіть питання й надішліть його.', en: 'Finish the question and send it.' },
      action: { code: 'send', label: { uk: 'Відправити адміністратору ЦНАП', en: 'Send to the service centre' } },
      final: false,
    },
    sent: {
      label: { uk: 'В очікуванні', en: 'Waiting' },
      meaning: {
        uk: 'Питання отримано. Відповідь готують.',
        en: 'The question has arrived. The answer is being prepared.',
      },
      next: { uk: 'Ви отримаєте відповідь до вказаної дати.', en: 'You will have an answer by the date given.' },
      action: null,
      final: false,
    },
    answered: {
      label: { uk: 'Надано роз’яснення', en: 'Answered' },
      meaning: { uk: 'Відповідь готова. Її видно нижче.', en: 'The answer is here. It stands below.' },
      next: {
        uk: 'Якщо щось лишилося незрозумілим, поставте додаткове питання.',
        en: 'If something is still unclear, ask a further question.',
      },
      action: { code: 'askFurther', label: { uk: 'Поставити додаткове питання', en: 'Ask a further question' } },
      final: false,
    },
    closed: {
      label: { uk: 'Закрито', en: 'Closed' },
      meaning: { uk: 'Питання вирішено.', en: 'The matter is settled.' },
      next: { uk: 'Якщо воно виникло знову, поновіть звернення.', en: 'If it comes up again, reopen it.' },
      action: { code: 'reopen', label: { uk: 'Поновити', en: 'Reopen' } },
      final: false,
    },
  },
  acts: {
    send: {
      ...quiet,
      label: { uk: 'Відправити адміністратору ЦНАП', en: 'Send to the service centre' },
      from: ['draft'],
      to: 'sent',
      who: ['applicant'],
      guard: 'isComplete',
      clock: { effect: 'run', owner: 'office' },
      message: 'consultations.received',
    },
    claim: {
      ...quiet,
      label: { uk: 'Взяти в роботу', en: 'Take' },
      from: ['sent'],
      to: null,
      who: ['officer'],
      guard: 'isUnclaimed',
    },
    release: {
      ...quiet,
      label: { uk: 'Повернути в чергу', en: 'Give back' },
      from: ['sent'],
      to: null,
      who: ['officer', 'system'],
      guard: 'isMine',
    },
    assign: {
      ...quiet,
      label: { uk: 'Передати колезі', en: 'Assign' },
      from: ['sent'],
      to: null,
      who: ['officer'],
      guard: 'isNotWithColleague',
    },
    takeOver: {
      ...quiet,
      label: { uk: 'Перейняти', en: 'Take over' },
      from: ['sent'],
      to: null,
      who: ['officer'],
      guard: 'isWithColleague',
      confirm: { uk: 'Перейняти звернення в колеги?', en: 'Take the consultation over from a colleague?' },
    },
    answer: {
      ...quiet,
      label: { uk: 'Надіслати відповідь', en: 'Send the answer' },
      from: ['sent'],
      to: 'answered',
      who: ['officer'],
      guard: 'isMine',
      reasonRequired: true,
      clock: { effect: 'stop', owner: null },
      message: 'consultations.answered',
    },
    askFurther: {
      ...quiet,
      label: { uk: 'Поставити додаткове питання', en: 'Ask a further question' },
      from: ['answered'],
      to: 'sent',
      who: ['applicant'],
      reasonRequired: true,
      clock: { effect: 'run', owner: 'office' },
    },
    close: {
      ...quiet,
      label: { uk: 'Питання вирішено', en: 'Settled' },
      from: ['answered'],
      to: 'closed',
      who: ['applicant', 'system'],
    },
    reopen: {
      ...quiet,
      label: { uk: 'Поновити', en: 'Reopen' },
      from: ['closed'],
      to: 'sent',
      who: ['applicant'],
      reasonRequired: true,
      clock: { effect: 'run', owner: 'office' },
    },
  },
});

export type ConsultationState = StateOf<typeof consultationMachine>;
export type ConsultationAct = ActOf<typeof consultationMachine>;
export type ConsultationGuard = GuardOf<typeof consultationMachine>;
