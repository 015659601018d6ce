import { type Application, applicationProblems, type DraftChange } from '@cabinet/contracts/applications';
import type { Context } from '#platform/context.ts';
import { problemWith } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { findOffering } from '../services/public.ts';
import { mergeAnswers } from './answers.ts';
import { sealRepresentative } from './applicant.ts';
import { assertVersion, changeRow, type Columns, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { addEntry, sinceAsked } from './timeline.ts';
import { lockOwn, type Whole } from './whole.ts';

/** Places that a change touches, as an officer names them in a request. */
const pointersOf = ({ answers = {}, ...parts }: DraftChange): string[] => [
  ...Object.keys(answers).map((key) => `/answers/${key}`),
  ...Object.keys(parts).map((part) => `/${part}`),
];

const askedPointers = ({ row }: Whole): ReadonlySet<string | null> =>
  new Set(
    row.requests.filter(({ kind, state }) => kind === 'fix_field' && state === 'open').map(({ pointer }) => pointer),
  );

/** A draft is changed freely, an application with questions only where the office asked (F8, F15). */
const assertEditable = (whole: Whole, change: DraftChange): void => {
  const { state } = whole.row;
  if (state === 'draft') return;
  const asked = askedPointers(whole);
  const locked = state === 'needs_info' ? pointersOf(change).filter((pointer) => !asked.has(pointer)) : [''];
  if (locked.length === 0) return;
  const errors = locked
    .filter((pointer) => pointer !== '')
    .map((pointer) => ({ pointer: `/change${pointer}`, code: 'field.unknown' }));
  throw problemWith(applicationProblems.notAllowedNow, { facts: { state }, errors });
};

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

/** The officer sees which fields were corrected in answer to the request; each is told once, however often it is saved. */
async function noteFix(ctx: Context, { tx, now }: Writing, whole: Whole, change: DraftChange): Promise<void> {
  if (whole.row.state !== 'needs_info') return;
  const told = new Set(sinceAsked(whole.row, 'fixField').flatMap(({ text }) => (text ?? '').split(' ')));
  const text = pointersOf(change)
    .filter((pointer) => !told.has(pointer))
    .join(' ');
  if (text !== '') await addEntry(ctx, tx, { applicationId: whole.row.id, at: now, act: 'fixField', text });
}

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
    assertEditable(whole, change);
    assertVersion(whole, version);
    if (change.officeId !== undefined) await findOffering(tx, whole.row.serviceCode, change.officeId);
    await changeRow(writing, whole, columnsOf(ctx, whole, change));
    await noteFix(ctx, writing, whole, change);
    audit({ subject: id, details: { fields: pointersOf(change) } });
    tellPages(writing, whole.row, whole.row.state !== 'draft');
    return answerOwner(ctx, tx, id);
  });
}
