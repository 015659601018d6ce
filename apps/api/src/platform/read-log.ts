import { sqlOf } from '@cabinet/db/open-database';
import type { Context } from './context.ts';

interface Reading {
  /** Whose data was opened. */
  readonly personId: string;
  /** A code the person's journal translates: 'applications.view', 'documents.open'. */
  readonly what: string;
  readonly subjectId: string;
  /** Why, as a code: 'review', 'inbox', 'support'. */
  readonly purpose: string;
  /** The office whose matter it is, in both languages: an officer may belong to several. */
  readonly office: { readonly uk: string; readonly en: string } | null;
}

/** An open page asks anew whenever something changes; looking at one thing for a while is one look. */
const oneLookMs = 15 * 60_000;

// Looked for and written in one statement: nobody waits for two round trips to read what they have just read.
const recordText = `
  insert into read_record (id, at, "personId", "readerId", "readerRole", "readerName", "officeName", "officeNameEn",
    what, "subjectId", purpose, "requestId")
  select reading.id, $2, reading."personId", $3, $4, $5, reading."officeName", reading."officeNameEn",
    reading.what, reading."subjectId", reading.purpose, $6
  from json_to_recordset($1::json) as reading (id uuid, "personId" uuid, "officeName" text, "officeNameEn" text,
    what text, "subjectId" text, purpose text)
  where not exists (
    select 1 from read_record same
    where same."personId" = reading."personId" and same."readerId" = $3 and same.what = reading.what
      and same.at > $7 and ($8 or same."subjectId" = reading."subjectId"))`;

interface How {
  /** The client unless told; a verb gives its transaction, so that what it answers is recorded with what it did. */
  readonly db?: object;
  /** Lists: one line for each person since this instant, whatever line of the list it was. */
  readonly oncePerPersonSince?: Date;
}

/** Records that staff opened personal data of these people. Resolves only when the record is stored: no record, no data. */
export async function recordReads(
  ctx: Context,
  readings: readonly Reading[],
  { db = ctx.db, oncePerPersonSince }: How = {},
): Promise<void> {
  const { actor } = ctx;
  if (readings.length === 0 || (actor.role !== 'officer' && actor.role !== 'administrator')) return;
  const at = ctx.now();
  const lines = readings.map(({ office, ...reading }) => ({
    ...reading,
    id: ctx.newId(),
    officeName: office?.uk ?? null,
    officeNameEn: office?.en ?? null,
  }));
  const since = oncePerPersonSince ?? new Date(at.getTime() - oneLookMs);
  const perPerson = oncePerPersonSince !== undefined;
  await sqlOf(db).query({
    name: 'platform.record_reads',
    text: recordText,
    values: [JSON.stringify(lines), at, actor.accountId, actor.role, actor.name, ctx.requestId, since, perPerson],
  });
}

/** The same for one person's data. */
export const recordRead = (ctx: Context, reading: Reading, how: How = {}): Promise<void> =>
  recordReads(ctx, [reading], how);
