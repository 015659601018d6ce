import type { Database } from '@cabinet/db/open-database';
import { anId } from './random.ts';

type RevisionRow = Omit<Parameters<Database['contentRevision']['create']>[0]['data'], 'item'>;

interface StoredContent extends Partial<RevisionRow> {
  readonly kind: 'news' | 'question' | 'law' | 'banner';
  readonly officeId?: string | null;
}

const at = new Date('2026-11-16T08:00:00Z');

/** Stores an item with one revision, shown since 16 November 2026 unless told otherwise. Answers its id. */
export async function storeContent(db: Database, { kind, officeId = null, ...more }: StoredContent): Promise<string> {
  const itemId = anId();
  const revision = {
    id: anId(),
    number: 1,
    state: 'published',
    topics: [],
    titleUk: 'Новий розклад',
    titleEn: 'A new schedule',
    textUk: 'У п’ятницю прийом до 12:00.',
    textEn: 'On Friday we receive until 12:00.',
    shownFrom: at,
    authorId: anId(),
    authorName: 'Словенко Д. А.',
    createdAt: at,
    changedAt: at,
    publishedAt: at,
    ...(more.state === 'draft' && { shownFrom: null, publishedAt: null }),
    ...more,
  };
  await db.contentItem.create({ data: { id: itemId, kind, officeId, createdAt: at, revisions: { create: revision } } });
  return itemId;
}
