import * as z from 'zod/mini';
import { storable } from './storable.ts';

export const longestRecoveryText = 1000;

/** What a person who cannot get in writes. */
export const recoveryText = (longest: number) =>
  z.string().check(z.overwrite(storable), z.trim(), z.maxLength(longest));

/** A request was taken: its number, and by when it is answered. */
export const RequestFiled = z.object({ number: z.string(), dueAt: z.iso.datetime() });
