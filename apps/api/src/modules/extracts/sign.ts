import type { PackageFile } from '@cabinet/contracts/application-signing';
import { extractProblems, type ReviewedExtract } from '@cabinet/contracts/extracts';
import { signatureProblems } from '@cabinet/contracts/signatures';
import { fromBase64, toBase64 } from '@cabinet/kep/bytes';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { write } from '#platform/write.ts';
import { isOwnSigner } from '../identity/public.ts';
import { keepPackage, type SignedPackage, signerIndexOf, verifyPackage } from '../signatures/public.ts';
import { decide } from './decide.ts';
import { type ExtractPack, packOf } from './draw.ts';
import { extractSigned } from './events.ts';
import { answerReviewed } from './queries.ts';
import { findReviewed, officeNames } from './rows.ts';

/** The paper of an extract of one's office; what is drawn of a card was read in it. */
async function draw(ctx: Context, id: string, cardVersion: number): Promise<ExtractPack> {
  const row = await findReviewed(ctx, id);
  const office = (await officeNames(ctx.db, [row]))(row);
  await recordRead(ctx, {
    ...{ personId: row.personId, what: 'extracts.view', subjectId: id, purpose: 'registry', office },
  });
  return packOf(ctx, row, cardVersion);
}

/** What a signature over the extract would stand for. */
export async function prepareExtract(
  ctx: Context,
  id: string,
  cardVersion: number,
): Promise<{ manifest: string; files: PackageFile[] }> {
  const { manifest, files } = await draw(ctx, id, cardVersion);
  return {
    manifest: toBase64(manifest),
    files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  };
}

interface Signing {
  readonly version: number;
  readonly cardVersion: number;
  readonly signature: string;
}

async function prove(ctx: Context, manifest: ExtractPack['manifest'], signature: string): Promise<SignedPackage> {
  const { accountId } = asRole(ctx.actor, 'officer');
  const proof = await verifyPackage(ctx, { cms: fromBase64(signature), content: manifest });
  if (!(await isOwnSigner(ctx, accountId, signerIndexOf(ctx, proof.signer))))
    throw problem(extractProblems.keyNotBound, { accountId });
  // The paper goes to others at once: nobody can take it back when the centre says later that the key was revoked.
  if (proof.pending) throw problem(signatureProblems.centreSilent);
  return proof;
}

/** D4: signs an extract with a key of the officer's own account. */
export async function signExtract(
  ctx: Context,
  id: string,
  { version, cardVersion, signature }: Signing,
): Promise<ReviewedExtract> {
  // Outside of the transaction: the paper is drawn anew, and a centre may take seconds to answer.
  const pack = await draw(ctx, id, cardVersion);
  const proof = await prove(ctx, pack.manifest, signature);
  return write(ctx, 'extracts.sign', async (writing) => {
    const row = await decide(ctx, writing, id, { version, state: 'signed' });
    await keepPackage(ctx, writing, { proof, purpose: 'extract', subjectId: id, pack });
    writing.publish(extractSigned({ extractId: id }));
    return answerReviewed(ctx, row, writing.tx);
  });
}
