import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import type { Actor } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { EntryRow, Whole } from './rows.ts';

const draftPlace = (id: string) => ({ table: 'consultation', id, column: 'draftText' });
const topicPlace = (id: string) => ({ table: 'consultation', id, column: 'topicText' });
const entryPlace = (id: string) => ({ table: 'consultation_entry', id, column: 'text' });

/** An empty question is no question: null. */
export const sealDraft = (secrets: Secrets, id: string, text: string): Uint8Array<ArrayBuffer> | null =>
  text === '' ? null : secrets.seal(draftPlace(id), text);

export const openDraft = (secrets: Secrets, { id, draftText }: Pick<Whole, 'id' | 'draftText'>): string =>
  draftText === null ? '' : secrets.open(draftPlace(id), draftText);

/** A topic in one's own words may tell as much as the question. */
export const sealTopic = (secrets: Secrets, id: string, text: string | null): Uint8Array<ArrayBuffer> | null =>
  text ? secrets.seal(topicPlace(id), text) : null;

export const openTopic = (
  secrets: Secrets,
  { id, topicText }: { readonly id: string; readonly topicText: Uint8Array | null },
): string | null => topicText && secrets.open(topicPlace(id), topicText);

export const openEntry = (secrets: Secrets, { id, text }: Pick<EntryRow, 'id' | 'text'>): string | null =>
  text && secrets.open(entryPlace(id), text);

const nameOf = (actor: Actor): string => ('name' in actor ? actor.name : 'Кабінет');

interface Entry {
  readonly consultationId: string;
  readonly at: Date;
  readonly act: string;
  /** What was said; the other side reads it. */
  readonly text?: string | null;
}

/** Adds to what was said and done, which is only ever added to; answers the entry's id. */
export async function addEntry(
  ctx: Context,
  tx: Pick<Transaction, 'consultationEntry'>,
  entry: Entry,
): Promise<string> {
  const id = ctx.newId();
  const { consultationId, at, act, text = null } = entry;
  await tx.consultationEntry.create({
    data: {
      id,
      consultationId,
      at,
      act,
      actorRole: ctx.actor.role,
      actorName: nameOf(ctx.actor),
      text: text === null ? null : ctx.secrets.seal(entryPlace(id), text),
    },
  });
  return id;
}
