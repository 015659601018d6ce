import type { ProgrammeLineId } from '@cabinet/contracts/programme-lines';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { assertOwnLine } from './assert-line.ts';

export async function removeProgrammeLine(ctx: Context, id: ProgrammeLineId): Promise<undefined> {
  const { personId } = asRole(ctx.actor, 'applicant');
  await write(ctx, 'persons.remove_programme_line', async ({ tx, audit, notify }) => {
    await assertOwnLine(ctx, tx, id);
    await tx.programmeLine.deleteMany({ where: { id, personId, source: 'person' } });
    audit({ subject: id });
    notify({ room: 'persons', id: personId, personId, officeId: null });
    return { removed: true };
  });
}
