import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type {
  Claim,
  decideRecoveryRoute,
  RecoveryDecision,
  RecoveryDetail,
} from '@cabinet/contracts/managed-recoveries';
import { recoveryProblems } from '@cabinet/contracts/recovery-status';
import { issueRestoreLink, type RestorableAccount, unblockForOwner } from '#modules/identity/public.ts';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { assertHelper } from './assert-helper.ts';
import { assertMayUnblockByRequest, findRestorable, formerContactsOf, freeContactOf } from './assert-decidable.ts';
import { openClaim, sealVerdict, type Verdict } from './claims.ts';
import { letterDue } from './events.ts';
import { toDetail } from './queries.ts';
import { findRequest, type RequestRow } from './rows.ts';

type Approval = Extract<RecoveryDecision, { outcome: 'approved' }>;

interface Deciding {
  readonly ctx: Context;
  readonly writing: Writing;
  readonly row: RequestRow;
}

const unblock = ({ ctx, writing, row }: Deciding, { id, state }: RestorableAccount): Promise<void> => {
  assertMayUnblockByRequest(ctx.actor);
  if (state !== 'blocked') throw problem(recoveryProblems.notBlocked, { accountId: id });
  return unblockForOwner(writing, {
    accountId: id,
    role: ctx.actor.role as 'administrator',
    reason: `Запит ${row.number}`,
  });
};

const restore = async (
  deciding: Deciding,
  account: RestorableAccount,
  { contact, dropsFactor }: { contact: Parameters<typeof freeContactOf>[1]; dropsFactor: boolean },
): Promise<string> => {
  const { ctx, writing, row } = deciding;
  if (account.state === 'blocked') await unblock(deciding, account);
  const chosen = await freeContactOf(writing.tx, contact, account.id);
  writing.publish(letterDue({ recoveryId: row.id, letter: 'link' }));
  // The former contacts learn of it and may object; a link to a restored account that was theirs is of no use to others.
  writing.publish(letterDue({ recoveryId: row.id, letter: 'objection' }));
  return issueRestoreLink(ctx, writing, { accountId: account.id, contact: chosen, dropsFactor });
};

interface Decided {
  /** Of the link; null where none is sent. */
  readonly tokenId: string | null;
  readonly accountId: string | null;
  readonly verdict: Verdict;
}

/** What an approval does. */
async function approve(deciding: Deciding, claim: Claim | null, decision: Approval): Promise<Decided> {
  const account = await findRestorable(deciding.writing.tx, decision.accountId);
  const { id: accountId } = account;
  const former = formerContactsOf(account);
  if (claim?.kind === 'recover') {
    const { dropsSecondFactor } = decision;
    const tokenId = await restore(deciding, account, { contact: claim.contact, dropsFactor: dropsSecondFactor });
    return { tokenId, accountId, verdict: { reason: '', dropsSecondFactor, former } };
  }
  await unblock(deciding, account);
  if (claim?.kind === 'unblock')
    deciding.writing.publish(letterDue({ recoveryId: deciding.row.id, letter: 'unblocked' }));
  return { tokenId: null, accountId, verdict: { reason: '', dropsSecondFactor: false, former } };
}

/** A refusal changes no account. */
function refuse({ writing, row }: Deciding, reason: string): Decided {
  if (row.kind !== 'objection') writing.publish(letterDue({ recoveryId: row.id, letter: 'refused' }));
  const verdict = { reason, dropsSecondFactor: false, former: { email: null, phone: null } };
  return { tokenId: null, accountId: row.accountId, verdict };
}

const decide = async (deciding: Deciding, { version, decision }: BodyOf<typeof decideRecoveryRoute>): Promise<void> => {
  const { ctx, writing, row } = deciding;
  const { accountId: decidedBy, name } = asRole(ctx.actor, 'officer', 'administrator');
  const { outcome } = decision;
  const decided =
    outcome === 'approved' ? await approve(deciding, openClaim(ctx, row), decision) : refuse(deciding, decision.reason);
  const { accountId, tokenId, verdict } = decided;
  const { count } = await writing.tx.recoveryRequest.updateMany({
    where: { id: row.id, version, state: 'open' },
    data: {
      ...{ state: outcome, version: { increment: 1 }, changedAt: writing.now },
      ...{ decidedAt: writing.now, decidedBy, decidedByName: name },
      ...{ accountId, tokenId, verdict: sealVerdict(ctx, row.id, verdict) },
    },
  });
  if (count === 0) throw problem(commonProblems.staleVersion, { recoveryId: row.id, version });
  const { dropsSecondFactor } = verdict;
  writing.audit({ subject: row.id, details: { kind: row.kind, outcome, accountId, dropsSecondFactor } });
};

/** Restores access, unblocks or refuses, once: whoever is second is told, and nothing of the first is changed. */
export async function decideRecovery(
  ctx: Context,
  id: string,
  body: BodyOf<typeof decideRecoveryRoute>,
): Promise<RecoveryDetail> {
  assertHelper(ctx);
  await write(ctx, 'recoveries.decide', async (writing) => {
    // Two who decide at once follow each other here.
    await writing.tx.$queryRaw`select 1 from recovery_request where id = ${id}::uuid for update`;
    const row = await findRequest(writing.tx, id);
    if (row.state !== 'open') throw problem(recoveryProblems.decided, { recoveryId: id, state: row.state });
    await decide({ ctx, writing, row }, body);
    return { id };
  });
  return toDetail(ctx, await findRequest(ctx.db, id));
}
