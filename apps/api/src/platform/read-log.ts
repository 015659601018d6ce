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

/** An open page asks anew whenever something changes; looking at one thing for a while is one look. */
const oneLookMs = 15 * 60_000;

/** Records that staff opened somebody's personal data. Resolves only when the record is stored: no record, no data. */
export async function recordRead(ctx: Context, reading: Reading): Promise<void> {
  const { actor } = ctx;
  if (actor.role !== 'officer' && actor.role !== 'administrator') return;
  const at = ctx.now();
  const since = new Date(at.getTime() - oneLookMs);
  const { personId, what, subjectId } = reading;
  const same = { personId, what, subjectId, readerId: actor.accountId, at: { gt: since } };
  if ((await ctx.db.readRecord.findFirst({ where: same, select: { id: true } })) !== null) return;
  await ctx.db.readRecord.create({
    data: {
      ...reading,
      id: ctx.newId(),
      at,
      readerId: actor.accountId,
      readerRole: actor.role,
      readerName: actor.name,
      officeName: actor.role === 'officer' ? actor.officeName : null,
      requestId: ctx.requestId,
    },
  });
}
