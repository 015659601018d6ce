import { type ProgrammeLine, type ProgrammeLineForm, programmeLineProblems } from '@cabinet/contracts/programme-lines';
import { sqlOf } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertClass } from './assert-line.ts';
import { readProgrammeLine, sealLine } from './programme-lines.ts';

/** The words of the problem name it. */
const mostLines = 50;

const lockText = 'select from person where id = $1 for update';

/** Writes down a device that the programme of whoever asks names. */
export async function addProgrammeLine(ctx: Context, line: ProgrammeLineForm): Promise<ProgrammeLine> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const { id } = await write(ctx, 'persons.add_programme_line', async ({ tx, now, audit, notify }) => {
    // One after another, so that two windows do not pass the limit together.
    await sqlOf(tx).query({ name: 'persons.lock', text: lockText, values: [personId] });
    if ((await tx.programmeLine.count({ where: { personId } })) >= mostLines)
      throw problem(programmeLineProblems.tooManyLines, { personId });
    await assertClass(tx, line.classCode, '/line/classCode');
    const lineId = ctx.newId();
    const content = sealLine(ctx.secrets, lineId, line);
    await tx.programmeLine.create({
      data: { id: lineId, personId, source: 'person', content, createdAt: now, updatedAt: now },
    });
    audit({ subject: lineId });
    notify({ room: 'persons', id: personId, personId, officeId: null });
    return { id: lineId };
  });
  return readProgrammeLine(ctx, id);
}
