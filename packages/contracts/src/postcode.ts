import * as z from 'zod/mini';
import { requiring } from './refusal.ts';

/** Five digits of an address. */
export const Postcode = z.string().check(
  z.overwrite((text) => text.replace(/\s/g, '')),
  requiring((text) => /^\d{5}$/.test(text), 'people.postcode_format'),
);
export type Postcode = z.infer<typeof Postcode>;
