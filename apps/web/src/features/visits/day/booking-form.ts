import { PersonName, PhoneNumber } from '@cabinet/contracts/people';
import { type Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import { Pace, PreparedNeed } from '@cabinet/contracts/visits';
import * as z from 'zod/mini';

const common = {
  ...PersonName.shape,
  topic: z.string().check(z.minLength(1)),
  needs: z.array(PlaceNeed),
  pace: z.pipe(z.pipe(z.string(), z.transform(Number)), Pace),
  date: z.string().check(z.minLength(1)),
  from: z.string().check(z.minLength(1)),
  phone: PhoneNumber,
  prepare: z.array(PreparedNeed),
};

/** What an officer asks at the desk or on the phone, on one page; a visit at home needs an address to go to. */
export const BookingForm = z.discriminatedUnion('channel', [
  z.object({ ...common, channel: z.enum(['office', 'phone', 'video']), address: z._default(z.string(), '') }),
  z.object({
    ...common,
    channel: z.literal('home'),
    address: z.string().check(z.trim(), z.minLength(1, 'visits.address_missing'), z.maxLength(300)),
  }),
]);

/** Answers by which times are found: a time that was chosen for others says nothing of these. */
export const planNames: readonly string[] = ['topic', 'channel', 'needs', 'pace', 'date'];

/** The time that was chosen while it is still offered, else none. */
export const stillOffered = (times: readonly { readonly from: string }[], chosen: string): string =>
  times.some(({ from }) => from === chosen) ? chosen : '';

/** How a visit goes for a topic: as before where the topic allows it, else in the first of its ways. */
export const channelFor = (ways: readonly Channel[], chosen: Channel): Channel =>
  ways.includes(chosen) ? chosen : (ways[0] ?? chosen);

/** A phone as it is kept, or null while it is not yet one. */
export const wholePhone = (typed: string): string | null => {
  const parsed = z.safeParse(PhoneNumber, typed);
  return parsed.success ? parsed.data : null;
};
