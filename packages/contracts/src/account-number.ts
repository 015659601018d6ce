import * as z from 'zod/mini';
import { refusalOfIban, tidyIban } from './iban.ts';
import { refusing } from './refusal.ts';

/** A Ukrainian account: UA and 27 digits; spaces are dropped. */
export const Iban = z.string().check(z.overwrite(tidyIban), refusing(refusalOfIban));
export type Iban = z.infer<typeof Iban>;
