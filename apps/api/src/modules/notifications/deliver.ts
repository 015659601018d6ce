import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { letterQueued, smsQueued } from './events.ts';
import { compose, type Language } from './compose.ts';
import type { Facts } from './words/template.ts';

interface Recipient {
  readonly personId: string;
  readonly accountId: string | null;
  readonly language: Language;
  /** The address is proved and the person wants letters. */
  readonly byEmail: boolean;
  /** The phone is proved and the person wants SMS. */
  readonly bySms: boolean;
}

/** Where people are to be reached. */
export async function findRecipients(
  tx: Pick<Transaction, 'person'>,
  personIds: readonly string[],
): Promise<Recipient[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      notifyByEmail: true,
      notifyBySms: true,
      account: { select: { id: true, language: true, emailVerifiedAt: true, phone: true, phoneVerifiedAt: true } },
    },
  });
  return people.map(({ id, notifyByEmail, notifyBySms, account }) => ({
    personId: id,
    accountId: account?.id ?? null,
    language: account?.language === 'en' ? 'en' : 'uk',
    byEmail: notifyByEmail && account?.emailVerifiedAt != null,
    bySms: notifyBySms && account?.phone != null && account.phoneVerifiedAt !== null,
  }));
}

/** Where a person is to be reached. */
export async function findRecipient(tx: Pick<Transaction, 'person'>, personId: string): Promise<Recipient> {
  const [recipient] = await findRecipients(tx, [personId]);
  if (!recipient) throw new Error(`There is no person ${personId}`);
  return recipient;
}

interface Note {
  /** One cause, one message: a job that runs twice leaves one. */
  readonly causeKey: string;
  readonly template: string;
  readonly facts: Facts;
  readonly link: string | null;
  readonly senderName: string;
  readonly senderRole: string;
  readonly subject: string;
  readonly body: string;
  /** Worth an SMS to whoever wants them (J4). */
  readonly important?: boolean;
}

export interface Delivery {
  readonly to: Recipient;
  readonly note: Note;
}

interface Placed extends Delivery {
  readonly messageId: string;
}

const toMessage = ({ messageId, to, note }: Placed, createdAt: Date) => ({
  id: messageId,
  personId: to.personId,
  template: note.template,
  subject: note.subject,
  body: note.body,
  senderName: note.senderName,
  senderRole: note.senderRole,
  link: note.link,
  createdAt,
  causeKey: note.causeKey,
});

async function post(ctx: Context, { tx, now, publish }: Writing, placed: readonly Placed[]): Promise<void> {
  const letters = placed.flatMap(({ messageId, to, note }) =>
    to.byEmail && to.accountId ? [{ id: ctx.newId(), messageId, accountId: to.accountId, note }] : [],
  );
  await tx.letter.createMany({
    data: letters.map(({ note, ...letter }) => ({
      ...letter,
      causeKey: note.causeKey,
      kind: note.template,
      facts: { ...note.facts },
      state: 'queued',
      createdAt: now,
    })),
  });
  for (const { id } of letters) publish(letterQueued({ letterId: id }));
}

/** Puts messages into cabinets and, where wanted, letters and SMS on their way; answers how many were new. */
export async function deliverAll(ctx: Context, writing: Writing, deliveries: readonly Delivery[]): Promise<number> {
  const { tx, now, publish, notify } = writing;
  const placed = deliveries.map((delivery) => ({ ...delivery, messageId: ctx.newId() }));
  const created = await tx.message.createManyAndReturn({
    data: placed.map((one) => toMessage(one, now)),
    skipDuplicates: true,
    select: { id: true },
  });
  const ids = new Set(created.map(({ id }) => id));
  const fresh = placed.filter(({ messageId }) => ids.has(messageId));
  for (const { messageId, to, note } of fresh) {
    notify({ room: 'notifications', id: messageId, personId: to.personId, officeId: null });
    if (note.important && to.bySms && ctx.sms.available) publish(smsQueued({ messageId }));
  }
  await post(ctx, writing, fresh);
  return fresh.length;
}

/** The same for one person; answers whether the message was new. */
export const deliver = async (ctx: Context, writing: Writing, to: Recipient, note: Note): Promise<boolean> =>
  (await deliverAll(ctx, writing, [{ to, note }])) > 0;

/** The same by template; events nobody is told about answer null. */
export const noteFrom = (
  language: Language,
  template: string,
  facts: Facts,
  about: Omit<Note, 'template' | 'facts' | 'subject' | 'body'>,
): Note | null => {
  const composed = compose(language, template, facts);
  return composed && { ...about, ...composed, template, facts };
};
