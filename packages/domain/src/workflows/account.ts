import { type ActOf, defineMachine, type GuardOf, type StateOf } from './machine.ts';
import { noClock } from './quiet.ts';

/** An account has exactly one of five states (B30), each with its reason and one next action (B32). */
export const accountMachine = defineMachine({
  code: 'account',
  name: { uk: 'Обліковий запис', en: 'Account' },
  initial: 'awaiting_confirmation',
  states: {
    awaiting_confirmation: {
      label: { uk: 'Очікує підтвердження', en: 'Awaiting confirmation' },
      meaning: {
        uk: 'Ви зареєструвалися, але ще не підтвердили пошту чи телефон.',
        en: 'You registered but have not yet confirmed your e-mail or phone.',
      },
      next: {
        uk: 'Відкрийте посилання з листа або введіть код з SMS.',
        en: 'Open the link from the letter or enter the code from the SMS.',
      },
      action: { code: 'resendConfirmation', label: { uk: 'Надіслати ще раз', en: 'Send again' } },
      final: false,
    },
    active: {
      label: { uk: 'Активний', en: 'Active' },
      meaning: { uk: 'Усі послуги доступні.', en: 'All services are open to you.' },
      next: {
        uk: 'Нічого робити не треба. Другий чинник входу зробить кабінет безпечнішим.',
        en: 'Nothing to do. A second factor makes the cabinet safer.',
      },
      action: { code: 'openSecurity', label: { uk: 'Налаштувати безпеку', en: 'Set up security' } },
      final: false,
    },
    inactive: {
      label: { uk: 'Неактивний', en: 'Inactive' },
      meaning: {
        uk: 'Ви самі вимкнули кабінет, відкликали згоду на обробку даних або рік не входили.',
        en: 'You switched the cabinet off yourself, withdrew your consent, or have not signed in for a year.',
      },
      next: {
        uk: 'Увімкніть кабінет: дані й заяви збережено.',
        en: 'Switch the cabinet on: your data and applications are kept.',
      },
      action: { code: 'revive', label: { uk: 'Увімкнути кабінет', en: 'Switch on' } },
      final: false,
    },
    blocked: {
      label: { uk: 'Заблокований', en: 'Blocked' },
      meaning: {
        uk: 'Вхід закрито. Причину вказано в повідомленні.',
        en: 'Sign-in is closed. The message names the reason.',
      },
      next: {
        uk: 'Щоб відновити доступ, зверніться до ЦНАП із документом, що посвідчує особу.',
        en: 'To restore access, come to a service centre with your identity document.',
      },
      action: { code: 'askForHelp', label: { uk: 'Отримати допомогу', en: 'Get help' } },
      final: false,
    },
    recovering: {
      label: { uk: 'Відновлення пароля', en: 'Recovering the password' },
      meaning: {
        uk: 'Ви підтвердили, що це ви, і маєте створити новий пароль.',
        en: 'You proved it is you and are to make a new password.',
      },
      next: {
        uk: 'Створіть новий пароль за посиланням із листа. Якщо згадали старий, просто увійдіть.',
        en: 'Make a new password by the mailed link. If you remember the old one, just sign in.',
      },
      action: { code: 'finishRecovery', label: { uk: 'Створити пароль', en: 'Make a password' } },
      final: false,
    },
  },
  acts: {
    confirm: {
      label: { uk: 'Підтвердити', en: 'Confirm' },
      from: ['awaiting_confirmation'],
      to: 'active',
      who: ['applicant', 'officer'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: 'identity.account_confirmed',
      confirm: null,
    },
    deactivate: {
      label: { uk: 'Вимкнути кабінет', en: 'Switch off' },
      from: ['active'],
      to: 'inactive',
      who: ['applicant', 'system'],
      guard: null,
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_inactive',
      confirm: {
        uk: 'Вимкнути кабінет? Увімкнути його можна будь-коли.',
        en: 'Switch off? You can switch it on at any time.',
      },
    },
    revive: {
      label: { uk: 'Увімкнути кабінет', en: 'Switch on' },
      from: ['inactive'],
      to: 'active',
      who: ['applicant'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: 'identity.account_revived',
      confirm: null,
    },
    block: {
      label: { uk: 'Заблокувати', en: 'Block' },
      from: ['awaiting_confirmation', 'active', 'inactive', 'recovering'],
      to: 'blocked',
      // The system: whoever answers «Це не я» to a restored access has the account closed at once.
      who: ['administrator', 'system'],
      guard: 'isNotOwnAccount',
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_blocked',
      confirm: {
        uk: 'Заблокувати вхід? Людина побачить причину.',
        en: 'Block sign-in? The person will see the reason.',
      },
    },
    unblock: {
      label: { uk: 'Розблокувати', en: 'Unblock' },
      from: ['blocked'],
      to: 'active',
      // An officer: who stands before them with an identity document (B38).
      who: ['administrator', 'officer'],
      guard: null,
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_unblocked',
      confirm: null,
    },
    // A block is no way round the confirmation.
    unblockUnproved: {
      label: { uk: 'Розблокувати до підтвердження', en: 'Unblock, to be confirmed' },
      from: ['blocked'],
      to: 'awaiting_confirmation',
      who: ['administrator', 'officer'],
      guard: null,
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_unblocked',
      confirm: null,
    },
    // Begun only by opening a proved link: a stranger who knows the login must not be able to lock its owner out.
    startRecovery: {
      label: { uk: 'Почати відновлення', en: 'Begin recovery' },
      from: ['active'],
      to: 'recovering',
      who: ['applicant'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
    // A resting account wakes by it too: whoever proved the address may come back.
    finishRecovery: {
      label: { uk: 'Створити новий пароль', en: 'Make a new password' },
      from: ['active', 'inactive', 'recovering'],
      to: 'active',
      who: ['applicant'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: 'identity.password_changed',
      confirm: null,
    },
    cancelRecovery: {
      label: { uk: 'Припинити відновлення', en: 'Stop the recovery' },
      from: ['recovering'],
      to: 'active',
      who: ['applicant'],
      guard: null,
      reasonRequired: false,
      clock: noClock,
      message: null,
      confirm: null,
    },
  },
});

export type AccountState = StateOf<typeof accountMachine>;
export type AccountAct = ActOf<typeof accountMachine>;
export type AccountGuard = GuardOf<typeof accountMachine>;
