import { applicationProblems } from '@cabinet/contracts/applications';
import type { Context } from '#platform/context.ts';
import { problemWith } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { addEntry, sinceAsked } from './timeline.ts';
import type { Whole } from './whole.ts';

const askedPointers = ({ row }: Whole): ReadonlySet<string | null> =>
  new Set(
    row.requests.filter(({ kind, state }) => kind === 'fix_field' && state === 'open').map(({ pointer }) => pointer),
  );

/** A draft is changed freely, an application with questions only at the places that the office named (F8, F15). */
export const assertEditable = (whole: Whole, pointers: readonly string[]): void => {
  const { state } = whole.row;
  if (state === 'draft') return;
  const asked = askedPointers(whole);
  const locked = state === 'needs_info' ? pointers.filter((pointer) => !asked.has(pointer)) : [''];
  if (locked.length === 0) return;
  const errors = locked
    .filter((pointer) => pointer !== '')
    .map((pointer) => ({ pointer: `/change${pointer}`, code: 'field.unknown' }));
  throw problemWith(applicationProblems.notAllowedNow, { facts: { state }, errors });
};

/** The officer sees which places were corrected in answer to the request; each is told once, however often it is saved. */
export async function noteFix(
  ctx: Context,
  { tx, now }: Writing,
  whole: Whole,
  pointers: readonly string[],
): Promise<void> {
  if (whole.row.state !== 'needs_info') return;
  const told = new Set(sinceAsked(whole.row, 'fixField').flatMap(({ text }) => (text ?? '').split(' ')));
  const text = pointers.filter((pointer) => !told.has(pointer)).join(' ');
  if (text !== '') await addEntry(ctx, tx, { applicationId: whole.row.id, at: now, act: 'fixField', text });
}
