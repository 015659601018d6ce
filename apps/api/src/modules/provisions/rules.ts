import type { PlainDate } from '@cabinet/contracts/dates';
import { addDays } from '@cabinet/domain/plain-date';

/** So long before the term ends a person is told, and may begin to ask for another device. */
const noticeDays = 60;

/** The last day of a term that is near enough to be told of. */
export const lastNoticedDay = (today: PlainDate): PlainDate => addDays(today, noticeDays);

interface InUse {
  readonly termEndsOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly misusedOn: PlainDate | null;
}

/** The right to another device begins in sixty days, or has begun; it rests where the former one was misused (R11). */
export const isReplaceable = ({ termEndsOn, returnedOn, misusedOn }: InUse, today: PlainDate): boolean =>
  termEndsOn !== null && returnedOn === null && misusedOn === null && termEndsOn <= lastNoticedDay(today);
