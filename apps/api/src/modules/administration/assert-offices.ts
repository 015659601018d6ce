import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { fieldProblem, problemWith } from '#platform/problem.ts';

/** Throws common.invalid_request naming each centre of the list at `pointer` that is not there. */
export async function assertOffices(
  tx: Pick<Transaction, 'office'>,
  ids: readonly OfficeId[],
  pointer: string,
): Promise<void> {
  const found = await tx.office.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const known = new Set(found.map(({ id }) => id));
  const errors = ids.flatMap((id, place) =>
    known.has(id) ? [] : [{ pointer: `${pointer}/${place}`, code: 'field.choice' }],
  );
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
}

/** Throws common.invalid_request at `pointer` when somebody is to supervise a centre where they do not work. */
export const assertSupervised = (
  supervisedIds: readonly OfficeId[],
  officeIds: readonly OfficeId[],
  pointer: string,
): void => {
  if (supervisedIds.some((id) => !officeIds.includes(id)))
    throw fieldProblem(pointer, 'administration.supervises_elsewhere');
};
