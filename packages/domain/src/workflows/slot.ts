import { type ActOf, defineMachine, type StateOf } from './machine.ts';

const noClock = { effect: 'none', owner: null } as const;

/** One row of the document list. The cabinet or an officer checks; only the applicant puts a file in or takes it out. */
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
      label: { uk: 'Не вдалося перевірити', en: 'The check did not work' },
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
      from: ['missing', 'attached', 'needs_rework', 'failed'],
      to: 'attached',
      who: ['applicant'],
      guard: 'applicantMayEdit',
      reasonRequired: false,
      clock: noClock,
      message: null,
      webhook: 'document.attached',
      confirm: null,
    },
    clear: {
      label: { uk: 'Вилучити', en: 'Remove' },
      from: ['attached', 'needs_rework', 'failed'],
      to: 'missing',
      who: ['applicant'],
      guard: 'applicantMayEdit',
      reasonRequired: false,
      clock: noClock,
      message: null,
      webhook: 'document.cleared',
      confirm: {
        uk: 'Вилучити файл із заяви? У ваших документах він залишиться.',
        en: 'Remove the file? It stays in your documents.',
      },
    },
    check: {
      label: { uk: 'Почати перевірку', en: 'Begin the check' },
      from: ['attached'],
      to: 'checking',
      who: ['officer', 'system'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      webhook: 'document.checking',
      confirm: null,
    },
    accept: {
      label: { uk: 'Прийняти', en: 'Accept' },
      from: ['checking'],
      to: 'accepted',
      who: ['officer', 'system'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      webhook: 'document.accepted',
      confirm: null,
    },
    sendBack: {
      label: { uk: 'Повернути із зауваженням', en: 'Send back with a remark' },
      from: ['checking', 'accepted'],
      to: 'needs_rework',
      who: ['officer'],
      guard: 'applicationIsInReview',
      reasonRequired: true,
      clock: noClock,
      message: 'applications.document_needs_rework',
      webhook: 'document.needs_rework',
      confirm: null,
    },
    fail: {
      label: { uk: 'Позначити як непридатний', en: 'Mark as unusable' },
      from: ['checking'],
      to: 'failed',
      who: ['system'],
      guard: null,
      reasonRequired: true,
      clock: noClock,
      message: 'applications.document_failed',
      webhook: 'document.failed',
      confirm: null,
    },
  },
});

export type SlotState = StateOf<typeof slotMachine>;
export type SlotAct = ActOf<typeof slotMachine>;
