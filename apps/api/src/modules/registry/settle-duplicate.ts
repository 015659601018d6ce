import { commonProblems } from '@cabinet/contracts/http/problem';
import { type CardDuplicate, registryProblems } from '@cabinet/contracts/registry';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { recordReads } from '#platform/read-log.ts';
import { write } from '#platform/write.ts';
import { type CardRow, findCard, journalOf } from './cards.ts';
import { endCard } from './close-card.ts';
import { findPairs, toDuplicate } from './duplicates.ts';
import { assertWriter } from './open-card.ts';
import { sealReason } from './sealed.ts';

interface Asked {
  readonly version: number;
  readonly verdict: 'distinct' | 'same';
  readonly keep: string | null;
  readonly reason: string;
}

/** The account follows its person to the card that stays. */
async function moveAccount(tx: Transaction, from: CardRow, to: CardRow): Promise<void> {
  await tx.registryCard.update({ where: { id: from.id }, data: { personId: null, provedBy: null } });
  const { personId, provedBy } = from;
  await tx.registryCard.update({ where: { id: to.id }, data: { personId, provedBy } });
}

/** Says whether two cards are of one person. Of one person's two the one that does not stay is closed; its words stay in it. */
export async function settleDuplicate(
  ctx: Context,
  duplicateId: string,
  { version, verdict, keep, reason }: Asked,
): Promise<CardDuplicate> {
  assertWriter(ctx);
  const { accountId } = asRole(ctx.actor, 'officer');
  const shown = await write(ctx, 'registry.settle_duplicate', async ({ tx, now, audit, notify }) => {
    const pair = await tx.registryDuplicate.findUnique({ where: { id: duplicateId } });
    if (!pair) throw problem(commonProblems.notFound, { duplicateId });
    if (pair.state !== 'open') throw problem(registryProblems.duplicateSettled, { duplicateId });
    if (verdict === 'same' && keep !== pair.cardId && keep !== pair.otherId)
      throw fieldProblem('/keep', 'registry.keep_one');
    const settled = await tx.registryDuplicate.updateMany({
      where: { id: duplicateId, version, state: 'open' },
      data: {
        ...{ state: verdict, reason: sealReason(ctx.secrets, duplicateId, reason) },
        ...{ decidedBy: accountId, decidedAt: now, version: { increment: 1 } },
      },
    });
    if (settled.count === 0) throw problem(commonProblems.staleVersion, { duplicateId });
    const goes = keep === pair.cardId ? pair.otherId : pair.cardId;
    const [one, other] = [await findCard(tx, pair.cardId), await findCard(tx, pair.otherId)];
    if (verdict === 'same') {
      const [going, staying] = goes === one.id ? [one, other] : [other, one];
      // Two accounts of one person are for the person to choose from.
      if (going.personId !== null && staying.personId !== null)
        throw problem(registryProblems.twoAccounts, { duplicateId });
      if (going.personId !== null) await moveAccount(tx, going, staying);
      if (
        going.state === 'active' &&
        !(await endCard({ tx, now }, goes, { version: going.version, ground: 'duplicate' }))
      )
        throw problem(commonProblems.staleVersion, { cardId: goes });
    }
    audit({ subject: duplicateId, details: { verdict, closed: verdict === 'same' ? goes : null } });
    for (const { id, personId } of [one, other]) notify({ room: 'registry', id, personId, officeId: null });
    return { from: verdict === 'same' && keep ? keep : pair.cardId };
  });
  const pairs = await findPairs(ctx.db, shown.from);
  const pair = pairs.find(({ id }) => id === duplicateId);
  if (!pair) throw problem(commonProblems.notFound, { duplicateId });
  const reading = { what: 'registry.card', subjectId: pair.other.id, purpose: 'registry', office: null };
  await recordReads(ctx, [{ ...reading, personId: journalOf(pair.other) }]);
  return toDuplicate(ctx.secrets, pair);
}
