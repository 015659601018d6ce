import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { ManagedOffice, OfficeForm } from '@cabinet/contracts/managed-offices';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertThere, columnsOf, refusalOf } from './add-office.ts';
import { findManagedOffice } from './offices.ts';

/** Changes a centre or closes it: a closed one takes no new applications and keeps those it has. */
export async function changeOffice(
  ctx: Context,
  id: OfficeId,
  { version, office: form }: { readonly version: number; readonly office: OfficeForm },
): Promise<ManagedOffice> {
  await write(ctx, 'administration.change_office', async ({ tx, audit }) => {
    const before = assertThere(await findManagedOffice(tx, id), id);
    const data = { ...(await columnsOf(tx, form)), version: { increment: 1 } };
    const changed = await tx.office.updateMany({ where: { id, version }, data }).catch((refusal: unknown) => {
      throw refusalOf(refusal);
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { officeId: id, version });
    audit({ subject: id, details: { active: form.active, was: before.active } });
    return { changed: true };
  });
  return assertThere(await findManagedOffice(ctx.db, id), id);
}
