import { commonProblems, type Problem } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import { administrationProblems, type ManagedOffice, type OfficeForm } from '@cabinet/contracts/managed-offices';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { type Writing, write } from '#platform/write.ts';
import { findManagedOffice } from './offices.ts';

const taken: Readonly<Record<string, Problem>> = {
  office_code_key: administrationProblems.officeCodeTaken,
  office_manufacturerId_key: administrationProblems.manufacturerTaken,
};

/** What somebody else has already, said in our words; anything else as it is. */
export const refusalOf = (refusal: unknown): unknown => {
  const found = taken[violatedIndex(refusal) ?? ''];
  return found ? problem(found) : refusal;
};

/** The columns of a form: only an enterprise is a maker, and one that the catalogue has. */
export async function columnsOf(
  tx: Pick<Writing['tx'], 'manufacturer'>,
  { hours, manufacturerId: asked, ...form }: OfficeForm,
) {
  const manufacturerId = form.kind === 'enterprise' ? asked : null;
  if (manufacturerId !== null && (await tx.manufacturer.count({ where: { id: manufacturerId } })) === 0)
    throw fieldProblem('/manufacturerId', 'field.choice');
  return { ...form, manufacturerId, hours: [...hours] };
}

/** Stores a centre inside somebody's act; throws administration.office_code_taken. */
export async function storeOffice(ctx: Context, { tx, audit }: Writing, form: OfficeForm): Promise<OfficeId> {
  const id = ctx.newId() as OfficeId;
  const columns = await columnsOf(tx, form);
  await tx.office.create({ data: { id, ...columns } }).catch((refusal: unknown) => {
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
