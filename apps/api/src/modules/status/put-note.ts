import { commonProblems } from '@cabinet/contracts/http/problem';
import type { IncidentNote, ManagedIncident } from '@cabinet/contracts/status';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findManagedIncident } from './queries.ts';

interface Note {
  readonly version: number;
  readonly note: IncidentNote;
}

/** Puts the words that everybody reads beside an incident. */
export async function putIncidentNote(ctx: Context, id: string, { version, note }: Note): Promise<ManagedIncident> {
  return write(ctx, 'status.put_note', async ({ tx, audit }) => {
    await findManagedIncident(tx, id);
    const changed = await tx.incident.updateMany({
      where: { id, version },
      data: { noteUk: note.uk, noteEn: note.en, version: { increment: 1 } },
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { incidentId: id, version });
    audit({ subject: id });
    return findManagedIncident(tx, id);
  });
}
