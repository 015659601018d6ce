import * as z from 'zod/mini';
import { isPlainDate } from './calendar-day.ts';
import { requiring } from './refusal.ts';

// Apart from the schema, so that a page which only shows dates carries no zod.
export { isPlainDate, plainDateOf } from './calendar-day.ts';

/** A day of the calendar without a time or a zone, YYYY-MM-DD. */
export const PlainDate = z.string().check(z.trim(), requiring(isPlainDate, 'field.date'));
export type PlainDate = z.infer<typeof PlainDate>;
