import type { PlainDate } from '@cabinet/contracts/dates';
import { kyivDate } from './kyiv-time.ts';
import { addDays } from './plain-date.ts';

/** Law 2073-IX: a complaint is made within 30 calendar days. */
export const appealDays = 30;

/** The last day on which a refusal may be appealed against, in Kyiv. */
export const lastDayOfAppeal = (decidedAt: Date): PlainDate => addDays(kyivDate(decidedAt), appealDays);
