import type { Session } from '@cabinet/contracts/identity';
import type { SignedChallenge } from '@cabinet/contracts/signatures';
import { signerProblems } from '@cabinet/contracts/signer-access';
import { keepSignature, type Proof, proveSigner } from '#modules/signatures/public.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockAccount } from './accounts.ts';
import { rememberDevice } from './complete-sign-in.ts';
import { openForSigner } from './open-for-signer.ts';
import { readSession } from './read-session.ts';
import { newSessionKey, type OpenedSession, type SessionKey, withoutRepeats } from './sessions.ts';
import { keyOfSigner, noteUse } from './signer-keys.ts';

interface Entry {
  readonly proof: Proof;
  readonly key: { readonly id: string; readonly accountId: string };
  readonly sharedDevice: boolean;
  readonly session: SessionKey;
}

const enter = (ctx: Context, visitor: Visitor, { proof, key, sharedDevice, session }: Entry): Promise<OpenedSession> =>
  write(withoutRepeats(ctx), 'identity.sign_in_by_signature', async (writing) => {
    const { tx, now, audit } = writing;
    const account = await lockAccount(tx, key.accountId);
    // Taken out of force a moment ago, by the owner in another window.
    if (!(await noteUse(ctx, tx, { id: key.id, proof, now }))) throw problem(signerProblems.signerUnknown);
    const opened = await openForSigner({ ctx, writing, visitor, session }, account, sharedDevice);
    const signatureId = await keepSignature(ctx, writing, { proof, subjectId: account.id, accountId: account.id });
    audit({ subject: account.id, details: { signatureId } });
    return opened;
  });

interface Asked extends SignedChallenge {
  readonly sharedDevice: boolean;
}

/**
 * Begins a session with a signature (B19). It shows something one has and something one knows, so no second factor
 * follows, for staff neither.
 */
export async function signInBySignature(
  ctx: Context,
  { sharedDevice, ...signed }: Asked,
  visitor: Visitor,
): Promise<Session> {
  const proof = await proveSigner(ctx, { signed, purpose: 'sign_in' }, visitor);
  const key = await keyOfSigner(ctx, proof);
  if (!key) throw problem(signerProblems.signerUnknown);
  const session = newSessionKey();
  const opened = await enter(ctx, visitor, { proof, key, sharedDevice, session });
  visitor.giveSession(session.token, opened.cookieUntil);
  await rememberDevice(ctx, visitor, { accountId: key.accountId, sharedDevice });
  return readSession(ctx, opened.id);
}
