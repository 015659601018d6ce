import type { PackageSignature } from '@cabinet/contracts/application-signing';
import type { SignatureId } from '@cabinet/contracts/ids';
import { plainSignerOf } from '@cabinet/kep/asice/plain-report';
import { type Bytes, toBase64 } from '@cabinet/kep/bytes';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { signerIndexOf } from './prove-signer.ts';
import {
  type KeptReport,
  openBytes,
  openParts,
  openReport,
  type Parts,
  sealBytes,
  sealParts,
  sealReport,
} from './sealed.ts';
import { isPending } from './report-on.ts';
import type { SignedPackage } from './verify-package.ts';

const waitMs = 60_000;

/** What a package is: an application as its applicant signed it, or a decision as its officer did. */
export type PackagePurpose = 'application' | 'decision';

interface Kept {
  readonly proof: SignedPackage;
  readonly purpose?: PackagePurpose;
  readonly subjectId: string;
  readonly pack: { readonly form: Bytes; readonly files: Parts['files'] };
}

/** Keeps a signature over a package with what is needed to write its container and to verify it again in years. */
export async function keepPackage(
  ctx: Context,
  { tx, now }: Pick<Writing, 'tx' | 'now'>,
  { proof, purpose = 'application', subjectId, pack }: Kept,
): Promise<SignatureId> {
  const id = ctx.newId() as SignatureId;
  const { secrets, actor } = ctx;
  const { report, signer, pending } = proof;
  await tx.signature.create({
    data: {
      ...{
        id,
        purpose,
        subjectId,
        verdict: report.verdict,
        receivedAt: now,
        checkedAt: report.checkedAt,
      },
      accountId: 'accountId' in actor ? actor.accountId : null,
      content: sealBytes(secrets, id, 'content', proof.content),
      parts: sealParts(secrets, id, {
        form: toBase64(pack.form),
        files: pack.files.map(({ name, sha256, documentId }) => ({ name, sha256, documentId })),
      }),
      cms: sealBytes(secrets, id, 'cms', proof.cms),
      report: sealReport(secrets, id, report),
      level: report.signers[0]?.level ?? 'none',
      signerIndex: signerIndexOf(ctx, signer),
      // Soon, for what the centre has not said and for a time-stamp.
      checkAgainAt: new Date(now.getTime() + (pending ? waitMs : 0)),
    },
  });
  return id;
}

const columns = {
  id: true,
  verdict: true,
  content: true,
  parts: true,
  cms: true,
  report: true,
  receivedAt: true,
  checkedAt: true,
  checkAgainAt: true,
} as const;

export interface ShownSignature {
  readonly shown: Omit<PackageSignature, 'current'>;
  /** The bytes that were signed. */
  readonly content: Bytes;
}

interface Wanted {
  readonly purpose?: PackagePurpose;
  /** Of this very moment: that of the act which the signature belongs to. */
  readonly receivedAt?: Date;
}

const whereOf = (subjectId: string, { purpose = 'application', receivedAt }: Wanted) => ({
  ...{ subjectId, purpose },
  ...(receivedAt && { receivedAt }),
});

/** The newest signature over the package of a subject, or null. Who may ask is the caller's to know. */
export async function latestOf(ctx: Context, subjectId: string, wanted: Wanted = {}): Promise<ShownSignature | null> {
  const row = await ctx.db.signature.findFirst({
    where: whereOf(subjectId, wanted),
    orderBy: { receivedAt: 'desc' },
    select: columns,
  });
  if (!row) return null;
  const kept = openReport(ctx.secrets, row.id, row.report);
  const [signer] = kept.signers;
  if (!signer) return null;
  return {
    content: openBytes(ctx.secrets, row.id, 'content', row.content),
    shown: {
      ...{
        id: row.id as SignatureId,
        receivedAt: row.receivedAt.toISOString(),
        checkedAt: row.checkedAt.toISOString(),
      },
      pending: isPending(kept),
      report: plainSignerOf(signer),
    },
  };
}

/** What a container is written of. */
export interface KeptPackage {
  readonly manifest: Bytes;
  readonly cms: Bytes;
  readonly parts: Parts;
  readonly report: KeptReport;
}

export async function packageOf(
  { db, secrets }: { readonly db: Pick<Transaction, 'signature'>; readonly secrets: Context['secrets'] },
  subjectId: string,
  wanted: Wanted = {},
): Promise<KeptPackage | null> {
  const row = await db.signature.findFirst({
    where: whereOf(subjectId, wanted),
    orderBy: { receivedAt: 'desc' },
    select: columns,
  });
  if (!row?.parts) return null;
  return {
    manifest: openBytes(secrets, row.id, 'content', row.content),
    cms: openBytes(secrets, row.id, 'cms', row.cms),
    parts: openParts(secrets, row.id, row.parts),
    report: openReport(secrets, row.id, row.report),
  };
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
