import { commonProblems } from '@cabinet/contracts/http/problem';
import type { SessionId } from '@cabinet/contracts/ids';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { sessionIdOf } from './read-session.ts';
import { endSessions, sessionsEnded, withoutRepeats } from './sessions.ts';

/** Ends this session, complete or not. Whoever has none is told the same. */
export async function signOut(ctx: Context, visitor: Visitor): Promise<void> {
  const sessionId = sessionIdOf(ctx.actor);
  if (sessionId !== null) {
    await write(withoutRepeats(ctx), 'identity.sign_out', async ({ tx, now, audit, notify }) => {
      const [ended] = await tx.session.updateManyAndReturn({
        where: { id: sessionId, endedAt: null },
        data: { endedAt: now },
        select: { accountId: true },
      });
      audit({ subject: sessionId });
      if (ended) notify(sessionsEnded(ended.accountId));
    });
  }
  visitor.takeSession();
}

/** Ends one session of one's own; another's is not there. */
export async function endSession(ctx: Context, sessionId: SessionId): Promise<void> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  await write(withoutRepeats(ctx), 'identity.end_session', async ({ tx, now, audit, notify }) => {
    const ended = await tx.session.updateMany({
      where: { id: sessionId, accountId, endedAt: null },
      data: { endedAt: now },
    });
    if (ended.count === 0) throw problem(commonProblems.notFound, { sessionId });
    audit({ subject: sessionId });
    notify(sessionsEnded(accountId));
  });
}

/** Ends every session of one's own but the one it is asked from. */
export async function endOtherSessions(ctx: Context): Promise<{ ended: number }> {
  const { accountId, sessionId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  return write(withoutRepeats(ctx), 'identity.end_other_sessions', async ({ tx, now, audit, notify }) => {
    const ended = await endSessions(tx, accountId, { now, except: sessionId });
    audit({ subject: accountId, details: { ended } });
    notify(sessionsEnded(accountId));
    return { ended };
  });
}
