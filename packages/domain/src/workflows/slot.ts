import { type ActOf, defineMachine, type GuardOf, type StateOf } from './machine.ts';
import { noClock } from './quiet.ts';

/**
 * One row of the document list. The cabinet checks the file, an officer the document; only the applicant puts it in or
 * takes it out.
 */
export const slotMachine = defineMachine({
  code: 'documentSlot',
  name: { uk: 'Документ у заяві', en: 'Document of an application' },
  initial: 'missing',
  states: {
    missing: {
      label: { uk: 'Не додано', en: 'Not added' },
      meaning: { uk: 'У цьому рядку ще немає файла.', en: 'There is no file in this row yet.' },
      next: {
        uk: 'Додайте файл з пристрою або зі своїх документів.',
        en: 'Add a file from your device or your documents.',
      },
      action: { code: 'attach', label: { uk: 'Додати файл', en: 'Add a file' } },
      final: false,
    },
    attached: {
      label: { uk: 'Додано', en: 'Added' },
      meaning: { uk: 'Файл додано до заяви.', en: 'The file is in the application.' },
      next: {
        uk: 'Його перевірять після надсилання. До того файл можна замінити.',
        en: 'It is checked after sending. You can replace it before.',
      },
      action: null,
      final: false,
    },
    checking: {
      label: { uk: 'Перевіряємо', en: 'Being checked' },
      meaning: { uk: 'Файл перевіряють.', en: 'The file is being checked.' },
      next: { uk: 'Зачекайте: результат з’явиться тут.', en: 'Please wait: the result will appear here.' },
      action: null,
      final: false,
    },
    accepted: {
      label: { uk: 'Прийнято', en: 'Accepted' },
      meaning: { uk: 'Документ підходить.', en: 'The document is fine.' },
      next: { uk: 'Нічого робити не треба.', en: 'Nothing to do.' },
      action: null,
      final: false,
    },
    needs_rework: {
      label: { uk: 'Треба виправити', en: 'To be corrected' },
      meaning: {
        uk: 'Адміністратор пояснив, що не так із документом.',
        en: 'The officer explained what is wrong with it.',
      },
      next: { uk: 'Прочитайте зауваження й додайте інший файл.', en: 'Read the remark and add another file.' },
      action: { code: 'attach', label: { uk: 'Замінити файл', en: 'Replace the file' } },
      final: false,
    },
    failed: {
      label: { uk: 'Файл не прийнято', en: 'The file was not accepted' },
      meaning: {
        uk: 'Файл пошкоджений або небезпечний, відкрити його не вдалося.',
        en: 'The file is damaged or unsafe and could not be opened.',
      },
      next: {
        uk: 'Збережіть документ ще раз і додайте новий файл.',
        en: 'Save the document again and add the new file.',
      },
      action: { code: 'attach', label: { uk: 'Додати інший файл', en: 'Add another file' } },
      final: false,
    },
  },
  acts: {
    attach: {
      label: { uk: 'Додати або замінити', en: 'Add or replace' },
      from: ['missing', 'checking', 'attached', 'needs_rework', 'failed'],
      to: 'checking',
      who: ['applicant'],
      guard: 'slotIsOpen',
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
    // A document of the library has been checked already: for it this happens at once.
    pass: {
      label: { uk: 'Перевірено', en: 'Pass the check' },
      from: ['checking'],
      to: 'attached',
      who: ['system'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
    fail: {
      label: { uk: 'Позначити як непридатний', en: 'Mark as unusable' },
      from: ['checking'],
      to: 'failed',
      who: ['system'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
    clear: {
      label: { uk: 'Вилучити', en: 'Remove' },
      from: ['checking', 'attached', 'needs_rework', 'failed'],
      to: 'missing',
      who: ['applicant'],
      guard: 'mayBeCleared',
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: {
        uk: 'Вилучити файл із заяви? У ваших документах він залишиться.',
        en: 'Remove the file? It stays in your documents.',
      },
    },
    // Until the decision the officer may think again.
    accept: {
      label: { uk: 'Прийняти', en: 'Accept' },
      from: ['attached', 'accepted', 'needs_rework'],
      to: 'accepted',
      who: ['officer'],
      guard: 'isUnderOwnReview',
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
    sendBack: {
      label: { uk: 'Повернути із зауваженням', en: 'Send back with a remark' },
      from: ['attached', 'accepted', 'needs_rework'],
      to: 'needs_rework',
      who: ['officer'],
      guard: 'isUnderOwnReview',
      reasonRequired: true,
      clock: noClock,
      message: 'applications.document_needs_rework',
      confirm: null,
    },
  },
});

export type SlotState = StateOf<typeof slotMachine>;
export type SlotAct = ActOf<typeof slotMachine>;
export type SlotGuard = GuardOf<typeof slotMachine>;
