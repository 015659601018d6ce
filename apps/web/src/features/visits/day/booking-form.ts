import { PersonName, PhoneNumber } from '@cabinet/contracts/people';
import { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import { Pace, PreparedNeed } from '@cabinet/contracts/visits';
import * as z from 'zod/mini';

/** What an officer asks at the desk or on the phone, on one page. */
export const BookingForm = z.extend(PersonName, {
  topic: z.string().check(z.minLength(1)),
  channel: Channel,
  needs: z.array(PlaceNeed),
  pace: z.pipe(z.pipe(z.string(), z.transform(Number)), Pace),
  date: z.string().check(z.minLength(1)),
  from: z.string().check(z.minLength(1)),
  phone: PhoneNumber,
  address: z._default(z.string().check(z.trim(), z.maxLength(300)), ''),
  prepare: z.array(PreparedNeed),
});

/** A phone as it is kept, or null while it is not yet one. */
export const wholePhone = (typed: string): string | null => {
  const parsed = z.safeParse(PhoneNumber, typed);
  return parsed.success ? parsed.data : null;
};
