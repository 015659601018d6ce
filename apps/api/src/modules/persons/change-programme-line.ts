import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ProgrammeLine, ProgrammeLineForm, ProgrammeLineId } from '@cabinet/contracts/programme-lines';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertClass, assertOwnLine } from './assert-line.ts';
import { readProgrammeLine, sealLine } from './programme-lines.ts';

interface Asked {
  readonly lineId: ProgrammeLineId;
  readonly version: number;
  readonly line: ProgrammeLineForm;
}

/** Puts what a line says now in the place of what it said. */
export async function changeProgrammeLine(ctx: Context, { lineId: id, version, line }: Asked): Promise<ProgrammeLine> {
  const { personId } = asRole(ctx.actor, 'applicant');
  await write(ctx, 'persons.change_programme_line', async ({ tx, now, audit, notify }) => {
    await assertOwnLine(ctx, tx, id);
    await assertClass(tx, line.classCode, '/line/classCode');
    const { count } = await tx.programmeLine.updateMany({
      where: { id, personId, source: 'person', version },
      data: { content: sealLine(ctx.secrets, id, line), updatedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id });
    notify({ room: 'persons', id: personId, personId, officeId: null });
    return { id };
  });
  return readProgrammeLine(ctx, id);
}
