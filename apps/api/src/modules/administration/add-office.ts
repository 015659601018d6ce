import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import { administrationProblems, type ManagedOffice, type OfficeForm } from '@cabinet/contracts/managed-offices';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { type Writing, write } from '#platform/write.ts';
import { findManagedOffice } from './offices.ts';

/** A code that is taken already, said in our words; anything else as it is. */
export const refusalOf = (refusal: unknown): unknown =>
  violatedIndex(refusal) === 'office_code_key' ? problem(administrationProblems.officeCodeTaken) : refusal;

/** Stores a centre inside somebody's act; throws administration.office_code_taken. */
export async function storeOffice(
  ctx: Context,
  { tx, audit }: Writing,
  { hours, ...form }: OfficeForm,
): Promise<OfficeId> {
  const id = ctx.newId() as OfficeId;
  await tx.office.create({ data: { id, ...form, hours: [...hours] } }).catch((refusal: unknown) => {
    throw refusalOf(refusal);
  });
  audit({ subject: id, action: 'administration.add_office', details: { code: form.code, active: form.active } });
  return id;
}

/** Throws common.not_found. */
export const assertThere = (office: ManagedOffice | null, officeId: OfficeId): ManagedOffice => {
  if (!office) throw problem(commonProblems.notFound, { officeId });
  return office;
};

/** Adds a centre; services are given to it on their own pages. */
export async function addOffice(ctx: Context, form: OfficeForm): Promise<ManagedOffice> {
  const id = await write(ctx, 'administration.add_office', (writing) => storeOffice(ctx, writing, form));
  return assertThere(await findManagedOffice(ctx.db, id), id);
}
