import type { BookingRules } from '@cabinet/contracts/managed-schedules';

/** The rules of booking, in the order in which they are asked and shown. */
export const ruleNames = [
  'windowDays',
  'noticeMinutes',
  'holdMinutes',
  'perPerson',
  'cancelMinutes',
  'longestWaitMinutes',
] as const satisfies readonly (keyof BookingRules)[];
