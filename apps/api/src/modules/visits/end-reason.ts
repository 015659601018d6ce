import type { Bilingual } from '@cabinet/contracts/service-definition';

// Reasons that no officer has typed; stored by their code, told in both languages.
const reasons = {
  not_reached: {
    uk: 'Центр не встиг вас прийняти. Запишіться на інший час.',
    en: 'The centre did not manage to receive you. Book another time.',
  },
  centre_closed: {
    uk: 'Центр у цей час був зачинений. Запишіться на інший час.',
    en: 'The centre was closed at that time. Book another time.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why the system itself ends a visit. */
export type EndReason = keyof typeof reasons;

const isOwn = (reason: string): reason is EndReason => Object.hasOwn(reasons, reason);

/** A stored reason as it is told; what an officer has typed is the same in both languages. */
export const endReasonIn = (reason: string): Bilingual =>
  isOwn(reason) ? reasons[reason] : { uk: reason, en: reason };
