import * as z from 'zod/mini';

/** A code typed by hand: spaces and hyphens are dropped by the server, which also knows how long each kind is. */
export const TypedCode = z.object({ code: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)) });
