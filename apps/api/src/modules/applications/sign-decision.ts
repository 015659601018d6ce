import type { PackageFile, PackageSignature } from '@cabinet/contracts/application-signing';
import { applicationProblems } from '@cabinet/contracts/applications';
import type { DecisionFields } from '@cabinet/contracts/decision-fields';
import { fromBase64, toBase64 } from '@cabinet/kep/bytes';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import type { Writing } from '#platform/write.ts';
import { isOwnSigner } from '../identity/public.ts';
import { keepPackage, type SignedPackage, signerIndexOf, verifyPackage } from '../signatures/public.ts';
import { decisionPackOf } from './decision-package.ts';
import type { ApplicationPack } from './package.ts';
import { recordView } from './review.ts';
import { addEntry } from './timeline.ts';
import { signatureOf } from './signature-of.ts';
import { readForReview, readOwn, type Whole } from './whole.ts';

/** What a signature over a decision would stand for. */
export async function prepareDecision(
  ctx: Context,
  id: string,
  decision: DecisionFields,
): Promise<{ manifest: string; files: PackageFile[] }> {
  const { name } = asRole(ctx.actor, 'officer');
  const whole = await readForReview(ctx, id);
  await recordView(ctx, whole);
  const { manifest, files } = decisionPackOf(whole, decision, name);
  return {
    manifest: toBase64(manifest),
    files: files.map(({ name: file, size, sha256 }) => ({ name: file, size, sha256 })),
  };
}

/** A decision that its officer signed, verified. */
export interface SignedDecision {
  readonly pack: ApplicationPack;
  readonly proof: SignedPackage;
}

/** Verifies the officer's signature; a decision is signed with a key that opens the officer's own account. */
export async function verifyDecision(
  ctx: Context,
  id: string,
  { signature, ...decision }: DecisionFields & { readonly signature: string },
): Promise<SignedDecision> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  const pack = decisionPackOf(await readForReview(ctx, id), decision, name);
  const proof = await verifyPackage(ctx, { cms: fromBase64(signature), content: pack.manifest });
  if (!(await isOwnSigner(ctx, accountId, signerIndexOf(ctx, proof.signer))))
    throw problem(applicationProblems.keyNotBound, { applicationId: id });
  return { pack, proof };
}

/** Keeps it in the transaction of the decision, at whose very moment it is found again. */
export async function keepDecision(
  ctx: Context,
  writing: Pick<Writing, 'tx' | 'now'>,
  { subjectId, signed: { proof, pack } }: { subjectId: string; signed: SignedDecision },
): Promise<void> {
  await keepPackage(ctx, writing, { proof, purpose: 'decision', subjectId, pack });
  await addEntry(ctx, writing.tx, { applicationId: subjectId, at: writing.now, act: 'signDecision' });
}

const shownOf = async (ctx: Context, whole: Whole): Promise<{ signature: PackageSignature | null }> => {
  const found = await signatureOf(ctx, whole, 'decision');
  return { signature: found && { ...found.shown, current: true } };
};

export const readDecisionSignature = async (ctx: Context, id: string) => shownOf(ctx, await readOwn(ctx, id));

export async function reviewDecisionSignature(ctx: Context, id: string) {
  const whole = await readForReview(ctx, id);
  await recordView(ctx, whole);
  return shownOf(ctx, whole);
}
