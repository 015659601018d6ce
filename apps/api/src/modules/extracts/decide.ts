import { extractProblems } from '@cabinet/contracts/extracts';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { type ExtractRow, findReviewed, lockExtract } from './rows.ts';

interface Decision {
  readonly version: number;
  readonly state: 'signed' | 'refused';
  readonly reason?: Uint8Array<ArrayBuffer>;
}

/** Decides upon an extract of one's office, once; the second of two officers is told who was first. */
export async function decide(
  ctx: Context,
  { tx, now, audit, notify }: Writing,
  id: string,
  { version, state, reason }: Decision,
): Promise<ExtractRow> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  await lockExtract(tx, id);
  const row = await findReviewed(ctx, id, tx);
  if (row.state !== 'ordered') throw problem(extractProblems.decided, { extractId: id });
  if (row.version !== version) throw problem(commonProblems.staleVersion, { extractId: id });
  const decided = await tx.cardExtract.update({
    where: { id },
    data: {
      ...{ state, decidedAt: now, decidedBy: accountId, deciderName: name, version: { increment: 1 } },
      ...(reason && { reason }),
    },
  });
  audit({ subject: id, details: { from: 'ordered', to: state } });
  notify({ room: 'extracts', id, personId: row.personId, officeId: row.officeId });
  return decided;
}
