import { commonProblems } from '@cabinet/contracts/http/problem';
import { programmeLineProblems } from '@cabinet/contracts/programme-lines';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { isWrittenByPerson, ownsLine } from './policy.ts';

/** Throws common.not_found unless the line belongs to whoever asks, persons.line_of_registry when it was brought. */
export async function assertOwnLine(ctx: Context, tx: Pick<Transaction, 'programmeLine'>, id: string): Promise<void> {
  const row = await tx.programmeLine.findUnique({ where: { id }, select: { personId: true, source: true } });
  if (!row || !ownsLine(ctx.actor, row)) throw problem(commonProblems.notFound, { id });
  if (!isWrittenByPerson(row)) throw problem(programmeLineProblems.lineOfRegistry, { id });
}

/** Throws when the catalogue has no such class today, or it is one of the widest. */
export async function assertClass(
  tx: Pick<Transaction, 'productClass'>,
  code: string,
  pointer: `/${string}`,
): Promise<void> {
  const found = await tx.productClass.findFirst({
    where: { code, active: true, parentCode: { not: null } },
    select: { code: true },
  });
  if (!found) throw fieldProblem(pointer, 'persons.device_unknown');
}
