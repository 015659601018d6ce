import { type ActOf, defineMachine, type StateOf } from './machine.ts';

const noClock = { effect: 'none', owner: null } as const;

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
        uk: 'Ви довго не входили або самі вимкнули кабінет.',
        en: 'You have not signed in for long, or switched the cabinet off yourself.',
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
        uk: 'Подайте запит на відновлення доступу. Його розглянуть протягом 24 годин.',
        en: 'Ask to restore access. The request is considered within 24 hours.',
      },
      action: { code: 'askToUnblock', label: { uk: 'Відновити доступ', en: 'Restore access' } },
      final: false,
    },
    recovering: {
      label: { uk: 'Відновлення пароля', en: 'Recovering the password' },
      meaning: {
        uk: 'Ви підтвердили, що це ви, і маєте створити новий пароль.',
        en: 'You proved it is you and are to make a new password.',
      },
      next: {
        uk: 'Створіть новий пароль. До того часу вхід закрито.',
        en: 'Make a new password. Until then sign-in is closed.',
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
      guard: 'confirmationIsProved',
      reasonRequired: false,
      clock: noClock,
      message: 'identity.account_confirmed',
      webhook: 'account.confirmed',
      confirm: null,
    },
    deactivate: {
      label: { uk: 'Вимкнути кабінет', en: 'Switch off' },
      from: ['active'],
      to: 'inactive',
      who: ['applicant', 'system'],
      guard: 'wasWarnedOrAsked',
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_inactive',
      webhook: 'account.deactivated',
      confirm: {
        uk: 'Вимкнути кабінет? Увімкнути його можна будь-коли.',
        en: 'Switch off? You can switch it on at any time.',
      },
    },
    revive: {
      label: { uk: 'Увімкнути кабінет', en: 'Switch on' },
      from: ['inactive'],
      to: 'active',
      who: ['applicant', 'administrator'],
      guard: 'identityIsProved',
      reasonRequired: false,
      clock: noClock,
      message: 'identity.account_revived',
      webhook: 'account.revived',
      confirm: null,
    },
    block: {
      label: { uk: 'Заблокувати', en: 'Block' },
      from: ['awaiting_confirmation', 'active', 'inactive', 'recovering'],
      to: 'blocked',
      who: ['administrator', 'system'],
      guard: 'isNotOwnAccount',
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_blocked',
      webhook: 'account.blocked',
      confirm: {
        uk: 'Заблокувати вхід? Людина побачить причину.',
        en: 'Block sign-in? The person will see the reason.',
      },
    },
    unblock: {
      label: { uk: 'Розблокувати', en: 'Unblock' },
      from: ['blocked'],
      to: 'active',
      who: ['officer', 'administrator', 'system'],
      guard: 'identityIsProved',
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_unblocked',
      webhook: 'account.unblocked',
      confirm: null,
    },
    // A block is no way round the confirmation.
    unblockUnproved: {
      label: { uk: 'Розблокувати до підтвердження', en: 'Unblock, to be confirmed' },
      from: ['blocked'],
      to: 'awaiting_confirmation',
      who: ['officer', 'administrator', 'system'],
      guard: 'contactIsNotProved',
      reasonRequired: true,
      clock: noClock,
      message: 'identity.account_unblocked',
      webhook: 'account.unblocked',
      confirm: null,
    },
    // Begun only by a proved link or code: a stranger who knows the login must not be able to lock its owner out.
    startRecovery: {
      label: { uk: 'Почати відновлення', en: 'Begin recovery' },
      from: ['active', 'inactive'],
      to: 'recovering',
      who: ['applicant'],
      guard: 'recoveryIsProved',
      reasonRequired: false,
      clock: noClock,
      message: 'identity.recovery_started',
      webhook: 'account.recovery_started',
      confirm: null,
    },
    finishRecovery: {
      label: { uk: 'Створити новий пароль', en: 'Make a new password' },
      from: ['recovering'],
      to: 'active',
      who: ['applicant'],
      guard: 'newPasswordIsFit',
      reasonRequired: false,
      clock: noClock,
      message: 'identity.password_changed',
      webhook: 'account.recovered',
      confirm: null,
    },
    cancelRecovery: {
      label: { uk: 'Припинити відновлення', en: 'Stop the recovery' },
      from: ['recovering'],
      to: 'active',
      who: ['applicant', 'system'],
      guard: 'recoveryIsOutOfTimeOrProved',
      reasonRequired: false,
      clock: noClock,
      message: null,
      webhook: 'account.recovery_cancelled',
      confirm: null,
    },
  },
});

export type AccountState = StateOf<typeof accountMachine>;
export type AccountAct = ActOf<typeof accountMachine>;
