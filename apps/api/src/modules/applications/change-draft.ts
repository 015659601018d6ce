import type { Application, DraftChange } from '@cabinet/contracts/applications';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { findOffering } from '../services/public.ts';
import { mergeAnswers } from './answers.ts';
import { sealRepresentative } from './applicant.ts';
import { assertEditable, noteFix } from './editable.ts';
import { assertVersion, changeRow, type Columns, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { lockOwn, type Whole } from './whole.ts';

/** Places that a change touches, as an officer names them in a request. */
const pointersOf = ({ answers = {}, ...parts }: DraftChange): string[] => [
  ...Object.keys(answers).map((key) => `/answers/${key}`),
  ...Object.keys(parts).map((part) => `/${part}`),
];

const columnsOf = (ctx: Context, { row }: Whole, change: DraftChange): Columns => ({
  ...(change.answers !== undefined && { answers: mergeAnswers(row.definition, row.answers, change.answers) }),
  ...(change.objectName !== undefined && { objectName: change.objectName || null }),
  ...(change.objectAddress !== undefined && { objectAddress: change.objectAddress || null }),
  ...(change.submittedBy !== undefined && { submittedBy: change.submittedBy }),
  ...(change.representative !== undefined && {
    representative: sealRepresentative(ctx.secrets, row.id, change.representative),
  }),
  ...(change.declaration !== undefined && { declaration: change.declaration }),
  ...(change.officeId !== undefined && { officeId: change.officeId }),
});

/** Saves parts of a draft, or the fields an officer asked to fix; what is not named stays. Nothing typed is refused for being unfinished. */
export async function changeDraft(
  ctx: Context,
  id: string,
  version: number,
  change: DraftChange,
): Promise<Application> {
  return write(ctx, 'applications.change', async (writing) => {
    const { tx, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    assertEditable(whole, pointersOf(change));
    assertVersion(whole, version);
    if (change.officeId !== undefined) await findOffering(tx, whole.row.serviceCode, change.officeId);
    await changeRow(writing, whole, columnsOf(ctx, whole, change));
    await noteFix(ctx, writing, whole, pointersOf(change));
    audit({ subject: id, details: { fields: pointersOf(change) } });
    tellPages(writing, whole.row, whole.row.state !== 'draft');
    return answerOwner(ctx, tx, id);
  });
}
