import type { SignedChallenge } from '@cabinet/contracts/signatures';
import { signerProblems } from '@cabinet/contracts/signer-access';
import { keepSignature, proveSigner } from '#modules/signatures/public.ts';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { newSessionKey, renewSession, withoutRepeats } from './sessions.ts';
import { keyOfSigner, noteUse } from './signer-keys.ts';

/** Proves again who it is, for the next two minutes, by a signature that opens this very account; the session gets a new id. */
export async function proveBySignature(ctx: Context, signed: SignedChallenge, visitor: Visitor): Promise<void> {
  const { accountId, sessionId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  const proof = await proveSigner(ctx, { signed, purpose: 'prove_again' }, visitor);
  const found = await keyOfSigner(ctx, proof);
  if (found?.accountId !== accountId) throw problem(signerProblems.notOwnSigner, { accountId });
  const key = newSessionKey();
  const opened = await write(withoutRepeats(ctx), 'identity.prove_by_signature', async (writing) => {
    const { tx, now, audit } = writing;
    if (!(await noteUse(ctx, tx, { id: found.id, proof, now }))) throw problem(signerProblems.notOwnSigner);
    const signatureId = await keepSignature(ctx, writing, { proof, subjectId: accountId, accountId });
    audit({ subject: accountId, details: { signatureId } });
    return renewSession({ ctx, tx, visitor, key, now }, sessionId, { confirmedAt: now });
  });
  visitor.giveSession(key.token, opened.cookieUntil);
}
