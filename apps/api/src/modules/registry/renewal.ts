import type { OwnCard } from '@cabinet/contracts/registry';
import type { PlainDate } from '@cabinet/contracts/dates';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { addDays } from '@cabinet/domain/plain-date';

/** D7: from this many days before the disability ends it can be asked to be prolonged. */
const renewableDays = 90;

/** How many days before its end the person is told of it. */
export const noticeDays = [60, 30] as const;

/** When the card of a disability can be renewed; null: it has no term, or there is nothing to renew. */
export function renewalOf({ disability }: CardContent, today: PlainDate): OwnCard['renewal'] {
  const validUntil = disability?.established.validUntil ?? null;
  if (validUntil === null) return null;
  const from = addDays(validUntil, -renewableDays);
  return { validUntil, from, open: today >= from, over: today > validUntil };
}

/** The notice that is due on a day, or null: after a missed one the next that still says the truth. */
export const noticeOn = (validUntil: PlainDate, today: PlainDate): (typeof noticeDays)[number] | null => {
  if (today > validUntil) return null;
  return noticeDays.findLast((days) => today >= addDays(validUntil, -days)) ?? null;
};
