import type { Database } from '@cabinet/db/open-database';
import { shortNumberOf } from '@cabinet/domain/short-number';
import { anId, aWord } from './random.ts';
import { storeTopic } from './schedules.ts';

/** Stores a topic that the offices receive for; answers its code. */
export async function storeTopicOf(db: Database, officeIds: readonly string[]): Promise<string> {
  const [id, code] = [anId(), aWord('topic')];
  await db.topic.create({
    data: {
      id,
      code,
      nameUk: 'Питання для перевірки',
      nameEn: 'A matter for testing',
      bringUk: ['Паспорт'],
      bringEn: ['Passport'],
      minutes: 35,
      serviceCodes: [],
      channels: ['office'],
      position: 1,
      offices: { create: officeIds.map((officeId) => ({ officeId })) },
    },
  });
  return code;
}

interface StoredConsultation {
  readonly personId: string;
  readonly officeId: string;
  readonly state: 'draft' | 'sent' | 'answered' | 'closed';
  /** Lies beside what was asked; there is none unless told. */
  readonly documentId?: string;
  readonly claimedById?: string;
}

const askedAt = new Date('2026-11-17T09:00:00Z');

/** Stores a consultation in a state as if it had come there, without words: those are sealed. Answers its id. */
export async function storeConsultation(
  db: Database,
  { personId, officeId, state, documentId, claimedById }: StoredConsultation,
): Promise<string> {
  const [id, entryId] = [anId(), anId()];
  const [place] = await db.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('consultation', 'sequence'))::int as sequence`;
  const sequence = place?.sequence ?? 0;
  const isSent = state !== 'draft';
  const { id: topicId } = await storeTopic(db, { offices: { create: { officeId } } });
  await db.consultation.create({
    data: {
      id,
      sequence,
      number: shortNumberOf('consultation', sequence),
      personId,
      officeId,
      state,
      topicId,
      createdAt: askedAt,
      updatedAt: askedAt,
      ...(isSent && { sentAt: askedAt, dueOn: '2026-12-02', applicantName: 'Тестенко Марія Іванівна' }),
      ...(state !== 'draft' && state !== 'sent' && { answeredAt: askedAt, answeredByName: 'Службенко О. П.' }),
      ...(claimedById && { claimedById, claimedByName: 'Службенко О. П.' }),
    },
  });
  const by = { consultationId: id, at: askedAt };
  if (isSent)
    await db.consultationEntry.create({
      data: { ...by, id: entryId, act: 'send', actorRole: 'applicant', actorName: 'Тестенко М. І.' },
    });
  if (documentId)
    await db.consultationAttachment.create({
      data: { id: anId(), consultationId: id, documentId, addedAt: askedAt, entryId: isSent ? entryId : null },
    });
  return id;
}
