import type { OfficeKind } from '@cabinet/contracts/administration';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import type { StaffPageName } from '#shared/navigation/staff-paths.ts';
import { isOfEnterprises } from '#shared/session/office-kinds.ts';

interface StaffSection {
  readonly page: StaffPageName;
  /** Its text in the catalogue `staffBar`. */
  readonly words: keyof TextsOf<'staffBar'>;
}

const editing: readonly StaffSection[] = [
  { page: 'content', words: 'content' },
  { page: 'managedProducts', words: 'products' },
  { page: 'managedClasses', words: 'productClasses' },
  { page: 'productImports', words: 'productImports' },
  { page: 'managedMakers', words: 'makers' },
  { page: 'managedProviders', words: 'providers' },
  { page: 'feedbackList', words: 'feedback' },
];

/** What an enterprise that carries referrals out works with. */
const making: readonly StaffSection[] = [{ page: 'orders', words: 'orders' }];

/** The bars of links of staff, in order. A room adds a line when its page exists. */
export const staffSections: Readonly<Record<'officer' | 'administrator' | 'editor', readonly StaffSection[]>> = {
  officer: [
    { page: 'inbox', words: 'officerInbox' },
    { page: 'inboxConsultations', words: 'consultations' },
    { page: 'registry', words: 'registry' },
    { page: 'reception', words: 'reception' },
    { page: 'schedules', words: 'schedules' },
    { page: 'recoveries', words: 'recoveries' },
    { page: 'groupMessage', words: 'groupMessage' },
    { page: 'content', words: 'banners' },
  ],
  administrator: [
    { page: 'accounts', words: 'accounts' },
    { page: 'recoveries', words: 'recoveries' },
    { page: 'managedOffices', words: 'managedOffices' },
    { page: 'schedules', words: 'schedules' },
    { page: 'topics', words: 'topics' },
    { page: 'callPriorities', words: 'callPriorities' },
    { page: 'staff', words: 'staff' },
    { page: 'publishedServices', words: 'publishedServices' },
    ...editing,
    { page: 'waits', words: 'waits' },
    { page: 'deadLetters', words: 'deadLetters' },
    { page: 'incidents', words: 'incidents' },
  ],
  editor: editing,
};

/** An officer of an enterprise sees its orders, of any other office what offices do; of both, both. */
export const officerSections = (kinds: readonly OfficeKind[]): readonly StaffSection[] => [
  ...(kinds.includes('enterprise') ? making : []),
  ...(isOfEnterprises(kinds) ? [] : staffSections.officer),
];
