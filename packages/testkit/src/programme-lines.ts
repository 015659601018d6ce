import type { ProgrammeLineForm } from '@cabinet/contracts/programme-lines';
import type { Database } from '@cabinet/db/open-database';
import { anId } from './random.ts';

interface Where {
  readonly db: Database;
  readonly secrets: {
    readonly seal: (
      place: { readonly table: string; readonly id: string; readonly column: string },
      text: string,
    ) => Uint8Array<ArrayBuffer>;
  };
}

/** A line of a rehabilitation programme; tests name only what matters to them. */
export const aProgrammeLine = (over: Partial<ProgrammeLineForm> = {}): ProgrammeLineForm => ({
  classCode: '12 22 03',
  quantity: 1,
  validUntil: null,
  note: '',
  ...over,
});

/** Stores a line as a person writes it down, or as the registry brings it; answers its id. */
export async function storeProgrammeLine(
  { db, secrets }: Where,
  personId: string,
  { source = 'person', ...over }: Partial<ProgrammeLineForm> & { readonly source?: 'person' | 'registry' } = {},
): Promise<string> {
  const id = anId();
  const at = new Date('2026-11-01T08:00:00Z');
  const content = secrets.seal(
    { table: 'programme_line', id, column: 'content' },
    JSON.stringify(aProgrammeLine(over)),
  );
  await db.programmeLine.create({ data: { id, personId, source, content, createdAt: at, updatedAt: at } });
  return id;
}
