import { Prisma } from '../generated/client.ts';

/** Clears a JSON column: SQL NULL, not the JSON value null. */
export const DbNull = Prisma.DbNull;
