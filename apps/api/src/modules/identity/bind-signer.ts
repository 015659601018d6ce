import { commonProblems } from '@cabinet/contracts/http/problem';
import type { SignedChallenge } from '@cabinet/contracts/signatures';
import { type BoundSigner, type SignerKey, signerProblems } from '@cabinet/contracts/signer-access';
import type { Transaction } from '@cabinet/db/open-database';
import { adoptTaxId, isNamedLike, ownTaxId } from '#modules/persons/public.ts';
import { linkKnownCard } from '#modules/registry/public.ts';
import { keepSignature, proveSigner, type Signer, signerIndexOf } from '#modules/signatures/public.ts';
import { accountIdOf, asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { lockAccount } from './accounts.ts';
import { assertFreshProof } from './assert-fresh-proof.ts';
import { signerKeysChanged } from './events.ts';
import { withoutRepeats } from './sessions.ts';
import { certificateOf, renewSignerKey, signerKeyOf, storeSignerKey } from './signer-keys.ts';

/** Signatures that open the caller's own account. */
export async function listSignerKeys(ctx: Context): Promise<{ items: SignerKey[]; hasPassword: boolean }> {
  const accountId = accountIdOf(ctx.actor) ?? '';
  const account = await ctx.db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { hasPassword: true, signerKeys: { where: { endedAt: null }, orderBy: { boundAt: 'asc' } } },
  });
  return { items: account.signerKeys.map((row) => signerKeyOf(ctx, row)), hasPassword: account.hasPassword };
}

/** The cabinet has no numbers of staff: a decision must not be signed in another name than it is made in. */
const isOfStaff = async (tx: Transaction, accountId: string, signer: Signer): Promise<boolean> => {
  const staff = await tx.staff.findUnique({ where: { accountId }, select: { surname: true, givenName: true } });
  return staff !== null && isNamedLike(staff, signer);
};

/** The number of the certificate is proved to be that of the profile: so is the card that bears it. */
async function linkOwnCard(ctx: Context, writing: Writing, personId: string, signer: Signer): Promise<void> {
  const taxId = ownTaxId(signer);
  const { surname, givenName } = signer;
  if (taxId !== null) await linkKnownCard(ctx, writing, { personId, taxId, surname, givenName });
}

/**
 * Lets the caller's own signature open the account. An applicant's certificate must be of the person of the profile; a
 * profile without a number takes that of the certificate. A signer who opens it already gets the certificate renewed.
 */
export async function bindSigner(ctx: Context, signed: SignedChallenge, visitor: Visitor): Promise<BoundSigner> {
  assertFreshProof(ctx);
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  const proof = await proveSigner(ctx, { signed, purpose: 'bind' }, visitor);
  const { row, renewed } = await write(withoutRepeats(ctx), 'identity.bind_signer', async (writing) => {
    const { tx, now, audit, publish } = writing;
    const account = await lockAccount(tx, accountId);
    const own = account.person
      ? await adoptTaxId({ tx, secrets: ctx.secrets, now }, account.person.id, proof.signer)
      : await isOfStaff(tx, accountId, proof.signer);
    if (!own) throw problem(signerProblems.otherSigner, { accountId });
    if (account.person) await linkOwnCard(ctx, writing, account.person.id, proof.signer);
    const signatureId = await keepSignature(ctx, writing, { proof, subjectId: accountId, accountId });
    const key = { accountId, signerIndex: signerIndexOf(ctx, proof.signer), certificate: certificateOf(proof) };
    const known = await renewSignerKey(ctx, tx, key);
    audit({ subject: accountId, details: { signatureId, renewed: known !== null } });
    if (known) return { row: known, renewed: true };
    publish(signerKeysChanged({ accountId, inForce: true }));
    return { row: await storeSignerKey(ctx, tx, { ...key, now, lastUsedAt: null }), renewed: false };
  });
  return { ...signerKeyOf(ctx, row), renewed };
}

/** The signature opens the account no longer. Whoever has no password keeps one. */
export async function unbindSigner(ctx: Context, signerKeyId: string): Promise<void> {
  assertFreshProof(ctx);
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  await write(ctx, 'identity.unbind_signer', async ({ tx, now, audit, publish }) => {
    await lockAccount(tx, accountId);
    const { hasPassword } = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { hasPassword: true },
    });
    const inForce = await tx.signerKey.count({ where: { accountId, endedAt: null } });
    const own = { id: signerKeyId, accountId, endedAt: null };
    if ((await tx.signerKey.count({ where: own })) === 0) throw problem(commonProblems.notFound, { signerKeyId });
    if (!hasPassword && inForce === 1) throw problem(signerProblems.lastWayIn, { accountId });
    await tx.signerKey.updateMany({ where: own, data: { endedAt: now } });
    audit({ subject: accountId, details: { signerKeyId } });
    publish(signerKeysChanged({ accountId, inForce: false }));
  });
}
