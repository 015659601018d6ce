import type { Context } from './context.ts';

interface Reading {
  /** Whose data was opened. */
  readonly personId: string;
  /** A code the person's journal translates: 'applications.view', 'documents.open'. */
  readonly what: string;
  readonly subjectId: string;
  /** Why, as a code: 'review', 'inbox', 'support'. */
  readonly purpose: string;
}

/** Records that staff opened somebody's personal data. Resolves only when the record is stored: no record, no data. */
export async function recordRead(ctx: Context, reading: Reading): Promise<void> {
  const { actor } = ctx;
  if (actor.role !== 'officer' && actor.role !== 'administrator') return;
  await ctx.db.readRecord.create({
    data: {
      ...reading,
      id: ctx.newId(),
      at: ctx.now(),
      readerId: actor.accountId,
      readerRole: actor.role,
      readerName: actor.name,
      officeName: actor.role === 'officer' ? actor.officeName : null,
      requestId: ctx.requestId,
    },
  });
}
