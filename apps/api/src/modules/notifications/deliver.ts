import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { letterQueued } from './events.ts';
import { compose, type Language } from './compose.ts';
import type { Facts } from './words/uk.ts';

interface Recipient {
  readonly personId: string;
  readonly accountId: string | null;
  readonly language: Language;
  /** The address is proved and the person wants letters. */
  readonly byEmail: boolean;
}

/** Where a person is to be reached. */
export async function findRecipient(tx: Transaction, personId: string): Promise<Recipient> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      notifyByEmail: true,
      account: { select: { id: true, language: true, emailVerifiedAt: true, state: true } },
    },
  });
  const { account } = person;
  return {
    personId,
    accountId: account?.id ?? null,
    language: account?.language === 'en' ? 'en' : 'uk',
    byEmail: person.notifyByEmail && account?.emailVerifiedAt != null,
  };
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
}

/** Puts a message into the cabinet and, where wanted, a letter into the post; answers whether it was new. */
export async function deliver(
  ctx: Context,
  { tx, now, publish, notify }: Writing,
  to: Recipient,
  note: Note,
): Promise<boolean> {
  const id = ctx.newId();
  const { causeKey, template, subject, body, senderName, senderRole, link } = note;
  const created = await tx.message.createMany({
    data: {
      id,
      personId: to.personId,
      template,
      subject,
      body,
      senderName,
      senderRole,
      link,
      createdAt: now,
      causeKey,
    },
    skipDuplicates: true,
  });
  if (created.count === 0) return false;
  notify({ room: 'notifications', id, personId: to.personId, officeId: null });
  if (to.byEmail && to.accountId) {
    const letterId = ctx.newId();
    await tx.letter.create({
      data: {
        id: letterId,
        causeKey,
        kind: template,
        accountId: to.accountId,
        messageId: id,
        facts: { ...note.facts },
        state: 'queued',
        createdAt: now,
      },
    });
    publish(letterQueued({ letterId }));
  }
  return true;
}

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
