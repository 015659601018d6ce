import type { SignatureId } from '@cabinet/contracts/ids';
import { type Bytes, toBase64 } from '@cabinet/kep/bytes';
import type { VerificationReport } from '@cabinet/kep/verify/report';
import { accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { type Proof, signerIndexOf } from './prove-signer.ts';
import { mostListBytes, type Parts, sealBytes, sealParts, sealReport } from './sealed.ts';
import type { Signer } from './signer.ts';
import type { SignedPackage } from './verify-package.ts';

interface Verified {
  readonly content: Bytes;
  readonly cms: Bytes;
  readonly report: VerificationReport;
  readonly signer: Signer;
}

const columnsOf = (ctx: Context, id: SignatureId, { content, cms, report, signer }: Verified, most: number) => ({
  ...{ id, verdict: report.verdict, checkedAt: report.checkedAt, level: report.signers[0]?.level ?? 'none' },
  content: sealBytes(ctx.secrets, id, 'content', content),
  cms: sealBytes(ctx.secrets, id, 'cms', cms),
  report: sealReport(ctx.secrets, id, report, most),
  signerIndex: signerIndexOf(ctx, signer),
});

interface Kept {
  readonly subjectId: string;
  readonly accountId: string | null;
}

/** Keeps what was signed with all that is needed to verify it again in years, in the transaction of the act itself. */
export async function keepSignature(
  ctx: Context,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  { proof, subjectId, accountId }: Kept & { proof: Proof },
): Promise<SignatureId> {
  const id = ctx.newId() as SignatureId;
  const { purpose } = proof;
  await tx.signature.create({
    data: { ...columnsOf(ctx, id, proof, mostListBytes.challenge), purpose, subjectId, accountId, receivedAt: now },
  });
  return id;
}

/** What a package is: an application as its applicant signed it, a decision or an extract as its officer did. */
export type PackagePurpose = 'application' | 'decision' | 'extract';

interface KeptPackage {
  readonly proof: SignedPackage;
  readonly purpose: PackagePurpose;
  readonly subjectId: string;
  readonly pack: { readonly form: Bytes; readonly files: Parts['files'] };
}

const waitMs = 60_000;

/** The same for a package, with what is needed to write its container. */
export async function keepPackage(
  ctx: Context,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  { proof, purpose, subjectId, pack }: KeptPackage,
): Promise<SignatureId> {
  const id = ctx.newId() as SignatureId;
  await tx.signature.create({
    data: {
      ...columnsOf(ctx, id, proof, mostListBytes.package),
      ...{ purpose, subjectId, accountId: accountIdOf(ctx.actor), receivedAt: now },
      parts: sealParts(ctx.secrets, id, {
        form: toBase64(pack.form),
        files: pack.files.map(({ name, sha256, documentId }) => ({ name, sha256, documentId })),
      }),
      // Soon, for what the centre has not said and for a time-stamp.
      checkAgainAt: new Date(now.getTime() + (proof.pending ? waitMs : 0)),
    },
  });
  return id;
}

/** What was signed before its signer had an account belongs to the account now. */
export async function claimSignature(
  tx: Writing['tx'],
  { subjectId, accountId }: { subjectId: string; accountId: string },
): Promise<void> {
  await tx.signature.updateMany({ where: { subjectId, accountId: null }, data: { accountId } });
}

/** The signature over an application counts no more. What was signed stays as it was kept. */
export async function withdrawPackage({ tx }: Pick<Writing, 'tx'>, subjectId: string): Promise<void> {
  await tx.signature.updateMany({
    where: { subjectId, purpose: 'application' },
    data: { purpose: 'application_withdrawn', checkAgainAt: null, version: { increment: 1 } },
  });
}

/** What was signed over an application that is gone before it was sent goes with it: it holds the same answers. */
export async function forgetPackages({ tx }: Pick<Writing, 'tx'>, subjectId: string): Promise<void> {
  await tx.signature.deleteMany({
    where: { subjectId, purpose: { in: ['application', 'application_withdrawn'] } },
  });
}
