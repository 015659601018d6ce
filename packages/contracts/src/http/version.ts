import * as z from 'zod/mini';

/** Counts the changes of one record, from 1; a PostgreSQL integer. The version a client saw comes back with its change. */
export const Version = z.int().check(z.minimum(0), z.maximum(2_147_483_647));
