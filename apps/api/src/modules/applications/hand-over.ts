import { applicationProblems } from '@cabinet/contracts/applications';
import type { OfficeKind } from '@cabinet/contracts/administration';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { fieldProblem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { lockForReview, readForReview, type Whole } from './whole.ts';

/** Kinds of offices that do what an office of this kind does. */
const alike = (kind: OfficeKind): readonly OfficeKind[] =>
  kind === 'fund_branch' ? ['fund_branch'] : ['cnap', 'social_protection'];

interface OfficeLine {
  readonly id: OfficeId;
  readonly nameUk: string;
  readonly nameEn: string;
}

const officesOf = async (
  db: Pick<Transaction, 'office'>,
  kinds: readonly OfficeKind[],
  except: string,
): Promise<OfficeLine[]> => {
  const rows = await db.office.findMany({
    where: { active: true, kind: { in: [...kinds] }, id: { not: except } },
    select: { id: true, nameUk: true, nameEn: true },
    orderBy: { nameUk: 'asc' },
  });
  return rows.map((row) => ({ ...row, id: row.id as OfficeId }));
};

/** Where a case can be handed from where it lies. */
export async function listCaseOffices(
  ctx: Context,
  id: string,
): Promise<{ forward: OfficeLine[]; reroute: OfficeLine[] }> {
  const { row } = await readForReview(ctx, id);
  const receives = row.officeKind !== 'fund_branch';
  return {
    forward: receives ? await officesOf(ctx.db, ['fund_branch'], row.officeId) : [],
    reroute: await officesOf(ctx.db, alike(row.officeKind), row.officeId),
  };
}

async function assertTarget(
  tx: Pick<Transaction, 'office'>,
  officeId: string,
  { kinds, from }: { readonly kinds: readonly OfficeKind[]; readonly from: string },
): Promise<void> {
  const known = await tx.office.count({ where: { id: officeId, active: true, kind: { in: [...kinds] } } });
  if (known === 0 || officeId === from) throw fieldProblem('/officeId', 'field.choice');
}

const nobody = { claimedById: null, claimedByName: null } as const;

const isUndecided = ({ attachments }: Whole): boolean =>
  attachments.some(({ replacedAt, state }) => replacedAt === null && state !== 'accepted');

/** The office that received it has looked through each paper; from now on the Fund reviews, and the first office follows. */
export async function forwardApplication(
  ctx: Context,
  id: string,
  { version, officeId }: { readonly version: number; readonly officeId: string },
): Promise<{ forwarded: true }> {
  return write(ctx, 'applications.forward', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    await assertTarget(writing.tx, officeId, { kinds: ['fund_branch'], from: whole.row.officeId });
    const content = isUndecided(whole) ? { problem: applicationProblems.documentsUndecided } : null;
    const columns = { officeId, receivedAtId: whole.row.officeId, ...nobody };
    await move(ctx, writing, whole, 'forward', { version, content, columns });
    return { forwarded: true };
  });
}

/** D8: to another office of the same kind, with a reason. */
export async function rerouteApplication(
  ctx: Context,
  id: string,
  { version, officeId, reason }: { readonly version: number; readonly officeId: string; readonly reason: string },
): Promise<{ rerouted: true }> {
  return write(ctx, 'applications.reroute', async (writing) => {
    const whole = await lockForReview(ctx, writing.tx, id);
    await assertTarget(writing.tx, officeId, { kinds: alike(whole.row.officeKind), from: whole.row.officeId });
    await move(ctx, writing, whole, 'reroute', { version, reason, columns: { officeId, ...nobody } });
    return { rerouted: true };
  });
}
