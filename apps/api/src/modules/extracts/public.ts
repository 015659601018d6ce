import type { Context } from '#platform/context.ts';

/** What a message about an extract is made of. */
export const extractFacts = (
  { db }: Pick<Context, 'db'>,
  id: string,
): Promise<{ readonly personId: string; readonly number: string }> =>
  db.cardExtract.findUniqueOrThrow({ where: { id }, select: { personId: true, number: true } });
