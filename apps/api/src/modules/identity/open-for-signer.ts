import { identityProblems } from '@cabinet/contracts/identity';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problemWith } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { type lockAccount, moveAccount } from './accounts.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { sessionIdOf } from './read-session.ts';
import type { OpenedSession, SessionKey } from './sessions.ts';

interface Place {
  readonly ctx: Context;
  readonly writing: Writing;
  readonly visitor: Visitor;
  readonly session: SessionKey;
}

/** Begins the session of whoever proved to be the signer of an account that is locked, in the place of the former one. */
export async function openForSigner(
  { ctx, writing, visitor, session }: Place,
  account: Awaited<ReturnType<typeof lockAccount>>,
  sharedDevice: boolean,
): Promise<OpenedSession> {
  const { tx, now } = writing;
  if (account.state === 'blocked')
    throw problemWith(identityProblems.blocked, { shown: { reason: account.stateReason } });
  // The owner is in: the recovery somebody began is not needed.
  if (account.state === 'recovering') await moveAccount(writing, account, { act: 'cancelRecovery', role: 'applicant' });
  const former = sessionIdOf(ctx.actor);
  if (former !== null) await tx.session.updateMany({ where: { id: former, endedAt: null }, data: { endedAt: now } });
  return completeSignIn({ ctx, tx, visitor, key: session, now }, account, sharedDevice);
}
