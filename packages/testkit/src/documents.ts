import { Readable } from 'node:stream';
import type { Database } from '@cabinet/db/open-database';
import { anId } from './random.ts';

type DocumentData = Parameters<Database['document']['create']>[0]['data'];
type DocumentRow = Extract<DocumentData, { personId?: string }>;

/** The row of a confirmed scan of an identity document; no bytes lie behind it. */
export const aDocument = (personId: string, more: Partial<DocumentRow> = {}): DocumentRow & { id: string } => {
  const at = new Date('2026-11-02T08:00:00Z');
  return {
    id: anId(),
    personId,
    origin: 'uploaded',
    kind: 'identity',
    title: 'Паспорт',
    fileName: 'паспорт.pdf',
    mediaType: 'application/pdf',
    size: 1000,
    sha256: Buffer.alloc(32, 7),
    state: 'confirmed',
    pages: 1,
    createdAt: at,
    checkedAt: at,
    ...more,
  } as DocumentRow & { id: string };
};

/** Stores the row of a document without bytes: for tests that never open it. */
export const storeDocument = async (db: Database, personId: string, more: Partial<DocumentRow> = {}): Promise<string> =>
  (await db.document.create({ data: aDocument(personId, more), select: { id: true } })).id;

/** The part of the file store that is needed to keep bytes. */
interface Store {
  put(
    source: Readable,
    options: { maxBytes: number },
  ): Promise<{ key: string; size: number; sha256: string; fileKey: string }>;
}

/** Stores a confirmed document together with its bytes, so that it can be opened. */
export async function storeDocumentFile(
  { db, files }: { readonly db: Database; readonly files: Store },
  personId: string,
  { bytes, ...more }: Partial<DocumentRow> & { bytes: Buffer },
): Promise<string> {
  const stored = await files.put(Readable.from([bytes]), { maxBytes: bytes.length });
  return storeDocument(db, personId, {
    size: stored.size,
    sha256: Buffer.from(stored.sha256, 'hex'),
    storageKey: stored.key,
    sealedKey: stored.fileKey,
    ...more,
  });
}
